package org.lifecircle.simulation.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The walks of several days, for a circle whose gates open on some days and not on others.
 * Immutable.
 */
public final class DatedWalks {

  private final List<DayWalks> everyDay;
  private final SortedMap<LocalDate, DayWalks> byDate;

  private DatedWalks(List<DayWalks> everyDay, Map<LocalDate, DayWalks> byDate) {
    this.everyDay = everyDay;
    this.byDate = new TreeMap<>(byDate);
  }

  /** Walks that are the same on every date. */
  public static DatedWalks everyDay(DayWalks walks) {
    return new DatedWalks(List.of(walks), Map.of());
  }

  /**
   * Walks of some days.
   *
   * @param byDate at least one day, all of the same homes and outlets
   */
  public static DatedWalks of(Map<LocalDate, DayWalks> byDate) {
    if (byDate.isEmpty()) {
      throw new IllegalArgumentException("there must be the walks of at least one day");
    }
    return new DatedWalks(List.of(), byDate);
  }

  /** The walks of every day, in the order of their dates. */
  public Collection<DayWalks> all() {
    return everyDay.isEmpty() ? List.copyOf(byDate.values()) : everyDay;
  }

  /**
   * The walks of a day.
   *
   * @throws IllegalArgumentException when they were not measured for it
   */
  public DayWalks on(LocalDate day) {
    DayWalks walks = everyDay.isEmpty() ? byDate.get(day) : everyDay.get(0);
    if (walks == null) {
      throw new IllegalArgumentException(
          "the walks were measured for " + byDate.keySet() + ", not for " + day);
    }
    return walks;
  }
}
