package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.Progress;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.WalkingParameters;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;

/**
 * What-ifs of a circle beside the circle as it is.
 *
 * @param circleName the circle
 * @param day the simulated day
 * @param options how it was run
 * @param scenarios the scenarios, without the baseline
 * @param measures what was measured
 * @param comparison the days; the baseline is called {@link #BASELINE}
 * @param parameters every figure that was used
 * @param inputs SHA-256 of every file that was read, by name
 */
public record ScenarioComparison(
    String circleName,
    LocalDate day,
    Options options,
    List<Scenario> scenarios,
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
   */
  public record Options(int replications, long seed, int threads, Optional<BigDecimal> halfWidth) {
    public Options {
      requireNonNull(halfWidth, "halfWidth");
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
    requireNonNull(circleName, "circleName");
    requireNonNull(day, "day");
    requireNonNull(options, "options");
    scenarios = List.copyOf(scenarios);
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
      CircleFolder folder,
      FormatCatalog formats,
      List<Path> files,
      Options options,
      Progress progress) {
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
    LocalDate day = folder.circle().evaluationDate();
    progress.at(PHRASES.text("step.walk"), 0, 1);
    List<Comparison.Case> cases = new ArrayList<>();
    cases.add(new Comparison.Case(BASELINE, baseline.model(day.getDayOfWeek())));
    for (ScenarioPlan plan : plans) {
      cases.add(
          new Comparison.Case(
              plan.scenario().id(), plan.apply(baseline).model(day.getDayOfWeek())));
    }
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
    List<Parameter> parameters = new ArrayList<>(walking.all());
    parameters.addAll(demand.parameters().values());
    return new ScenarioComparison(
        folder.circle().name(),
        day,
        options,
        scenarios,
        Measure.standard(formats),
        comparison,
        parameters,
        inputs);
  }

  /** How many days of each scenario were simulated. */
  public int replications() {
    return comparison.baseline().days().size();
  }

  /** Every measure of every scenario against the baseline. */
  public List<Comparison.Difference> differences() {
    return comparison.differences(measures);
  }
}
