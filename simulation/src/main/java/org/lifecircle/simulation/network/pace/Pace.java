package org.lifecircle.simulation.network.pace;

import org.lifecircle.model.AgeGroup;

/** Rounds millimeters once, where they become whole meters and seconds. Immutable. */
public final class Pace {

  private final int[] millimetersPerSecond = new int[AgeGroup.values().length];
  private final int fastestThousandths;

  /** The mean speeds that the parameters say. */
  public Pace(WalkingParameters parameters) {
    for (AgeGroup group : AgeGroup.values()) {
      millimetersPerSecond[group.ordinal()] = parameters.millimetersPerSecond(group);
    }
    fastestThousandths = SlopePace.fastestThousandths(parameters);
  }

  /** Whole meters, halves up. */
  public static int meters(int millimeters) {
    return (int) ((millimeters + 500L) / 1000);
  }

  /** Whole seconds at a group's mean speed, halves up. */
  public int seconds(int millimeters, AgeGroup group) {
    int speed = millimetersPerSecond[group.ordinal()];
    // Quotients of whole numbers far below 2^53 are never rounded up to the next whole number, and
    // processors divide so faster.
    return (int) ((2.0 * millimeters + speed) / (2.0 * speed));
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
        ((double) millimeters * thousandths / (1000.0 * millimetersPerSecond[group.ordinal()]));
  }
}
