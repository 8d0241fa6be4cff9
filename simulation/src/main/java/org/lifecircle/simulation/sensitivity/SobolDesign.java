package org.lifecircle.simulation.sensitivity;

import org.lifecircle.simulation.statistics.SpaceFilling;

/**
 * The points from which {@link SobolIndices} are estimated: pairs of independent points of the
 * sequence of Sobol, and for each pair the first point with one coordinate of the second, axis by
 * axis (A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola, <i>Variance
 * based sensitivity analysis of model output</i>, Computer Physics Communications 181, 2010).
 *
 * @param axes how many assumptions, 1 to 500
 * @param pairs how many pairs of points, 2 or more
 * @param seed of the shift of the sequence
 */
public record SobolDesign(int axes, int pairs, long seed) {

  /** The sequence has no more dimensions for both points of a pair. */
  public static final int MOST_AXES = 500;

  private static final int FEWEST = 2;

  public SobolDesign {
    if (axes < 1 || axes > MOST_AXES || pairs < FEWEST) {
      throw new IllegalArgumentException(
          "one to " + MOST_AXES + " assumptions and two pairs or more: " + axes + ", " + pairs);
    }
  }

  /** How many points a pair brings. */
  int block() {
    return axes + 2;
  }

  /** How many points there are. */
  public int size() {
    return pairs * block();
  }

  /** The points: of each pair the first, the second, and the mixtures axis by axis. */
  public double[][] points() {
    double[][] sequence = SpaceFilling.points(pairs, 2 * axes, seed);
    double[][] points = new double[size()][];
    for (int pair = 0; pair < pairs; pair++) {
      double[] first = new double[axes];
      double[] second = new double[axes];
      System.arraycopy(sequence[pair], 0, first, 0, axes);
      System.arraycopy(sequence[pair], axes, second, 0, axes);
      int at = pair * block();
      points[at] = first;
      points[at + 1] = second;
      for (int axis = 0; axis < axes; axis++) {
        double[] mixed = first.clone();
        mixed[axis] = second[axis];
        points[at + 2 + axis] = mixed;
      }
    }
    return points;
  }
}
