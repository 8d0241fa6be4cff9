package org.lifecircle.kit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lifecircle.simulation.day.LivedDays;

/** Counts over all simulated days as tables give them: those of an average day. */
final class DailyMean {

  static final int DECIMALS = 3;

  private DailyMean() {}

  /** A count as the mean of a day, with at most three decimals. */
  static String of(LivedDays lived, long sum) {
    BigDecimal mean =
        BigDecimal.valueOf(lived.perDay(sum)).setScale(DECIMALS, RoundingMode.HALF_UP);
    return mean.signum() == 0 ? "0" : mean.stripTrailingZeros().toPlainString();
  }
}
