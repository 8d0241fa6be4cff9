package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The score of a circle: a share of all points that a standard gives, at least so much and at most
 * so much, depending on what is not known.
 *
 * @param atLeast 0 to 100, one decimal: if nothing were met of what is not known
 * @param atMost 0 to 100, one decimal: if all of it were met; at least {@code atLeast}
 * @param undecidedPoints the points that hinge on what is not known, 0 or more
 * @param totalPoints all points that the standard gives; 0 when it gives none
 */
public record Score(
    BigDecimal atLeast, BigDecimal atMost, BigDecimal undecidedPoints, BigDecimal totalPoints) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 1;

  public Score {
    requireNonNull(undecidedPoints, "undecidedPoints");
    requireNonNull(totalPoints, "totalPoints");
    if (atLeast.signum() < 0 || atLeast.compareTo(atMost) > 0 || atMost.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "a score ascends within 0..100: " + atLeast + ", " + atMost);
    }
  }

  /**
   * The score of so many points.
   *
   * @param atLeast the points that are certain
   * @param atMost the points if all that is not known were met
   * @param total all points that can be given; 0 gives a score of 0
   */
  public static Score of(BigDecimal atLeast, BigDecimal atMost, BigDecimal total) {
    return new Score(share(atLeast, total), share(atMost, total), atMost.subtract(atLeast), total);
  }

  private static BigDecimal share(BigDecimal points, BigDecimal total) {
    return total.signum() == 0
        ? BigDecimal.ZERO.setScale(DIGITS)
        : points.multiply(HUNDRED).divide(total, DIGITS, RoundingMode.HALF_UP);
  }

  /** Whether no point hinges on what is not known. */
  public boolean decided() {
    return undecidedPoints.signum() == 0;
  }

  /** As people write it: {@code 78.2–88.2}, or one number where the two are equal. */
  public String text() {
    return atLeast.compareTo(atMost) == 0
        ? atLeast.toPlainString()
        : atLeast.toPlainString() + "–" + atMost.toPlainString();
  }
}
