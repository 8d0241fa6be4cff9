package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;

/**
 * The visits to an outlet.
 *
 * @param outletId the outlet
 * @param byHour 24 counts of visits served, by the hour in which service began
 * @param turnedAwayByHour 24 counts of visits in vain, by the hour in which somebody left the queue
 *     or did not join it
 * @param waitSeconds the sum of the waiting of those who were served
 */
public record OutletVisits(
    String outletId, List<Integer> byHour, List<Integer> turnedAwayByHour, long waitSeconds) {

  public OutletVisits {
    requireNonNull(outletId, "outletId");
    byHour = List.copyOf(byHour);
    turnedAwayByHour = List.copyOf(turnedAwayByHour);
    if (byHour.size() != 24 || turnedAwayByHour.size() != 24) {
      throw new IllegalArgumentException("a day has 24 hours: " + byHour);
    }
  }

  /** An outlet where nobody waited and nobody was turned away. */
  public OutletVisits(String outletId, List<Integer> byHour) {
    this(outletId, byHour, Collections.nCopies(24, 0), 0);
  }

  /** All visits of the day that were served. */
  public int total() {
    return byHour.stream().mapToInt(Integer::intValue).sum();
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
