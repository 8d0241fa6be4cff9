package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.scenario.Scenario;

/**
 * All that decides what a comparison of scenarios gives; a manifest records it.
 *
 * @param day the simulated day
 * @param options how it is run
 * @param scenarios the scenarios, without the baseline
 * @param parameters every figure that is used
 * @param inputs SHA-256 of every file that was read, by name
 * @param uncertaintyPoints at how many points of the ranges of all numbers is simulated too
 */
public record ScenarioExperiment(
    LocalDate day,
    ComparisonOptions options,
    List<Scenario> scenarios,
    List<Parameter> parameters,
    Map<String, String> inputs,
    int uncertaintyPoints) {

  private static final Phrases PHRASES = Phrases.beside(ScenarioExperiment.class, "phrases");

  public ScenarioExperiment {
    requireNonNull(day, "day");
    requireNonNull(options, "options");
    scenarios = List.copyOf(scenarios);
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Reads scenario files.
   *
   * @param problems takes what is wrong with them
   */
  static ScenarioExperiment read(
      CircleData data,
      List<Path> files,
      ComparisonOptions options,
      List<Parameter> parameters,
      List<Problem> problems) {
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, String> inputs = new LinkedHashMap<>(data.inputs());
    for (Path file : files) {
      List<Problem> own = new ArrayList<>();
      ScenarioFile.read(file, own)
          .ifPresent(
              read -> {
                scenarios.add(read.scenario());
                inputs.put(String.valueOf(file.getFileName()), read.sha256());
                if (read.scenario().id().equals(ScenarioComparison.BASELINE)) {
                  own.add(
                      new Problem(
                          file.toString(),
                          0,
                          "id",
                          ScenarioComparison.BASELINE,
                          PHRASES.text("id.baseline")));
                }
              });
      problems.addAll(own);
    }
    return new ScenarioExperiment(
        options.day().orElse(data.circle().evaluationDate()),
        options,
        scenarios,
        parameters,
        inputs,
        0);
  }

  /** The same with what is assumed. */
  ScenarioExperiment with(Assumed assumed) {
    Map<String, String> all = new LinkedHashMap<>(inputs);
    all.putAll(assumed.inputs());
    return new ScenarioExperiment(day, options, scenarios, parameters, all, assumed.points());
  }

  /**
   * The manifest that records it.
   *
   * @param replications how many days of each scenario were simulated
   * @param language the language of the report
   */
  ComparisonManifest manifest(int replications, Language language) {
    List<String> ids = new ArrayList<>(List.of(ScenarioComparison.BASELINE));
    scenarios.forEach(scenario -> ids.add(scenario.id()));
    return new ComparisonManifest(
        SoftwareVersion.CURRENT,
        language,
        new ComparisonManifest.Runs(
            day.toString(), options.seed(), replications, options.precision(), uncertaintyPoints),
        ids,
        parameters,
        inputs);
  }

  /**
   * Refuses to go on when a manifest was given whose experiment this is not.
   *
   * @throws InvalidInputException with every difference
   */
  void requireAsRecorded() {
    if (options.manifest().isEmpty()) {
      return;
    }
    Path file = options.manifest().get();
    List<Problem> problems =
        ComparisonManifest.read(file)
            .differences(file, manifest(options.replications(), Language.ZH));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
