package org.lifecircle.simulation.sensitivity;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Functions whose indices are known, and results of them. */
final class TestFunctions {

  private TestFunctions() {}

  /** T. Ishigami and T. Homma, 1990, with a = 7 and b = 0.1. */
  static double ishigami(double[] shares) {
    double[] x = DoubleStream.of(shares).map(u -> Math.PI * (2 * u - 1)).toArray();
    return Math.sin(x[0])
        + 7 * Math.pow(Math.sin(x[1]), 2)
        + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  /** The g function of I. M. Sobol: the smaller its a, the more an assumption matters. */
  static double g(double[] shares, double[] a) {
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      product *= (Math.abs(4 * shares[i] - 2) + a[i]) / (1 + a[i]);
    }
    return product;
  }

  /** The function of M. D. Morris, 1991, page 166, with signs in place of its random betas. */
  static double morris(double[] x) {
    double[] w = new double[20];
    for (int i = 0; i < 20; i++) {
      boolean curved = i == 2 || i == 4 || i == 6;
      w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
    }
    double y = 0;
    for (int i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : sign(i + 1)) * w[i];
      for (int j = i + 1; j < 20; j++) {
        y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
        for (int l = j + 1; l < 5; l++) {
          y += -10 * w[i] * w[j] * w[l];
          for (int s = l + 1; s < 4; s++) {
            y += 5 * w[i] * w[j] * w[l] * w[s];
          }
        }
      }
    }
    return y;
  }

  private static double sign(int power) {
    return power % 2 == 0 ? 1 : -1;
  }

  static double[] results(double[][] points, ToDoubleFunction<double[]> function) {
    return IntStream.range(0, points.length)
        .mapToDouble(i -> function.applyAsDouble(points[i]))
        .toArray();
  }
}
