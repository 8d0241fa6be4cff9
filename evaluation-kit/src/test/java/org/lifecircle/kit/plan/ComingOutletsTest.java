package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.scenario.Change;

class ComingOutletsTest {

  /** Every format is 6 km on foot, and nothing can be built or opened on the way. */
  private static final CircleData BEHIND_WATER =
      new TwoStreets().between(Map.of("natural", "water")).circle();

  @TempDir private Path temp;

  private static CirclePlan plan(CircleData data, PlanAim aim) {
    PlanOptions options =
        RandomField.atMost(RandomField.EVALUATOR.formats().ids().size()).toward(aim);
    return new Planner(RandomField.EVALUATOR).plan(data, options, ProgressMonitor.SILENT);
  }

  private static List<PlanStep> coming(CirclePlan plan) {
    return plan.steps().stream()
        .filter(step -> step.measure().change() instanceof Change.SetDelivery)
        .toList();
  }

  @Test
  void whatTheStandardCountsAtHomeComesFromTheOutletThatIsTooFarToWalkTo() {
    List<PlanStep> steps = coming(plan(BEHIND_WATER, PlanAim.COVERAGE));

    assertThat(steps)
        .extracting(step -> step.measure().formats().get(0).id())
        .containsExactlyInAnyOrder(
            "laundry",
            "housekeeping-service",
            "repair-service",
            "parcel-station",
            "recycling-point",
            "elderly-care");
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.measure().kind()).isEqualTo(MeasureKind.SERVE_AT_HOME);
              assertThat(step.place().origin()).isEqualTo(PlanPlace.Origin.OUTLET);
              assertThat(step.gain().allResidents()).isEqualTo(TwoStreets.RESIDENTS);
              // Residents of the simulated day always walk, so it says nothing of this.
              assertThat(step.gain().needsServed()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEEDS", "EQUITY"})
  void whereWalksCountNothingComesToHomes(PlanAim aim) {
    assertThat(coming(plan(BEHIND_WATER, aim))).isEmpty();
  }

  @Test
  void anOutletOfWhichItIsSaidWhereItComesToIsNotAskedToCome() {
    List<Outlet> outlets = new ArrayList<>(BEHIND_WATER.circle().outlets());
    HomeService near = new HomeService(new HomeService.Radius(10), Optional.empty());
    outlets.replaceAll(outlet -> outlet.withOperation(outlet.operation().withHomeService(near)));
    assertThat(
            ComingOutlets.of(
                BEHIND_WATER.circle().withOutlets(outlets), RandomField.EVALUATOR.outletFormats()))
        .isEmpty();
  }

  @Test
  void aFormatThatOnlyWalksOrOnlyComesIsNoneThatMayCome() {
    List<CandidateSite> sites =
        ComingOutlets.of(BEHIND_WATER.circle(), RandomField.EVALUATOR.outletFormats());
    assertThat(sites).isNotEmpty();
    assertThat(sites).noneMatch(site -> site.takes("forward-warehouse"));
    assertThat(sites).noneMatch(site -> site.takes("supermarket"));
  }

  @Test
  void theScenarioFileOfThePlanMakesTheSameCircle() throws IOException {
    CirclePlan plan = plan(BEHIND_WATER, PlanAim.COVERAGE);
    Path file = Files.writeString(temp.resolve("plan.yaml"), PlanScenario.yaml(plan));
    List<Problem> problems = new ArrayList<>();
    ScenarioFile read = ScenarioFile.read(file, problems).orElseThrow();
    assertThat(problems).isEmpty();

    CircleData planned = BEHIND_WATER;
    for (PlanStep step : plan.steps()) {
      planned = PlanChange.apply(step.measure(), planned);
    }
    List<Optional<HomeService>> services =
        planned.circle().outlets().stream().map(Outlet::homeService).toList();
    CircleData scenario = BEHIND_WATER;
    List<Change> changes = new ArrayList<>();
    read.scenario().steps().forEach(step -> changes.add(step.change()));
    for (Change change : changes) {
      if (change instanceof Change.SetDelivery) {
        scenario = PlanChange.apply(change, scenario);
      }
    }
    assertThat(changes).hasSameSizeAs(plan.steps());
    for (Outlet outlet : scenario.circle().outlets()) {
      int place = scenario.circle().outlets().indexOf(outlet);
      assertThat(outlet.homeService()).isEqualTo(services.get(place));
    }
  }
}
