package org.lifecircle.simulation.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A mean over residents of intervals of millionths, as small and as large as it can be where it is
 * not known how many some of the residents are.
 *
 * <p>Σ w·v / Σ w over a box of weights is least where everything that is worth less than the mean
 * weighs as much as it can and everything else as little: a linear fractional program, whose value
 * is where a falling sum changes its sign. Whole numbers, so that the order of adding changes
 * nothing.
 */
final class ResidentMean {

  /**
   * Residents of whom it is not known how many they are.
   *
   * @param fewest what they weigh at least
   * @param most what they weigh at most
   * @param leastWorth what is theirs at least, on average, in millionths
   * @param mostWorth what is theirs at most, on average, in millionths
   */
  record Estimated(long fewest, long most, int leastWorth, int mostWorth) {}

  private final IntervalMean counted = new IntervalMean();
  private final List<Estimated> estimated = new ArrayList<>();

  /** Adds residents of a known weight. */
  void add(long weight, IntervalMean worth) {
    counted.add(weight, worth);
  }

  void add(Estimated residents) {
    estimated.add(residents);
  }

  boolean isEmpty() {
    return counted.isEmpty() && estimated.isEmpty();
  }

  /** Millionths, 0 when nothing was added. */
  int least() {
    if (estimated.isEmpty()) {
      return counted.least();
    }
    return Thresholds.lastNotBelowZero(
        mean -> {
          long sum = counted.leastAbove(mean);
          for (Estimated one : estimated) {
            long above = one.leastWorth() - mean;
            sum = plus(sum, above < 0 ? one.most() : one.fewest(), above);
          }
          return sum;
        });
  }

  /** Millionths, 0 when nothing was added. */
  int most() {
    if (estimated.isEmpty()) {
      return counted.most();
    }
    return Thresholds.firstNotAboveZero(
        mean -> {
          long sum = counted.mostAbove(mean);
          for (Estimated one : estimated) {
            long above = one.mostWorth() - mean;
            sum = plus(sum, above > 0 ? one.most() : one.fewest(), above);
          }
          return sum;
        });
  }

  private static long plus(long sum, long weight, long value) {
    return Math.addExact(sum, Math.multiplyExact(weight, value));
  }
}
