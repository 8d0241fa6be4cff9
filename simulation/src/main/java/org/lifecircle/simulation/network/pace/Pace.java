package org.lifecircle.simulation.network.pace;

import org.lifecircle.model.AgeGroup;

/** Rounds millimeters once, where they become whole meters and seconds. Immutable. */
public final class Pace {

  /**
   * Added to a whole number before it is multiplied with a reciprocal: the product then lies on the
   * right side of every whole number, since it is farther from all of them than what is lost to
   * rounding. Processors multiply several times as fast as they divide.
   */
  private static final double HALF = 0.5;

  private static final double THOUSANDTH = 0.001;

  /** Lengths have so many bits. */
  private static final int LENGTH_BITS = 31;

  private final int[] millimetersPerSecond = new int[AgeGroup.values().length];

  /**
   * By age group, a whole number that lengths are multiplied with and shifted thereafter instead of
   * being divided by the speed, with the same result (Granlund and Montgomery 1994, "Division by
   * invariant integers using multiplication").
   */
  private final long[] multiplier = new long[AgeGroup.values().length];

  private final int[] shift = new int[AgeGroup.values().length];

  /** By age group, the reciprocal of the speed. */
  private final double[] secondsPerMillimeter = new double[AgeGroup.values().length];

  private final int fastestThousandths;

  /** The mean speeds that the parameters say. */
  public Pace(WalkingParameters parameters) {
    for (AgeGroup group : AgeGroup.values()) {
      int speed = parameters.millimetersPerSecond(group);
      millimetersPerSecond[group.ordinal()] = speed;
      shift[group.ordinal()] = LENGTH_BITS + Integer.SIZE - Integer.numberOfLeadingZeros(speed - 1);
      multiplier[group.ordinal()] = (1L << shift[group.ordinal()]) / speed + 1;
      secondsPerMillimeter[group.ordinal()] = 1.0 / speed;
    }
    fastestThousandths = SlopePace.fastestThousandths(parameters);
  }

  /** Whole meters, halves up. */
  public static int meters(int millimeters) {
    return (int) ((millimeters + 500L) / 1000);
  }

  /** Whole seconds at a group's mean speed, halves up. */
  public int seconds(int millimeters, AgeGroup group) {
    int number = group.ordinal();
    long half = millimetersPerSecond[number] / 2;
    return (int) ((millimeters + half) * multiplier[number] >>> shift[number]);
  }

  /**
   * The fewest seconds that somebody of a group needs for a distance at the mean speed, without any
   * wait; whole seconds, rounded down.
   *
   * @param millimeters 0 or more
   * @param level whether all ground is level; else the walk may lead down the incline or stairs on
   *     which people are fastest
   */
  public int soonestSeconds(int millimeters, AgeGroup group, boolean level) {
    int thousandths = level ? 1000 : fastestThousandths;
    return (int)
        (((double) millimeters * thousandths + HALF)
            * THOUSANDTH
            * secondsPerMillimeter[group.ordinal()]);
  }
}
