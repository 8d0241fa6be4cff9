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
 * @param subject of what it is said, and how a circle's figure follows from that
 */
public record FigureKind(
    String id, String key, Text label, Range range, Clause source, Subject subject) {

  /** Of what a figure is said. */
  public enum Subject implements Coded {
    /** Of the circle itself. */
    CIRCLE("circle"),
    /** Of outlets, yes or no; the circle's figure is how many outlets have it. */
    OUTLETS("outlets"),
    /** Of outlets, a number; the circle's figure is the largest. */
    LARGEST_OUTLET("largest");

    private final String id;

    Subject(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** A figure of the circle itself. */
  public FigureKind(String id, String key, Text label, Range range, Clause source) {
    this(id, key, label, range, source, Subject.CIRCLE);
  }

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
    requireNonNull(subject, "subject");
  }

  /** Whether somebody has to ask or count it. */
  public boolean asked() {
    return !key.isEmpty();
  }

  /** Whether it is said of single outlets: an item of how good they are (好不好). */
  public boolean ofOutlets() {
    return subject != Subject.CIRCLE;
  }

  /** The unit; {@code 1} for a share. */
  public String unit() {
    return range.unit();
  }
}
