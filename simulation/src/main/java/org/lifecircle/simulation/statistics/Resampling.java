package org.lifecircle.simulation.statistics;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals of any figure by drawing the rows that it is made of again and again, with replacement
 * (B. Efron and R. J. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, section 13.3: the
 * percentile interval).
 */
public final class Resampling {

  private Resampling() {}

  /**
   * The figure of all rows, with its 95 % interval.
   *
   * @param rows how many rows there are, 1 or more
   * @param resamples how often they are drawn again
   * @param seed of the draws
   * @param figure makes the figure of numbers of rows
   */
  public static Estimate interval(
      int rows, int resamples, long seed, ToDoubleFunction<int[]> figure) {
    double whole = figure.applyAsDouble(IntStream.range(0, rows).toArray());
    double[] drawn = new double[resamples];
    int[] chosen = new int[rows];
    for (int i = 0; i < resamples; i++) {
      long key = Draws.key(Draws.key(seed), i);
      for (int row = 0; row < rows; row++) {
        chosen[row] = (int) (Draws.uniform(key, row) * rows);
      }
      drawn[i] = figure.applyAsDouble(chosen);
    }
    Estimate spread = Estimate.ofSpread(drawn);
    return new Estimate(
        rows, whole, spread.variance(), spread.confidence(), spread.lower(), spread.upper());
  }
}
