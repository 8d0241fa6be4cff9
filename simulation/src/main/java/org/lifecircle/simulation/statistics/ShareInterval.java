package org.lifecircle.simulation.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How far the share of a whole may lie from that of a sample, with the usual confidence of 95 %:
 * the score interval (E. B. Wilson, <i>Probable inference, the law of succession, and statistical
 * inference</i>, Journal of the American Statistical Association 22, 1927), which is honest for few
 * answers and near 0 and 1.
 *
 * @param lower where it begins, 0 or more
 * @param upper where it ends, 1 or less
 */
public record ShareInterval(double lower, double upper) {

  public ShareInterval {
    if (!(lower >= 0 && lower <= upper && upper <= 1)) {
      throw new IllegalArgumentException("no interval of a share: " + lower + " to " + upper);
    }
  }

  /**
   * The interval of a sample.
   *
   * @param part how many of the sample
   * @param whole how many the sample has, 1 or more
   */
  public static ShareInterval of(int part, int whole) {
    if (whole < 1 || part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole + " is no sample");
    }
    ConfidenceInterval interval =
        new WilsonScoreInterval().createInterval(whole, part, Estimate.USUAL_CONFIDENCE);
    // At its ends rounding leads a hair beyond 0 and 1.
    return new ShareInterval(
        part == 0 ? 0 : Math.max(0, interval.getLowerBound()),
        part == whole ? 1 : Math.min(1, interval.getUpperBound()));
  }

  /** Whether a share lies within it, so that the sample decides nothing about it. */
  public boolean leavesOpen(double share) {
    return share > lower && share <= upper;
  }
}
