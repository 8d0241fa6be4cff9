package org.lifecircle.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lifecircle.simulation.experiment.Comparison.Difference;

/**
 * Writes figures of a difference, shares as percentages: with as many decimals as its interval lets
 * one trust. Immutable.
 */
public final class DifferenceFigures {

  private static final int MOST_DECIMALS = 4;
  private static final int MOST_DECIMALS_OF_VALUES = 2;

  private final Wording wording;

  /** Figures in the words of a language. */
  public DifferenceFigures(Wording wording) {
    this.wording = wording;
  }

  /** A value of the measure before or after the change; a share with its percent sign. */
  public String value(Difference one, double value) {
    String shown = number(value * factor(one), Math.min(MOST_DECIMALS_OF_VALUES, decimals(one)));
    return one.measure().share() ? shown + "%" : shown;
  }

  /** The difference or an end of its interval, with its sign unless it is zero, without unit. */
  public String signed(Difference one, double value) {
    String shown = number(Math.abs(value * factor(one)), decimals(one));
    boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
    return (zero ? "" : value < 0 ? "-" : "+") + shown;
  }

  private static double factor(Difference one) {
    return one.measure().share() ? 100 : 1;
  }

  private static int decimals(Difference one) {
    double half = one.difference().halfWidth() * factor(one);
    if (!(half > 0) || Double.isInfinite(half)) {
      return 1;
    }
    int decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(half))));
    double nearest =
        factor(one)
            * Math.min(Math.abs(one.difference().lower()), Math.abs(one.difference().upper()));
    // An interval that leaves 0 out is not shown to begin or end at it.
    while (one.significant()
        && decimals < MOST_DECIMALS
        && nearest * Math.pow(10, decimals) < 0.5) {
      decimals++;
    }
    return decimals;
  }

  private String number(double value, int decimals) {
    return wording.decimals(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN), decimals);
  }
}
