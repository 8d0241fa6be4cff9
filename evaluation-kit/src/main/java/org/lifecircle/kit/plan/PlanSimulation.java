package org.lifecircle.kit.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.ClearedLine;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.experiment.DaySeries;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * Lives the week of a circle without a plan and after each of its steps, always with the same
 * seeds, and says how many needs each step serves more. As long as a plan leaves the ways as they
 * are and nothing is shut at some hours, only the walks to further outlets are measured.
 */
final class PlanSimulation {

  private static final Phrases PHRASES = Phrases.beside(PlanSimulation.class, "phrases");
  private static final int STEPS = 100;
  private static final int BEFORE = 60;

  private final Evaluator evaluator;
  private final DayPlan plan;
  private final Setting baseline;
  private final WalkedVerdict now;
  private LivedDays asItIs;

  PlanSimulation(
      Evaluator evaluator, CircleData data, WalkedVerdict now, EvaluationOptions options) {
    this.evaluator = evaluator;
    this.now = now;
    // Always a whole week, because needs are told by the week.
    DaysToLive week =
        new DaysToLive(
            DaysToLive.Span.WEEK,
            options.days().date(),
            Optional.empty(),
            options.days().replications());
    plan = week.plan(data.circle().evaluationDate(), options.seed());
    baseline =
        Setting.of(
            data.circle(),
            evaluator.formats(),
            data.map(),
            evaluator.demand(),
            WalkingParameters.standard());
  }

  /**
   * What a change does to the simulated week, beyond the changes before it.
   *
   * @param needs how many needs more are served
   * @param cleared the lines of the lists that get shorter
   */
  record Difference(Estimate needs, List<ClearedLine> cleared) {}

  /** What people need, and how long they are served. */
  Demand demand() {
    return baseline.demand();
  }

  /** The week as it is. */
  LivedDays asItIs() {
    if (asItIs == null) {
      asItIs = live(baseline);
    }
    return asItIs;
  }

  /** How many needs of a week are served more with all of some changes. */
  Estimate gain(List<Change> changes) {
    Setting setting = baseline;
    for (int i = 0; i < changes.size(); i++) {
      setting = apply(changes.get(i), i + 1, setting);
    }
    return difference(asItIs(), live(setting));
  }

  /** The steps with what the simulation says of each. */
  List<PlanStep> live(List<PlanStep> steps, ProgressMonitor progress) {
    List<Difference> differences =
        differences(steps.stream().map(step -> step.measure().change()).toList(), progress);
    List<PlanStep> lived = new ArrayList<>();
    for (PlanStep step : steps) {
      Difference difference = differences.get(lived.size());
      lived.add(
          new PlanStep(
              step.number(),
              step.measure(),
              step.place(),
              isLived(step.measure().change())
                  ? step.gain().withNeedsServed(difference.needs())
                  : step.gain(),
              step.after(),
              step.notes().withCleared(difference.cleared())));
    }
    return List.copyOf(lived);
  }

  /** Whether the simulated day knows of a change: residents always walk unless they order. */
  private boolean isLived(Change change) {
    return !(change instanceof Change.SetDelivery) || baseline.demand().orders();
  }

  /** What changes do, one after the other. */
  List<Difference> differences(List<Change> changes, ProgressMonitor progress) {
    List<Difference> differences = new ArrayList<>();
    if (changes.isEmpty()) {
      return differences;
    }
    Text living = PHRASES.text("step.live");
    LivedDays before = asItIs();
    Setting setting = baseline;
    for (Change change : changes) {
      int done = differences.size();
      progress.at(living, BEFORE + (STEPS - BEFORE) * done / changes.size(), STEPS);
      setting = apply(change, done + 1, setting);
      LivedDays after = live(setting);
      differences.add(new Difference(difference(before, after), cleared(before, after)));
      before = after;
    }
    return List.copyOf(differences);
  }

  /** How many needs of a week stand on a line of the lists; 0 where there is no such line. */
  ToDoubleBiFunction<NeedList, String> weeklyLists() {
    LivedDays lived = asItIs();
    double weeks = weeks(lived);
    Map<String, Integer> listed = listed(lived);
    return (list, format) -> listed.getOrDefault(key(list, format), 0) / weeks;
  }

  private static double weeks(LivedDays lived) {
    return (double) lived.days().size() / lived.dates().size();
  }

  private Setting apply(Change change, int number, Setting setting) {
    Scenario one =
        new Scenario("step", Text.same(""), List.of(new Scenario.Step(change, "plan", number)));
    return ScenarioPlan.resolve(List.of(one), setting, evaluator.outletFormats().ids())
        .get(0)
        .apply(setting);
  }

  private LivedDays live(Setting setting) {
    DayModel model =
        new DayModel(setting.circle(), setting.formats(), walks(setting), setting.demand());
    return DaySeries.run(
        model.withoutFootfall(),
        plan,
        Runtime.getRuntime().availableProcessors(),
        (done, all) -> {});
  }

  private DatedWalks walks(Setting setting) {
    if (!setting.ways().equals(baseline.ways()) || !setting.map().hours().isEmpty()) {
      return setting.walks(plan.dates());
    }
    CircleWalks walks =
        now.walks()
            .withMore(
                setting.circle(),
                now.network(),
                setting.walking(),
                NeighborhoodPoints.standard()::doorsWithinMeters);
    return DatedWalks.everyDay(DayWalks.allDay(walks.walks(), walks.between()));
  }

  /** Needs of a week. */
  private static Estimate difference(LivedDays before, LivedDays after) {
    Map<LocalDate, List<Double>> byDate = new LinkedHashMap<>();
    for (int i = 0; i < before.days().size(); i++) {
      LivedDay from = before.days().get(i);
      LivedDay to = after.days().get(i);
      byDate
          .computeIfAbsent(from.date(), date -> new ArrayList<>())
          .add((double) to.totals().served() - from.totals().served());
    }
    double[][] strata =
        byDate.values().stream()
            .map(values -> values.stream().mapToDouble(one -> one * byDate.size()).toArray())
            .toArray(double[][]::new);
    return Estimate.ofStrata(strata);
  }

  private List<ClearedLine> cleared(LivedDays before, LivedDays after) {
    List<ClearedLine> lines = new ArrayList<>();
    Map<String, Integer> then = listed(after);
    double weeks = weeks(before);
    for (ListedNeeds line : ListedNeeds.ofDay(before.sum())) {
      int left = then.getOrDefault(key(line.list(), line.formatId()), 0);
      BusinessFormat format = evaluator.outletFormats().find(line.formatId()).orElseThrow();
      if (left == 0 || line.list() == NeedList.RED && left < line.listed()) {
        lines.add(new ClearedLine(line.list(), format, line.listed() / weeks, left / weeks));
      }
    }
    return List.copyOf(lines);
  }

  private static Map<String, Integer> listed(LivedDays days) {
    Map<String, Integer> listed = new LinkedHashMap<>();
    ListedNeeds.ofDay(days.sum())
        .forEach(line -> listed.put(key(line.list(), line.formatId()), line.listed()));
    return listed;
  }

  private static String key(NeedList list, String formatId) {
    return list.id() + "/" + formatId;
  }
}
