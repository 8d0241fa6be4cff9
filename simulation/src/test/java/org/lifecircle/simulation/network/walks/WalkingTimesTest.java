package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Mode;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.ways.Incline;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.network.ways.WeekTime;

/** What a walk costs besides its length, and where it may lead. */
class WalkingTimesTest {

  private static final WalkingParameters PARAMETERS =
      CircleWalksTest.parameters(
          "crossing-signals",
          "30",
          "crossing-unsignaled",
          "6",
          "crossing-footbridge",
          "40",
          WalkingParameters.STAIRS_UP,
          "0.4",
          WalkingParameters.STAIRS_DOWN,
          "0.5",
          WalkingParameters.SPEED + "adult",
          "1.25");

  private static final Map<String, String> FOOTWAY = Map.of("highway", "footway");
  private static final Map<String, String> STREET = Map.of("highway", "residential");

  private static Walks walks(List<Way> ways, List<MapNode> nodes, double[] home, double[] shop) {
    Circle circle =
        Town.circle(
            List.of(Town.home("home", home[0], home[1])),
            List.of(Town.outlet("shop", shop[0], shop[1], "gym")));
    return CircleWalks.measure(circle, new WalkingMap(ways, nodes), PARAMETERS).walks();
  }

  private static double[] at(double east, double north) {
    return Town.place(east, north);
  }

  /** Seconds of an adult besides those that the length takes. */
  private static int besides(Walks walks) {
    return walks.seconds(0, 0, AgeGroup.ADULT) - Math.round(walks.meters(0, 0) / 1.25f);
  }

