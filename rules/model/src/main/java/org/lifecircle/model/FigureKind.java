package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A figure of a circle that a standard may set a least value for. It is a row of a table, {@code
 * figures.csv}; a standard may add its own.
 *
 * @param id the name in tables
 * @param key the name under {@code survey} in {@code circle.yaml} when somebody has to ask or count
 *     it; blank when it is worked out from what else is known
 * @param label what people call it
 * @param range its unit and the values that can be true
 * @param source where the figure comes from
 */
public record FigureKind(String id, String key, Text label, Range range, Clause source) {

  /**
   * The values that can be true.
   *
   * @param unit the unit; {@code 1} for a share
   * @param minimum the smallest value
   * @param maximum the largest value, not below the smallest
   */
  public record Range(String unit, BigDecimal minimum, BigDecimal maximum) {

    public Range {
      requireNonNull(unit, "unit");
      if (minimum.compareTo(maximum) > 0) {
        throw new IllegalArgumentException("values must ascend: " + minimum + ", " + maximum);
      }
    }

    /** Whether a value can be true. */
    public boolean contains(BigDecimal value) {
      return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
    }

    /** Whether it is a share of a whole, 0 to 1, which people may write as a percentage. */
    public boolean share() {
      return unit.equals("1") && maximum.compareTo(BigDecimal.ONE) == 0;
    }
  }

  public FigureKind {
    requireNonNull(id, "id");
    requireNonNull(key, "key");
    requireNonNull(label, "label");
    requireNonNull(range, "range");
    requireNonNull(source, "source");
  }

  /** Whether somebody has to ask or count it. */
  public boolean asked() {
    return !key.isEmpty();
  }

  /** The unit; {@code 1} for a share. */
  public String unit() {
    return range.unit();
  }
}
