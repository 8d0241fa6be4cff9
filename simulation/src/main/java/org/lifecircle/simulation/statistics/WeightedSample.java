package org.lifecircle.simulation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Values of which some count more than others.
 *
 * @param values at least one
 * @param weights as many, 0 or more, not all 0
 */
public record WeightedSample(double[] values, double[] weights) {

  public WeightedSample {
    values = values.clone();
    weights = weights.clone();
    if (values.length == 0
        || values.length != weights.length
        || !(Arrays.stream(weights).sum() > 0)) {
      throw new IllegalArgumentException("values and weights, one each, not all of them 0");
    }
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  private double all() {
    return Arrays.stream(weights).sum();
  }

  /** The mean. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum / all();
  }

  /** The standard deviation. */
  public double deviation() {
    return Math.sqrt(covariance(this));
  }

  private double covariance(WeightedSample other) {
    double mean = mean();
    double others = other.mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * (values[i] - mean) * (other.values[i] - others);
    }
    return sum / all();
  }

  /**
   * How it hangs together with another sample of the same weights, -1 to 1; 0 where one is flat.
   */
  public double correlation(WeightedSample other) {
    double scale = deviation() * other.deviation();
    return scale == 0 ? 0 : covariance(other) / scale;
  }

  /** The value below which such a share of the weight lies. */
  public double quantile(double share) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double wanted = share * all();
    double sum = 0;
    for (int i : order) {
      sum += weights[i];
      if (sum >= wanted) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }
}
