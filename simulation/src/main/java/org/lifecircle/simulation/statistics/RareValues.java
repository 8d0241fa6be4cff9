package org.lifecircle.simulation.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Values of which most are the same and few differ, such as the differences that a small change
 * makes: Student's interval of them is far too narrow, and has no width where nothing differed.
 *
 * <p>How often a value lies above the usual one, and below it, is a share with the mid-P interval
 * of the binomial distribution (H. O. Lancaster, <i>Significance tests in discrete
 * distributions</i>, Journal of the American Statistical Association 56, 1961); where nothing
 * differed its upper end is the rule of three, about 3 over the number of values. Share and size
 * are put together by recovering variances (G. Y. Zou and A. Donner, <i>Construction of confidence
 * limits about effect measures: a general approach</i>, Statistics in Medicine 27, 2008).
 */
final class RareValues {

  /** So many values that differ make a mean that is nearly normal. */
  private static final int ENOUGH = 8;

  private static final int BISECTIONS = 40;

  private final double[] values;
  private final double confidence;
  private final double usual;

  /**
   * The mean and the standard error of how far a value lies from the usual one where it differs.
   */
  private final double size;

  private final double deviation;

  /** Student's, since the sizes are few. */
  private final double quantile;

  private RareValues(double[] values, double usual, double step, double confidence) {
    this.values = values;
    this.confidence = confidence;
    this.usual = usual;
    double[] sizes =
        Arrays.stream(values)
            .map(value -> Math.abs(value - usual))
            .filter(one -> one > 0)
            .toArray();
    size = Arrays.stream(sizes).average().orElse(step);
    double squares = Arrays.stream(sizes).map(one -> (one - size) * (one - size)).sum();
    deviation = sizes.length < 2 ? 0 : Math.sqrt(squares / (sizes.length - 1));
    quantile =
        new TDistribution(null, Math.max(1, sizes.length - 1))
            .inverseCumulativeProbability(0.5 + confidence / 2);
  }

  /**
   * Whether at least half of the values are the same, and too few differ for Student's interval.
   */
  static boolean are(double[] values) {
    long same = count(values, usual(values));
    return values.length > 1 && 2 * same >= values.length && values.length - same < ENOUGH;
  }

  /**
   * The interval of their mean.
   *
   * @param step how much a value differs at least when it does, above 0: where none differed
   * @return its ends
   */
  static double[] interval(double[] values, double step, double confidence) {
    return new RareValues(values, usual(values), step, confidence).ends();
  }

  private static double usual(double[] values) {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    double usual = values[0];
    for (double value : values) {
      if (counts.merge(value, 1, Integer::sum) > counts.get(usual)) {
        usual = value;
      }
    }
    return usual;
  }

  private static long count(double[] values, double usual) {
    return Arrays.stream(values).filter(value -> value == usual).count();
  }

  /** What values on one side of the usual one add to the mean, and how far that may be off. */
  private record Part(double mean, double below, double above) {}

  private Part part(int sign) {
    double[] own =
        Arrays.stream(values)
            .map(value -> sign * (value - usual))
            .filter(value -> value > 0)
            .toArray();
    int n = values.length;
    double share = (double) own.length / n;
    double mean = Arrays.stream(own).average().orElse(size);
    double chance = (1 - confidence) / 2;
    double lower = own.length == 0 ? 0 : end(own.length, 1 - chance);
    double upper = own.length == n ? 1 : end(own.length, chance);
    double spread = own.length == 0 ? 0 : share * quantile * deviation / Math.sqrt(own.length);
    return new Part(
        share * mean,
        Math.min(share * mean, Math.hypot(mean * (share - lower), spread)),
        Math.hypot(mean * (upper - share), spread));
  }

  /** The share for which so few differing values, those half counted, have such a chance. */
  private double end(int differing, double chance) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double share = (low + high) / 2;
      BinomialDistribution law = new BinomialDistribution(null, values.length, share);
      double fewer = law.cumulativeProbability(differing - 1) + law.probability(differing) / 2;
      if (fewer > chance) {
        low = share;
      } else {
        high = share;
      }
    }
    return (low + high) / 2;
  }

  private double[] ends() {
    Part more = part(1);
    Part less = part(-1);
    double mean = usual + more.mean() - less.mean();
    return new double[] {
      mean - Math.hypot(more.below(), less.above()), mean + Math.hypot(more.above(), less.below())
    };
  }
}
