package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** The places around homes where their doors may be, within 100 m. */
class SurroundingsTest {

  private static final int RADIUS = 100;
  private static final WalkingMap NO_WAYS = new WalkingMap(List.of());
  private static final List<Way> STREET =
      List.of(Town.way("street", Map.of("highway", "residential"), 0, 0, 2000, 0));

  private static List<List<PlaceShare>> places(WalkingMap map, List<Home> homes) {
    return CircleWalks.measure(
            Town.circle(homes, List.of()),
            WalkingNetwork.of(map),
            WalkingParameters.standard(),
            home -> 0,
            RADIUS)
        .around()
        .orElseThrow()
        .ofHomes();
  }

  private static Home home(String id, double longitude, double latitude) {
    return Town.home(id, 0, 0).withLocation(new Coordinate(longitude, latitude));
  }

  /** How much of all weight lies on other places, 0 to 1. */
  private static double moved(List<PlaceShare> before, List<PlaceShare> after) {
    Map<Integer, Double> difference = new HashMap<>();
    before.forEach(one -> difference.merge(one.place(), share(one, before), Double::sum));
    after.forEach(one -> difference.merge(one.place(), -share(one, after), Double::sum));
    return difference.values().stream().mapToDouble(Math::abs).sum() / 2;
  }

  private static double share(PlaceShare one, List<PlaceShare> all) {
    return one.weight() / (double) all.stream().mapToLong(PlaceShare::weight).sum();
  }

  @Test
  void wherever10MetersMoveAHomeTheyMoveAboutATenthOfTheWeightAtMost() {
    Random random = new Random(11);
    double most = 0;
    for (int trial = 0; trial < 10_000; trial++) {
      double longitude = 179.9 * (2 * random.nextDouble() - 1);
      double latitude = 80 * (2 * random.nextDouble() - 1);
      double angle = 2 * Math.PI * random.nextDouble();
      LocalMetric metric = LocalMetric.at(latitude);
      List<List<PlaceShare>> places =
          places(
              NO_WAYS,
              List.of(
                  home("before", longitude, latitude),
                  home(
                      "after",
                      longitude + 10 * Math.cos(angle) / metric.metersPerDegreeEast(),
                      latitude + 10 * Math.sin(angle) / metric.metersPerDegreeNorth())));
      double moved = moved(places.get(0), places.get(1));
      assertThat(moved).as("trial %d at %f, %f", trial, longitude, latitude).isLessThan(0.11);
      most = Math.max(most, moved);
    }
    assertThat(most).isGreaterThan(0.07);
  }

  @Test
  void homesAtOnePointShareTheirPlaces() {
    List<List<PlaceShare>> places =
        places(new WalkingMap(STREET), List.of(Town.home("a", 900, 20), Town.home("b", 900, 20)));
    assertThat(places.get(0)).isEqualTo(places.get(1)).hasSizeGreaterThan(3);
  }

  @Test
  void noDoorIsWhereAWallLiesBeforeEveryWay() {
    Obstacle wall =
        new Obstacle(
            "wall",
            false,
            List.of(Town.way("wall", Map.of(), -500, 30, 2500, 30).points()),
            Map.of("barrier", "wall"));
    Home home = Town.home("home", 900, 20);
    List<List<PlaceShare>> open = places(new WalkingMap(STREET), List.of(home));
    List<List<PlaceShare>> walled =
        places(new WalkingMap(STREET).withObstacles(List.of(wall)), List.of(home));
    assertThat(walled.get(0)).hasSizeBetween(1, open.get(0).size() - 1);
  }

  @Test
  void aHomeFarFromEveryWayHasItsOwnPointOnly() {
    assertThat(places(new WalkingMap(STREET), List.of(Town.home("far", 900, 300))).get(0))
        .hasSize(1);
  }
}
