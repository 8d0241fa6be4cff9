package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;

/**
 * What-ifs of a circle beside the circle as it is.
 *
 * @param circle the circle as it is
 * @param day the simulated day
 * @param options how it was run
 * @param scenarios the scenarios, without the baseline
 * @param outlets every outlet of the circle and of any scenario
 * @param measures what was measured
 * @param comparison the days; the baseline is called {@link #BASELINE}
 * @param parameters every figure that was used
 * @param inputs SHA-256 of every file that was read, by name
 */
public record ScenarioComparison(
    Circle circle,
    LocalDate day,
    Options options,
    List<Scenario> scenarios,
    List<Outlet> outlets,
    List<Measure> measures,
    Comparison comparison,
    List<Parameter> parameters,
    Map<String, String> inputs) {

  /** What the circle as it is is called in tables. */
  public static final String BASELINE = "baseline";

  private static final Phrases PHRASES = Phrases.beside(ScenarioComparison.class, "phrases");
  private static final int MOST_REPLICATIONS = 10_000;
  private static final int MOST_THREADS = 256;

  /**
   * How to run.
   *
   * @param replications how many days of each scenario; the most when a half-width is given
   * @param seed the first replication's seed
   * @param threads how many at once
   * @param halfWidth run until half the 95 % interval of the difference of the share of needs
   *     served is at most so wide; empty for exactly the replications
   * @param manifest the manifest of the comparison that this must be again; empty for a new one
   * @param day the simulated day; empty for the circle's evaluation date
   */
  public record Options(
      int replications,
      long seed,
      int threads,
      Optional<BigDecimal> halfWidth,
      Optional<Path> manifest,
      Optional<LocalDate> day) {
    public Options {
      requireNonNull(halfWidth, "halfWidth");
      requireNonNull(manifest, "manifest");
      requireNonNull(day, "day");
    }

    /** Options of a new comparison on the circle's evaluation date. */
    public Options(int replications, long seed, int threads, Optional<BigDecimal> halfWidth) {
      this(replications, seed, threads, halfWidth, Optional.empty(), Optional.empty());
    }

    /**
     * The options of a comparison that was recorded.
     *
     * @param manifest its manifest
     * @param threads how many at once
     * @throws InvalidInputException when it is no manifest
     */
    public static Options again(Path manifest, int threads) {
      ComparisonManifest.Recorded recorded = ComparisonManifest.read(manifest);
      return new Options(
          recorded
              .precision()
              .map(ComparisonManifest.Precision::mostReplications)
              .orElse(recorded.replications()),
          recorded.seed(),
          threads,
          recorded.precision().map(ComparisonManifest.Precision::halfWidth),
          Optional.of(manifest),
          date(recorded.day()));
    }

    /** A day that cannot be read is told as a difference later. */
    private static Optional<LocalDate> date(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    /** The same on another day. */
    public Options on(Optional<LocalDate> other) {
      return new Options(replications, seed, threads, halfWidth, manifest, other);
    }

    /** What was asked of the interval; empty when the replications are fixed. */
    public Optional<ComparisonManifest.Precision> precision() {
      return halfWidth.map(width -> new ComparisonManifest.Precision(width, replications));
    }

    private List<Problem> problems() {
      List<Problem> problems = new ArrayList<>();
      int fewest = halfWidth.isPresent() ? 10 : 2;
      if (replications < fewest || replications > MOST_REPLICATIONS) {
        problems.add(
            problem(
                "--replications",
                replications,
                PHRASES.text("range", fewest, Integer.toString(MOST_REPLICATIONS))));
      }
      if (threads < 1 || threads > MOST_THREADS) {
        problems.add(problem("--threads", threads, PHRASES.text("range", 1, MOST_THREADS)));
      }
      if (seed < 0 || seed > DayModel.LARGEST_SEED) {
        problems.add(
            problem("--seed", seed, PHRASES.text("seed", Long.toString(DayModel.LARGEST_SEED))));
      }
      if (halfWidth.isPresent()
          && (halfWidth.get().signum() <= 0 || halfWidth.get().compareTo(BigDecimal.ONE) > 0)) {
        problems.add(problem("--half-width", halfWidth.get(), PHRASES.text("half-width")));
      }
      return problems;
    }

    private static Problem problem(String option, Object value, Text message) {
      return new Problem(option, 0, "", value.toString(), message);
    }
  }

  public ScenarioComparison {
    requireNonNull(circle, "circle");
    requireNonNull(day, "day");
    requireNonNull(options, "options");
    scenarios = List.copyOf(scenarios);
    outlets = List.copyOf(outlets);
    measures = List.copyOf(measures);
    requireNonNull(comparison, "comparison");
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Reads the scenarios and runs them beside the circle as it is.
   *
   * @param folder the circle
   * @param formats the formats that count
   * @param files the scenario files
   * @param options how to run
   * @param progress hears how far the work has come
   * @return the same for the same arguments, for any number of threads
   * @throws InvalidInputException with every problem of every scenario and option
   */
  public static ScenarioComparison run(
      CircleData folder,
      FormatCatalog formats,
      List<Path> files,
      Options options,
      ProgressMonitor progress) {
    List<Problem> problems = new ArrayList<>(options.problems());
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, String> inputs = new LinkedHashMap<>(folder.inputs());
    for (Path file : files) {
      List<Problem> own = new ArrayList<>();
      ScenarioFile.read(file, own)
          .ifPresent(
              read -> {
                scenarios.add(read.scenario());
                inputs.put(String.valueOf(file.getFileName()), read.sha256());
                if (read.scenario().id().equals(BASELINE)) {
                  own.add(
                      new Problem(file.toString(), 0, "id", BASELINE, PHRASES.text("id.baseline")));
                }
              });
      problems.addAll(own);
    }
    Demand demand = Demand.standard();
    WalkingParameters walking = WalkingParameters.standard();
    Setting baseline = Setting.of(folder.circle(), formats, folder.map(), demand, walking);
    List<ScenarioPlan> plans = new ArrayList<>();
    try {
      plans.addAll(ScenarioPlan.resolve(scenarios, baseline));
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    LocalDate day = options.day().orElse(folder.circle().evaluationDate());
    List<Parameter> parameters = new ArrayList<>(walking.all());
    parameters.addAll(demand.parameters().values());
    asRecorded(day, scenarios, options, parameters, inputs);
    progress.at(PHRASES.text("step.walk"), 0, 1);
    Map<String, Outlet> byId = new LinkedHashMap<>();
    folder.circle().outlets().forEach(outlet -> byId.put(outlet.id(), outlet));
    List<Comparison.Case> cases = new ArrayList<>();
    cases.add(new Comparison.Case(BASELINE, baseline.model(day.getDayOfWeek())));
    for (ScenarioPlan plan : plans) {
      Setting changed = plan.apply(baseline);
      changed.circle().outlets().forEach(outlet -> byId.putIfAbsent(outlet.id(), outlet));
      cases.add(new Comparison.Case(plan.scenario().id(), changed.model(day.getDayOfWeek())));
    }
    List<Outlet> outlets = List.copyOf(byId.values());
    Text living = PHRASES.text("step.live");
    Comparison comparison =
        options.halfWidth().isPresent()
            ? Comparison.runUntil(
                cases,
                day,
                options.seed(),
                Measure.servedShare(),
                options.halfWidth().get().doubleValue(),
                options.replications(),
                options.threads(),
                (done, total) -> progress.at(living, done, total))
            : Comparison.run(
                cases,
                day,
                options.seed(),
                options.replications(),
                options.threads(),
                (done, total) -> progress.at(living, done, total));
    return new ScenarioComparison(
        folder.circle(),
        day,
        options,
        scenarios,
        outlets,
        Measure.standard(formats, demand),
        comparison,
        parameters,
        inputs);
  }

  /** Refuses to run when a manifest was given whose experiment this is not. */
  private static void asRecorded(
      LocalDate day,
      List<Scenario> scenarios,
      Options options,
      List<Parameter> parameters,
      Map<String, String> inputs) {
    if (options.manifest().isEmpty()) {
      return;
    }
    Path file = options.manifest().get();
    List<String> ids = new ArrayList<>(List.of(BASELINE));
    scenarios.forEach(scenario -> ids.add(scenario.id()));
    List<Problem> problems =
        ComparisonManifest.read(file)
            .differences(
                file,
                new ComparisonManifest(
                    SoftwareVersion.CURRENT,
                    day,
                    options.seed(),
                    options.replications(),
                    options.precision(),
                    Language.ZH,
                    ids,
                    parameters,
                    inputs));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** How many days of each scenario were simulated. */
  public int replications() {
    return comparison.baseline().days().size();
  }

  /** Every measure of every scenario against the baseline. */
  public List<Comparison.Difference> differences() {
    return comparison.differences(measures);
  }

  /** The needs that were not served, by the hour in which they arose; the measure is the hour. */
  public List<Comparison.Difference> byHour() {
    return comparison.differences(Measure.unservedByHour());
  }

  /** The needs that were not served, by home; the measure is the home. */
  public List<Comparison.Difference> byHome() {
    return comparison.differences(Measure.unservedByHome(circle.homes()));
  }

  /** The visits that were served, by outlet; the measure is the outlet. */
  public List<Comparison.Difference> byOutlet() {
    return comparison.differences(Measure.visitsByOutlet(outlets));
  }
}
