package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.compare.ComparisonOptions;
import org.lifecircle.kit.compare.ScenarioComparison;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.statistics.Estimate;

/** A gate that is open at some hours, so that everybody walks 6 km at the others. */
class GateHoursTest {

  private static final int DAYS = 7;

  @TempDir private Path temp;

  private static OpeningHours hours(String text) {
    return HoursSyntax.read(text).hours().orElseThrow();
  }

  /** Water lies between the streets, and only the way through the gate leads over it. */
  private static CircleData circle(String open) {
    CircleData data =
        new TwoStreets()
            .gate(Map.of("barrier", "gate"))
            .between(Map.of("natural", "water"))
            .circle();
    return CircleData.of(data.circle(), data.map().withHours(Map.of("gate", hours(open))));
  }

  private static CirclePlan covering(CircleData data) {
    return RandomField.plan(data, RandomField.atMost(1).toward(PlanAim.COVERAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "Mo-Su 06:30-07:30, Mo-Su 06:00-23:00",
    "Mo-Su 05:00-07:00, Mo-Su 05:00-23:00",
    "Sa-Su 22:00-24:00, Mo-Fr 06:00-23:00; Sa-Su 06:00-24:00"
  })
  void itIsKeptOpenAllDayAndAtItsOwnHours(String now, String then) {
    PlanStep step = covering(circle(now)).steps().get(0);

    assertThat(step.measure().kind()).isEqualTo(MeasureKind.TIME_GATE);
    Change.TimeWay change = (Change.TimeWay) step.measure().change();
    assertThat(change.wayId()).isEqualTo("gate");
    assertThat(change.hours().spans()).isEqualTo(hours(then).spans());
    assertThat(step.gain().allResidents())
        .isEqualTo(TwoStreets.RESIDENTS * step.measure().formats().size())
        .isPositive();
    assertThat(step.gain().needsServed().orElseThrow().lower()).isPositive();
  }

  @Test
  void itCostsWhatTheTableSaysAndABudgetBelowThatLeavesItAsItIs() {
    CircleData data = circle("Mo-Su 06:30-07:30");
    PlanOptions options = RandomField.atMost(1).toward(PlanAim.COVERAGE);
    PlanStep step = RandomField.plan(data, options.withBudget(10_000)).steps().get(0);
    assertThat(step.measure().kind()).isEqualTo(MeasureKind.TIME_GATE);
    assertThat(step.notes().cost().orElseThrow()).isEqualByComparingTo("10000");
    assertThat(RandomField.plan(data, options.withBudget(9_999)).steps())
        .noneMatch(one -> one.measure().kind().isOfWays());
  }

  @Test
  void aGateThatIsOpenByDayIsNoMeasure() {
    assertThat(covering(circle("Mo-Su 06:00-22:00")).steps())
        .noneMatch(step -> step.measure().kind().isOfWays());
  }

  @Test
  void theScenarioFileOfThePlanIsJudgedAndLivedAsThePlanSays() throws IOException {
    CircleData data = circle("Mo-Su 06:30-07:30");
    CirclePlan plan = covering(data);
    PlanStep step = plan.steps().get(0);
    Path file = Files.writeString(temp.resolve("plan.yaml"), PlanScenario.yaml(plan));

    List<Problem> problems = new ArrayList<>();
    ScenarioFile read = ScenarioFile.read(file, problems).orElseThrow();
    assertThat(problems).isEmpty();
    Change written = read.scenario().steps().get(0).change();
    CircleData then = PlanChange.apply(written, data);
    assertThat(RandomField.EVALUATOR.judge(then, RandomField.OPTIONS).scorecard().points())
        .isEqualTo(step.after().points())
        .isNotEqualTo(plan.before().points());

    Estimate promised = step.gain().needsServed().orElseThrow();
    assertThat(servedMoreInAWeek(data, file)).isBetween(promised.lower(), promised.upper());
  }

  /** What compare says of the seven days of the week, each for itself. */
  private static double servedMoreInAWeek(CircleData data, Path scenario) {
    LocalDate first = data.circle().evaluationDate();
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      ComparisonOptions options = new ComparisonOptions(10, 1, 1, Optional.empty());
      sum +=
          ScenarioComparison.run(
                  data,
                  RandomField.EVALUATOR.formats(),
                  List.of(scenario),
                  options.on(Optional.of(first.plusDays(day))),
                  ProgressMonitor.SILENT)
              .byHome()
              .stream()
              .mapToDouble(home -> -home.difference().mean())
              .sum();
    }
    return sum;
  }
}
