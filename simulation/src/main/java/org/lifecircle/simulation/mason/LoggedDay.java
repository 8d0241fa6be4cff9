package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import org.lifecircle.simulation.day.DayStatistics;

/**
 * A day with how every single need of it ended.
 *
 * @param statistics what the day says
 * @param needs its needs, one by one
 */
public record LoggedDay(DayStatistics statistics, NeedLog needs) {
  public LoggedDay {
    requireNonNull(statistics, "statistics");
    requireNonNull(needs, "needs");
  }
}
