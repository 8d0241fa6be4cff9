package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The visits to an outlet.
 *
 * @param outletId the outlet
 * @param byHour 24 counts of visits served, by the hour in which service began; a party is one
 *     visit
 * @param turnedAwayByHour 24 counts of visits in vain, by the hour in which somebody left the queue
 *     or did not join it
 * @param waitSeconds the sum of the waiting of those who were served
 * @param peopleByHour 24 counts of the people of those visits, those who went along too
 * @param orders what it delivered
 */
public record OutletVisits(
    String outletId,
    List<Integer> byHour,
    List<Integer> turnedAwayByHour,
    long waitSeconds,
    List<Integer> peopleByHour,
    OutletOrders orders) {

  /** Of an outlet that delivered nothing. */
  public OutletVisits(
      String outletId,
      List<Integer> byHour,
      List<Integer> turnedAwayByHour,
      long waitSeconds,
      List<Integer> peopleByHour) {
    this(outletId, byHour, turnedAwayByHour, waitSeconds, peopleByHour, OutletOrders.NONE);
  }

  public OutletVisits {
    requireNonNull(outletId, "outletId");
    requireNonNull(orders, "orders");
    byHour = List.copyOf(byHour);
    turnedAwayByHour = List.copyOf(turnedAwayByHour);
    peopleByHour = List.copyOf(peopleByHour);
    if (byHour.size() != 24 || turnedAwayByHour.size() != 24 || peopleByHour.size() != 24) {
      throw new IllegalArgumentException("a day has 24 hours: " + byHour);
    }
  }

  /** All visits of the day that were served. */
  public int total() {
    return byHour.stream().mapToInt(Integer::intValue).sum();
  }

  /** All people of the visits of the day that were served. */
  public int people() {
    return peopleByHour.stream().mapToInt(Integer::intValue).sum();
  }

  /** All visits of the day that were in vain. */
  public int turnedAway() {
    return turnedAwayByHour.stream().mapToInt(Integer::intValue).sum();
  }

  /** Seconds of waiting per visit served; 0 when there was none. */
  public double meanWaitSeconds() {
    int total = total();
    return total == 0 ? 0 : (double) waitSeconds / total;
  }
}
