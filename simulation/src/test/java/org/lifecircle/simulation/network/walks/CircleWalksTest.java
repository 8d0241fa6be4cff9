package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class CircleWalksTest {

  private static final Way STREET = Town.way("street", Map.of(), 0, 0, 2000, 0);

  private static CircleWalks walks(List<Way> ways, Outlet... outlets) {
    return Town.walks(Town.circle(List.of(Town.home("home", 100, 10)), List.of(outlets)), ways);
  }

  @Test
  void theWayFromTheDoorIsWalkedToo() {
    CircleWalks walks = walks(List.of(STREET), Town.outlet("shop", 400, -25, "pharmacy"));
    assertThat(walks.walks().meters(0, 0)).isEqualTo(10 + 300 + 25);
    assertThat(walks.warnings()).isEmpty();
  }

  @Test
  void aHomeNextToAShopWalksAlongTheirCommonEdge() {
    CircleWalks walks = walks(List.of(STREET), Town.outlet("shop", 40, 0, "pharmacy"));
    assertThat(walks.walks().meters(0, 0)).isEqualTo(70);
    assertThat(walks.walks().route(0, 0))
        .hasSize(3)
        .startsWith(Town.at(100, 10))
        .endsWith(Town.at(40, 0));
  }

  @Test
  void aRouteHasNoPointTwiceInARow() {
    // Home and shops at points of the way, where the door, the way's point and its end are one.
    Circle circle =
        Town.circle(
            List.of(Town.home("home", 0, 0)),
            List.of(
                Town.outlet("corner", 100, 0, "gym"),
                Town.outlet("beyond", 200, 100, "gym"),
                Town.outlet("here", 0, 0, "gym")));
    List<Way> ways =
        List.of(
            Town.way("a", Map.of(), 0, 0, 100, 0),
            Town.way("b", Map.of(), 100, 0, 200, 0, 200, 100));
    Walks walks = Town.walks(circle, ways).walks();
    assertThat(walks.route(0, 0)).containsExactly(Town.at(0, 0), Town.at(100, 0));
    assertThat(walks.route(0, 1))
        .containsExactly(Town.at(0, 0), Town.at(100, 0), Town.at(200, 0), Town.at(200, 100));
    // A walk has two ends even where they are one place.
    assertThat(walks.route(0, 2)).containsExactly(Town.at(0, 0), Town.at(0, 0));
    assertThat(walks.meters(0, 2)).isZero();
  }

  @Test
  void aDoorAtTheStartOfAOneWayIsReachedAndLeftByOtherWays() {
    Map<String, String> oneWay = Map.of("highway", "footway", "oneway:foot", "yes");
    List<Way> ways =
        List.of(
            Town.way("one-way", oneWay, 0, 0, 100, 0),
            Town.way("west", Map.of("highway", "footway"), -100, 0, 0, 0),
            Town.way("back", Map.of("highway", "footway"), 100, 0, 100, 300, -100, 300, -100, 0));
    // Doors at the start and at the end of the one-way, joined to it and to nothing else.
    Circle circle =
        Town.circle(
            List.of(Town.home("start", 0, 0), Town.home("end", 100, 0), Town.home("mid", 50, 1)),
            List.of(
                Town.outlet("west", -100, 0, "gym"),
                Town.outlet("start", 0, 0, "gym"),
                Town.outlet("end", 100, 0, "gym")));
    Walks walks = Town.walks(circle, ways).walks();
    assertThat(walks.meters(0, 0)).isEqualTo(100);
    assertThat(walks.meters(0, 2)).isEqualTo(100);
    assertThat(walks.meters(1, 1)).isEqualTo(300 + 200 + 300 + 100);
    assertThat(walks.meters(1, 0)).isEqualTo(300 + 200 + 300);
    assertThat(walks.meters(2, 1)).isEqualTo(1 + 50 + 900);
    assertThat(walks.meters(2, 2)).isEqualTo(1 + 50);
    Circle fromOne = Town.circle(circle.homes().subList(0, 1), circle.outlets().subList(0, 2));
    assertThat(Town.walks(fromOne, ways).walks().meters(0, 0)).isEqualTo(100);
  }

  @Test
  void anOutletFarFromAnyWayIsJoinedWithAWarning() {
    CircleWalks walks =
        walks(
            List.of(STREET),
            Town.outlet("shop", 400, 0.5, "pharmacy"),
            Town.outlet("far", 500, -150, "pharmacy"));
    assertThat(codes(walks)).containsExactly("outlet-outside-map far");
    assertThat(walks.walks().meters(0, 1)).isEqualTo(10 + 400 + 150);
    CircleWalks inside =
        walks(
            List.of(STREET, Town.way("up", Map.of(), 0, 0, 0, 600)),
            Town.outlet("far", 500, 150, "pharmacy"));
    assertThat(codes(inside)).containsExactly("outlet-far-from-ways far");
    assertThat(inside.warnings().get(0).message().in(Language.EN)).contains("150 m");
    assertThat(inside.warnings().get(0).message().in(Language.ZH)).contains("150 米");
  }

  @Test
  void anOutletTooFarFromAnyWayHasNoWalkAndAWarning() {
    CircleWalks walks = walks(List.of(STREET), Town.outlet("lost", 500, -30_000, "pharmacy"));
    assertThat(codes(walks)).containsExactly("outlet-outside-map lost");
    assertThat(walks.walks().meters(0, 0)).isEqualTo(Walks.NO_WALK);
    assertThat(walks.walks().seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Walks.NO_WALK);
    assertThat(walks.walks().route(0, 0)).isEmpty();
  }

  @Test
  void aPlaceOnTheOtherSideOfTheEarthIsAWarningToo() {
    Outlet lost = Outlet.of("lost", "", List.of("gym"), new Coordinate(-64, -40));
    assertThat(codes(walks(List.of(STREET), lost))).containsExactly("outlet-outside-map lost");
  }

  @Test
  void anOutletOnAnIslandHasAWarningAndNoWalk() {
    Way island = Town.way("island", Map.of(), 300, 300, 900, 300);
    CircleWalks walks = walks(List.of(STREET, island), Town.outlet("shop", 400, 310, "gym"));
    assertThat(codes(walks)).containsExactly("outlet-on-island shop");
    assertThat(walks.walks().meters(0, 0)).isEqualTo(Walks.NO_WALK);
  }

  @Test
  void aTinyIslandIsPassedOverWhenTheMainNetworkIsNearlyAsNear() {
    Way island = Town.way("island", Map.of(), 390, 20, 410, 20);
    CircleWalks walks = walks(List.of(STREET, island), Town.outlet("shop", 400, 30, "gym"));
    assertThat(codes(walks)).containsExactly("outlet-joined-past-island shop");
    assertThat(walks.walks().meters(0, 0)).isEqualTo(10 + 300 + 30);
  }

  @Test
  void aHomeBehindALockedGateIsNotJoinedPastIt() {
    Way inside = Town.way("inside", Map.of(), 100, 0, 100, 20, 100, 40);
    MapNode gate =
        new MapNode("gate", Town.at(100, 20), Map.of("barrier", "gate", "locked", "yes"));
    Circle circle =
        Town.circle(
            List.of(Town.home("home", 102, 35)), List.of(Town.outlet("shop", 400, 0, "gym")));
    CircleWalks walks =
        CircleWalks.measure(
            circle,
            new WalkingMap(
                List.of(Town.way("street", Map.of(), 0, 0, 100, 0, 2000, 0), inside),
                List.of(gate)),
            WalkingParameters.standard());
    assertThat(codes(walks)).containsExactly("home-on-island home");
    assertThat(walks.walks().meters(0, 0)).isEqualTo(Walks.NO_WALK);
  }

  @Test
  void aLargeIslandIsNeverPassedOver() {
    Way island = Town.way("island", Map.of(), 300, 20, 1600, 20);
    CircleWalks walks = walks(List.of(STREET, island), Town.outlet("shop", 400, 30, "gym"));
    assertThat(codes(walks)).containsExactly("outlet-on-island shop");
  }

  @Test
  void aDoorDoesNotOpenInATunnel() {
    Way tunnel = Town.way("tunnel", Map.of("tunnel", "yes"), 2000, 0, 2000, 50, 0, 50);
    CircleWalks walks = walks(List.of(STREET, tunnel), Town.outlet("shop", 400, 49, "gym"));
    assertThat(walks.walks().meters(0, 0)).isEqualTo(10 + 300 + 49);
  }

  @Test
  void aWallAcrossAWayIsNotWalkedThrough() {
    Circle circle =
        Town.circle(List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", 200, 0, "gym")));
    List<Way> ways =
        List.of(
            Town.way("short", Map.of(), 0, 0, 100, 0, 200, 0),
            Town.way("long", Map.of(), 0, 0, 0, 100, 200, 100, 200, 0));
    MapNode wall = new MapNode("wall", Town.at(100, 0), Map.of("barrier", "wall"));
    MapNode gate = new MapNode("wall", Town.at(100, 0), Map.of("barrier", "gate"));
    WalkingParameters parameters = WalkingParameters.standard();
    assertThat(
            CircleWalks.measure(circle, new WalkingMap(ways, List.of(wall)), parameters)
                .walks()
                .meters(0, 0))
        .isEqualTo(400);
    assertThat(
            CircleWalks.measure(circle, new WalkingMap(ways, List.of(gate)), parameters)
                .walks()
                .meters(0, 0))
        .isEqualTo(200);
  }

  @Test
  void withoutWaysAWalkIsAStraightLineTimesTheDetourFactorAndSaysSo() {
    CircleWalks walks = walks(List.of(), Town.outlet("shop", 400, 410, "gym"));
    assertThat(codes(walks)).containsExactly("no-ways ");
    assertThat(walks.walks().measurement()).isEqualTo(Measurement.GRID);
    assertThat(walks.walks().meters(0, 0)).isEqualTo((int) Math.round(500 * 1.3));
    assertThat(walks.walks().route(0, 0)).hasSize(2);
  }

  @Test
  void waysThatNobodyMayWalkAreNoWays() {
    Way motorway = Town.way("m", Map.of("highway", "motorway"), 0, 0, 2000, 0);
    assertThat(codes(walks(List.of(motorway), Town.outlet("shop", 400, 0, "gym"))))
        .containsExactly("no-ways ");
  }

  @Test
  void everyGroupWalksToTheNearestOutletOfAFormat() {
    Circle circle =
        Town.circle(
            List.of(Town.home("home", 0, 0)),
            List.of(
                Town.outlet("a", 400, 0, "gym", "bakery"),
                Town.outlet("b", 124, 0, "gym"),
                Town.outlet("c", 50, 0, "pharmacy")));
    WalkBounds bounds = Town.walks(circle, List.of(STREET)).bounds();
    List<WalkingAccess> access =
        NearestOutlets.access(circle, bounds, List.of("gym", "bakery", "laundry"));
    assertThat(access).hasSize(9);
    assertThat(access.get(1).group().ageGroup()).isEqualTo(AgeGroup.ADULT);
    assertThat(access.get(1).walkSeconds()).hasValue(100);
    assertThat(access.get(2).walkSeconds()).hasValue((int) Math.round(124 / 0.97));
    assertThat(access.get(4).walkSeconds()).hasValue((int) Math.round(400 / 1.24));
    assertThat(access.subList(6, 9)).allMatch(one -> one.walkSeconds().isEmpty());
    assertThat(access).allMatch(one -> one.measurement() == Measurement.NETWORK);
  }

  @Test
  void aWheelchairIsLedAroundTheStairs() {
    List<Way> ways =
        List.of(
            Town.way("stairs", Map.of("highway", "steps"), 0, 0, 200, 0),
            Town.way("ramp", Map.of(), 0, 0, 0, 150, 200, 150, 200, 0));
    Circle circle =
        Town.circle(List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", 200, 0, "gym")));
    WalkingParameters parameters =
        parameters(WalkingParameters.STAIRS_UP, "0.4", WalkingParameters.STAIRS_DOWN, "0.5");
    WalkingMap map = new WalkingMap(ways);
    Walks wheelchair = CircleWalks.measure(circle, map, by(parameters, "wheelchair")).walks();
    assertThat(wheelchair.meters(0, 0)).isEqualTo(500);
    assertThat(wheelchair.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(625);
    Walks pram = CircleWalks.measure(circle, map, by(parameters, "with-pram")).walks();
    assertThat(pram.meters(0, 0)).isEqualTo(200);
    // Nobody knows which way the stairs climb: 1/0.4 and 1/0.5 on average.
    assertThat(pram.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Math.round(200 * 2.25f / 0.9f));
    Walks goods = CircleWalks.measure(circle, map, by(parameters, "with-goods")).walks();
    assertThat(goods.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Math.round(450 / 1.116f));
    Walks free = CircleWalks.measure(circle, map, by(parameters, "unburdened")).walks();
    assertThat(free.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Math.round(450 / 1.24f));
  }

  private static WalkingParameters by(WalkingParameters parameters, String mode) {
    return parameters.by(parameters.modes().ofId(mode).orElseThrow());
  }

  /** The standard parameters with other values. */
  static WalkingParameters parameters(String... idsAndValues) {
    WalkingParameters parameters = WalkingParameters.standard();
    for (int i = 0; i < idsAndValues.length; i += 2) {
      Parameter old = parameters.get(idsAndValues[i]);
      parameters =
          parameters.with(
              new Parameter(
                  old.id(),
                  new BigDecimal(idsAndValues[i + 1]),
                  old.unit(),
                  old.holdsFrom(),
                  old.source(),
                  old.note()));
    }
    return parameters;
  }

  @Test
  void everyParameterSaysWhereItComesFrom() {
    assertThat(WalkingParameters.standard().all())
        .isNotEmpty()
        .allSatisfy(
            parameter -> {
              assertThat(parameter.note().zh()).isNotBlank();
              assertThat(parameter.note().en()).isNotBlank();
              if (!parameter.source().status().uncertain()) {
                assertThat(parameter.source().document().title()).isNotBlank();
                assertThat(parameter.source().document().address()).isNotBlank();
              }
            });
  }

  private static List<String> codes(CircleWalks walks) {
    return walks.warnings().stream().map(CircleWalksTest::code).toList();
  }

  private static String code(Warning warning) {
    return warning.code() + " " + warning.subject();
  }
}
