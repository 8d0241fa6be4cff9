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

  /** The response of a measure without a scenario, all dates alike. */
  public static Response of(Measure measure, double[][] values) {
    return of(measure, values, alike(values));
  }

  /**
   * The response of a measure without a scenario.
   *
   * @param values by date and replication
   * @param weights how many days each date stands for, all of them above 0
   */
  public static Response of(Measure measure, double[][] values, double[] weights) {
    Estimate alone = estimate(measure, values, new double[0], weights);
    return new Response(alone, alone, alone);
  }

  private static double[] alike(double[][] values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * The response of a measure, all dates alike.
   *
   * @param baseline by date and replication
   * @param scenario as many
   */
  public static Response of(Measure measure, double[][] baseline, double[][] scenario) {
    return of(measure, baseline, scenario, alike(baseline));
  }

  /**
   * The response of a measure.
   *
   * @param baseline by date and replication
   * @param scenario as many
   * @param weights how many days each date stands for, all of them above 0
   */
  public static Response of(
      Measure measure, double[][] baseline, double[][] scenario, double[] weights) {
    double[][] changes = new double[baseline.length][];
    for (int d = 0; d < changes.length; d++) {
      changes[d] = new double[baseline[d].length];
      for (int i = 0; i < changes[d].length; i++) {
        changes[d][i] = scenario[d][i] - baseline[d][i];
      }
    }
    return new Response(
        estimate(measure, baseline, new double[0], weights),
        estimate(measure, scenario, new double[0], weights),
        estimate(measure, changes, flat(baseline, scenario), weights));
  }

  /**
   * Dates that were lived twice or more are strata; otherwise the days are taken for a sample, and
   * what distinguishes weekdays widens the interval. Where the dates of a sample stand for more or
   * fewer days, both are weighted by them; only where next to nothing differs they count alike.
   */
  private static Estimate estimate(
      Measure measure, double[][] byDate, double[] stepsOf, double[] weights) {
    boolean strata = byDate.length > 1 && byDate[0].length > 1;
    double[] all = flat(byDate);
    double usual = Arrays.stream(all).sorted().toArray()[all.length / 2];
    boolean seldom = 2 * Arrays.stream(all).filter(value -> value == usual).count() >= all.length;
    if (Arrays.stream(weights).distinct().count() > 1 && (strata || !seldom)) {
      return weighted(byDate, weights, strata);
    }
    if (strata) {
      return Estimate.ofStrata(byDate);
    }
    // Of a week of days the symmetric bootstrap is several times as wide as the effect: Student's.
    return seldom
        ? Estimate.ofCounts(
            all, measure.step(stepsOf.length == 0 ? all : stepsOf), Estimate.USUAL_CONFIDENCE)
        : Estimate.of(all);
  }

  private static Estimate weighted(double[][] byDate, double[] weights, boolean strata) {
    double[][] parts = new double[byDate.length][];
    double[][] wholes = new double[byDate.length][];
    for (int d = 0; d < byDate.length; d++) {
      double weight = weights[d];
      parts[d] = Arrays.stream(byDate[d]).map(value -> weight * value).toArray();
      wholes[d] = Arrays.stream(byDate[d]).map(value -> weight).toArray();
    }
    return strata
        ? Estimate.ofRatio(parts, wholes)
        : Estimate.ofRatio(new double[][] {flat(parts)}, new double[][] {flat(wholes)});
  }

  private static double[] flat(double[][]... several) {
    return Arrays.stream(several)
        .flatMap(Arrays::stream)
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }
}
