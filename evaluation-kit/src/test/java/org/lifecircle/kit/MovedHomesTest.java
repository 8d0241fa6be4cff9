package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.IndexParameters;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.index.WalkedCircle;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.Standards;

/**
 * Homes of real circles, each moved by ten meters: the convenience index changes by no more than
 * its walks allow, and hardly where they change by no more than the home moved.
 */
class MovedHomesTest {

  private static final WalkingParameters WALKING = WalkingParameters.standard();
  private static final Demand DEMAND = Demand.standard();
  private static final IndexParameters PARAMETERS = IndexParameters.standard();
  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** Thousandths of a point. */
  private static final int A_FIFTH_OF_A_POINT = 200;

  /** Thousandths of a point for every percent of the residents and every second. */
  private static final int SLOPE = 5;

  /** Twice what older adults need for ten meters, and a second of rounding at either end. */
  private static final int SECONDS_OF_THE_MOVE =
      2 * 10_000 / WALKING.millimetersPerSecond(AgeGroup.OLDER_ADULT) + 2;

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void theIndexFollowsTheWalksOfAMovedHome(String name) {
    assertThat(moves(name, 60)).isLessThanOrEqualTo(A_FIFTH_OF_A_POINT);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hongmiao-beili",
        "shangliu-jiayuan",
        "cn-beijing-tsinghua-2017.osm.pbf",
        "mc-monaco-2021.osm.pbf"
      })
  void theIndexFollowsTheWalksOfHomesMovedAThousandTimes(String name) {
    moves(name, 1000);
  }

  private static CircleData read(String name) {
    Path root = Path.of(System.getProperty("lifecircle.root"));
    if (!name.endsWith(".pbf")) {
      return Evaluator.load().read(root.resolve("examples/circles").resolve(name));
    }
    Path file = root.resolve("../shared/data/osm").resolve(name);
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    Coordinate center =
        name.startsWith("mc") ? new Coordinate(7.4206, 43.7371) : new Coordinate(116.3200, 40.0010);
    OsmImport.Result map =
        OsmImport.read(
            file,
            center,
            Standards.load().allFormats(),
            OsmImport.Options.asOf(VerdictIntervals.DAY));
    return CircleData.of(map.circle().withSearch(OutletSearch.COMPLETE), map.map());
  }

  /**
   * Moves homes at random, holds every change to what the walks allow, and prints what was seen.
   *
   * @return the greatest change where walks changed by no more than the move explains, in
   *     thousandths of a point
   */
  private static int moves(String name, int moves) {
    CircleData data = read(name);
    Circle circle = data.circle();
    WalkingNetwork network =
        WalkingNetwork.of(data.map().at(WALKING.verdictTime().onOrAfter(circle.evaluationDate())));
    Optional<Walks> between = CircleWalks.measure(circle, network, WALKING).between();
    WalkedCircle before = walked(circle, network, between);
    PointInterval points = points(before);
    Random random = new Random(7);
    int elsewhere = 0;
    int greatest = 0;
    int greatestOfOthers = 0;
    int above = 0;
    for (int move = 0; move < moves; move++) {
      int home = random.nextInt(circle.homes().size());
      if (sharesItsPoint(circle, home)) {
        continue;
      }
      double angle = 2 * Math.PI * random.nextDouble();
      List<Home> homes = new ArrayList<>(circle.homes());
      homes.set(home, homes.get(home).withLocation(moved(homes.get(home).location(), angle)));
      WalkedCircle after = walked(circle.withHomes(homes), network, between);
      PointInterval now = points(after);
      int change =
          Math.max(
              Math.abs(now.atLeast() - points.atLeast()), Math.abs(now.atMost() - points.atMost()));
      long seconds = secondsBetween(before, after, home);
      String where = name + ", home " + homes.get(home).id() + " moved at " + angle;
      if (seconds <= SECONDS_OF_THE_MOVE) {
        greatestOfOthers = Math.max(greatestOfOthers, change);
      } else {
        elsewhere++;
      }
      assertThat((double) change)
          .as("%s, by %d s", where, seconds)
          .isLessThanOrEqualTo(SLOPE * percent(circle, home) * seconds + 1);
      greatest = Math.max(greatest, change);
      above += change > A_FIFTH_OF_A_POINT ? 1 : 0;
    }
    System.out.printf(
        "%s: %d moves of 10 m, of which %d changed a walk by more than %d s; the index by at most"
            + " %d thousandths of a point, the others by %d, %d by more than %d%n",
        name,
        moves,
        elsewhere,
        SECONDS_OF_THE_MOVE,
        greatest,
        greatestOfOthers,
        above,
        A_FIFTH_OF_A_POINT);
    return greatestOfOthers;
  }

  /** Homes at one point lie anywhere around it; one that is moved away is known better by that. */
  private static boolean sharesItsPoint(Circle circle, int home) {
    Coordinate place = circle.homes().get(home).location();
    return circle.homes().stream().filter(one -> one.location().equals(place)).count() > 1;
  }

  private static Coordinate moved(Coordinate place, double angle) {
    LocalMetric metric = LocalMetric.at(place.latitude());
    return new Coordinate(
        place.longitude() + 10 * Math.cos(angle) / metric.metersPerDegreeEast(),
        place.latitude() + 10 * Math.sin(angle) / metric.metersPerDegreeNorth());
  }

  private static WalkedCircle walked(
      Circle circle, WalkingNetwork network, Optional<Walks> between) {
    CircleWalks walks = CircleWalks.measure(circle, network, WALKING);
    return new WalkedCircle(circle, walks.walks(), Optional.of(walks.bounds()), between, WALKING);
  }

  private static PointInterval points(WalkedCircle circle) {
    return ConvenienceIndex.of(circle, DEMAND, PARAMETERS).orElseThrow().points();
  }

  /** Of the residents of any age group, the most that live in a home, percent. */
  private static double percent(Circle circle, int home) {
    double most = 0;
    for (AgeGroup group : GROUPS) {
      long all = circle.homes().stream().mapToLong(one -> one.residents().of(group)).sum();
      if (all > 0) {
        most = Math.max(most, 100.0 * circle.homes().get(home).residents().of(group) / all);
      }
    }
    return most;
  }

  /** The most by which any walk has changed at its shortest, its longest or in its length. */
  private static long secondsBetween(WalkedCircle before, WalkedCircle after, int home) {
    long most = 0;
    for (AgeGroup group : GROUPS) {
      int speed = WALKING.millimetersPerSecond(group);
      for (int outlet = 0; outlet < before.circle().outlets().size(); outlet++) {
        if (before.walks().isLong(home, outlet) && after.walks().isLong(home, outlet)) {
          most =
              Math.max(
                  most,
                  between(
                      shortestOfLong(before, home, outlet, group),
                      shortestOfLong(after, home, outlet, group)));
          continue;
        }
        long meters =
            between(before.walks().meters(home, outlet), after.walks().meters(home, outlet));
        WalkBounds one = before.bounds().orElseThrow();
        WalkBounds other = after.bounds().orElseThrow();
        long latest =
            between(
                one.latestSeconds(home, outlet, group), other.latestSeconds(home, outlet, group));
        long soonest =
            between(
                one.soonestSeconds(home, outlet, group), other.soonestSeconds(home, outlet, group));
        long edge = between(one.edgeSeconds(home, group), other.edgeSeconds(home, group));
        most = Math.max(most, Math.max(latest, Math.max(soonest, edge)));
        most = Math.max(most, (meters * 1000 + speed - 1) / speed);
      }
    }
    return most;
  }

  /** A long walk matters only where it may be shorter in truth. */
  private static int shortestOfLong(WalkedCircle circle, int home, int outlet, AgeGroup group) {
    WalkBounds bounds = circle.bounds().orElseThrow();
    return bounds.isExact(home, outlet) ? Walks.NO_WALK : bounds.leastSeconds(home, outlet, group);
  }

  private static long between(int one, int other) {
    if (one == other) {
      return 0;
    }
    return one == Walks.NO_WALK || other == Walks.NO_WALK
        ? Integer.MAX_VALUE
        : Math.abs(one - other);
  }
}
