package org.lifecircle.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.at;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class ScenarioPlanTest {

  /** A compound with a gate: 100 m of gate way to a market street, or 900 m around. */
  private static final WalkingMap MAP =
      new WalkingMap(
          List.of(
              new Way("yard", List.of(at(0, 0), at(100, 0)), Map.of()),
              new Way("gate", List.of(at(100, 0), at(200, 0)), Map.of()),
              new Way("street", List.of(at(200, 0), at(300, 0)), Map.of()),
              new Way(
                  "around",
                  List.of(at(100, 0), at(100, 400), at(200, 400), at(200, 0)),
                  Map.of())));

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(home("h1", 0, 1, 20, 100, 40), home("h2", 50, 1, 20, 100, 40)),
          List.of(outlet("market", 300, 1, "wet-market"), outlet("shop", 90, 1, "supermarket")));

  private static final Setting BASELINE =
      Setting.of(
          CIRCLE, TestCircles.catalog(), MAP, Demand.standard(), WalkingParameters.standard());

  /** A scenario of changes that stand in no file. */
  private static Scenario scenario(String id, Change... changes) {
    return new Scenario(
        id,
        Text.same(id),
        Stream.of(changes).map(change -> new Scenario.Step(change, id, 0)).toList());
  }

  private static Setting apply(Change... changes) {
    return ScenarioPlan.resolve(List.of(scenario("test", changes)), BASELINE)
        .get(0)
        .apply(BASELINE);
  }

  private static DayStatistics day(Setting setting) {
    return setting.model(MONDAY).run(MONDAY, 7, ProgressListener.NONE);
  }

  private static OpeningHours daily(int fromHour, int toHour) {
    List<int[]> stretches = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      stretches.add(new int[] {day * 1440 + fromHour * 60, day * 1440 + toHour * 60});
    }
    return OpeningHours.of("daily", stretches);
  }

  private static int visits(DayStatistics day, String outlet) {
    return day.visits().stream()
        .filter(visits -> visits.outletId().equals(outlet))
        .mapToInt(visits -> visits.total())
        .sum();
  }

  @Test
  void everyProblemOfEveryScenarioIsReportedAtOnceWithTheNearestName() {
    Scenario one =
        scenario(
            "one",
            new Change.RemoveOutlet("markt"),
            new Change.CloseWay("gat"),
            new Change.MoveOnline("wet-markt", 0.5),
            new Change.AddOutlet(outlet("shop", 0, 0, "pharmcy")));
    Scenario two = scenario("two", new Change.MoveOutlet("nowhere-near", at(0, 0)));
    assertThatThrownBy(() -> ScenarioPlan.resolve(List.of(one, two), BASELINE))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong -> {
              assertThat(wrong.problems())
                  .extracting(Problem::value)
                  .containsExactlyInAnyOrder(
                      "markt", "gat", "wet-markt", "shop", "pharmcy", "nowhere-near");
              assertThat(wrong.getMessage())
                  .contains("Maybe \"market\"", "Maybe \"gate\"", "Maybe \"pharmacy\"");
            });
  }

  @Test
  void aChangeMayBuildOnAnEarlierOneButNotOnALaterOne() {
    Change add = new Change.AddOutlet(outlet("new", 10, 0, "pharmacy"));
    Change move = new Change.MoveOutlet("new", at(50, 0));
    assertThat(apply(add, move).circle().outlets().get(2).location()).isEqualTo(at(50, 0));
    assertThatThrownBy(() -> apply(move, add)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> apply(new Change.RemoveOutlet("shop"), new Change.MoveOutlet("shop", at(0, 0))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void twoScenariosOfOneNameAreRefused() {
    assertThatThrownBy(
            () -> ScenarioPlan.resolve(List.of(scenario("same"), scenario("same")), BASELINE))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void closingAndReopeningIsTheIdentity() {
    Setting back = apply(new Change.CloseWay("gate"), new Change.OpenWay("gate"));
    assertThat(back).isEqualTo(BASELINE);
    Setting timed = apply(new Change.TimeWay("gate", daily(6, 22)), new Change.OpenWay("gate"));
    assertThat(timed).isEqualTo(BASELINE);
    assertThat(day(back)).isEqualTo(day(BASELINE));
  }

  @Test
  void aShutGateMakesTheWalkToTheMarketLonger() {
    DayWalks open = BASELINE.walks(MONDAY);
    DayWalks shut = apply(new Change.CloseWay("gate")).walks(MONDAY);
    // The doors stand 1 m off the way; 100 m of gate become 900 m around. On the ellipsoid a degree
    // north is a little shorter here than one east.
    assertThat(open.periods().get(0).walks().meters(0, 0)).isEqualTo(302);
    assertThat(shut.periods().get(0).walks().meters(0, 0)).isCloseTo(1_102, within(5));
  }

  @Test
  void aLinkMakesTheWalkAroundAShutGateAsShortAsTheLineBetweenItsEnds() {
    Setting shut = apply(new Change.CloseWay("gate"));
    Setting linked =
        apply(
            new Change.CloseWay("gate"), new Change.BuildLink("link", at(100, 150), at(200, 150)));
    Setting straight =
        apply(new Change.CloseWay("gate"), new Change.BuildLink("link", at(98, 0), at(203, 0)));
    int around = meters(shut);
    // 900 m around the far side become 400 m: 150 m up, the link and 150 m down.
    assertThat(meters(linked)).isCloseTo(around - 500, within(5));
    // Ends a few meters off join the nearest points of ways: 302 m as with the gate.
    assertThat(meters(straight)).isCloseTo(meters(BASELINE), within(1));
  }

  @Test
  void aLinkDoesNotJoinAWayThatIsShutBeforeIt() {
    Change link = new Change.BuildLink("link", at(150, 0), at(200, 150));
    assertThatThrownBy(() -> apply(new Change.CloseWay("gate"), link))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ways that are shut are not joined");
    assertThat(apply(new Change.CloseWay("gate"), new Change.OpenWay("gate"), link).map().ways())
        .hasSize(BASELINE.map().ways().size() + 1);
    assertThat(apply(new Change.TimeWay("gate", daily(6, 22)), link).map().ways())
        .hasSize(BASELINE.map().ways().size() + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "bridge, yes, false",
    "bridge, viaduct, false",
    "tunnel, yes, false",
    "layer, -1, false",
    "layer, 1, false",
    "tunnel, building_passage, true",
    "bridge, no, true",
    "layer, 0, true"
  })
  void aLinkJoinsTheWayOnTheGroundAndNoBridgeOrTunnelNearIt(
      String key, String value, boolean joined) {
    List<Way> ways = new ArrayList<>(BASELINE.map().ways());
    ways.add(
        new Way(
            "crossing",
            List.of(at(101, 50), at(101, 450)),
            Map.of("highway", "footway", key, value)));
    Change.BuildLink link = new Change.BuildLink("link", at(101, 150), at(200, 150));
    List<Way> built = BuiltLink.build(link, ways, Set.of()).orElseThrow();
    Coordinate from = built.get(built.size() - 1).points().get(0);
    assertThat(from.longitude() > at(100.5, 0).longitude()).isEqualTo(joined);
  }

  private static int meters(Setting setting) {
    return setting.walks(MONDAY).periods().get(0).walks().meters(0, 0);
  }

  @Test
  void aLinkMustBeNewAndJoinWaysAtBothEndsAtTwoPoints() {
    assertThatThrownBy(
            () ->
                apply(
                    new Change.BuildLink("gate", at(100, 100), at(200, 100)),
                    new Change.BuildLink("nowhere", at(100, 100), at(150, 200)),
                    new Change.BuildLink("point", at(100, 0), at(100.2, 0))))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong ->
                assertThat(wrong.getMessage())
                    .contains("A way or gate has this id already", "gate")
                    .contains("within 15 m of this end")
                    .contains("Both ends meet the ways at the same point"));
  }

  @Test
  void aGateShutAtNightChangesOnlyTheWalksOfTheNight() {
    DayWalks walks = apply(new Change.TimeWay("gate", daily(6, 22))).walks(MONDAY);
    assertThat(walks.periods())
        .extracting(DayWalks.Period::fromSecond)
        .containsExactly(0, 6 * 3600, 22 * 3600);
    assertThat(walks.periods().get(0).walks().meters(0, 0)).isCloseTo(1_102, within(5));
    assertThat(walks.periods().get(1).walks().meters(0, 0)).isEqualTo(302);
    assertThat(walks.periods().get(2).walks()).isSameAs(walks.periods().get(0).walks());
  }

  @Test
  void aGateThatIsNeverShutChangesNothing() {
    assertThat(day(apply(new Change.TimeWay("gate", OpeningHours.ALWAYS))))
        .isEqualTo(day(BASELINE));
  }

  @Test
  void aGateShutInTheMorningSendsTheEarlyMarketVisitorsElsewhereOnly() {
    DayStatistics before = day(BASELINE);
    DayStatistics after = day(apply(new Change.TimeWay("gate", daily(9, 24))));
    List<Integer> morning = after.visits().get(0).byHour().subList(0, 9);
    assertThat(morning.stream().mapToInt(i -> i).sum())
        .isLessThan(before.visits().get(0).byHour().subList(0, 9).stream().mapToInt(i -> i).sum());
    assertThat(after.visits().get(0).byHour().subList(10, 24))
        .isEqualTo(before.visits().get(0).byHour().subList(10, 24));
  }

  @Test
  void anOutletThatMovesOrLosesItsHoursIsVisitedAccordingly() {
    assertThat(visits(day(BASELINE), "market")).isPositive();
    assertThat(visits(day(apply(new Change.SetHours("market", daily(2, 3)))), "market")).isZero();
    assertThat(visits(day(apply(new Change.MoveOutlet("market", at(50, 3)))), "market"))
        .isGreaterThan(visits(day(apply(new Change.CloseWay("gate"))), "market"));
    assertThat(day(apply(new Change.RemoveOutlet("market"))).visits()).hasSize(1);
    assertThat(apply(new Change.SetCapacity("market", 5)).circle().outlets().get(0))
        .extracting(outlet -> outlet.capacityPerHour().getAsInt())
        .isEqualTo(5);
  }

  @Test
  void anOutletComesToHomesWithinADistanceAndIsElseAsItWas() {
    Outlet before = BASELINE.circle().outlets().get(0);
    Outlet after = apply(new Change.SetDelivery("market", 800)).circle().outlets().get(0);
    assertThat(after.homeService().orElseThrow().area()).isEqualTo(new HomeService.Radius(800));
    assertThat(after.withOperation(before.operation())).isEqualTo(before);
    assertThat(after.hours()).isEqualTo(before.hours());
  }

  @Test
  void tidalStallsServeAtTheirHoursOnly() {
    Setting setting =
        apply(
            new Change.AddStallZone(
                "stalls", "stalls", at(40, 5), List.of("breakfast-shop"), 10, daily(6, 9)));
    DayStatistics day = day(setting);
    assertThat(visits(day, "stalls")).isPositive();
    assertThat(day.visits().get(2).byHour().subList(9, 24)).containsOnly(0);
  }

  @Test
  void ageingMovesAdultsAndGrowthMultipliesEverybody() {
    Circle aged = apply(new Change.AgePopulation(0.25)).circle();
    assertThat(aged.residents()).isEqualTo(CIRCLE.residents());
    assertThat(aged.homes().get(0).residents().adults()).isEqualTo(75);
    assertThat(aged.homes().get(0).residents().olderAdults()).isEqualTo(65);
    assertThat(apply(new Change.GrowPopulation(1.5)).circle().residents())
        .isEqualTo(CIRCLE.residents() * 3 / 2);
  }

  @Test
  void aCircleOfSmallHomesGrowsAndAgesByTheShareToo() {
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      homes.add(home("h" + i, i, 1, 1, 3, 1));
    }
    Setting small = BASELINE.withCircle(TestCircles.circle(homes, List.of()));
    Circle grown =
        ScenarioPlan.resolve(List.of(scenario("test", new Change.GrowPopulation(1.05))), small)
            .get(0)
            .apply(small)
            .circle();
    assertThat(grown.residents()).isEqualTo(525);
    Circle aged =
        ScenarioPlan.resolve(List.of(scenario("test", new Change.AgePopulation(0.1))), small)
            .get(0)
            .apply(small)
            .circle();
    assertThat(aged.residents()).isEqualTo(500);
    assertThat(aged.homes().stream().mapToInt(home -> home.residents().olderAdults()).sum())
        .isEqualTo(130);
  }

  @Test
  void demandThatMovesOnlineNeedsNoWalk() {
    DayStatistics day = day(apply(new Change.MoveOnline("wet-market", 1)));
    assertThat(visits(day, "market")).isZero();
    assertThat(visits(day, "shop")).isEqualTo(visits(day(BASELINE), "shop"));
    assertThat(visits(day(apply(new Change.MoveOnline("wet-market", 0.5))), "market"))
        .isBetween(1, visits(day(BASELINE), "market"));
  }

  @Test
  void anEventBringsPeopleDuringItsHours() {
    DayStatistics day =
        day(
            apply(
                new Change.HoldEvent(
                    "neighbors-day",
                    "festival",
                    at(50, 5),
                    new Change.Period(14 * 3600, 16 * 3600),
                    0.5,
                    500)));
    assertThat(visits(day, "neighbors-day")).isBetween(60, 220);
    assertThat(day.visits().get(2).byHour().subList(0, 14)).containsOnly(0);
  }

  @Test
  void aGateThatIsAPointOfAWayCanBeShutAndTimedToo() {
    Setting gated =
        Setting.of(
            CIRCLE,
            TestCircles.catalog(),
            new WalkingMap(
                MAP.ways(),
                List.of(new MapNode("east-gate", at(200, 0), Map.of("barrier", "gate")))),
            Demand.standard(),
            WalkingParameters.standard());
    Scenario shut = scenario("shut", new Change.CloseWay("east-gate"));
    Setting after = ScenarioPlan.resolve(List.of(shut), gated).get(0).apply(gated);
    assertThat(gated.walks(MONDAY).periods().get(0).walks().meters(0, 0)).isEqualTo(302);
    assertThat(after.walks(MONDAY).periods().get(0).walks().meters(0, 0)).isEqualTo(Walks.NO_WALK);
  }

  @Test
  void aComparisonRunsUntilTheDifferencesAreKnownAsWellAsAsked() {
    List<Comparison.Case> cases =
        List.of(
            new Comparison.Case("baseline", BASELINE.model(MONDAY)),
            new Comparison.Case(
                "without-market", apply(new Change.RemoveOutlet("market")).model(MONDAY)));
    Measure share = Measure.servedShare();
    Comparison wide =
        Comparison.runUntil(
            cases, MONDAY, 1, new Comparison.Precision(share, 0.02, 200), 2, ProgressListener.NONE);
    Comparison narrow =
        Comparison.runUntil(
            cases,
            MONDAY,
            1,
            new Comparison.Precision(share, 0.004, 200),
            1,
            ProgressListener.NONE);
    assertThat(narrow.baseline().days().size()).isGreaterThan(wide.baseline().days().size());
    assertThat(narrow.differences(List.of(share)).get(0).difference().halfWidth())
        .isLessThanOrEqualTo(0.004);
    assertThat(narrow.baseline().days().subList(0, 10))
        .isEqualTo(wide.baseline().days().subList(0, 10));
  }

  @Test
  void aScenarioThatChangesNothingDiffersNowhere() {
    List<Comparison.Case> cases =
        List.of(
            new Comparison.Case("baseline", BASELINE.model(MONDAY)),
            new Comparison.Case("same", apply().model(MONDAY)),
            new Comparison.Case(
                "without-market", apply(new Change.RemoveOutlet("market")).model(MONDAY)));
    Comparison comparison = Comparison.run(cases, MONDAY, 1, 10, 2, ProgressListener.NONE);
    List<Comparison.Difference> differences =
        comparison.differences(List.of(Measure.servedShare()));
    assertThat(differences).hasSize(2);
    assertThat(differences.get(0).difference().mean()).isZero();
    assertThat(differences.get(0).significant()).isFalse();
    assertThat(differences.get(1).difference().mean()).isNegative();
    assertThat(differences.get(1).significant()).isTrue();
  }
}
