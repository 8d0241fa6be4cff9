package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * One simulated day among several, in few figures: what happened at every outlet, home and cell is
 * only kept as the sums over all days, in {@link LivedDays#sum}.
 *
 * @param date the day
 * @param seed what it drew its random numbers from
 * @param totals its sums
 * @param people how many people left home for an outlet, those who went along too
 * @param needs its needs, without those of every home
 * @param visits how many visits every outlet served, in the circle's order
 */
public record LivedDay(
    LocalDate date, long seed, DayTotals totals, int people, DayNeeds needs, List<Integer> visits) {

  public LivedDay {
    requireNonNull(date, "date");
    requireNonNull(totals, "totals");
    requireNonNull(needs, "needs");
    visits = List.copyOf(visits);
  }
}
