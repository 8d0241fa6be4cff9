package org.lifecircle.simulation.calibration;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coded;
import org.lifecircle.simulation.demand.ParameterRange;

/**
 * A number of the day model after the counts were seen.
 *
 * @param range what it might have been before
 * @param before what it was
 * @param best its value where the simulated days are nearest to the counts
 * @param believed what it may be
 */
public record FittedNumber(ParameterRange range, double before, double best, Believed believed) {

  /** More of the spread than this means that the counts hardly say anything. */
  private static final double HARDLY = 0.8;

  /** Less means that the counts say it well. */
  private static final double WELL = 0.4;

  /** How well counts tell a number. */
  public enum Known implements Coded {
    /** Well. */
    YES("yes"),
    /** Somewhat. */
    WEAKLY("weakly"),
    /** Hardly: it may still be almost everything that it might have been before. */
    NO("no");

    private final String id;

    Known(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /**
   * What a number may be after the counts were seen.
   *
   * @param mean its mean
   * @param lower where the middle 95 % of it begins
   * @param upper where it ends
   * @param left which share of its spread before is left, about 1 where the counts say nothing
   */
  public record Believed(double mean, double lower, double upper, double left) {

    /** Whether a value lies within the middle 95 %. */
    public boolean holds(double value) {
      return value >= lower && value <= upper;
    }
  }

  public FittedNumber {
    requireNonNull(range, "range");
    requireNonNull(believed, "believed");
  }

  /** How well the counts tell it. */
  public Known known() {
    return believed.left() > HARDLY ? Known.NO : believed.left() > WELL ? Known.WEAKLY : Known.YES;
  }
}
