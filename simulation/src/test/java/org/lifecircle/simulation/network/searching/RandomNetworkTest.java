package org.lifecircle.simulation.network.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** What holds on every network, tried on random ones. */
class RandomNetworkTest {

  private static final int PLACES = 120;
  private static final int EXTENT = 1500;

  /** A town of bent streets between random places; some run one way for feet, some stand apart. */
  private static List<Way> town(Random random, boolean oneways) {
    double[][] places = new double[PLACES][];
    for (int i = 0; i < PLACES; i++) {
      places[i] = Town.place(random.nextInt(EXTENT), random.nextInt(EXTENT));
    }
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < PLACES * 3 / 2; i++) {
      List<Double> line = new ArrayList<>();
      int stops = 2 + random.nextInt(3);
      int at = random.nextInt(PLACES);
      for (int s = 0; s < stops; s++) {
        line.add(places[at][0]);
        line.add(places[at][1]);
        if (random.nextBoolean()) {
          line.add(places[at][0] + random.nextInt(100) + 0.5);
          line.add(places[at][1] + random.nextInt(100) + 0.5);
        }
        at = near(places, at, random);
      }
      Map<String, String> tags =
          oneways && random.nextInt(5) == 0
              ? Map.of("oneway:foot", random.nextBoolean() ? "yes" : "-1")
              : Map.of();
      ways.add(Town.way("w" + i, tags, line.stream().mapToDouble(Double::doubleValue).toArray()));
    }
    return ways;
  }

  private static int near(double[][] places, int from, Random random) {
    int best = -1;
    for (int tries = 0; tries < 12; tries++) {
      int to = random.nextInt(PLACES);
      if (to != from && (best < 0 || distance(places, from, to) < distance(places, from, best))) {
        best = to;
      }
    }
    return best;
  }

  private static double distance(double[][] places, int a, int b) {
    return Math.hypot(places[a][0] - places[b][0], places[a][1] - places[b][1]);
  }

  private static SnappedPoint randomPoint(WalkingNetwork network, Random random) {
    return network.snap(Town.at(random.nextInt(EXTENT), random.nextInt(EXTENT))).orElseThrow();
  }

  /** Dijkstra's algorithm as in a textbook, over every single point of every way. */
  private static final class PlainDijkstra {
    private record Point(int edge, int offset) {}

    private final Map<Object, Map<Object, Integer>> arcs = new HashMap<>();

    PlainDijkstra(WalkingNetwork network, SnappedPoint from, SnappedPoint to) {
      for (int e = 0; e < network.edges(); e++) {
        List<Integer> offsets = new ArrayList<>();
        List<Coordinate> points = network.shape(e, 0, network.length(e));
        offsets.add(0);
        for (int p = 1; p < points.size(); p++) {
          offsets.add(
              offsets.get(p - 1) + LocalMetric.millimeters(points.get(p - 1), points.get(p)));
        }
        for (SnappedPoint snapped : List.of(from, to)) {
          if (snapped.edge() == e) {
            offsets.add(snapped.offsetMillimeters());
          }
        }
        Collections.sort(offsets);
        for (int i = 1; i < offsets.size(); i++) {
          Object a = point(network, e, offsets.get(i - 1));
          Object b = point(network, e, offsets.get(i));
          int length = offsets.get(i) - offsets.get(i - 1);
          if (network.allows(e, true)) {
            arc(a, b, length);
          }
          if (network.allows(e, false)) {
            arc(b, a, length);
          }
        }
      }
    }

    static Object point(WalkingNetwork network, int edge, int offset) {
      if (offset == 0) {
        return network.from(edge);
      }
      return offset == network.length(edge) ? network.to(edge) : new Point(edge, offset);
    }

    private void arc(Object a, Object b, int length) {
      arcs.computeIfAbsent(a, key -> new HashMap<>()).merge(b, length, Math::min);
    }

    OptionalInt shortest(Object from, Object to) {
      Map<Object, Integer> open = new HashMap<>(Map.of(from, 0));
      Map<Object, Integer> settled = new HashMap<>();
      while (!open.isEmpty()) {
        Object nearest = Collections.min(open.entrySet(), Map.Entry.comparingByValue()).getKey();
        int walked = open.remove(nearest);
        settled.put(nearest, walked);
        if (nearest.equals(to)) {
          return OptionalInt.of(walked);
        }
        arcs.getOrDefault(nearest, Map.of())
            .forEach(
                (next, length) -> {
                  if (!settled.containsKey(next)) {
                    open.merge(next, walked + length, Math::min);
                  }
                });
      }
      return OptionalInt.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void noEdgeHoldsAReachedPointThatTheSearchDidNotComeTo(long seed) {
    Random random = new Random(seed);
    List<Way> ways =
        town(random, true).stream()
            .map(
                way ->
                    random.nextInt(6) == 0
                        ? new Way(
                            way.id(),
                            way.points(),
                            Map.of("highway", "service", "access", "private"))
                        : way)
            .toList();
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
    for (ShortestWalks.Direction direction : ShortestWalks.Direction.values()) {
      for (int limit : new int[] {0, 150_000, 600_000}) {
        ShortestWalks search = new ShortestWalks(network, direction, Impedance.lengths(network));
        search.seed(randomPoint(network, random));
        search.seed(randomPoint(network, random), 90_000);
        search.run(limit);
        BitSet comeTo = new BitSet();
        IntStream.of(search.edgesComeTo()).forEach(comeTo::set);
        for (int e = comeTo.nextClearBit(0); e < network.edges(); e = comeTo.nextClearBit(e + 1)) {
          for (int part = 0; part <= 4; part++) {
            int offset = (int) (part * (long) network.length(e) / 4);
            assertThat(search.millimeters(new SnappedPoint(network.at(e, offset), e, offset, 0)))
                .as("seed %d, %s, limit %d, edge %d", seed, direction, limit, e)
                .isGreaterThan(limit);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aPlainDijkstraAgrees(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(town(random, seed % 2 == 0)));
    for (int query = 0; query < 500; query++) {
      SnappedPoint from = randomPoint(network, random);
      SnappedPoint to = randomPoint(network, random);
      OptionalInt expected =
          new PlainDijkstra(network, from, to)
              .shortest(
                  PlainDijkstra.point(network, from.edge(), from.offsetMillimeters()),
                  PlainDijkstra.point(network, to.edge(), to.offsetMillimeters()));
      assertThat(ShortestWalks.alongWays(network, from, to))
          .as("seed %d query %d: %s to %s", seed, query, from, to)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void thePointThatADoorIsJoinedToIsTheNearestOfAll(long seed) {
    Random random = new Random(seed);
    List<Way> ways = town(random, false);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
    for (int query = 0; query < 300; query++) {
      Coordinate door =
          Town.at(random.nextInt(3 * EXTENT) - EXTENT, random.nextInt(3 * EXTENT) - EXTENT);
      double nearest = Double.POSITIVE_INFINITY;
      for (Way way : ways) {
        for (int i = 1; i < way.points().size(); i++) {
          nearest = Math.min(nearest, meters(door, way.points().get(i - 1), way.points().get(i)));
        }
      }
      assertThat(network.snap(door).orElseThrow().doorMillimeters() / 1000.0)
          .as("seed %d query %d", seed, query)
          .isBetween(nearest - 0.3, nearest + 0.3);
    }
  }

  /** From a point to a segment, by bisecting the segment. */
  private static double meters(Coordinate door, Coordinate from, Coordinate to) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (at(door, from, to, left) < at(door, from, to, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return at(door, from, to, low);
  }

  private static double at(Coordinate door, Coordinate from, Coordinate to, double share) {
    LocalMetric metric = LocalMetric.at(door.latitude());
    double longitude = from.longitude() + share * (to.longitude() - from.longitude());
    double latitude = from.latitude() + share * (to.latitude() - from.latitude());
    return Math.hypot(
        (longitude - door.longitude()) * metric.metersPerDegreeEast(),
        (latitude - door.latitude()) * metric.metersPerDegreeNorth());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void aDetourIsNeverShorter(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(town(random, true)));
    for (int query = 0; query < 400; query++) {
      SnappedPoint a = randomPoint(network, random);
      SnappedPoint b = randomPoint(network, random);
      SnappedPoint c = randomPoint(network, random);
      OptionalInt ab = ShortestWalks.alongWays(network, a, b);
      OptionalInt bc = ShortestWalks.alongWays(network, b, c);
      if (ab.isPresent() && bc.isPresent()) {
        assertThat(ShortestWalks.alongWays(network, a, c).orElseThrow())
            .as("seed %d query %d", seed, query)
            .isLessThanOrEqualTo(ab.getAsInt() + bc.getAsInt());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void withoutOnewaysTheWalkBackIsAsLong(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(town(random, false)));
    for (int query = 0; query < 400; query++) {
      SnappedPoint a = randomPoint(network, random);
      SnappedPoint b = randomPoint(network, random);
      assertThat(ShortestWalks.alongWays(network, a, b))
          .as("seed %d query %d", seed, query)
          .isEqualTo(ShortestWalks.alongWays(network, b, a));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void aNewWayMakesNoWalkLonger(long seed) {
    Random random = new Random(seed);
    List<Way> more = town(random, true);
    List<Way> fewer = new ArrayList<>(more);
    for (int i = 0; i < 10; i++) {
      fewer.remove(random.nextInt(fewer.size()));
    }
    WalkingNetwork with = WalkingNetwork.of(new WalkingMap(more));
    WalkingNetwork without = WalkingNetwork.of(new WalkingMap(fewer));
    for (int query = 0; query < 300; query++) {
      // Points of ways that both have, so that only the way between them changes.
      Coordinate a = cornerOf(fewer, random);
      Coordinate b = cornerOf(fewer, random);
      OptionalInt shortest = walk(with, a, b);
      OptionalInt longest = walk(without, a, b);
      if (longest.isPresent()) {
        assertThat(shortest.orElse(Integer.MAX_VALUE))
            .as("seed %d query %d", seed, query)
            .isLessThanOrEqualTo(longest.getAsInt());
      }
    }
  }

  private static Coordinate cornerOf(List<Way> ways, Random random) {
    return ways.get(random.nextInt(ways.size())).points().get(0);
  }

  private static OptionalInt walk(WalkingNetwork network, Coordinate a, Coordinate b) {
    return ShortestWalks.alongWays(
        network, network.snap(a).orElseThrow(), network.snap(b).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83, 84})
  void theNearestOfManyIsTheShortestOfTheWalksToEach(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(town(random, true)));
    int limit = 1000 * (300 + random.nextInt(1500));
    ShortestWalks search =
        new ShortestWalks(network, ShortestWalks.Direction.INWARD, Impedance.lengths(network));
    for (int format = 0; format < 5; format++) {
      List<SnappedPoint> places = points(network, random, format * 4);
      List<SnappedPoint> doors = points(network, random, 60);
      search.reset();
      places.forEach(place -> search.seed(place, place.doorMillimeters()));
      search.run(limit);
      for (int d = 0; d < doors.size(); d++) {
        int nearest = search.millimeters(doors.get(d));
        int expected = ShortestWalks.NOT_REACHED;
        for (SnappedPoint place : places) {
          OptionalInt along = ShortestWalks.alongWays(network, doors.get(d), place);
          if (along.isPresent()) {
            expected = Math.min(expected, along.getAsInt() + place.doorMillimeters());
          }
        }
        // Beyond the limit a walk may be found or not, and then it may be longer than the shortest.
        assertThat(Math.min(nearest, limit + 1))
            .as("seed %d format %d door %d", seed, format, d)
            .isEqualTo(Math.min(expected, limit + 1));
      }
    }
  }

  private static List<SnappedPoint> points(WalkingNetwork network, Random random, int count) {
    List<SnappedPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(randomPoint(network, random));
    }
    return points;
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void theOrderOfTheInputDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Way> ways = new ArrayList<>(town(random, true));
    Circle circle = circle(random);
    Walks first = Town.walks(circle, ways).walks();
    Collections.shuffle(ways, random);
    Walks second = Town.walks(circle, ways).walks();
    for (int h = 0; h < first.homes(); h++) {
      for (int o = 0; o < first.outlets(); o++) {
        assertThat(second.meters(h, o)).as("seed %d", seed).isEqualTo(first.meters(h, o));
        assertThat(second.route(h, o)).as("seed %d", seed).isEqualTo(first.route(h, o));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72})
  void manyThreadsGetTheSameRoutes(long seed) throws Exception {
    Random random = new Random(seed);
    Circle circle = circle(random);
    List<Way> ways = town(random, true);
    Walks alone = Town.walks(circle, ways).walks();
    Walks shared = Town.walks(circle, ways).walks();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<Coordinate>>>> answers = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        answers.add(threads.submit(() -> routes(shared)));
      }
      for (Future<List<List<Coordinate>>> answer : answers) {
        assertThat(answer.get()).as("seed %d", seed).isEqualTo(routes(alone));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<List<Coordinate>> routes(Walks walks) {
    List<List<Coordinate>> routes = new ArrayList<>();
    for (int h = 0; h < walks.homes(); h++) {
      for (int o = 0; o < walks.outlets(); o++) {
        routes.add(walks.route(h, o));
      }
    }
    return routes;
  }

  private static Circle circle(Random random) {
    Home[] homes = new Home[12];
    Outlet[] outlets = new Outlet[12];
    Arrays.setAll(homes, i -> Town.home("h" + i, random.nextInt(EXTENT), random.nextInt(EXTENT)));
    Arrays.setAll(
        outlets, i -> Town.outlet("o" + i, random.nextInt(EXTENT), random.nextInt(EXTENT), "gym"));
    return Town.circle(List.of(homes), List.of(outlets));
  }
}
