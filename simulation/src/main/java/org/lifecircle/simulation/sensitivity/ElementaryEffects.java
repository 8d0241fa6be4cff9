package org.lifecircle.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.simulation.statistics.Resampling;

/**
 * What the walks of a {@link MorrisDesign} say of one assumption: how much the result changes when
 * it alone goes through its whole range. An effect whose size is the same everywhere has a spread
 * of 0; one that depends on the others, or is no straight line, has a large one.
 *
 * @param mean of the effects, with their sign (μ)
 * @param meanSize of their sizes (μ*): F. Campolongo, J. Cariboni and A. Saltelli, <i>An effective
 *     screening design for sensitivity analysis of large models</i>, Environmental Modelling and
 *     Software 22, 2007; its interval is a bootstrap over the walks
 * @param spread their standard deviation (σ)
 */
public record ElementaryEffects(double mean, Estimate meanSize, double spread) {

  private static final int RESAMPLES = 1_000;

  /**
   * The effects of every assumption.
   *
   * @param results at the points of the design, in their order
   */
  public static List<ElementaryEffects> of(MorrisDesign design, double[] results) {
    if (results.length != design.size()) {
      throw new IllegalArgumentException(
          design.size() + " points have as many results: " + results.length);
    }
    double[][] points = design.points();
    double[][] effects = new double[design.axes()][design.walks()];
    for (int walk = 0; walk < design.walks(); walk++) {
      int[] order = design.order(walk);
      for (int step = 0; step < order.length; step++) {
        int from = walk * (design.axes() + 1) + step;
        int axis = order[step];
        effects[axis][walk] =
            (results[from + 1] - results[from]) / (points[from + 1][axis] - points[from][axis]);
      }
    }
    List<ElementaryEffects> all = new ArrayList<>();
    for (int axis = 0; axis < effects.length; axis++) {
      all.add(of(effects[axis], design.seed() + axis));
    }
    return List.copyOf(all);
  }

  private static ElementaryEffects of(double[] effects, long seed) {
    Estimate signed = Estimate.of(effects);
    double[] sizes = Arrays.stream(effects).map(Math::abs).toArray();
    return new ElementaryEffects(
        signed.mean(),
        Resampling.interval(
            sizes.length,
            RESAMPLES,
            seed,
            rows -> Arrays.stream(rows).mapToDouble(row -> sizes[row]).average().orElse(0)),
        Math.sqrt(signed.variance()));
  }
}
