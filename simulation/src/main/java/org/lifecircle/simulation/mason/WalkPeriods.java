package org.lifecircle.simulation.mason;

import java.util.List;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** Which of the walks of {@link WalkTimes} hold at what time of one day. */
final class WalkPeriods {

  /** When the walks change, seconds of the day, ascending, and the number of those that hold. */
  private final int[] starts;

  private final int[] numbers;

  /**
   * The periods of a day.
   *
   * @param walks all walks by number, those of the day among them
   */
  WalkPeriods(DayWalks day, List<Walks> walks) {
    starts = day.periods().stream().mapToInt(DayWalks.Period::fromSecond).toArray();
    numbers = day.periods().stream().mapToInt(period -> walks.indexOf(period.walks())).toArray();
  }

  /** When the walks change, seconds of the day. */
  int[] starts() {
    return starts.clone();
  }

  /** The number of the walks that hold at a second; after midnight those of the day's end. */
  int walksAt(int second) {
    int period = 0;
    while (period + 1 < starts.length && starts[period + 1] <= second) {
      period++;
    }
    return numbers[period];
  }
}
