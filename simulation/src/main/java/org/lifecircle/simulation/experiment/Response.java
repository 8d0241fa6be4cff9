package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * What a measure was at a point of an experiment, with the luck of its days.
 *
 * @param baseline in the circle as it is
 * @param scenario in the scenario; the same without one
 * @param effect the scenario's less the baseline's, day by day; the value itself without a scenario
 */
public record Response(Estimate baseline, Estimate scenario, Estimate effect) {

  public Response {
    requireNonNull(baseline, "baseline");
    requireNonNull(scenario, "scenario");
    requireNonNull(effect, "effect");
  }

  /** The response of a measure without a scenario. */
  public static Response of(Measure measure, double[][] values) {
    Estimate alone = estimate(measure, values, new double[0]);
    return new Response(alone, alone, alone);
  }

  /**
   * The response of a measure.
   *
   * @param baseline by date and replication
   * @param scenario as many
   */
  public static Response of(Measure measure, double[][] baseline, double[][] scenario) {
    double[][] changes = new double[baseline.length][];
    for (int d = 0; d < changes.length; d++) {
      changes[d] = new double[baseline[d].length];
      for (int i = 0; i < changes[d].length; i++) {
        changes[d][i] = scenario[d][i] - baseline[d][i];
      }
    }
    return new Response(
        estimate(measure, baseline, new double[0]),
        estimate(measure, scenario, new double[0]),
        estimate(measure, changes, flat(baseline, scenario)));
  }

  /**
   * Dates that were lived twice or more are strata; otherwise the days are taken for a sample, and
   * what distinguishes weekdays widens the interval.
   */
  private static Estimate estimate(Measure measure, double[][] byDate, double[] stepsOf) {
    if (byDate.length > 1 && byDate[0].length > 1) {
      return Estimate.ofStrata(byDate);
    }
    double[] all = flat(byDate);
    double usual = Arrays.stream(all).sorted().toArray()[all.length / 2];
    if (2 * Arrays.stream(all).filter(value -> value == usual).count() < all.length) {
      // Of a week of days the symmetric bootstrap is several times as wide as the effect:
      // Student's.
      return Estimate.of(all);
    }
    return Estimate.ofCounts(
        all, measure.step(stepsOf.length == 0 ? all : stepsOf), Estimate.USUAL_CONFIDENCE);
  }

  private static double[] flat(double[][]... several) {
    return Arrays.stream(several)
        .flatMap(Arrays::stream)
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }
}
