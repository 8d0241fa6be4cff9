package org.lifecircle.reports.wording;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.lifecircle.reports.ExperimentContent;
import org.lifecircle.simulation.experiment.Response;

/**
 * Writes the effects of an experiment, shares in percentage points: with as many decimals as tell
 * its points apart. Immutable.
 */
public final class EffectFigures {

  private static final int MOST_DECIMALS = 4;
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private final Wording wording;
  private final boolean signed;
  private final double factor;
  private final int decimals;
  private final double least;
  private final double most;

  /**
   * Figures of one measure.
   *
   * @param compares whether effects are differences, which have a sign
   */
  public EffectFigures(Wording wording, ExperimentContent.Found of, boolean compares) {
    this.wording = requireNonNull(wording, "wording");
    this.signed = compares;
    this.factor = of.measure().share() ? 100 : 1;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Response one : of.findings().responses()) {
      low = Math.min(low, one.effect().mean() * factor);
      high = Math.max(high, one.effect().mean() * factor);
    }
    this.least = low;
    this.most = high;
    double width = high > low ? high - low : Math.max(1e-4, Math.abs(high));
    this.decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, 2 - Math.floor(Math.log10(width))));
  }

  /** An effect in the unit in which it is shown. */
  public double shown(double effect) {
    return effect * factor;
  }

  /** The least effect of all points, in the unit in which it is shown. */
  public double least() {
    return least;
  }

  /** The greatest. */
  public double most() {
    return most;
  }

  /** An effect, with its sign where it is a difference. */
  public String effect(double effect) {
    return number(effect * factor);
  }

  /** A number that is already in the unit in which effects are shown. */
  public String number(double shown) {
    BigDecimal rounded = BigDecimal.valueOf(shown).setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = wording.decimals(rounded.abs(), decimals);
    String sign = rounded.signum() < 0 ? "-" : rounded.signum() > 0 && signed ? "+" : "";
    return sign + digits;
  }

  /** A value of a number that was varied, with three digits that count. */
  public static String value(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
