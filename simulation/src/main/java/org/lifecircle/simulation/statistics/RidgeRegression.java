package org.lifecircle.simulation.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear regression of a response on more features than there are points, with a penalty on the
 * squared coefficients (A. E. Hoerl and R. W. Kennard, <i>Ridge regression</i>, Technometrics
 * 12(1), 1970) that is chosen by leaving each point out in turn (D. M. Allen, Technometrics 16(1),
 * 1974).
 */
public final class RidgeRegression {

  private static final int PENALTIES = 17;
  private static final double LEAST_PENALTY = 1e-4;
  private static final double PENALTY_STEP = Math.sqrt(10);

  private final double[] means;
  private final double[][] centered;
  private final RealMatrix vectors;
  private final double[] values;

  /**
   * The features of the points.
   *
   * @param features by point and feature, three points or more, each with as many features
   */
  public RidgeRegression(double[][] features) {
    int points = features.length;
    if (points < 3) {
      throw new IllegalArgumentException("three points or more are needed: " + points);
    }
    means = new double[features[0].length];
    for (double[] point : features) {
      for (int f = 0; f < means.length; f++) {
        means[f] += point[f] / points;
      }
    }
    centered = new double[points][means.length];
    for (int i = 0; i < points; i++) {
      for (int f = 0; f < means.length; f++) {
        centered[i][f] = features[i][f] - means[f];
      }
    }
    RealMatrix rows = new Array2DRowRealMatrix(centered, false);
    EigenDecomposition parts = new EigenDecomposition(rows.multiply(rows.transpose()));
    vectors = parts.getV();
    values = Arrays.stream(parts.getRealEigenvalues()).map(value -> Math.max(0, value)).toArray();
  }

  /**
   * A response that was fitted.
   *
   * @param mean the mean of the response
   * @param coefficients how much it changes with each feature
   * @param means of the features
   */
  public record Fitted(double mean, double[] coefficients, double[] means) {

    public Fitted {
      coefficients = coefficients.clone();
      means = means.clone();
    }

    @Override
    public double[] coefficients() {
      return coefficients.clone();
    }

    @Override
    public double[] means() {
      return means.clone();
    }

    /** What the response is predicted to be at a point. */
    public double at(double[] features) {
      double sum = mean;
      for (int f = 0; f < coefficients.length; f++) {
        sum += coefficients[f] * (features[f] - means[f]);
      }
      return sum;
    }
  }

  /**
   * Fits a response.
   *
   * @param response of each point
   */
  public Fitted fit(double[] response) {
    int points = centered.length;
    double mean = Arrays.stream(response).average().orElseThrow();
    double[] along = new double[points];
    for (int k = 0; k < points; k++) {
      for (int i = 0; i < points; i++) {
        along[k] += vectors.getEntry(i, k) * (response[i] - mean);
      }
    }
    double usual = Math.max(Double.MIN_NORMAL, Arrays.stream(values).average().orElseThrow());
    double best = Double.POSITIVE_INFINITY;
    double penalty = usual;
    for (int p = 0; p < PENALTIES; p++) {
      double tried = usual * LEAST_PENALTY * Math.pow(PENALTY_STEP, p);
      double error = errorLeftOut(response, mean, along, tried);
      if (error < best) {
        best = error;
        penalty = tried;
      }
    }
    return new Fitted(mean, coefficients(along, penalty), means);
  }

  /** The squared error when each point is predicted by the others. */
  private double errorLeftOut(double[] response, double mean, double[] along, double penalty) {
    int points = centered.length;
    double error = 0;
    for (int i = 0; i < points; i++) {
      double fitted = mean;
      double own = 1.0 / points;
      for (int k = 0; k < points; k++) {
        double shrunk = values[k] / (values[k] + penalty) * vectors.getEntry(i, k);
        fitted += shrunk * along[k];
        own += shrunk * vectors.getEntry(i, k);
      }
      double apart = (response[i] - fitted) / Math.max(1e-9, 1 - own);
      error += apart * apart;
    }
    return error;
  }

  private double[] coefficients(double[] along, double penalty) {
    double[] coefficients = new double[means.length];
    for (int i = 0; i < centered.length; i++) {
      double weight = 0;
      for (int k = 0; k < centered.length; k++) {
        weight += vectors.getEntry(i, k) * along[k] / (values[k] + penalty);
      }
      for (int f = 0; f < coefficients.length; f++) {
        coefficients[f] += weight * centered[i][f];
      }
    }
    return coefficients;
  }
}
