package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.network.walks.Walks;

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
   * @param walks from every home to every outlet
   * @param between from every outlet to every outlet, the outlets standing for homes; empty when
   *     errands are not linked
   */
  public record Period(int fromSecond, Walks walks, Optional<Walks> between) {

    public Period {
      requireNonNull(walks, "walks");
      if (between.isPresent()
          && (between.get().homes() != walks.outlets()
              || between.get().outlets() != walks.outlets())) {
        throw new IllegalArgumentException("walks between outlets start and end at the outlets");
      }
    }

    /** A part of the day without linked errands. */
    public Period(int fromSecond, Walks walks) {
      this(fromSecond, walks, Optional.empty());
    }
  }

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

  /**
   * Walks that are the same all day, with linked errands.
   *
   * @param walks from every home to every outlet
   * @param between from every outlet to every outlet; empty when errands are not linked
   */
  public static DayWalks allDay(Walks walks, Optional<Walks> between) {
    return new DayWalks(List.of(new Period(0, walks, between)));
  }

  /** Walks that are the same all day, without linked errands. */
  public static DayWalks allDay(Walks walks) {
    return new DayWalks(List.of(new Period(0, walks)));
  }
}
