package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import org.lifecircle.simulation.experiment.FiguresOfDay.Figures;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Response;

/**
 * The figures of all runs of one point.
 *
 * @param measures what was measured
 * @param scenarios how many scenarios there are
 * @param weights how many days of the span each date stands for
 * @param figures by date and replication
 */
record PointValues(List<Measure> measures, int scenarios, double[] weights, double[][][] figures) {

  PointValues {
    measures = List.copyOf(measures);
    requireNonNull(weights, "weights");
    requireNonNull(figures, "figures");
  }

  /**
   * Reads them.
   *
   * @param replications how often each day was lived
   */
  static PointValues read(
      RunStore store, Experiment experiment, CircleRuns runs, int point, int replications)
      throws IOException {
    CircleRuns.PointKeys keys = runs.keys(point);
    int dates = runs.dates().size();
    double[][][] figures = new double[dates][replications][];
    for (int replication = 0; replication < replications; replication++) {
      for (int date = 0; date < dates; date++) {
        figures[date][replication] =
            store
                .find(keys.of(replication, date))
                .orElseThrow(() -> new IOException("a run is gone from the store"));
      }
    }
    return new PointValues(experiment.measures(), experiment.scenarios(), runs.weights(), figures);
  }

  /** The response of a scenario and a measure, both by number; scenario 0 where there is none. */
  Response response(int scenario, int measure) {
    Measure one = measures.get(measure);
    if (scenarios == 0) {
      return Response.of(one, values(measure), weights);
    }
    int at = Figures.at(scenario, measure, measures.size());
    return Response.of(one, values(at), values(at + 1), weights);
  }

  private double[][] values(int at) {
    double[][] values = new double[figures.length][];
    for (int date = 0; date < values.length; date++) {
      values[date] = new double[figures[date].length];
      for (int replication = 0; replication < values[date].length; replication++) {
        values[date][replication] = figures[date][replication][at];
      }
    }
    return values;
  }
}
