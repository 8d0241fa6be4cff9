package org.lifecircle.simulation.statistics;

import java.util.Arrays;

/**
 * The symmetric bootstrap-t interval of a mean (P. Hall, <i>On symmetric bootstrap confidence
 * intervals</i>, Journal of the Royal Statistical Society B 50(1), 1988): values are drawn again
 * from the values themselves, and how far the means of such samples lie from the mean, in standard
 * errors of each sample, takes the place of Student's quantile. Where a few values are far larger
 * than the others, as waits are, Student's interval is too narrow; this one follows them.
 *
 * <p>The samples are the same whenever as many values are given.
 */
final class SymmetricBootstrap {

  private static final int SAMPLES = 999;

  private SymmetricBootstrap() {}

  /**
   * Half the width of the interval.
   *
   * @param values two or more, not all the same
   * @param confidence above 0 and below 1
   */
  static double halfWidth(double[] values, double confidence) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] distances = new double[SAMPLES];
    long key = Draws.key(n);
    for (int b = 0; b < SAMPLES; b++) {
      long sample = Draws.key(key, b);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double from = values[(int) (Draws.uniform(sample, i) * n)] - mean;
        sum += from;
        squares += from * from;
      }
      // A sample of one value many times says nothing about its own error.
      double variance = (squares - sum * sum / n) / (n - 1);
      double error = Math.sqrt(variance / n);
      distances[b] = varies(variance, squares) ? Math.abs(sum / n) / error : 0;
    }
    Arrays.sort(distances);
    double quantile = distances[(int) Math.ceil(confidence * (SAMPLES + 1)) - 1];
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return quantile * Math.sqrt(squares / (n - 1) / n);
  }

  private static boolean varies(double variance, double squares) {
    return variance > 1e-12 * squares;
  }
}
