package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** A level street of 2 km from west to east; adults walk 1.24 m/s, at most 1.478 m/s downhill. */
class WalkBoundsTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  private static final Map<String, String> STREET = Map.of("highway", "residential");
  private static final List<Way> WAYS = List.of(Town.way("street", STREET, 0, 0, 2000, 0));
  private static final Home HOME = Town.home("home", 1000, 10);
  private static final String PHARMACY = "pharmacy";

  /** Of the adults of the one home. */
  private static WalkingAccess adults(WalkingMap map, int spreadMeters, Outlet... outlets) {
    return adults(HOME, map, spreadMeters, outlets);
  }

  private static WalkingAccess adults(
      Home home, WalkingMap map, int spreadMeters, Outlet... outlets) {
    Circle circle = Town.circle(List.of(home), List.of(outlets));
    CircleWalks walks =
        CircleWalks.measure(circle, WalkingNetwork.of(map), PARAMETERS, one -> spreadMeters);
    return NearestOutlets.access(circle, walks.bounds(), List.of(PHARMACY)).stream()
        .filter(access -> access.group().ageGroup() == AgeGroup.ADULT)
        .findFirst()
        .orElseThrow();
  }

  private static WalkingMap shown(double west, double south, double east, double north) {
    return new WalkingMap(WAYS)
        .withArea(new MappedArea(Town.at(west, south), Town.at(east, north)));
  }

  private static Outlet pharmacy(double east, double north) {
    return Town.outlet("p-" + east + "-" + north, east, north, PHARMACY);
  }

  private static Obstacle wall(String id, double... eastNorth) {
    return new Obstacle(
        id, false, List.of(Town.way(id, Map.of(), eastNorth).points()), Map.of("barrier", "wall"));
  }

  private static int seconds(double meters) {
    return (int) Math.round(meters / 1.24);
  }

  /** Seconds cut off. */
  private static int soonest(double meters) {
    return (int) (meters / 1.24);
  }

  @Test
  void aWalkAlongTheWaysInTheMiddleOfTheMapIsKnownExactly() {
    WalkingAccess access = adults(shown(-2000, -2000, 4000, 2000), 0, pharmacy(1500, 0));
    assertThat(access.walkSeconds()).hasValue(seconds(510));
    assertThat(access.soonestSeconds()).isEqualTo(access.latestSeconds());
  }

  @Test
  void nearerThanTheOutletTheMapEndsSoAnotherMayLieBeyondItsEdge() {
    WalkingAccess access = adults(shown(0, -300, 2000, 300), 0, pharmacy(1800, 0));
    assertThat(access.walkSeconds()).hasValue(seconds(810));
    assertThat(access.soonestSeconds().getAsInt()).isBetween(soonest(288), soonest(290));
    assertThat(access.latestSeconds()).isEqualTo(access.walkSeconds());
  }

  @Test
  void beyondAFartherEdgeThanTheOutletNothingIsNearer() {
    WalkingAccess access = adults(shown(0, -900, 2000, 900), 0, pharmacy(1400, 0));
    assertThat(access.soonestSeconds()).isEqualTo(access.latestSeconds());
  }

  @Test
  void withoutAnOutletTheWalkToTheEdgeIsTheShortestPossible() {
    WalkingAccess access = adults(shown(0, -300, 2000, 300), 0);
    assertThat(access.walkSeconds()).isEmpty();
    assertThat(access.latestSeconds()).isEmpty();
    assertThat(access.soonestSeconds().getAsInt()).isBetween(soonest(288), soonest(290));
    assertThat(adults(new WalkingMap(WAYS), 0).soonestSeconds()).isEmpty();
  }

  @Test
  void whereTheMapKnowsInclinesSomebodyMayWalkDownTheBestOfThem() {
    List<Way> ways = new ArrayList<>(WAYS);
    ways.add(Town.way("hill", Map.of("highway", "footway", "incline", "10%"), 0, 0, 0, 500));
    WalkingMap hilly =
        new WalkingMap(ways).withArea(new MappedArea(Town.at(0, -300), Town.at(2000, 300)));
    assertThat(adults(hilly, 0).soonestSeconds().getAsInt())
        .isBetween((int) (288 * 0.839 / 1.24), (int) (290 * 0.839 / 1.24));
  }

  @Test
  void privateGroundThatRunsOverTheEdgeMayHaveAnOpenWayBeyondIt() {
    List<Way> ways = new ArrayList<>();
    ways.add(Town.way("street", STREET, 0, 0, 700, 0, 2000, 0));
    ways.add(
        Town.way("drive", Map.of("highway", "service", "access", "private"), 700, 0, 700, 400));
    Home inside = Town.home("home", 705, 150);
    WalkingMap map = new WalkingMap(ways);
    MappedArea whole = new MappedArea(Town.at(-2000, -2000), Town.at(4000, 2000));
    MappedArea cut = new MappedArea(Town.at(-2000, -2000), Town.at(4000, 350));
    assertThat(adults(inside, map.withArea(whole), 0, pharmacy(1500, 0)).latestSeconds())
        .isPresent();
    assertThat(adults(inside, map.withArea(cut), 0, pharmacy(1500, 0)).latestSeconds()).isEmpty();
  }

  @Test
  void outsideTheMapAnythingMayBeAtTheDoor() {
    WalkingAccess access = adults(shown(0, -300, 900, 300), 0, pharmacy(500, 0));
    assertThat(access.soonestSeconds()).hasValue(0);
  }

  @Test
  void aNearerWayMayLieBeyondAnEdgeThatIsNearerThanTheWay() {
    Home home = Town.home("home", 1000, 60);
    WalkingAccess access = adults(home, shown(0, -900, 2000, 90), 0, pharmacy(1500, 0));
    assertThat(access.walkSeconds()).hasValue(seconds(560));
    assertThat(access.latestSeconds()).isEmpty();
    WalkingAccess inside = adults(home, shown(0, -900, 2000, 125), 0, pharmacy(1500, 0));
    assertThat(inside.latestSeconds()).hasValue(seconds(560));
  }

  @Test
  void pastAWallNothingIsCertainButTheStraightLine() {
    WalkingMap walled = new WalkingMap(WAYS).withObstacles(List.of(wall("w", 500, 5, 1500, 5)));
    WalkingAccess access = adults(walled, 0, pharmacy(1500, -10));
    assertThat(access.walkSeconds()).hasValue(seconds(520));
    assertThat(access.soonestSeconds().getAsInt())
        .isBetween(soonest(500), soonest(Math.hypot(500, 20)));
    assertThat(access.latestSeconds()).isEmpty();
  }

  @Test
  void theLongestWalkLeadsToAnOutletWhoseDoorIsCertain() {
    WalkingMap walled = new WalkingMap(WAYS).withObstacles(List.of(wall("w", 1050, -5, 1250, -5)));
    WalkingAccess access = adults(walled, 0, pharmacy(1150, -10), pharmacy(1700, 0));
    assertThat(access.walkSeconds()).hasValue(seconds(10 + 150 + 10));
    assertThat(access.soonestSeconds().getAsInt()).isLessThan(seconds(152));
    assertThat(access.latestSeconds()).hasValue(seconds(710));
  }

  @Test
  void toAPartThatNoWayLeadsToAWalkMayBeMissingFromTheMap() {
    List<Way> ways = new ArrayList<>(WAYS);
    ways.add(Town.way("yard", STREET, 1300, 200, 1500, 200));
    ways.add(Town.way("more", STREET, 1500, 200, 1500, 1500));
    WalkingAccess access = adults(new WalkingMap(ways), 0, pharmacy(1300, 210));
    assertThat(access.walkSeconds()).isEmpty();
    assertThat(access.soonestSeconds().getAsInt())
        .isBetween(soonest(360 - 1), soonest(Math.hypot(300, 200)));
    assertThat(access.latestSeconds()).isEmpty();
  }

  @Test
  void overAGridTheWalkIsAtLeastTheStraightLineAndAtMostLongerByTheStatedError() {
    WalkingAccess access = adults(new WalkingMap(List.of()), 0, pharmacy(1400, 10));
    assertThat(access.walkSeconds()).hasValue(seconds(1.3 * 400));
    assertThat(access.soonestSeconds().getAsInt()).isBetween(soonest(399), soonest(400));
    assertThat(access.latestSeconds()).hasValue(seconds(1.3 * 400) + seconds(450));
  }

  @Test
  void fromOnePointForAWholeNeighborhoodWalksAreShorterAndLonger() {
    WalkingMap map = new WalkingMap(WAYS);
    WalkingAccess access = adults(map, 100, pharmacy(1500, 0));
    assertThat(access.walkSeconds()).hasValue(seconds(510));
    assertThat(access.soonestSeconds().getAsInt()).isBetween(soonest(399), soonest(401));
    assertThat(access.latestSeconds()).hasValue(seconds(510) + seconds(130 + 450));
    assertThat(adults(map, 400, pharmacy(1300, 0)).soonestSeconds()).hasValue(0);
  }

  @Test
  void fromOnePointForAWholeNeighborhoodOverAGridThePointAddsToTheStatedError() {
    WalkingAccess access = adults(new WalkingMap(List.of()), 100, pharmacy(1400, 10));
    assertThat(access.soonestSeconds().getAsInt()).isBetween(soonest(299), soonest(300));
    assertThat(access.latestSeconds()).hasValue(seconds(1.3 * 400) + seconds(130 + 450));
  }

  /** A home's exact place, wherever in its neighborhood, gives a walk within the earlier bounds. */
  @Test
  void theExactPlaceOfAHomeNeverLeavesTheEarlierInterval() {
    long seed = 20261127;
    Random random = new Random(seed);
    WalkingMap map = new WalkingMap(Town.grid(12));
    for (int trial = 0; trial < 300; trial++) {
      double east = 300 + 600 * random.nextDouble();
      double north = 300 + 600 * random.nextDouble();
      int spread = 50 + random.nextInt(100);
      List<Outlet> outlets = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        outlets.add(pharmacy(1200 * random.nextDouble(), 1200 * random.nextDouble()));
      }
      Outlet[] all = outlets.toArray(Outlet[]::new);
      WalkingAccess earlier = adults(Town.home("h", east, north), map, spread, all);
      double angle = 2 * Math.PI * random.nextDouble();
      double far = spread * Math.sqrt(random.nextDouble());
      Home exact = Town.home("h", east + far * Math.cos(angle), north + far * Math.sin(angle));
      OptionalInt walk = adults(exact, map, 0, all).walkSeconds();
      assertThat(walk.getAsInt())
          .as("seed %d, trial %d", seed, trial)
          .isBetween(earlier.soonestSeconds().getAsInt(), earlier.latestSeconds().getAsInt());
    }
  }
}
