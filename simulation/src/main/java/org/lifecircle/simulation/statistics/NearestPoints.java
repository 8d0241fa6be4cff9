package org.lifecircle.simulation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Approximate Bayesian computation: of points that were drawn and simulated, those whose figures
 * are nearest to what was observed are a sample of what is believed after the observation, once
 * each has been moved along a local regression to where its figures would be the observed ones (M.
 * A. Beaumont, W. Zhang and D. J. Balding, <i>Approximate Bayesian computation in population
 * genetics</i>, Genetics 162(4), 2002).
 */
public final class NearestPoints {

  private final double[][] apart;
  private final int[] nearest;
  private final double[] weights;

  /**
   * Chooses the points.
   *
   * @param apart by point and figure, how far it is from what was observed
   * @param kept how many points are kept, more than there are figures
   */
  public NearestPoints(double[][] apart, int kept) {
    this.apart = Arrays.stream(apart).map(double[]::clone).toArray(double[][]::new);
    double[] scales = scales(apart);
    double[] distances = new double[apart.length];
    for (int i = 0; i < apart.length; i++) {
      for (int f = 0; f < scales.length; f++) {
        double scaled = apart[i][f] / scales[f];
        distances[i] += scaled * scaled;
      }
      distances[i] = Math.sqrt(distances[i]);
    }
    int[] order =
        IntStream.range(0, apart.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distances[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    nearest = Arrays.copyOf(order, kept);
    double farthest = distances[nearest[kept - 1]];
    weights =
        Arrays.stream(nearest)
            .mapToDouble(i -> 1 - Math.pow(distances[i] / (farthest * (1 + 1e-9) + 1e-300), 2))
            .toArray();
  }

  private static double[] scales(double[][] figures) {
    double[] scales = new double[figures[0].length];
    for (int f = 0; f < scales.length; f++) {
      int figure = f;
      double mean = Arrays.stream(figures).mapToDouble(one -> one[figure]).average().orElseThrow();
      double squares =
          Arrays.stream(figures)
              .mapToDouble(one -> (one[figure] - mean) * (one[figure] - mean))
              .sum();
      scales[f] = Math.max(1e-12, Math.sqrt(squares / figures.length));
    }
    return scales;
  }

  /** How much each of the kept points counts. */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The values of the kept points, moved to where their figures would be the observed ones.
   *
   * @param values of every point
   */
  public double[] moved(double[] values) {
    double[] response = new double[nearest.length];
    double[][] rows = new double[nearest.length][apart[0].length + 1];
    for (int k = 0; k < nearest.length; k++) {
      double root = Math.sqrt(Math.max(1e-6, weights[k]));
      response[k] = root * values[nearest[k]];
      rows[k][0] = root;
      for (int f = 0; f < apart[0].length; f++) {
        rows[k][f + 1] = root * apart[nearest[k]][f];
      }
    }
    double[] slopes = slopes(response, rows);
    double[] moved = new double[nearest.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = values[nearest[k]];
      for (int f = 0; f < apart[0].length; f++) {
        moved[k] -= slopes[f + 1] * apart[nearest[k]][f];
      }
    }
    return moved;
  }

  /** None where the figures of the kept points do not differ. */
  private static double[] slopes(double[] response, double[][] rows) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(response, rows);
    try {
      return regression.estimateRegressionParameters();
    } catch (SingularMatrixException e) {
      return new double[rows[0].length];
    }
  }
}
