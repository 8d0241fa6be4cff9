package org.lifecircle.simulation.sensitivity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.simulation.statistics.Resampling;

/**
 * How much of the variance of a result comes from one assumption (I. M. Sobol, <i>Sensitivity
 * estimates for nonlinear mathematical models</i>, 1993).
 *
 * @param first by it alone, estimated as Saltelli and others do (2010, table 2, b)
 * @param total with all that it does together with others (T. Homma and A. Saltelli, 1996),
 *     estimated as M. J. W. Jansen does (<i>Analysis of variance designs for model output</i>,
 *     Computer Physics Communications 117, 1999)
 */
public record SobolIndices(Estimate first, Estimate total) {

  private static final int RESAMPLES = 1_000;

  public SobolIndices {
    requireNonNull(first, "first");
    requireNonNull(total, "total");
  }

  /**
   * The indices of every assumption with bootstrap intervals over the pairs; all 0 where the result
   * does not vary.
   *
   * @param results at the points of the design, in their order
   */
  public static List<SobolIndices> of(SobolDesign design, double[] results) {
    if (results.length != design.size()) {
      throw new IllegalArgumentException(
          design.size() + " points have as many results: " + results.length);
    }
    double[] centered = centered(results, design);
    List<SobolIndices> indices = new ArrayList<>();
    for (int axis = 0; axis < design.axes(); axis++) {
      int own = axis;
      indices.add(
          new SobolIndices(
              Resampling.interval(
                  design.pairs(),
                  RESAMPLES,
                  design.seed() + axis,
                  rows -> share(centered, design, rows, own, false)),
              Resampling.interval(
                  design.pairs(),
                  RESAMPLES,
                  design.seed() + axis,
                  rows -> share(centered, design, rows, own, true))));
    }
    return List.copyOf(indices);
  }

  /** Taking the mean away first makes the estimate of the first order surer. */
  private static double[] centered(double[] results, SobolDesign design) {
    double sum = 0;
    for (int pair = 0; pair < design.pairs(); pair++) {
      sum += results[pair * design.block()] + results[pair * design.block() + 1];
    }
    double[] centered = results.clone();
    for (int i = 0; i < centered.length; i++) {
      centered[i] -= sum / (2.0 * design.pairs());
    }
    return centered;
  }

  private static double share(
      double[] results, SobolDesign design, int[] rows, int axis, boolean total) {
    double sum = 0;
    double squares = 0;
    double part = 0;
    for (int pair : rows) {
      int at = pair * design.block();
      double first = results[at];
      double second = results[at + 1];
      double mixed = results[at + 2 + axis];
      sum += first + second;
      squares += first * first + second * second;
      part += total ? (first - mixed) * (first - mixed) / 2 : second * (mixed - first);
    }
    double mean = sum / (2.0 * rows.length);
    double variance = squares / (2.0 * rows.length) - mean * mean;
    return variance > 0 ? part / rows.length / variance : 0;
  }
}
