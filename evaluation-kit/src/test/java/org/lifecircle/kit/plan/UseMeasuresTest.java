package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Change;

class UseMeasuresTest {

  private static final Coordinate HOME = new Coordinate(116.4, 39.9);

  @TempDir private Path temp;

  /** A street with 3,000 people and outlets of every format beside them, one of them changed. */
  private static CircleData street(String format, UnaryOperator<Outlet> changed) {
    List<Outlet> outlets = new ArrayList<>();
    for (String id : RandomField.EVALUATOR.formats().ids()) {
      Outlet outlet = Outlet.of("o-" + id, "", List.of(id), HOME).withCapacityPerHour(10_000);
      outlets.add(id.equals(format) ? changed.apply(outlet) : outlet);
    }
    Circle circle =
        Circle.of(
                CircleProfile.of("street", "nowhere", LocalDate.of(2026, 11, 23), HOME),
                List.of(Home.counted("h", "home", HOME, 1000, new AgeCounts(500, 2000, 500))),
                outlets)
            .withSearch(OutletSearch.COMPLETE);
    List<Coordinate> points =
        List.of(new Coordinate(116.395, 39.9), HOME, new Coordinate(116.405, 39.9));
    return CircleData.of(
        circle, new WalkingMap(List.of(new Way("w", points, Map.of("highway", "residential")))));
  }

  private static OpeningHours hours(String text) {
    return HoursSyntax.read(text).hours().orElseThrow();
  }

  private static CirclePlan forNeeds(CircleData data) {
    return RandomField.plan(data, RandomField.atMost(1).toward(PlanAim.NEEDS));
  }

  @ParameterizedTest
  @CsvSource({
    "Mo-Su 08:00-15:00, Mo-Su 08:00-17:00",
    "Mo-Su 15:00-22:30, Mo-Su 13:00-22:30",
    "Mo-Su 11:00-22:30, Mo-Su 09:00-22:30"
  })
  void anOutletThatIsClosedWhenItIsNeededIsOpenLonger(String now, String then) {
    CirclePlan plan = forNeeds(street("pharmacy", one -> one.withHours(hours(now))));

    PlanStep step = plan.steps().get(0);
    assertThat(plan.steps()).hasSize(1);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.LONGER_HOURS);
    assertThat(step.place().origin()).isEqualTo(PlanPlace.Origin.OUTLET);
    assertThat(((Change.SetHours) step.measure().change()).hours().spans())
        .isEqualTo(hours(then).spans());
    assertThat(step.gain().needsServed().orElseThrow().lower()).isPositive();
    assertThat(step.gain().allResidents()).isZero();
    // What failed at those hours is all that it can gain; the rest is not promised.
    assertThat(step.gain().needsServed().orElseThrow().mean()).isLessThan(3000 * 7);
  }

  @ParameterizedTest
  @CsvSource({"hairdresser, 2, 3", "pharmacy, 3, 5"})
  void anOutletThatIsFullServesMore(String format, int now, int then) {
    CirclePlan plan = forNeeds(street(format, one -> one.withCapacityPerHour(now)));

    PlanStep step = plan.steps().get(0);
    assertThat(step.measure().change()).isEqualTo(new Change.SetCapacity("o-" + format, then));
    assertThat(step.gain().needsServed().orElseThrow().lower()).isPositive();
  }

  @Test
  void stallsServeTheMorningThatNoOutletServes() throws IOException {
    CircleData data = street("breakfast-shop", one -> one.withHours(hours("Mo-Su 11:00-12:00")));
    CirclePlan plan = forNeeds(data);

    PlanStep step = plan.steps().get(0);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.STALL_ZONE);
    Change.AddStallZone zone = (Change.AddStallZone) step.measure().change();
    assertThat(zone.formatIds()).containsExactly("breakfast-shop");
    assertThat(zone.hours().spans()).isEqualTo(hours("06:00-09:00").spans());
    // Everybody lives in the middle of the street, and few walk far for breakfast.
    assertThat(step.place().movableMeters().orElseThrow()).isBetween(50, 400);
    assertThat(step.gain().needsServed().orElseThrow().lower()).isPositive();
    Path file = Files.writeString(temp.resolve("plan.yaml"), PlanScenario.yaml(plan));
    ScenarioFile read = ScenarioFile.read(file, new ArrayList<>()).orElseThrow();
    assertThat(read.scenario().steps().get(0).change()).isEqualTo(zone);
  }

  @Test
  void hoursThatNobodyKnowsAreNotCalledShort() {
    assertThat(forNeeds(street("pharmacy", UnaryOperator.identity())).steps())
        .noneMatch(step -> step.measure().kind() == MeasureKind.LONGER_HOURS);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanAim.class,
      names = {"LEVEL", "COVERAGE", "EQUITY"})
  void wherePeopleWalkToCountsHoursAndCapacityAreLeftAlone(PlanAim aim) {
    CircleData data = street("hairdresser", one -> one.withCapacityPerHour(2));
    assertThat(RandomField.plan(data, RandomField.atMost(2).toward(aim)).steps())
        .noneMatch(step -> step.measure().kind().isOfUse());
  }

  @Test
  void whatItCostsComesFromTheTableAndABudgetBelowItBuysNothing() {
    CircleData data = street("hairdresser", one -> one.withCapacityPerHour(2));
    PlanOptions options = RandomField.atMost(1).toward(PlanAim.NEEDS);
    PlanStep step = RandomField.plan(data, options.withBudget(60_000)).steps().get(0);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.MORE_CAPACITY);
    assertThat(step.notes().cost().orElseThrow()).isEqualByComparingTo("60000");
    assertThat(RandomField.plan(data, options.withBudget(59_999)).steps())
        .noneMatch(one -> one.measure().kind() == MeasureKind.MORE_CAPACITY);
  }

  @ParameterizedTest
  @CsvSource({"Mo-Su 08:00-15:00, 10000", "Mo-Su 08:00-22:00, 2"})
  void theScenarioFileOfThePlanMakesTheSameCircle(String open, int perHour) throws IOException {
    CircleData data =
        street("pharmacy", one -> one.withHours(hours(open)).withCapacityPerHour(perHour));
    CirclePlan plan = forNeeds(data);
    assertThat(plan.steps()).isNotEmpty();
    Path file = Files.writeString(temp.resolve("plan.yaml"), PlanScenario.yaml(plan));
    List<Problem> problems = new ArrayList<>();
    ScenarioFile read = ScenarioFile.read(file, problems).orElseThrow();
    assertThat(problems).isEmpty();

    Change planned = plan.steps().get(0).measure().change();
    Change written = read.scenario().steps().get(0).change();
    Outlet first = outlet(PlanChange.apply(planned, data));
    Outlet second = outlet(PlanChange.apply(written, data));
    assertThat(second.hours().orElseThrow().spans()).isEqualTo(first.hours().orElseThrow().spans());
    assertThat(second.capacityPerHour()).isEqualTo(first.capacityPerHour());
    assertThat(first).isNotEqualTo(outlet(data));
  }

  private static Outlet outlet(CircleData data) {
    return data.circle().outlets().stream()
        .filter(one -> one.id().equals("o-pharmacy"))
        .findFirst()
        .orElseThrow();
  }
}
