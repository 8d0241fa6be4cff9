package org.lifecircle.simulation.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * What replications say about a mean: Student's t interval over independent, identically
 * distributed values (A. M. Law, <i>Simulation Modeling and Analysis</i>, 5th edition, 2015,
 * chapter 9).
 *
 * @param replications how many values, 1 or more
 * @param mean their mean
 * @param variance their sample variance; 0 for one value
 * @param confidence of the interval, above 0 and below 1
 * @param lower where the interval begins; minus infinity for one value
 * @param upper where it ends; infinity for one value
 */
public record Estimate(
    int replications, double mean, double variance, double confidence, double lower, double upper) {

  /** The confidence that tables show. */
  public static final double USUAL_CONFIDENCE = 0.95;

  /**
   * The estimate from values.
   *
   * @param values at least one, each a replication's
   * @param confidence of the interval, above 0 and below 1
   */
  public static Estimate of(double[] values, double confidence) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there is no value to estimate from");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies within 0..1: " + confidence);
    }
    double mean = new Mean().evaluate(values);
    if (values.length == 1) {
      return new Estimate(
          1, mean, 0, confidence, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double variance = new Variance().evaluate(values, mean);
    double quantile =
        new TDistribution(null, values.length - 1)
            .inverseCumulativeProbability(0.5 + confidence / 2);
    double half = quantile * Math.sqrt(variance / values.length);
    return new Estimate(values.length, mean, variance, confidence, mean - half, mean + half);
  }

  /** The estimate with the usual confidence of 95 %. */
  public static Estimate of(double[] values) {
    return of(values, USUAL_CONFIDENCE);
  }

  /**
   * The estimate of a difference from pairs of values that were drawn with common random numbers.
   *
   * @param from the values that are subtracted
   * @param to as many, in the same order
   */
  public static Estimate ofPairedDifference(double[] from, double[] to, double confidence) {
    if (from.length != to.length) {
      throw new IllegalArgumentException(from.length + " values have no pairs among " + to.length);
    }
    double[] differences = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      differences[i] = to[i] - from[i];
    }
    return of(differences, confidence);
  }

  /** Half the width of the interval. */
  public double halfWidth() {
    return (upper - lower) / 2;
  }

  /** Whether the interval holds a value. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
