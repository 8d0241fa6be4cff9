package org.lifecircle.simulation.sensitivity;

import org.lifecircle.simulation.statistics.Draws;

/**
 * Walks through the cube that change one assumption at a time, each by the same step (M. D. Morris,
 * <i>Factorial sampling plans for preliminary computational experiments</i>, Technometrics 33,
 * 1991): four levels an axis, a step of two thirds, every walk begun and ordered at random.
 *
 * @param axes how many assumptions, 1 or more
 * @param walks how many walks, 2 or more
 * @param seed of the beginnings and the orders
 */
public record MorrisDesign(int axes, int walks, long seed) {

  /** Levels of an axis: 0, a third, two thirds and 1. */
  public static final int LEVELS = 4;

  /** How far a step goes: with it every level is taken equally often. */
  static final double STEP = LEVELS / (2.0 * (LEVELS - 1));

  private static final int FEWEST = 2;
  private static final long ORDER = 1_000_003;
  private static final long START = 2_000_003;

  public MorrisDesign {
    if (axes < 1 || walks < FEWEST) {
      throw new IllegalArgumentException(
          "one assumption and two walks or more: " + axes + ", " + walks);
    }
  }

  /** How many points there are: each walk has one more than there are assumptions. */
  public int size() {
    return walks * (axes + 1);
  }

  /** The points, walk by walk. */
  public double[][] points() {
    double[][] points = new double[size()][];
    for (int walk = 0; walk < walks; walk++) {
      double[] place = start(walk);
      points[walk * (axes + 1)] = place;
      int[] order = order(walk);
      for (int step = 0; step < axes; step++) {
        place = place.clone();
        int axis = order[step];
        // From the lower half the step goes up, from the upper half down: it stays in the cube.
        place[axis] = place[axis] < 0.5 ? place[axis] + STEP : Math.max(0, place[axis] - STEP);
        points[walk * (axes + 1) + step + 1] = place;
      }
    }
    return points;
  }

  private double[] start(int walk) {
    long key = Draws.key(Draws.key(Draws.key(seed), START), walk);
    double[] place = new double[axes];
    for (int axis = 0; axis < axes; axis++) {
      place[axis] = Math.floor(Draws.uniform(key, axis) * LEVELS) / (LEVELS - 1);
    }
    return place;
  }

  /** In which order a walk changes the assumptions. */
  int[] order(int walk) {
    long key = Draws.key(Draws.key(Draws.key(seed), ORDER), walk);
    int[] order = new int[axes];
    for (int i = 0; i < axes; i++) {
      int other = (int) (Draws.uniform(key, i) * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
