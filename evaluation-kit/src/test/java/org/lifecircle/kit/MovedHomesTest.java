package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.quality.EstimateRanges;
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
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.Standards;

/** Homes of real circles, each moved by ten meters: the convenience index has no cliff. */
class MovedHomesTest {

  private static final WalkingParameters WALKING = WalkingParameters.standard();
  private static final Demand DEMAND = Demand.standard();
  private static final IndexParameters PARAMETERS = IndexParameters.standard();

  /** Thousandths of a point. */
  private static final int A_FIFTH_OF_A_POINT = 200;

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void aHomeMovedByTenMetersChangesTheIndexByAFifthOfAPointAtMost(String name) {
    assertThat(moves(name, 60)).isBetween(1, A_FIFTH_OF_A_POINT);
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
  void soDoAThousandMoves(String name) {
    assertThat(moves(name, 1000)).isBetween(1, A_FIFTH_OF_A_POINT);
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
   * Moves homes at random, holds every change to a fifth of a point, and prints what was seen.
   *
   * @return the greatest change, in thousandths of a point
   */
  private static int moves(String name, int moves) {
    CircleData data = read(name);
    Circle circle = data.circle();
    WalkingNetwork network =
        WalkingNetwork.of(data.map().at(WALKING.verdictTime().onOrAfter(circle.evaluationDate())));
    PointInterval points = points(circle, network);
    Random random = new Random(7);
    List<Integer> changes = new ArrayList<>();
    for (int move = 0; move < moves; move++) {
      int home = random.nextInt(circle.homes().size());
      if (sharesItsPoint(circle, home)) {
        continue;
      }
      double angle = 2 * Math.PI * random.nextDouble();
      List<Home> homes = new ArrayList<>(circle.homes());
      homes.set(home, homes.get(home).withLocation(moved(homes.get(home).location(), angle)));
      PointInterval now = points(circle.withHomes(homes), network);
      int change =
          Math.max(
              Math.abs(now.atLeast() - points.atLeast()), Math.abs(now.atMost() - points.atMost()));
      changes.add(change);
    }
    int greatest = Collections.max(changes);
    System.out.printf(
        "%s: %d moves of 10 m change the index by at most %d thousandths of a point, %d by more"
            + " than %d%n",
        name,
        changes.size(),
        greatest,
        changes.stream().filter(c -> c > A_FIFTH_OF_A_POINT).count(),
        A_FIFTH_OF_A_POINT);
    return greatest;
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

  private static PointInterval points(Circle circle, WalkingNetwork network) {
    CircleWalks walks =
        CircleWalks.measure(
            circle,
            network,
            WALKING,
            NeighborhoodPoints.standard()::doorsWithinMeters,
            PARAMETERS.doorRadiusMeters());
    return ConvenienceIndex.of(
            WalkedCircle.of(circle, walks, WALKING),
            DEMAND,
            PARAMETERS,
            Optional.of(EstimateRanges.standard()))
        .orElseThrow()
        .points();
  }
}