  private static MapNode point(String id, double east, double north, String... tags) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < tags.length; i += 2) {
      map.put(tags[i], tags[i + 1]);
    }
    return new MapNode(id, Town.at(east, north), map);
  }

  private static List<Way> streetWithCrossing(Map<String, String> crossing) {
    return List.of(
        Town.way("west", FOOTWAY, 0, 0, 100, 0),
        Town.way("crossing", crossing, 100, 0, 110, 0, 120, 0),
        Town.way("east", FOOTWAY, 120, 0, 200, 0),
        Town.way("street", STREET, 110, -200, 110, 0, 110, 200));
  }

  @ParameterizedTest
  @CsvSource({
    "crossing, traffic_signals, 30",
    "crossing:signals, yes, 30",
    "crossing, uncontrolled, 6",
    "crossing, marked, 6",
    "crossing, unmarked, 6",
    "crossing, footbridge, 40",
    "crossing:wait, 17, 17",
    "surface, asphalt, 6"
  })
  void aWayAcrossAStreetCostsItsWaitAndNoMeter(String key, String value, int seconds) {
    Map<String, String> tags = Map.of("highway", "footway", "footway", "crossing", key, value);
    Walks walks = walks(streetWithCrossing(tags), List.of(), at(0, 0), at(200, 0));
    assertThat(walks.meters(0, 0)).isEqualTo(200);
    assertThat(besides(walks)).isEqualTo(seconds);
  }

  /** Straight over, 20 m with a wait of 30 s; around, 20 + 2·5 m and nothing to wait for. */
  @Test
  void theRouteIsTheQuickestNotTheShortest() {
    List<Way> ways =
        new ArrayList<>(
            streetWithCrossing(
                    Map.of(
                        "highway", "footway", "footway", "crossing", "crossing", "traffic_signals"))
                .subList(0, 3));
    ways.add(Town.way("around", FOOTWAY, 100, 0, 100, 5, 120, 5, 120, 0));
    Walks walks = walks(ways, List.of(), at(0, 0), at(200, 0));
    assertThat(walks.meters(0, 0)).isEqualTo(200);
    assertThat(walks.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Math.round(210 / 1.25f));
    assertThat(walks.ways(0, 0)).containsExactly("west", "around", "east");
    assertThat(walks.route(0, 0)).contains(Town.at(100, 5), Town.at(120, 5));
    WalkMatrix matrix =
        WalkMatrix.measure(
            WalkingNetwork.of(new WalkingMap(ways)),
            List.of(Town.at(0, 0)),
            List.of(Town.at(200, 0)),
            WalkingParameters.standard(),
            AgeGroup.ADULT);
    assertThat(matrix.millimetersAlongWays(0, 0).orElseThrow() / 1000.0)
        .isCloseTo(200, within(0.1));
    List<Double> lengths = new ArrayList<>();
    matrix.routes((from, to, points, millimeters) -> lengths.add(millimeters / 1000.0));
    assertThat(lengths).singleElement().satisfies(m -> assertThat(m).isCloseTo(210, within(0.1)));
  }

  @Test
  void theSignalsMayBeTaggedOnThePointOfTheStreet() {
    List<Way> ways = streetWithCrossing(Map.of("highway", "footway", "footway", "crossing"));
    MapNode signals = point("s", 110, 0, "highway", "crossing", "crossing", "traffic_signals");
    assertThat(besides(walks(ways, List.of(signals), at(0, 0), at(200, 0)))).isEqualTo(30);
  }

  @Test
  void whoTurnsOntoTheStreetHasHalfOfTheWait() {
    Map<String, String> tags =
        Map.of("highway", "footway", "footway", "crossing", "crossing", "traffic_signals");
    assertThat(besides(walks(streetWithCrossing(tags), List.of(), at(0, 0), at(110, 100))))
        .isEqualTo(15);
  }

  private static final List<Way> FOOTWAYS_AT_A_STREET =
      List.of(
          Town.way("west", FOOTWAY, 0, 0, 100, 0),
          Town.way("east", FOOTWAY, 100, 0, 200, 0),
          Town.way("street", STREET, 100, -200, 100, 0, 100, 200));

  @Test
  void aTaggedPointCostsThoseWhoCrossTheStreetAndNotThoseWhoWalkAlongIt() {
    List<MapNode> zebra = List.of(point("z", 100, 0, "highway", "crossing"));
    assertThat(besides(walks(FOOTWAYS_AT_A_STREET, zebra, at(0, 0), at(200, 0)))).isEqualTo(6);
    assertThat(besides(walks(FOOTWAYS_AT_A_STREET, zebra, at(100, -200), at(100, 200)))).isZero();
    assertThat(besides(walks(FOOTWAYS_AT_A_STREET, List.of(), at(0, 0), at(200, 0)))).isZero();
    List<MapNode> none = List.of(point("z", 100, 0, "highway", "crossing", "crossing", "no"));
    assertThat(besides(walks(FOOTWAYS_AT_A_STREET, none, at(0, 0), at(200, 0)))).isZero();
  }

  @Test
  void aPointInTheMiddleOfAFootwayCostsOnceWhereTheStreetMayNotBeWalked() {
    List<Way> ways = List.of(Town.way("path", FOOTWAY, 0, 0, 100, 0, 200, 0));
    List<MapNode> zebra = List.of(point("z", 100, 0, "highway", "crossing"));
    assertThat(besides(walks(ways, zebra, at(0, 0), at(200, 0)))).isEqualTo(6);
    assertThat(besides(walks(ways, zebra, at(0, 0), at(80, 0)))).isZero();
  }

  @Test
  void whoWalksOnPastAJunctionWithSignalsCrossesAStreet() {
    List<Way> cross =
        List.of(
            Town.way("a", STREET, 0, 0, 100, 0, 200, 0),
            Town.way("b", STREET, 100, -100, 100, 0, 100, 100));
    List<MapNode> signals = List.of(point("s", 100, 0, "highway", "traffic_signals"));
    assertThat(besides(walks(cross, signals, at(0, 0), at(200, 0)))).isEqualTo(30);
    assertThat(besides(walks(cross.subList(0, 1), signals, at(0, 0), at(200, 0)))).isZero();
  }

  @Test
  void theQuickestWalkGoesAroundSignalsWhereThatIsQuicker() {
    List<Way> ways = new ArrayList<>(streetWithCrossing(Map.of("highway", "footway")));
    ways.set(
        1,
        Town.way(
            "crossing",
            Map.of("highway", "footway", "footway", "crossing", "crossing", "traffic_signals"),
            100,
            0,
            110,
            0,
            120,
            0));
    ways.add(Town.way("around", FOOTWAY, 100, 0, 100, 5, 120, 5, 120, 0));
    Walks walks = walks(ways, List.of(), at(0, 0), at(200, 0));
    assertThat(walks.meters(0, 0)).isEqualTo(200);
    assertThat(walks.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Math.round(210 / 1.25f));
  }

  @Test
  void anInclineCostsWhatToblersFunctionSays() {
    List<Way> ways =
        List.of(Town.way("hill", Map.of("highway", "path", "incline", "10%"), 0, 0, 1000, 0));
    int up = walks(ways, List.of(), at(0, 0), at(1000, 0)).seconds(0, 0, AgeGroup.ADULT);
    int down = walks(ways, List.of(), at(1000, 0), at(0, 0)).seconds(0, 0, AgeGroup.ADULT);
    // 6·exp(-3.5·|0.1 + 0.05|) km/h to 6·exp(-3.5·0.05) km/h on the level.
    assertThat(up).isCloseTo((int) (800 * Math.exp(3.5 * 0.10)), within(1));
    // Down 10 % is as fast as on the level: both are 5 % from where walking is fastest.
    assertThat(down).isCloseTo(800, within(1));
    int gentle =
        walks(
                List.of(Town.way("h", Map.of("highway", "path", "incline", "-5 %"), 0, 0, 1000, 0)),
                List.of(),
                at(0, 0),
                at(1000, 0))
            .seconds(0, 0, AgeGroup.ADULT);
    assertThat(gentle).isCloseTo((int) (800 * Math.exp(-3.5 * 0.05)), within(1));
  }

  @ParameterizedTest
  @CsvSource({"up, 2.5, 2.0", "down, 2.0, 2.5", "20%, 2.5, 2.0", "'', 2.25, 2.25"})
  void stairsCostMoreUpThanDown(String incline, double there, double back) {
    Map<String, String> tags = new java.util.TreeMap<>(Map.of("highway", "steps"));
    if (!incline.isEmpty()) {
      tags.put("incline", incline);
    }
    List<Way> ways = List.of(Town.way("steps", tags, 0, 0, 100, 0));
    Walks up = walks(ways, List.of(), at(0, 0), at(100, 0));
    assertThat(up.meters(0, 0)).isEqualTo(100);
    assertThat(up.seconds(0, 0, AgeGroup.ADULT)).isEqualTo((int) Math.round(80 * there));
    Walks down = walks(ways, List.of(), at(100, 0), at(0, 0));
    assertThat(down.seconds(0, 0, AgeGroup.ADULT)).isEqualTo((int) Math.round(80 * back));
  }

  @ParameterizedTest
  @CsvSource({"up", "down", "steep", "300%", "'10,,%'", "89°", "0%"})
  void anInclineThatSaysNoGradeIsLevel(String incline) {
    assertThat(Incline.of(Map.of("highway", "path", "incline", incline)).isLevel()).isTrue();
  }

  private static List<Way> square(Map<String, String> tags, List<List<Coordinate>> holes) {
    Way ring = Town.way("square", tags, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    return List.of(
        Town.way("in", FOOTWAY, -50, 0, 0, 0),
        Town.way("out", FOOTWAY, 100, 100, 150, 100),
        new Way(ring.id(), ring.points(), tags, holes));
  }

  @ParameterizedTest
  @CsvSource({
    "highway, pedestrian, area, yes, 241",
    "place, square, surface, sett, 241",
    "leisure, park, foot, yes, 241",
    "leisure, park, access, permissive, 241",
    "highway, pedestrian, surface, sett, 300",
    "highway, pedestrian, area, no, 300"
  })
  void aSquareIsCrossedWhereItsTagsSaySo(
      String key, String value, String key2, String value2, int meters) {
    List<Way> ways = square(Map.of(key, value, key2, value2), List.of());
    assertThat(walks(ways, List.of(), at(-50, 0), at(150, 100)).meters(0, 0)).isEqualTo(meters);
  }

  @Test
  void aParkThatDoesNotSayThatPeopleMayWalkIsNoWay() {
    List<Way> ways = square(Map.of("leisure", "park"), List.of());
    assertThat(walks(ways, List.of(), at(-50, 0), at(150, 100)).meters(0, 0))
        .isEqualTo(Walks.NO_WALK);
  }

  @Test
  void aBuildingInTheMiddleOfASquareIsWalkedAround() {
    List<Coordinate> hole =
        Town.way("hole", Map.of(), 25, 25, 75, 25, 75, 75, 25, 75, 25, 25).points();
    List<Way> ways = square(Map.of("highway", "pedestrian", "area", "yes"), List.of(hole));
    double around = 100 + 2 * Math.hypot(75, 25);
    assertThat(walks(ways, List.of(), at(-50, 0), at(150, 100)).meters(0, 0))
        .isEqualTo((int) Math.round(around));
  }

  @Test
  void oneBendsAtTheInwardCornerOfAnArea() {
    List<Way> ways =
        List.of(
            Town.way("in", FOOTWAY, 0, -50, 0, 0),
            Town.way("out", FOOTWAY, 200, 200, 250, 200),
            Town.way(
                "corner",
                Map.of("highway", "pedestrian", "area", "yes"),
                0,
                0,
                50,
                0,
                50,
                150,
                200,
                150,
                200,
                200,
                0,
                200,
                0,
                0));
    double bent = 100 + Math.hypot(50, 150) + Math.hypot(150, 50);
    assertThat(walks(ways, List.of(), at(0, -50), at(250, 200)).meters(0, 0))
        .isEqualTo((int) Math.round(bent));
  }

  @Test
  void noDoorIsJoinedToALineAcrossASquare() {
    List<Way> ways = square(Map.of("highway", "pedestrian", "area", "yes"), List.of());
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
    assertThat(network.snap(Town.at(50, 49)).orElseThrow().doorMillimeters())
        .isCloseTo(49_000, within(50));
  }

  /** Two streets with a private way from one to the other, and a long way around. */
  private static final List<Way> COMPOUND =
      List.of(
          Town.way("south", STREET, -500, 0, 0, 0, 500, 0),
          Town.way("north", STREET, -500, 200, 0, 200, 500, 200),
          Town.way("around", STREET, 500, 0, 500, 200),
          Town.way(
              "inside", Map.of("highway", "service", "access", "private"), 0, 0, 0, 100, 0, 200));

  @Test
  void aPrivateWayIsNoShortcut() {
    assertThat(walks(COMPOUND, List.of(), at(-100, 0), at(-100, 200)).meters(0, 0))
        .isEqualTo(600 + 200 + 600);
  }

  @Test
  void whoLivesOnAPrivateWayWalksItToEitherEnd() {
    assertThat(walks(COMPOUND, List.of(), at(0, 80), at(-100, 0)).meters(0, 0)).isEqualTo(180);
    assertThat(walks(COMPOUND, List.of(), at(0, 80), at(-100, 200)).meters(0, 0)).isEqualTo(220);
  }

  @Test
  void aShopOnAPrivateWayIsReachedAndNeighborsMeetInside() {
    assertThat(walks(COMPOUND, List.of(), at(-100, 200), at(0, 80)).meters(0, 0)).isEqualTo(220);
    assertThat(walks(COMPOUND, List.of(), at(0, 50), at(0, 150)).meters(0, 0)).isEqualTo(100);
    assertThat(walks(COMPOUND, List.of(), at(0, 50), at(0, 150)).route(0, 0)).isNotEmpty();
  }

  @Test
  void aRouteOutOfOneCompoundAndIntoAnotherIsDrawnWhole() {
    List<Way> ways = new ArrayList<>(COMPOUND);
    ways.add(Town.way("other", Map.of("highway", "path", "foot", "private"), 500, 200, 500, 250));
    Walks walks = walks(ways, List.of(), at(0, 80), at(500, 240));
    assertThat(walks.meters(0, 0)).isEqualTo(120 + 500 + 40);
    assertThat(walks.ways(0, 0)).containsExactly("inside", "north", "other");
    List<Coordinate> route = walks.route(0, 0);
    int drawn = 0;
    for (int i = 1; i < route.size(); i++) {
      drawn += LocalMetric.millimeters(route.get(i - 1), route.get(i));
    }
    assertThat(drawn / 1000.0).isCloseTo(660, within(0.5));
  }

  @Test
  void everyGroupWaitsAsLongAndWalksAtItsOwnPace() {
    Map<String, String> tags =
        Map.of("highway", "footway", "footway", "crossing", "crossing", "traffic_signals");
    Walks walks = walks(streetWithCrossing(tags), List.of(), at(0, 0), at(200, 0));
    assertThat(walks.seconds(0, 0, AgeGroup.CHILD)).isEqualTo(30 + Math.round(200 / 1.05f));
    assertThat(walks.seconds(0, 0, AgeGroup.OLDER_ADULT)).isEqualTo(30 + Math.round(200 / 0.97f));
  }

  @Test
  void aMarketThatClosesAtNoonIsNotReachedAfterIt() {
    Outlet market =
        Outlet.of("market", "market", List.of("wet-market"), Town.at(400, 0))
            .withHours(
                OpeningHours.of(
                    "Tu 06:00-12:00",
                    List.of(
                        new int[] {
                          OpeningHours.minuteOfWeek(DayOfWeek.TUESDAY, 360),
                          OpeningHours.minuteOfWeek(DayOfWeek.TUESDAY, 720)
                        })));
    Circle circle =
        Town.circle(
            List.of(Town.home("home", 0, 0)),
            List.of(market, Town.outlet("far", 900, 0, "wet-market")));
    WalkBounds walks = Town.walks(circle, List.of(Town.way("s", STREET, 0, 0, 1000, 0))).bounds();
    // Five minutes and a half on the way: who leaves at 11:58 comes too late.
    assertThat(seconds("Tue 11:50", circle, walks)).isEqualTo(Math.round(400 / 1.24f));
    assertThat(seconds("Tue 11:58", circle, walks)).isEqualTo(Math.round(900 / 1.24f));
    assertThat(seconds("Wed 11:50", circle, walks)).isEqualTo(Math.round(900 / 1.24f));
  }

  private static int seconds(String time, Circle circle, WalkBounds walks) {
    return NearestOutlets.accessAt(
            WeekTime.parse(time).orElseThrow().onOrAfter(LocalDate.of(2026, 11, 24)),
            circle,
            walks,
            List.of("wet-market"))
        .get(1)
        .walkSeconds()
        .orElseThrow();
  }

  @Test
  void aTimeOfTheWeekIsReadInBothLanguages() {
    WeekTime expected = new WeekTime(DayOfWeek.TUESDAY, 22 * 60 + 30);
    for (String text : List.of("Tue 22:30", "tu 22:30", "Tuesday 22:30", "周二 22:30", "星期二22：30")) {
      assertThat(WeekTime.parse(text)).as(text).contains(expected);
    }
    for (String text : List.of("22:30", "T 22:30", "Tue 24:00", "Tue 22", "周八 10:00", "")) {
      assertThat(WeekTime.parse(text)).as(text).isEmpty();
    }
    assertThat(WeekTime.parse("星期天 00:05")).contains(new WeekTime(DayOfWeek.SUNDAY, 5));
    assertThat(expected.onOrAfter(LocalDate.of(2026, 11, 24)))
        .isEqualTo(LocalDateTime.of(2026, 11, 24, 22, 30));
    assertThat(expected.onOrAfter(LocalDate.of(2026, 11, 25)))
        .isEqualTo(LocalDateTime.of(2026, 12, 1, 22, 30));
  }

  @Test
  void everyGroupHasASpeedAndASpreadByEveryMode() {
    WalkingParameters standard = WalkingParameters.standard();
    for (AgeGroup group : AgeGroup.values()) {
      for (Mode mode : standard.modes().all()) {
        assertThat(variation(standard.by(mode), group)).isBetween(0.05, 0.4);
      }
    }
    // Coefficients of variation: Yang 2024 for adults, Studenski 2011 and Kasović 2021 for the old.
    assertThat(variation(standard, AgeGroup.ADULT)).isCloseTo(0.17, within(1e-9));
    assertThat(variation(standard, AgeGroup.OLDER_ADULT)).isCloseTo(0.28, within(1e-9));
  }

  private static double variation(WalkingParameters parameters, AgeGroup group) {
    return parameters.spread(group).value().doubleValue()
        / parameters.speed(group).value().doubleValue();
  }

  @Test
  void aVerdictIsGivenForATimeThatIsAParameter() {
    assertThat(WalkingParameters.standard().verdictTime())
        .isEqualTo(new WeekTime(DayOfWeek.TUESDAY, 600));
  }
}
