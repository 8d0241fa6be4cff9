package org.lifecircle.simulation.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lifecircle.simulation.statistics.Draws;
import org.lifecircle.simulation.statistics.SpaceFilling;

/**
 * Where in the cube of all assumptions something is tried. Every axis is one assumption; a
 * coordinate is the share of its probability that lies below, 0 to 1.
 */
public final class CubePoints {

  /** More points than anybody runs. */
  private static final int MOST = 1_000_000;

  /** Where a permutation takes its draws from; the places within a stratum come from others. */
  private static final long ORDER = 1_000_003;

  private CubePoints() {}

  /**
   * Every combination of levels, the last axis turning fastest.
   *
   * @param levels how many levels each axis has, 1 or more
   * @return by combination and axis, the number of the level from 0
   * @throws IllegalArgumentException when there are more than a million combinations
   */
  public static int[][] everyCombination(int[] levels) {
    long all = 1;
    for (int count : levels) {
      all *= count;
      if (count < 1 || all > MOST) {
        throw new IllegalArgumentException(
            "1 to " + MOST + " combinations: " + Arrays.toString(levels));
      }
    }
    int[][] points = new int[(int) all][levels.length];
    for (int i = 0; i < points.length; i++) {
      int rest = i;
      for (int axis = levels.length - 1; axis >= 0; axis--) {
        points[i][axis] = rest % levels[axis];
        rest /= levels[axis];
      }
    }
    return points;
  }

  /**
   * A Latin hypercube: along every axis each of as many equal strata as there are points holds one
   * of them (M. D. McKay, R. J. Beckman and W. J. Conover, <i>A comparison of three methods for
   * selecting values of input variables in the analysis of output from a computer code</i>,
   * Technometrics 21, 1979).
   *
   * @param count how many points, 1 or more
   * @param axes how many assumptions, 1 or more
   * @param seed of the order of the strata and of the places within them
   */
  public static double[][] latinHypercube(int count, int axes, long seed) {
    double[][] points = new double[count][axes];
    long key = Draws.key(seed);
    for (int axis = 0; axis < axes; axis++) {
      long own = Draws.key(key, axis);
      int[] strata = shuffled(count, own);
      for (int i = 0; i < count; i++) {
        points[i][axis] = (strata[i] + Draws.uniform(own, i)) / count;
      }
    }
    return points;
  }

  /** The shuffle of R. Durstenfeld, <i>Algorithm 235</i>, Communications of the ACM 7, 1964. */
  private static int[] shuffled(int count, long key) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int other = (int) (Draws.uniform(Draws.key(key, ORDER), i) * (i + 1));
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /**
   * The sequence of Sobol, shifted by a draw of the seed: see {@link SpaceFilling}.
   *
   * @param count how many points, 1 or more
   * @param axes how many assumptions, 1 to 1,000
   */
  public static double[][] sobol(int count, int axes, long seed) {
    return SpaceFilling.points(count, axes, seed);
  }
}
