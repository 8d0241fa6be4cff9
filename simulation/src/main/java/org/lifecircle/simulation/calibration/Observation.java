package org.lifecircle.simulation.calibration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.lifecircle.simulation.experiment.Measure;

/**
 * Something that was counted or surveyed on a day.
 *
 * @param date the day
 * @param what what it is
 * @param value how much it was, 0 or more
 */
public record Observation(LocalDate date, What what, double value) {

  /** What was counted or surveyed. */
  public sealed interface What {}

  /**
   * People who came to an outlet and were served, those who went along too.
   *
   * @param outletId the outlet
   * @param hour the hour from 0 to 23; empty for the whole day
   */
  public record People(String outletId, OptionalInt hour) implements What {
    public People {
      requireNonNull(outletId, "outletId");
      if (hour.isPresent() && (hour.getAsInt() < 0 || hour.getAsInt() > 23)) {
        throw new IllegalArgumentException("an hour is within 0..23: " + hour);
      }
    }
  }

  /**
   * A figure of a survey.
   *
   * @param measure which figure of a day it is
   * @param error its standard error, above 0
   */
  public record Figure(Measure measure, double error) implements What {
    public Figure {
      requireNonNull(measure, "measure");
      if (!(error > 0)) {
        throw new IllegalArgumentException("a standard error is above 0: " + error);
      }
    }
  }

  public Observation {
    requireNonNull(date, "date");
    requireNonNull(what, "what");
    if (!(value >= 0)) {
      throw new IllegalArgumentException("what is observed is 0 or more: " + value);
    }
  }

  /**
   * The value on a scale on which luck has a standard deviation of 1: for counts that of F. J.
   * Anscombe (<i>The transformation of Poisson, binomial and negative-binomial data</i>, Biometrika
   * 35, 1948).
   */
  double even(double simulated) {
    return what instanceof Figure figure ? simulated / figure.error() : evenCount(simulated);
  }

  /** A count on that scale. */
  static double evenCount(double count) {
    return 2 * Math.sqrt(count + 3.0 / 8);
  }

  /**
   * How far a mean that was simulated is from the value: the deviance of Poisson's law for counts,
   * the square in standard errors for figures.
   *
   * @param mean of the simulated days
   * @param least a mean of a count below this is not told from it
   */
  double deviance(double mean, double least) {
    if (what instanceof Figure figure) {
      double apart = (value - mean) / figure.error();
      return apart * apart;
    }
    double expected = Math.max(least, mean);
    double logarithm = value == 0 ? 0 : value * Math.log(value / expected);
    return 2 * (logarithm - (value - expected));
  }
}
