package org.lifecircle.simulation.network.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Walks that are too long to be kept are found when they are asked for, and are as exact. */
class LongWalksTest {

  private static final double METERS_PER_DEGREE = Math.PI * 6_371_008.8 / 180;
  private static final WalkingParameters WALKING = WalkingParameters.standard();

  private static Coordinate at(double east, double north) {
    return new Coordinate(east / METERS_PER_DEGREE, north / METERS_PER_DEGREE);
  }

  /** A street of 14 km, side streets every kilometer, and an island that no way leads to. */
  private static WalkingMap map() {
    List<Way> ways = new ArrayList<>();
    List<Coordinate> street = new ArrayList<>();
    for (int km = 0; km <= 14; km++) {
      street.add(at(1000 * km, 0));
      ways.add(
          new Way(
              "side" + km,
              List.of(at(1000 * km, 0), at(1000 * km, 900)),
              km % 3 == 0 ? Map.of("highway", "steps", "incline", "up") : Map.of()));
    }
    ways.add(new Way("street", street, Map.of()));
    ways.add(new Way("island", List.of(at(3_300, 500), at(3_300, 700)), Map.of()));
    return new WalkingMap(ways);
  }

  private static Circle circle(long seed, int homeCount) {
    Random random = new Random(seed);
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < homeCount; i++) {
      homes.add(Home.counted("h" + i, "h" + i, somewhere(random), 1, new AgeCounts(1, 1, 1)));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String format = i < 2 ? "rare" : i < 5 ? "some" : "many";
      outlets.add(Outlet.of("o" + i, "o" + i, List.of(format), somewhere(random)));
    }
    outlets.add(Outlet.of("island", "island", List.of("rare"), at(3_310, 600)));
    return Circle.of(
        CircleProfile.of("long", "town", LocalDate.of(2026, 11, 27), at(7_000, 0)), homes, outlets);
  }

  /** Beside a side street; some so far from it that their doors are doubtful. */
  private static Coordinate somewhere(Random random) {
    double off = random.nextInt(4) == 0 ? 150 : 10;
    return at(1000 * random.nextInt(15) + off, 900 * random.nextDouble());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theNearestOutletsAreThoseOfAllWalksLookedThrough(long seed) {
    look(seed, circle(seed, 40), true);
  }

  @Test
  void fromManyHomesTheNearestAreTheSameAndTheShortestMayBeTheStraightLine() {
    look(9, circle(9, 2_100), false);
  }

  private static void look(long seed, Circle circle, boolean exactly) {
    CircleWalks measured = CircleWalks.measure(circle, WalkingNetwork.of(map()), WALKING);
    WalkBounds bounds = measured.bounds();
    List<String> formats = List.of("rare", "some", "many", "none");
    assertThat(longPairs(measured.walks())).as("seed %s", seed).isGreaterThan(100);
    for (WalkingAccess access : NearestOutlets.access(circle, bounds, formats)) {
      int home = circle.homes().stream().map(Home::id).toList().indexOf(access.group().homeId());
      AgeGroup age = access.group().ageGroup();
      int found = Walks.NO_WALK;
      int soonest = bounds.edgeSeconds(home, age);
      int latest = Walks.NO_WALK;
      for (int outlet = 0; outlet < circle.outlets().size(); outlet++) {
        if (circle.outlets().get(outlet).serves(access.formatId())) {
          found = lesser(found, measured.walks().seconds(home, outlet, age));
          soonest = lesser(soonest, bounds.soonestSeconds(home, outlet, age));
          latest = lesser(latest, bounds.latestSeconds(home, outlet, age));
        }
      }
      String which = "seed " + seed + ", " + access;
      assertThat(access.walkSeconds()).as(which).isEqualTo(seconds(found));
      if (exactly) {
        assertThat(access.soonestSeconds()).as(which).isEqualTo(seconds(soonest));
      } else {
        assertThat(access.soonestSeconds().orElse(Integer.MAX_VALUE))
            .as(which)
            .isLessThanOrEqualTo(seconds(soonest).orElse(Integer.MAX_VALUE));
      }
      assertThat(access.latestSeconds()).as(which).isEqualTo(seconds(latest));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void walksReadAtOnceAreThoseThatAreAskedForOneByOne(long seed) {
    CircleWalks measured = CircleWalks.measure(circle(seed, 40), WalkingNetwork.of(map()), WALKING);
    WalkBounds bounds = measured.bounds();
    for (Walks walks : List.of(measured.walks(), measured.between().orElseThrow())) {
      for (int from = 0; from < walks.homes(); from++) {
        HomeWalks read = walks.from(from);
        for (int to = 0; to < walks.outlets(); to++) {
          String which = "seed " + seed + ", from " + from + " to " + to;
          assertThat(read.isLong(to)).as(which).isEqualTo(walks.isLong(from, to));
          if (!read.isLong(to)) {
            assertThat(read.meters(to)).as(which).isEqualTo(walks.meters(from, to));
            for (AgeGroup age : AgeGroup.values()) {
              assertThat(read.seconds(to, age)).as(which).isEqualTo(walks.seconds(from, to, age));
            }
          }
        }
      }
    }
    for (int home = 0; home < measured.walks().homes(); home++) {
      WalkBounds.FromHome read = bounds.from(home);
      for (int to = 0; to < measured.walks().outlets(); to++) {
        for (AgeGroup age : AgeGroup.values()) {
          String which = "seed " + seed + ", home " + home + " to " + to + ", " + age;
          assertThat(read.leastSeconds(to, age))
              .as(which)
              .isEqualTo(bounds.leastSeconds(home, to, age));
          if (!read.found().isLong(to)) {
            assertThat(read.soonestSeconds(to, age))
                .as(which)
                .isEqualTo(bounds.soonestSeconds(home, to, age));
            assertThat(read.latestSeconds(to, age))
                .as(which)
                .isEqualTo(bounds.latestSeconds(home, to, age));
          }
        }
      }
    }
  }

  private static int longPairs(Walks walks) {
    int pairs = 0;
    for (int home = 0; home < walks.homes(); home++) {
      for (int outlet = 0; outlet < walks.outlets(); outlet++) {
        pairs += walks.isLong(home, outlet) ? 1 : 0;
      }
    }
    return pairs;
  }

  private static int lesser(int one, int other) {
    return one == Walks.NO_WALK || other == Walks.NO_WALK
        ? Math.max(one, other)
        : Math.min(one, other);
  }

  private static OptionalInt seconds(int seconds) {
    return seconds == Walks.NO_WALK ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  /** Homes and outlets on the street itself: the walk is the distance. */
  @Test
  void aLongWalkHasItsLengthTimeRouteAndWays() {
    Circle circle =
        Circle.of(
            CircleProfile.of("street", "town", LocalDate.of(2026, 11, 27), at(7_000, 0)),
            List.of(Home.counted("h", "h", at(500, 0), 1, new AgeCounts(1, 1, 1))),
            List.of(
                Outlet.of("near", "near", List.of("many"), at(1_500, 0)),
                Outlet.of("far", "far", List.of("many"), at(13_500, 0)),
                Outlet.of("island", "island", List.of("rare"), at(3_300, 600))));
    CircleWalks measured = CircleWalks.measure(circle, WalkingNetwork.of(map()), WALKING);
    Walks walks = measured.walks();
    assertThat(walks.isLong(0, 0)).isFalse();
    assertThat(walks.isLong(0, 1)).isTrue();
    assertThat(walks.isLong(0, 2)).as("no walk leads there, which is known").isFalse();
    assertThat(walks.meters(0, 0)).isCloseTo(1_000, withinPercentage(0.2));
    assertThat(walks.meters(0, 1)).isCloseTo(13_000, withinPercentage(0.2));
    assertThat(walks.seconds(0, 1, AgeGroup.ADULT))
        .isEqualTo((int) Math.round(walks.meters(0, 1) / 1.24));
    assertThat(walks.seconds(0, 2, AgeGroup.ADULT)).isEqualTo(Walks.NO_WALK);
    assertThat(walks.ways(0, 1)).containsExactly("street");
    assertThat(walks.route(0, 1)).startsWith(at(500, 0)).endsWith(at(13_500, 0));
    Walks between = measured.between().orElseThrow();
    assertThat(between.meters(0, 1)).isCloseTo(12_000, withinPercentage(0.2));
    assertThat(between.meters(1, 0)).isEqualTo(between.meters(0, 1));
    assertThat(between.meters(0, 0)).isZero();
  }
}
