package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Text;

/**
 * A figure of the circle that was supplied or follows from what was supplied. When only a part is
 * known, the figure is known to lie between two values.
 *
 * @param kind the id of the figure
 * @param atLeast the lowest value that it can have
 * @param atMost the highest value that it can have
 * @param basis what it was worked out from, a part of a sentence
 */
public record Figure(String kind, BigDecimal atLeast, BigDecimal atMost, Text basis) {

  /** The highest value of a figure of which only the lowest is known. */
  public static final BigDecimal WITHOUT_BOUND = new BigDecimal("1e12");

  public Figure {
    requireNonNull(kind, "kind");
    requireNonNull(atLeast, "atLeast");
    requireNonNull(atMost, "atMost");
    requireNonNull(basis, "basis");
    if (atLeast.compareTo(atMost) > 0) {
      throw new IllegalArgumentException("values must ascend: " + atLeast + ", " + atMost);
    }
  }

  /** A figure that is known exactly. */
  public static Figure exactly(String kind, BigDecimal value, Text basis) {
    return new Figure(kind, value, value, basis);
  }

  /** Whether a highest value is known. */
  public boolean bounded() {
    return atMost.compareTo(WITHOUT_BOUND) < 0;
  }
}
