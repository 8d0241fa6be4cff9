package org.lifecircle.simulation.network.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.RandomTown;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.WalkMatrix;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.Incline;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** What holds of times on every network, with everything that they depend on. */
class RandomTimesTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();

  /** No door is nearer to two edges at once, so that the same edge is found again. */
  private static final int QUERIES = 500;

  private static WalkingMap map(Random random) {
    List<Way> ways = RandomTown.of(random).ways();
    return new WalkingMap(ways, RandomTown.crossings(ways, random));
  }

  private static Impedance impedance(WalkingNetwork network, AgeGroup group) {
    return Impedance.of(network, PARAMETERS, group);
  }

  private static int cost(
      WalkingNetwork network, Impedance impedance, SnappedPoint from, SnappedPoint to) {
    ShortestWalks search = new ShortestWalks(network, ShortestWalks.Direction.OUTWARD, impedance);
    search.seed(from);
    search.run();
    return search.millimeters(to);
  }

  /**
   * Dijkstra's algorithm as in a textbook, in seconds, over points and how far a walk has come: on
   * the private ways where it began, among everybody, on the private ways where it ends.
   */
  private static final class PlainDijkstra {

    private enum Stage {
      LEAVING,
      AMONG_EVERYBODY,
      ARRIVING
    }

    private record Point(int edge, int offset) {}

    private record Place(Object point, Stage stage) {}

    private record Open(Place place, double seconds) {}

    private final WalkingNetwork network;
    private final double speed;
    private final Set<Integer> publicNodes = new HashSet<>();
    private final Map<Place, Map<Place, Double>> arcs = new HashMap<>();

    PlainDijkstra(WalkingNetwork network, AgeGroup group, SnappedPoint from, SnappedPoint to) {
      this.network = network;
      speed = PARAMETERS.get(WalkingParameters.SPEED + group.id()).value().doubleValue();
      for (int e = 0; e < network.edges(); e++) {
        if (!network.isForResidentsOnly(e)) {
          publicNodes.add(network.from(e));
          publicNodes.add(network.to(e));
        }
      }
      double[][] waits = new double[network.edges()][2];
      for (WalkingNetwork.Wait wait : network.waits()) {
        waits[wait.edge()][wait.atStart() ? 0 : 1] +=
            PARAMETERS.get(wait.crossing().kind().id()).value().doubleValue() / 2;
      }
      for (int e = 0; e < network.edges(); e++) {
        List<Integer> offsets = new ArrayList<>(List.of(0, network.length(e)));
        for (SnappedPoint snapped : List.of(from, to)) {
          if (snapped.edge() == e && !offsets.contains(snapped.offsetMillimeters())) {
            offsets.add(snapped.offsetMillimeters());
          }
        }
        Collections.sort(offsets);
        for (int i = 1; i < offsets.size(); i++) {
          int low = offsets.get(i - 1);
          int high = offsets.get(i);
          double wait =
              (low == 0 ? waits[e][0] : 0) + (high == network.length(e) ? waits[e][1] : 0);
          double level = (high - low) / 1000.0 / speed;
          Object a = point(network, e, low);
          Object b = point(network, e, high);
          if (network.allows(e, true)) {
            arc(a, b, level * slowness(network.incline(e), true) + wait, e);
          }
          if (network.allows(e, false)) {
            arc(b, a, level * slowness(network.incline(e), false) + wait, e);
          }
        }
      }
      for (int node : publicNodes) {
        put(new Place(node, Stage.LEAVING), new Place(node, Stage.AMONG_EVERYBODY), 0);
        put(new Place(node, Stage.AMONG_EVERYBODY), new Place(node, Stage.ARRIVING), 0);
      }
    }

    private static double slowness(Incline incline, boolean forward) {
      double grade = forward ? incline.grade() : -incline.grade();
      if (incline.stairs()) {
        double up = 1 / PARAMETERS.get("stairs-up").value().doubleValue();
        double down = 1 / PARAMETERS.get("stairs-down").value().doubleValue();
        return grade == 0 ? (up + down) / 2 : grade > 0 ? up : down;
      }
      return Math.exp(3.5 * (Math.abs(grade + 0.05) - 0.05));
    }

    static Object point(WalkingNetwork network, int edge, int offset) {
      if (offset == 0) {
        return network.from(edge);
      }
      return offset == network.length(edge) ? network.to(edge) : new Point(edge, offset);
    }

    private void arc(Object a, Object b, double seconds, int edge) {
      if (network.isForResidentsOnly(edge)) {
        put(new Place(a, Stage.LEAVING), new Place(b, Stage.LEAVING), seconds);
        put(new Place(a, Stage.ARRIVING), new Place(b, Stage.ARRIVING), seconds);
      } else {
        Stage stage = Stage.AMONG_EVERYBODY;
        put(new Place(a, stage), new Place(b, stage), seconds);
      }
    }

    private void put(Place a, Place b, double seconds) {
      arcs.computeIfAbsent(a, key -> new HashMap<>()).merge(b, seconds, Math::min);
    }

    OptionalDouble quickest(SnappedPoint from, SnappedPoint to) {
      Stage begin = network.isForResidentsOnly(from.edge()) ? Stage.LEAVING : Stage.AMONG_EVERYBODY;
      Set<Stage> ends =
          network.isForResidentsOnly(to.edge())
              ? Set.of(Stage.values())
              : Set.of(Stage.AMONG_EVERYBODY);
      Object target = point(network, to.edge(), to.offsetMillimeters());
      PriorityQueue<Open> queue =
          new PriorityQueue<>((a, b) -> Double.compare(a.seconds, b.seconds));
      queue.add(
          new Open(new Place(point(network, from.edge(), from.offsetMillimeters()), begin), 0));
      Set<Place> settled = new HashSet<>();
      while (!queue.isEmpty()) {
        Open nearest = queue.poll();
        if (!settled.add(nearest.place)) {
          continue;
        }
        if (nearest.place.point.equals(target) && ends.contains(nearest.place.stage)) {
          return OptionalDouble.of(nearest.seconds);
        }
        arcs.getOrDefault(nearest.place, Map.of())
            .forEach((next, seconds) -> queue.add(new Open(next, nearest.seconds + seconds)));
      }
      return OptionalDouble.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aPlainDijkstraInSecondsAgrees(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(map(random));
    AgeGroup group = AgeGroup.values()[(int) (seed % AgeGroup.values().length)];
    Impedance impedance = impedance(network, group);
    double speed = PARAMETERS.millimetersPerSecond(group);
    for (int query = 0; query < QUERIES; query++) {
      SnappedPoint from = randomPoint(network, random);
      SnappedPoint to = randomPoint(network, random);
      OptionalDouble expected = new PlainDijkstra(network, group, from, to).quickest(from, to);
      int found = cost(network, impedance, from, to);
      if (expected.isEmpty()) {
        assertThat(found)
            .as("seed %d query %d: %s to %s", seed, query, from, to)
            .isEqualTo(ShortestWalks.NOT_REACHED);
      } else {
        // Whole millimeters and thousandths of a pace on every edge against none.
        double tolerance = 0.2 + 0.001 * expected.getAsDouble();
        assertThat(found / speed)
            .as("seed %d query %d: %s to %s", seed, query, from, to)
            .isCloseTo(expected.getAsDouble(), within(tolerance));
      }
    }
  }

  private static SnappedPoint randomPoint(WalkingNetwork network, Random random) {
    return network.snap(RandomTown.places(1, random).get(0)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void aDetourIsNeverQuicker(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(map(random));
    Impedance impedance = impedance(network, AgeGroup.ADULT);
    int tried = 0;
    for (int query = 0; query < 400; query++) {
      SnappedPoint a = randomPoint(network, random);
      SnappedPoint b = randomPoint(network, random);
      SnappedPoint c = randomPoint(network, random);
      // Whoever stops on a private way has arrived there and sets out again as one who lives there.
      if (network.isForResidentsOnly(b.edge())) {
        continue;
      }
      long ab = cost(network, impedance, a, b);
      long bc = cost(network, impedance, b, c);
      if (ab != ShortestWalks.NOT_REACHED && bc != ShortestWalks.NOT_REACHED) {
        tried++;
        assertThat((long) cost(network, impedance, a, c))
            .as("seed %d query %d", seed, query)
            .isLessThanOrEqualTo(ab + bc);
      }
    }
    assertThat(tried).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void inwardSearchesFindWhatOutwardSearchesFind(long seed) {
    Random random = new Random(seed);
    WalkingNetwork network = WalkingNetwork.of(map(random));
    Impedance impedance = impedance(network, AgeGroup.CHILD);
    for (int query = 0; query < 300; query++) {
      SnappedPoint from = randomPoint(network, random);
      SnappedPoint to = randomPoint(network, random);
      ShortestWalks inward = new ShortestWalks(network, ShortestWalks.Direction.INWARD, impedance);
      inward.seed(to);
      inward.run();
      assertThat(inward.millimeters(from))
          .as("seed %d query %d", seed, query)
          .isEqualTo(cost(network, impedance, from, to));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {45, 46, 47, 48})
  void pointsLaidOutOnceAreAsFarAsOneByOne(long seed) {
    Random random = new Random(seed);
    List<Way> ways = new ArrayList<>(map(random).ways());
    Map<String, String> closed = Map.of("highway", "service", "access", "private");
    ways.replaceAll(way -> random.nextInt(6) == 0 ? new Way(way.id(), way.points(), closed) : way);
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
    List<Optional<SnappedPoint>> points = new ArrayList<>(List.of(Optional.empty()));
    for (int i = 0; i < 100; i++) {
      points.add(Optional.of(randomPoint(network, random)));
    }
    for (ShortestWalks.Direction direction : ShortestWalks.Direction.values()) {
      ShortestWalks search =
          new ShortestWalks(network, direction, impedance(network, AgeGroup.CHILD));
      PointCosts costs = search.costs(points);
      for (int seeds = 1; seeds <= 3; seeds++) {
        for (int query = 0; query < 40; query++) {
          search.reset();
          for (int s = 0; s < seeds; s++) {
            // From one of the points too, so that others lie on the edge of the seed.
            search.seed(points.get(1 + random.nextInt(100)).orElseThrow());
          }
          search.run(random.nextBoolean() ? 400_000 : Integer.MAX_VALUE);
          int[] walked = new int[points.size()];
          search.millimeters(costs, 0, points.size(), walked);
          assertThat(walked[0]).isEqualTo(ShortestWalks.NOT_REACHED);
          for (int p = 1; p < points.size(); p++) {
            assertThat(walked[p])
                .as("seed %d, %s, %d seeds, point %d", seed, direction, seeds, p)
                .isEqualTo(search.millimeters(points.get(p).orElseThrow()));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void aNewWayOrSquareMakesNoWalkSlower(long seed) {
    Random random = new Random(seed);
    WalkingMap more = map(random);
    List<Way> fewer = new ArrayList<>(more.ways());
    for (int i = 0; i < 12; i++) {
      fewer.remove(random.nextInt(fewer.size()));
    }
    // Without tagged points: one at a junction costs those who walk on once a third street is
    // there.
    WalkingNetwork with = WalkingNetwork.of(new WalkingMap(more.ways()));
    WalkingNetwork without = WalkingNetwork.of(new WalkingMap(fewer));
    Impedance quick = impedance(with, AgeGroup.ADULT);
    Impedance slow = impedance(without, AgeGroup.ADULT);
    List<Way> open =
        fewer.stream()
            .filter(way -> way.tags().getOrDefault("highway", "").equals("residential"))
            .toList();
    for (int query = 0; query < 300; query++) {
      SnappedPoint[] there = new SnappedPoint[2];
      SnappedPoint[] here = new SnappedPoint[2];
      for (int end = 0; end < 2; end++) {
        // In the middle of a stretch of a street that both have.
        List<Coordinate> points = open.get(random.nextInt(open.size())).points();
        int at = 1 + random.nextInt(points.size() - 1);
        Coordinate middle =
            new Coordinate(
                (points.get(at - 1).longitude() + points.get(at).longitude()) / 2,
                (points.get(at - 1).latitude() + points.get(at).latitude()) / 2);
        there[end] = with.snap(middle).orElseThrow();
        here[end] = without.snap(middle).orElseThrow();
      }
      if (!with.wayId(there[0].edge()).equals(without.wayId(here[0].edge()))
          || !with.wayId(there[1].edge()).equals(without.wayId(here[1].edge()))) {
        continue;
      }
      int longest = cost(without, slow, here[0], here[1]);
      if (longest != ShortestWalks.NOT_REACHED) {
        assertThat(cost(with, quick, there[0], there[1]))
            .as("seed %d query %d", seed, query)
            .isLessThanOrEqualTo(longest + 2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void neitherTheOrderOfTheInputNorThreadsMatter(long seed) throws Exception {
    Random random = new Random(seed);
    WalkingMap map = map(random);
    List<Way> shuffledWays = new ArrayList<>(map.ways());
    List<MapNode> shuffledNodes = new ArrayList<>(map.nodes());
    Collections.shuffle(shuffledWays, random);
    Collections.shuffle(shuffledNodes, random);
    Circle circle = circle(random);
    Walks first = CircleWalks.measure(circle, map, PARAMETERS).walks();
    Walks second =
        CircleWalks.measure(circle, new WalkingMap(shuffledWays, shuffledNodes), PARAMETERS)
            .walks();
    List<String> expected = answers(first);
    assertThat(answers(second)).as("seed %d", seed).isEqualTo(expected);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Walks shared = CircleWalks.measure(circle, map, PARAMETERS).walks();
      List<Future<List<String>>> all = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        all.add(threads.submit(() -> answers(shared)));
      }
      for (Future<List<String>> one : all) {
        assertThat(one.get()).as("seed %d", seed).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> answers(Walks walks) {
    List<String> answers = new ArrayList<>();
    for (int h = 0; h < walks.homes(); h++) {
      for (int o = 0; o < walks.outlets(); o++) {
        StringBuilder line = new StringBuilder();
        line.append(walks.meters(h, o)).append(' ').append(walks.route(h, o));
        for (AgeGroup group : AgeGroup.values()) {
          line.append(' ').append(walks.seconds(h, o, group));
        }
        answers.add(line.toString());
      }
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73})
  void aRouteIsAsLongAsItsWalk(long seed) {
    Random random = new Random(seed);
    WalkingMap map = level(map(random));
    Walks walks = CircleWalks.measure(circle(random), map, PARAMETERS).walks();
    int walked = 0;
    for (int h = 0; h < walks.homes(); h++) {
      for (int o = 0; o < walks.outlets(); o++) {
        List<Coordinate> route = walks.route(h, o);
        if (route.isEmpty()) {
          assertThat(walks.meters(h, o)).isEqualTo(Walks.NO_WALK);
          continue;
        }
        walked++;
        double drawn = 0;
        for (int i = 1; i < route.size(); i++) {
          drawn += LocalMetric.millimeters(route.get(i - 1), route.get(i)) / 1000.0;
        }
        assertThat(drawn)
            .as("seed %d home %d outlet %d", seed, h, o)
            .isCloseTo(walks.meters(h, o), within(1.0));
      }
    }
    assertThat(walked).isGreaterThan(20);
  }

  /** The same ways where nothing slows anybody down: the quickest walk is the shortest. */
  private static WalkingMap level(WalkingMap map) {
    return new WalkingMap(
        map.ways().stream()
            .map(
                way -> {
                  Map<String, String> tags = new TreeMap<>(way.tags());
                  tags.keySet().removeAll(List.of("incline", "footway", "crossing"));
                  tags.replace("highway", "steps", "footway");
                  return new Way(way.id(), way.points(), tags, way.holes());
                })
            .toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83})
  void aQuickestRouteIsNoShorterThanTheShortestAndNoQuickerThanItsTime(long seed) {
    Random random = new Random(seed);
    WalkingMap map = map(random);
    WalkingNetwork network =
        WalkingNetwork.of(
            new WalkingMap(
                map.ways().stream().filter(way -> !way.tags().containsKey("incline")).toList(),
                map.nodes()));
    List<Coordinate> places = RandomTown.places(20, random);
    WalkMatrix matrix = WalkMatrix.measure(network, places, places, PARAMETERS, AgeGroup.ADULT);
    int[] longer = {0};
    matrix.routes(
        (from, to, points, millimeters) -> {
          String about = "seed " + seed + " from " + from + " to " + to;
          double drawn = 0;
          for (int i = 1; i < points.size(); i++) {
            drawn += LocalMetric.millimeters(points.get(i - 1), points.get(i));
          }
          assertThat(drawn).as(about).isCloseTo(millimeters, within(1000.0));
          int doors = matrix.from(from).doorMillimeters() + matrix.to(to).doorMillimeters();
          assertThat(matrix.seconds(from, to).orElseThrow() + 1)
              .as(about)
              .isGreaterThanOrEqualTo(
                  (millimeters + doors) / PARAMETERS.millimetersPerSecond(AgeGroup.ADULT));
          longer[0] += millimeters > matrix.millimetersAlongWays(from, to).orElseThrow() ? 1 : 0;
        });
    assertThat(longer[0]).as("seed %d", seed).isPositive();
  }

  private static Circle circle(Random random) {
    Home[] homes = new Home[12];
    Outlet[] outlets = new Outlet[12];
    int extent = RandomTown.EXTENT;
    Arrays.setAll(homes, i -> Town.home("h" + i, random.nextInt(extent), random.nextInt(extent)));
    Arrays.setAll(
        outlets, i -> Town.outlet("o" + i, random.nextInt(extent), random.nextInt(extent), "gym"));
    return Town.circle(List.of(homes), List.of(outlets));
  }
}
