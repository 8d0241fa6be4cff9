package org.lifecircle.simulation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

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

  /**
   * Samples of fewer values are too often of one value alone, and their interval is far too wide.
   */
  private static final int FEWEST_VALUES = 10;

  /** With more values than this Student's interval keeps its level whatever their law. */
  private static final int FEW_VALUES = 100;

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

  /**
   * The estimate from values of which many may be the same or a few far from the others: where at
   * least half of them are the same and few differ, the interval is that of {@link RareValues},
   * which never is without width; else that of {@link SymmetricBootstrap}, or Student's where there
   * are fewer than ten values or more than a hundred.
   *
   * @param values at least one, each a replication's
   * @param step how much a value differs at least when it does, above 0
   * @param confidence of the interval, above 0 and below 1
   */
  public static Estimate ofCounts(double[] values, double step, double confidence) {
    if (!(step > 0)) {
      throw new IllegalArgumentException("a step is above 0: " + step);
    }
    Estimate usual = of(values, confidence);
    if (RareValues.are(values)) {
      double[] ends = RareValues.interval(values, step, confidence);
      return usual.withEnds(ends[0], ends[1]);
    }
    boolean bootstrap = values.length >= FEWEST_VALUES && values.length <= FEW_VALUES;
    if (!bootstrap || usual.variance() == 0) {
      return usual;
    }
    double half = SymmetricBootstrap.halfWidth(values, confidence);
    return usual.withEnds(usual.mean() - half, usual.mean() + half);
  }

  /**
   * The same estimate of a figure that cannot be lower or higher than something: its interval ends
   * there.
   *
   * @param least how low it can be at least
   * @param most how high at most
   */
  public Estimate within(double least, double most) {
    return withEnds(Math.max(least, lower), Math.min(most, upper));
  }

  /** The same estimate with an interval that holds that of another too, where it has one. */
  public Estimate with(Estimate other) {
    return other.bounded()
        ? withEnds(Math.min(lower, other.lower), Math.max(upper, other.upper))
        : this;
  }

  private Estimate withEnds(double from, double to) {
    return new Estimate(replications, mean, variance, confidence, from, to);
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

  /**
   * The middle of values that are no draws of the same law, such as those under different
   * assumptions: their mean, and the interval that the usual confidence's share of them lies in.
   *
   * @param values at least one
   */
  public static Estimate ofSpread(double[] values) {
    double mean = new Mean().evaluate(values);
    double outside = 50 * (1 - USUAL_CONFIDENCE);
    Percentile percentile = new Percentile();
    percentile.setData(values);
    return new Estimate(
        values.length,
        mean,
        new Variance().evaluate(values, mean),
        USUAL_CONFIDENCE,
        percentile.evaluate(outside),
        percentile.evaluate(100 - outside));
  }

  /** A figure that is no mean of random values: its interval is the figure itself. */
  public static Estimate exactly(double value) {
    return new Estimate(1, value, 0, USUAL_CONFIDENCE, value, value);
  }

  /**
   * The mean over strata of equal weight, such as the days of a week, each with values of its own:
   * every stratum is covered, so that only the variance within strata counts (W. G. Cochran,
   * <i>Sampling Techniques</i>, 3rd edition, 1977, section 5.4). The variance is the mean of those
   * within the strata, with as many degrees of freedom as values beyond the first of each stratum.
   *
   * @param strata at least one, each with as many values, 1 or more
   */
  public static Estimate ofStrata(double[][] strata) {
    int each = strata.length == 0 ? 0 : strata[0].length;
    if (each == 0 || Arrays.stream(strata).anyMatch(values -> values.length != each)) {
      throw new IllegalArgumentException("every stratum has as many values, one or more");
    }
    int values = strata.length * each;
    double mean = Arrays.stream(strata).mapToDouble(new Mean()::evaluate).average().orElseThrow();
    if (each == 1) {
      return new Estimate(
          values, mean, 0, USUAL_CONFIDENCE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double variance =
        Arrays.stream(strata).mapToDouble(new Variance()::evaluate).average().orElseThrow();
    double quantile =
        new TDistribution(null, values - strata.length)
            .inverseCumulativeProbability(0.5 + USUAL_CONFIDENCE / 2);
    double half = quantile * Math.sqrt(variance / values);
    return new Estimate(values, mean, variance, USUAL_CONFIDENCE, mean - half, mean + half);
  }

  /**
   * The ratio of the sums of two figures over strata of equal weight (the combined ratio estimate,
   * Cochran, section 6.11). Its variance is that of the differences from the ratio, in parts of the
   * mean of the whole.
   *
   * @param parts by stratum and value
   * @param wholes as many; their sum is not 0
   */
  public static Estimate ofRatio(double[][] parts, double[][] wholes) {
    double sumOfParts = Arrays.stream(parts).flatMapToDouble(Arrays::stream).sum();
    double sumOfWholes = Arrays.stream(wholes).flatMapToDouble(Arrays::stream).sum();
    if (sumOfWholes == 0) {
      throw new IllegalArgumentException("there is nothing to divide by");
    }
    double ratio = sumOfParts / sumOfWholes;
    double meanWhole = sumOfWholes / Arrays.stream(wholes).mapToInt(one -> one.length).sum();
    double[][] differences = new double[parts.length][];
    for (int s = 0; s < parts.length; s++) {
      differences[s] = new double[parts[s].length];
      for (int i = 0; i < parts[s].length; i++) {
        differences[s][i] = (parts[s][i] - ratio * wholes[s][i]) / meanWhole;
      }
    }
    Estimate about = ofStrata(differences);
    double half = about.halfWidth();
    return new Estimate(
        about.replications(),
        ratio,
        about.variance(),
        about.confidence(),
        ratio - half,
        ratio + half);
  }

  /**
   * The ratio of the sums of two figures within one of several strata, such as one day of a week.
   * How far chance goes is taken for the same in all of them, as in an analysis of variance,
   * because few values of one stratum alone say little of it.
   *
   * @param parts by stratum and value
   * @param wholes as many; strata where they are 0 say nothing
   * @param stratum which, from 0; its wholes are not all 0
   */
  public static Estimate ofRatioWithin(double[][] parts, double[][] wholes, int stratum) {
    List<double[]> differences = new ArrayList<>();
    for (int s = 0; s < parts.length; s++) {
      double whole = Arrays.stream(wholes[s]).sum();
      if (whole != 0) {
        double ratio = Arrays.stream(parts[s]).sum() / whole;
        double mean = whole / wholes[s].length;
        double[] own = new double[parts[s].length];
        for (int i = 0; i < own.length; i++) {
          own[i] = (parts[s][i] - ratio * wholes[s][i]) / mean;
        }
        differences.add(own);
      }
    }
    double whole = Arrays.stream(wholes[stratum]).sum();
    if (whole == 0) {
      throw new IllegalArgumentException("there is nothing to divide by");
    }
    double ratio = Arrays.stream(parts[stratum]).sum() / whole;
    Estimate about = ofStrata(differences.toArray(double[][]::new));
    // The mean of all strata is of their number times as many values.
    double half = about.halfWidth() * Math.sqrt(differences.size());
    return new Estimate(
        parts[stratum].length,
        ratio,
        about.variance(),
        about.confidence(),
        ratio - half,
        ratio + half);
  }

  /**
   * How likely an estimate at least as far from 0 is where the mean is 0: that of Student's t test
   * with the half of the interval that points to 0 as its measure of chance. It is below 1 -
   * confidence where the interval leaves 0 out.
   */
  public double chanceOfZero() {
    if (mean == 0 || !bounded()) {
      return 1;
    }
    double half = mean > 0 ? mean - lower : upper - mean;
    if (half == 0) {
      return 0;
    }
    TDistribution student = new TDistribution(null, Math.max(1, replications - 1));
    double quantile = student.inverseCumulativeProbability(0.5 + confidence / 2);
    return 2 * student.cumulativeProbability(-Math.abs(mean) / half * quantile);
  }

  /** Whether there are values enough to say how far chance goes. */
  public boolean bounded() {
    return !Double.isInfinite(upper);
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
