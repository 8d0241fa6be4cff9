package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Replications;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.experiment.Uncertainty;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.standards.Standards;

/**
 * What-ifs of a circle beside the circle as it is.
 *
 * @param circle the circle as it is
 * @param experiment what was simulated, and from what
 * @param outlets every outlet of the circle and of any scenario
 * @param measures what was measured
 * @param comparison the days; the baseline is called {@link #BASELINE}
 * @param uncertainty between what differences lie over the ranges of all numbers; empty when that
 *     was not asked
 */
public record ScenarioComparison(
    Circle circle,
    ScenarioExperiment experiment,
    List<Outlet> outlets,
    List<Measure> measures,
    Comparison comparison,
    Optional<Uncertainty> uncertainty) {

  /** What the circle as it is is called in tables. */
  public static final String BASELINE = LoggedWorld.BASELINE;

  private static final Phrases PHRASES = Phrases.beside(ScenarioComparison.class, "phrases");

  public ScenarioComparison {
    requireNonNull(circle, "circle");
    requireNonNull(experiment, "experiment");
    outlets = List.copyOf(outlets);
    measures = List.copyOf(measures);
    requireNonNull(comparison, "comparison");
    requireNonNull(uncertainty, "uncertainty");
  }

  /** What is run: the worlds as they are, and prepared with any other numbers. */
  private record Worlds(
      List<Comparison.Case> cases, List<Uncertainty.Case> any, Map<String, Outlet> outlets) {

    Worlds() {
      this(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    /** Adds a world; its walks are measured once, for no number of the day model changes them. */
    void add(String id, Setting setting, UnaryOperator<Setting> change, LocalDate day) {
      Setting changed = change.apply(setting);
      changed.circle().outlets().forEach(outlet -> outlets.putIfAbsent(outlet.id(), outlet));
      DatedWalks walks = DatedWalks.everyDay(changed.walks(day));
      any.add(
          new Uncertainty.Case(
              id,
              demand -> {
                Setting then = change.apply(setting.assuming(demand));
                return new DayModel(then.circle(), then.formats(), walks, then.demand());
              }));
      cases.add(
          new Comparison.Case(
              id, new DayModel(changed.circle(), changed.formats(), walks, changed.demand())));
    }
  }

  /** The same with the product's own numbers, taken as known. */
  public static ScenarioComparison run(
      CircleData data,
      FormatCatalog formats,
      List<Path> files,
      ComparisonOptions options,
      ProgressMonitor progress) {
    return run(data, formats, files, options, Assumed.usual(), progress);
  }

  /**
   * Reads the scenarios and runs them beside the circle as it is.
   *
   * @param data the circle
   * @param formats the formats that count
   * @param files the scenario files
   * @param options how to run
   * @param assumed what is assumed, and how surely
   * @param progress is informed how far the work has come
   * @return the same for the same arguments, for any number of threads
   * @throws InvalidInputException with every problem of every scenario and option
   */
  public static ScenarioComparison run(
      CircleData data,
      FormatCatalog formats,
      List<Path> files,
      ComparisonOptions options,
      Assumed assumed,
      ProgressMonitor progress) {
    return runAndKeep(data, formats, files, options, assumed, progress).comparison();
  }

  /**
   * A comparison with its worlds, for whoever wants to live their days once more.
   *
   * @param comparison what was found
   * @param worlds the circle as it is, then the scenarios in their order
   */
  public record Kept(ScenarioComparison comparison, List<Comparison.Case> worlds) {
    public Kept {
      requireNonNull(comparison, "comparison");
      worlds = List.copyOf(worlds);
    }

    /** The worlds and the days that were compared. */
    public List<LoggedWorld> logged() {
      ScenarioExperiment experiment = comparison.experiment();
      List<DayPlan.Run> days =
          IntStream.range(0, comparison.replications())
              .mapToObj(i -> Replications.seed(experiment.options().seed(), i))
              .map(seed -> new DayPlan.Run(experiment.day(), seed))
              .toList();
      return worlds.stream()
          .map(
              one ->
                  new LoggedWorld(comparison.circle().name(), one.scenarioId(), one.model(), days))
          .toList();
    }
  }

  /** The same, and keeps the worlds. */
  public static Kept runAndKeep(
      CircleData data,
      FormatCatalog formats,
      List<Path> files,
      ComparisonOptions options,
      Assumed assumed,
      ProgressMonitor progress) {
    Demand demand = assumed.demand();
    WalkingParameters walking = WalkingParameters.standard();
    Setting baseline = Setting.of(data.circle(), formats, data.map(), demand, walking);
    List<Parameter> parameters = new ArrayList<>(walking.all());
    parameters.addAll(demand.parameters().values());

    List<Problem> problems = new ArrayList<>(options.problems());
    ScenarioExperiment experiment =
        ScenarioExperiment.read(data, files, options, parameters, problems).with(assumed);
    assumed.problem().ifPresent(problems::add);
    List<ScenarioPlan> plans = plans(experiment.scenarios(), baseline, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    experiment.requireAsRecorded();

    progress.at(PHRASES.text("step.walk"), 0, 1);
    Worlds worlds = new Worlds();
    worlds.add(BASELINE, baseline, UnaryOperator.identity(), experiment.day());
    plans.forEach(
        plan -> worlds.add(plan.scenario().id(), baseline, plan::apply, experiment.day()));
    boolean orders =
        demand.orders() || plans.stream().anyMatch(plan -> plan.apply(baseline).demand().orders());
    List<Measure> measures =
        orders
            ? StandardMeasures.withChannels(formats, demand)
            : StandardMeasures.of(formats, demand);
    ScenarioComparison comparison =
        new ScenarioComparison(
            data.circle(),
            experiment,
            List.copyOf(worlds.outlets().values()),
            measures,
            simulate(worlds.cases(), experiment, progress),
            assumed.points() == 0
                ? Optional.empty()
                : Optional.of(uncertainty(worlds.any(), assumed, measures, experiment, progress)));
    return new Kept(comparison, worlds.cases());
  }

  private static Uncertainty uncertainty(
      List<Uncertainty.Case> cases,
      Assumed assumed,
      List<Measure> measures,
      ScenarioExperiment experiment,
      ProgressMonitor progress) {
    Text known = PHRASES.text("step.know");
    return Uncertainty.run(
        cases,
        new Uncertainty.Design(
            assumed.demand(), DemandNumbers.ranges(), assumed.points(), measures),
        experiment.day(),
        experiment.options().seed(),
        experiment.options().threads(),
        (done, total) -> progress.at(known, done, total));
  }

  private static List<ScenarioPlan> plans(
      List<Scenario> scenarios, Setting baseline, List<Problem> problems) {
    try {
      // Outlets may be facilities that only some standard demands, such as a school.
      return ScenarioPlan.resolve(scenarios, baseline, Standards.load().allFormats().ids());
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  private static Comparison simulate(
      List<Comparison.Case> cases, ScenarioExperiment experiment, ProgressMonitor progress) {
    ComparisonOptions options = experiment.options();
    Text living = PHRASES.text("step.live");
    return options.halfWidth().isPresent()
        ? Comparison.runUntil(
            cases,
            experiment.day(),
            options.seed(),
            new Comparison.Precision(
                Measure.commonServedShare(),
                options.halfWidth().get().doubleValue(),
                options.replications()),
            options.threads(),
            (done, total) -> progress.at(living, done, total))
        : Comparison.run(
            cases,
            experiment.day(),
            options.seed(),
            options.replications(),
            options.threads(),
            (done, total) -> progress.at(living, done, total));
  }

  /** How many days of each scenario were simulated. */
  public int replications() {
    return comparison.baseline().days().size();
  }

  /** Every measure of every scenario against the baseline. */
  public List<Comparison.Difference> differences() {
    return comparison.differences(measures);
  }

  /**
   * The common needs that were not served, by the hour in which they arose; the measure is the
   * hour.
   */
  public List<Comparison.Difference> byHour() {
    return comparison.differences(Measure.unservedByHour());
  }

  /** The common needs that were not served, by home; the measure is the home. */
  public List<Comparison.Difference> byHome() {
    return comparison.differences(Measure.unservedByHome(circle.homes()));
  }

  /** The visits that were served, by outlet; the measure is the outlet. */
  public List<Comparison.Difference> byOutlet() {
    return comparison.differences(Measure.visitsByOutlet(outlets));
  }
}
