package org.lifecircle.simulation.network.pace;

import org.lifecircle.simulation.network.ways.Incline;

/** How much longer people take up and down inclines and stairs than on the level. */
public final class SlopePace {

  private SlopePace() {}

  /**
   * How much longer it takes than on the level, thousandths, at least 1. Inclines follow W.
   * Tobler's hiking function (1993), relative to its value on the level; stairs the parameters of
   * stairs, and their mean where it is not known which way they climb.
   *
   * @param forward whether it is walked in the order of the points
   */
  public static int thousandths(Incline incline, boolean forward, WalkingParameters parameters) {
    double grade = incline.grade();
    double time = 1;
    if (incline.stairs()) {
      double up = 1 / value(parameters, WalkingParameters.STAIRS_UP);
      double down = 1 / value(parameters, WalkingParameters.STAIRS_DOWN);
      time = grade == 0 ? (up + down) / 2 : grade > 0 == forward ? up : down;
    } else if (grade != 0) {
      double decay = value(parameters, WalkingParameters.INCLINE_DECAY);
      double optimum = value(parameters, WalkingParameters.INCLINE_OPTIMUM);
      double rise = forward ? grade : -grade;
      time = StrictMath.exp(decay * (Math.abs(rise + optimum) - Math.abs(optimum)));
    }
    return (int) Math.max(1, Math.min(1_000_000, Math.round(1000 * time)));
  }

  /**
   * How long a way takes on the incline or stairs on which people are fastest, in thousandths of
   * the time on level ground, 1 to 1000; no way takes less.
   */
  static int fastestThousandths(WalkingParameters parameters) {
    double down =
        StrictMath.exp(
            -Math.max(0, value(parameters, WalkingParameters.INCLINE_DECAY))
                * Math.abs(
                    parameters.get(WalkingParameters.INCLINE_OPTIMUM).value().doubleValue()));
    double stairs =
        Math.min(
            1 / value(parameters, WalkingParameters.STAIRS_UP),
            1 / value(parameters, WalkingParameters.STAIRS_DOWN));
    return (int) Math.max(1, Math.floor(1000 * Math.min(1, Math.min(down, stairs))));
  }

  private static double value(WalkingParameters parameters, String id) {
    return Math.max(0.001, parameters.get(id).value().doubleValue());
  }
}
