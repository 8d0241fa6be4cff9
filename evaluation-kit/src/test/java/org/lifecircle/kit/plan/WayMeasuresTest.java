package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.scenario.Change;

class WayMeasuresTest {

  /** Those to which people walk: all but the forward warehouse, which only comes to the home. */
  private static final int FORMATS = RandomField.EVALUATOR.formats().ids().size() - 1;

  private static CirclePlan covering(CircleData data, int additions) {
    return RandomField.plan(data, RandomField.atMost(additions).toward(PlanAim.COVERAGE));
  }

  @Test
  void theLinkIsBuiltWhereTwoStreetsAreNearAndTheWayAroundIsFar() {
    CirclePlan plan = covering(new TwoStreets().circle(), 1);

    PlanStep step = plan.steps().get(0);
    assertThat(plan.steps()).hasSize(1);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.BUILD_LINK);
    assertThat(step.place().origin()).isEqualTo(PlanPlace.Origin.WAY);
    Change.BuildLink link = (Change.BuildLink) step.measure().change();
    int meters = LocalMetric.millimeters(link.from(), link.to()) / 1000;
    assertThat(meters).isBetween(TwoStreets.APART_METERS - 1, TwoStreets.APART_METERS + 1);
    // Everybody is about 50 m from every format then, and was 6 km from each before.
    assertThat(List.of(link.from(), link.to()))
        .anyMatch(end -> LocalMetric.millimeters(end, TwoStreets.at(0, 0)) < 1000);
    assertThat(step.gain().allResidents()).isEqualTo(TwoStreets.RESIDENTS * FORMATS);
    assertThat(step.measure().formats()).hasSize(FORMATS);
    assertThat(step.gain().holdsZero()).isFalse();
  }

  @Test
  void theLinkAloneReachesTheLevelThatElseNeedsManyOutlets() {
    CirclePlan plan = RandomField.plan(new TwoStreets().circle(), PlanOptions.ofSeed(1));

    assertThat(plan.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.measure().kind()).isEqualTo(MeasureKind.BUILD_LINK);
              assertThat(step.notes().forLevel()).isTrue();
              assertThat(step.after().level()).isGreaterThan(plan.before().level());
            });
  }

  @Test
  void additionsAfterTheLinkAreNumberedOn() {
    CirclePlan plan = covering(new TwoStreets().circleWithout("bookshop", "laundry"), 4);

    assertThat(plan.steps()).extracting(PlanStep::number).containsExactly(1, 2, 3, 4);
    assertThat(plan.steps())
        .extracting(step -> step.measure().kind().isOfWays())
        .containsExactly(true, false, false, false);
    assertThat(plan.steps().get(0).gain().allResidents())
        .isEqualTo(TwoStreets.RESIDENTS * (FORMATS - 2));
    assertThat(plan.remaining().notMended()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "natural, water",
    "waterway, river",
    "waterway, canal",
    "railway, rail",
    "railway, tram",
    "building, yes",
    "building, apartments",
    "natural, coastline",
    "natural, cliff",
    "barrier, city_wall",
    "barrier, retaining_wall"
  })
  void noLinkLeadsAcrossWaterRailsOrBuildings(String key, String value) {
    CirclePlan plan = covering(new TwoStreets().between(Map.of(key, value)).circle(), 3);
    assertThat(plan.steps())
        .isNotEmpty()
        .noneMatch(step -> step.measure().kind() == MeasureKind.BUILD_LINK);
  }

  /** Its outline is on no map, but people live or shop there. */
  @ParameterizedTest
  @CsvSource({"home, 0", "home, 7", "outlet, 0", "outlet, -7"})
  void noLinkLeadsThroughAHouseOfWhichOnlyThePlaceIsKnown(String what, int west) {
    CircleData data = new TwoStreets().circle();
    Coordinate end = TwoStreets.at(0, 0);
    Coordinate other = TwoStreets.at(0, TwoStreets.APART_METERS);
    Coordinate house = TwoStreets.at(west, TwoStreets.APART_METERS / 2.0);
    assertThat(new WayObstacles(data, 8).leaveOpen(end, other)).isTrue();

    assertThat(new WayObstacles(with(what, house, data), 8).leaveOpen(end, other)).isFalse();
    Coordinate beside = TwoStreets.at(9, TwoStreets.APART_METERS / 2.0);
    assertThat(new WayObstacles(with(what, beside, data), 8).leaveOpen(end, other)).isTrue();
  }

  private static CircleData with(String what, Coordinate place, CircleData data) {
    Circle circle = data.circle();
    if (what.equals("home")) {
      List<Home> homes = new ArrayList<>(circle.homes());
      homes.add(Home.counted("house", "", place, 1, new AgeCounts(0, 1, 0)));
      return CircleData.of(circle.withHomes(homes), data.map());
    }
    List<Outlet> outlets = new ArrayList<>(circle.outlets());
    outlets.add(Outlet.of("house", "", List.of("bakery"), place));
    return CircleData.of(circle.withOutlets(outlets), data.map());
  }

  @ParameterizedTest
  @CsvSource({"motorway", "trunk", "construction"})
  void noLinkLeadsAcrossAnotherWay(String highway) {
    CirclePlan plan = covering(new TwoStreets().wayBetween(highway).circle(), 3);
    assertThat(plan.steps())
        .isNotEmpty()
        .noneMatch(step -> step.measure().kind() == MeasureKind.BUILD_LINK);
  }

  @ParameterizedTest
  @CsvSource({"barrier, wall, true", "barrier, fence, true", "natural, tree_row, false"})
  void aLinkThroughAWallSaysThatItNeedsAnOpening(String key, String value, boolean needed) {
    CirclePlan plan = covering(new TwoStreets().between(Map.of(key, value)).circle(), 1);
    assertThat(plan.steps().get(0).measure().title().en().contains("opening in a wall"))
        .isEqualTo(needed);
    assertThat(plan.steps().get(0).measure().title().zh().contains("开口")).isEqualTo(needed);
  }

  @Test
  void whereTheMapShowsNoBuildingsALinkCarriesADeadEndOn() {
    // Both streets end eastward, and each lies beside the other.
    assertThat(links(new TwoStreets().withoutHouses().circle())).isEmpty();

    List<WayMeasure> links = links(new TwoStreets().withoutHouses().stub(0, 15).circle());
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(link.ends()).anyMatch(end -> Math.abs(northOf(end) - 15) < 0.1));
    // What goes back, or aside by more than 60 degrees, carries no way on.
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(
                        Math.abs(eastOf(link.ends().get(0)) - eastOf(link.ends().get(1)))
                            / Math.abs(northOf(link.ends().get(0)) - northOf(link.ends().get(1))))
                    .isLessThan(Math.tan(Math.toRadians(60)) + 0.01));
    // 42 m are too far where nobody knows what stands between.
    assertThat(links(new TwoStreets().withoutHouses().stub(0, 8).circle())).isEmpty();
  }

  @Test
  void whereTheMapShowsBuildingsALinkMayBeginAnywhere() {
    assertThat(links(new TwoStreets().circle()))
        .anyMatch(link -> link.ends().stream().allMatch(end -> eastOf(end) < -10));
  }

  private static List<WayMeasure> links(CircleData data) {
    PlanField field = RandomField.of(data, List.of());
    return MissingLinks.of(data, field.now().network(), LinkParameters.standard());
  }

  private static double eastOf(Coordinate place) {
    return (place.longitude() - TwoStreets.at(0, 0).longitude())
        * LocalMetric.at(place.latitude()).metersPerDegreeEast();
  }

  @ParameterizedTest
  @CsvSource({"primary", "secondary", "tertiary"})
  void twoCarriagewaysAreJoinedByACrossingAndNotByAPath(String highway) {
    CirclePlan both =
        covering(new TwoStreets().where("south", highway).where("north", highway).circle(), 1);
    assertThat(both.steps()).noneMatch(step -> step.measure().kind() == MeasureKind.BUILD_LINK);

    CirclePlan one = covering(new TwoStreets().where("north", highway).circle(), 1);
    assertThat(one.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.measure().kind()).isEqualTo(MeasureKind.BUILD_LINK));
  }

  @ParameterizedTest
  @CsvSource({"railway, subway", "barrier, wall", "barrier, fence", "natural, tree_row"})
  void aWallOrWhatRunsUndergroundIsInNobodysWay(String key, String value) {
    CirclePlan plan = covering(new TwoStreets().between(Map.of(key, value)).circle(), 1);
    assertThat(plan.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.measure().kind()).isEqualTo(MeasureKind.BUILD_LINK));
  }

  @ParameterizedTest
  @CsvSource({"locked, yes", "access, private", "access, no"})
  void aShutGateIsOpened(String key, String value) {
    // Water lies between the streets, and only the way through the gate leads over it.
    CircleData data =
        new TwoStreets()
            .gate(Map.of("barrier", "gate", key, value))
            .between(Map.of("natural", "water"))
            .circle();
    CirclePlan plan = covering(data, 1);

    PlanStep step = plan.steps().get(0);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.OPEN_GATE);
    assertThat(step.measure().change()).isEqualTo(new Change.OpenWay("gate"));
    assertThat(step.place().location())
        .isEqualTo(TwoStreets.at(-200, TwoStreets.APART_METERS / 2.0));
    assertThat(step.gain().allResidents()).isEqualTo(TwoStreets.RESIDENTS * FORMATS);
  }

  @Test
  void theScenarioOfThePlanSaysExactlyWhatWasJudged() {
    CircleData data = new TwoStreets().circle();
    CirclePlan plan = covering(data, 1);
    String yaml = PlanScenario.yaml(plan);
    assertThat(yaml).contains("- buildLink:\n      id: \"plan-1-link\"\n      from: {lon: 116.");

    Change.BuildLink link = (Change.BuildLink) plan.steps().get(0).measure().change();
    assertThat(yaml)
        .contains(PlanTables.degrees(link.from().longitude()))
        .contains(PlanTables.degrees(link.to().latitude()));
    // What the file says is what was judged, to the last digit.
    assertThat(Double.parseDouble(PlanTables.degrees(link.from().longitude())))
        .isEqualTo(link.from().longitude());
    assertThat(Double.parseDouble(PlanTables.degrees(link.to().latitude())))
        .isEqualTo(link.to().latitude());
  }

  @Test
  void anOpenGateIsNoMeasure() {
    CircleData data = new TwoStreets().gate(Map.of("barrier", "gate")).circle();
    assertThat(ShutGates.of(data)).isEmpty();
  }

  @Test
  void aLinkCostsItsSquareMetersAndABudgetThatIsTooSmallBuildsNone() {
    CircleData data = new TwoStreets().circle();
    // CNY 30000 for the openings and CNY 800 for each of 50 m times 2 m.
    long cost = 30_000 + 800 * 2 * TwoStreets.APART_METERS;
    PlanOptions options = RandomField.atMost(1).toward(PlanAim.COVERAGE);

    PlanStep step = RandomField.plan(data, options.withBudget(cost + 1_600)).steps().get(0);
    assertThat(step.notes().cost().orElseThrow().longValue()).isBetween(cost - 1_600, cost + 1_600);
    assertThat(step.after().cost()).isEqualTo(step.notes().cost());
    assertThat(RandomField.plan(data, options.withBudget(cost - 2_000)).steps())
        .noneMatch(one -> one.measure().kind() == MeasureKind.BUILD_LINK);
  }

  @Test
  void otherAimsLookForNoWays() {
    PlanOptions options = RandomField.atMost(2).toward(PlanAim.EQUITY);
    assertThat(RandomField.plan(new TwoStreets().circle(), options).steps())
        .noneMatch(step -> step.measure().kind().isOfWays());
  }

  @Test
  void moreMoneyOrMoreMeasuresAreNeverWorse() {
    CircleData data = new TwoStreets().circleWithout("bookshop", "laundry", "childcare");
    int before = 0;
    for (int most = 1; most <= 4; most++) {
      int now = residents(covering(data, most));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    before = 0;
    for (long budget : List.of(50_000L, 110_000L, 200_000L, 500_000L, 1_000_000L)) {
      PlanOptions options = RandomField.atMost(4).toward(PlanAim.COVERAGE).withBudget(budget);
      int now = residents(RandomField.plan(data, options));
      assertThat(now).as("budget %d", budget).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  private static int residents(CirclePlan plan) {
    return plan.steps().stream().mapToInt(step -> step.gain().allResidents()).sum();
  }

  @Test
  void endsOfLinksAreOnTheTwoStreets() {
    PlanField field = RandomField.of(new TwoStreets().circle(), List.of());
    List<WayMeasure> links =
        MissingLinks.of(
            new TwoStreets().circle(), field.now().network(), LinkParameters.standard());
    assertThat(links).isNotEmpty();
    for (WayMeasure link : links) {
      double south = northOf(link.ends().get(0));
      double north = northOf(link.ends().get(1));
      assertThat(List.of(Math.min(south, north), Math.max(south, north)))
          .allSatisfy(
              one -> assertThat(Math.min(one, TwoStreets.APART_METERS - one)).isLessThan(0.1));
    }
  }

  private static double northOf(Coordinate place) {
    return (place.latitude() - TwoStreets.at(0, 0).latitude())
        * LocalMetric.at(place.latitude()).metersPerDegreeNorth();
  }
}
