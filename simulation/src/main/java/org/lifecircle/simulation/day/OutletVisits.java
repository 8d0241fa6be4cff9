package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The visits that an outlet served.
 *
 * @param outletId the outlet
 * @param byHour 24 counts, by the hour in which service began
 */
public record OutletVisits(String outletId, List<Integer> byHour) {

  public OutletVisits {
    requireNonNull(outletId, "outletId");
    byHour = List.copyOf(byHour);
    if (byHour.size() != 24) {
      throw new IllegalArgumentException("a day has 24 hours: " + byHour);
    }
  }

  /** All visits of the day. */
  public int total() {
    return byHour.stream().mapToInt(Integer::intValue).sum();
  }
}
