package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;

/**
 * A day with how every single need of it ended.
 *
 * @param statistics what the day says
 * @param needs its needs, one by one
 * @param deferred those of them that come back on the next day
 */
public record LoggedDay(DayStatistics statistics, NeedLog needs, DeferredNeeds deferred) {
  public LoggedDay {
    requireNonNull(statistics, "statistics");
    requireNonNull(needs, "needs");
    requireNonNull(deferred, "deferred");
  }
}
