package org.lifecircle.simulation.day;

import java.util.List;
import org.lifecircle.simulation.network.Walks;

/**
 * The walks of a day whose gates open and shut: which walks hold from when on.
 *
 * @param periods in order of time, the first from second 0, all of the same homes and outlets
 */
public record DayWalks(List<Period> periods) {

  /**
   * The walks of a part of the day.
   *
   * @param fromSecond since midnight, 0 to 86,399; they hold until the next period begins
   * @param walks the walks
   */
  public record Period(int fromSecond, Walks walks) {}

  public DayWalks {
    periods = List.copyOf(periods);
    if (periods.isEmpty() || periods.get(0).fromSecond() != 0) {
      throw new IllegalArgumentException("the first period begins at second 0: " + periods);
    }
    Walks first = periods.get(0).walks();
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).fromSecond() <= periods.get(i - 1).fromSecond()) {
        throw new IllegalArgumentException("periods must be in order of time: " + periods);
      }
      Walks walks = periods.get(i).walks();
      if (walks.homes() != first.homes() || walks.outlets() != first.outlets()) {
        throw new IllegalArgumentException("all periods have the same homes and outlets");
      }
    }
  }

  /** Walks that are the same all day. */
  public static DayWalks allDay(Walks walks) {
    return new DayWalks(List.of(new Period(0, walks)));
  }
}
