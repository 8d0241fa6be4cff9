package org.lifecircle.simulation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points between 0 and 100 as far as they are known, in whole thousandths of a point.
 *
 * @param atLeast what is certain, 0 to 100,000
 * @param atMost what is possible, {@code atLeast} to 100,000
 */
public record PointInterval(int atLeast, int atMost) {

  /** A hundred points. */
  public static final int FULL = 100_000;

  public PointInterval {
    if (atLeast < 0 || atMost < atLeast || atMost > FULL) {
      throw new IllegalArgumentException(
          "points run from 0 to " + FULL + " thousandths: " + atLeast + ", " + atMost);
    }
  }

  /** Points as they are shown, 0 to 100, back from a file. */
  public static PointInterval ofPoints(BigDecimal atLeast, BigDecimal atMost) {
    return new PointInterval(thousandths(atLeast), thousandths(atMost));
  }

  private static int thousandths(BigDecimal points) {
    return points.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  /** What is certain as it is shown: points to one decimal, 0 to 100. */
  public BigDecimal pointsAtLeast() {
    return shown(atLeast);
  }

  /** What is possible as it is shown: points to one decimal, 0 to 100. */
  public BigDecimal pointsAtMost() {
    return shown(atMost);
  }

  private static BigDecimal shown(int thousandths) {
    return BigDecimal.valueOf(thousandths, 3).setScale(1, RoundingMode.HALF_UP);
  }

  /** Whether even the least of these points is more than the most of others. */
  public boolean surelyAbove(PointInterval other) {
    return atLeast > other.atMost;
  }
}
