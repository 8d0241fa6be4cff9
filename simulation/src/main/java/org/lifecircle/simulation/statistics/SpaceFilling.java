package org.lifecircle.simulation.statistics;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill a cube evenly: the sequence of I. M. Sobol (<i>On the distribution of points in
 * a cube and the approximate evaluation of integrals</i>, 1967) with the direction numbers of S.
 * Joe and F. Y. Kuo (2008), shifted by a draw of the seed along every axis (R. Cranley and T. N. L.
 * Patterson, 1976).
 */
public final class SpaceFilling {

  private SpaceFilling() {}

  /**
   * Points.
   *
   * @param count how many, 1 or more
   * @param dimensions of the cube, 1 to 1,000
   * @param seed of the shift
   * @return by point and dimension, each 0 or more and below 1
   */
  public static double[][] points(int count, int dimensions, long seed) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    long key = Draws.key(seed);
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = sequence.nextVector();
      for (int d = 0; d < dimensions; d++) {
        points[i][d] = (points[i][d] + Draws.uniform(key, d)) % 1;
      }
    }
    return points;
  }
}
