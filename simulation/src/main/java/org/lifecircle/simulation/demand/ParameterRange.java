package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coded;

/**
 * How far a number of the day model may be from what it is: nobody knows it better.
 *
 * @param name the number: a parameter of behavior such as {@code demand-scale}, or one of a table
 *     such as {@code visits-per-week/wet-market/adult} or {@code acceptable-minutes/supermarket}
 * @param low the least that it may be
 * @param high the most, {@code low} where it is a choice and not an estimate
 * @param shape how likely what lies between is
 * @param grounds where the range comes from
 */
public record ParameterRange(String name, double low, double high, Shape shape, Grounds grounds) {

  /** How likely the values of a range are. */
  public enum Shape implements Coded {
    /** All alike. */
    UNIFORM("uniform"),
    /** Likeliest is the value itself, the ends are impossible. */
    TRIANGULAR("triangular"),
    /** One of the two ends. */
    EITHER("either"),
    /** One of the two ends, as somebody decides who asks what if: it is never drawn. */
    CHOICE("choice");

    private final String id;

    Shape(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public ParameterRange {
    requireNonNull(name, "name");
    requireNonNull(shape, "shape");
    requireNonNull(grounds, "grounds");
    if (!(low <= high)) {
      throw new IllegalArgumentException(name + ": a range runs upward: " + low + ".." + high);
    }
  }

  /** Whether it may be anything else than it is without that somebody decides so. */
  public boolean open() {
    return low < high && shape != Shape.CHOICE;
  }

  /**
   * The value that so much of the probability lies below.
   *
   * @param share 0 to 1
   * @param likeliest the value itself, within the range
   */
  public double at(double share, double likeliest) {
    double width = high - low;
    return switch (shape) {
      case UNIFORM -> low + share * width;
      case EITHER, CHOICE -> share < 0.5 ? low : high;
      case TRIANGULAR -> {
        double below = width == 0 ? 0 : (likeliest - low) / width;
        yield share < below
            ? low + Math.sqrt(share * width * (likeliest - low))
            : high - Math.sqrt((1 - share) * width * (high - likeliest));
      }
    };
  }
}
