package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.experiment.Response;

/**
 * What came out of the runs of one circle.
 *
 * @param runs the runs
 * @param replications by point, how often each day was lived
 * @param findings by scenario and measure
 */
record Outcome(CircleRuns runs, int[] replications, List<List<Findings>> findings) {

  Outcome {
    requireNonNull(runs, "runs");
    replications = replications.clone();
    findings = findings.stream().map(List::copyOf).toList();
  }

  /** Reads the runs of a circle, point by point, and looks at them. */
  static Outcome of(RunStore store, Experiment experiment, CircleRuns runs, int[] replications)
      throws IOException {
    int scenarios = experiment.scenarioIds().size();
    int measures = experiment.measureIds().size();
    List<List<Response>> responses = new ArrayList<>();
    for (int i = 0; i < scenarios * measures; i++) {
      responses.add(new ArrayList<>());
    }
    for (int point = 0; point < replications.length; point++) {
      PointValues values = PointValues.read(store, experiment, runs, point, replications[point]);
      for (int i = 0; i < responses.size(); i++) {
        responses.get(i).add(values.response(i / measures, i % measures));
      }
    }
    List<List<Findings>> findings = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios; scenario++) {
      List<Findings> own = new ArrayList<>();
      for (int measure = 0; measure < measures; measure++) {
        own.add(Findings.of(experiment.design(), responses.get(scenario * measures + measure)));
      }
      findings.add(own);
    }
    return new Outcome(runs, replications, findings);
  }
}
