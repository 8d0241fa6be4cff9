package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Opening hours that hold on some dates only: the 10th of each month, the second Tuesday, the last
 * Friday, July and August.
 *
 * @param weekdays the days of the week on which it holds, at least one
 * @param nths of those, the first (1), second (2), … or last (-1) of the month; empty for each
 * @param dates the dates on which it holds; empty for any
 * @param effect what it does to the hours before it
 * @param stretches minutes since midnight; may run past midnight; empty for the whole day
 */
public record CalendarRule(
    Set<DayOfWeek> weekdays,
    List<Integer> nths,
    List<Dates> dates,
    Effect effect,
    List<Stretch> stretches) {

  private static final int DAYS_PER_WEEK = 7;

  /** What a rule does to what was said before it. */
  public enum Effect {
    /** Its hours stand in place of others on its days. */
    REPLACES,
    /** Its hours come to others. */
    ADDS,
    /** Closed at its hours. */
    CLOSES
  }

  /**
   * From one day of the year to another, both included; one that ends before it begins runs over
   * the turn of the year.
   *
   * @param fromMonth 1 to 12
   * @param fromDay 1 to 31
   * @param toMonth 1 to 12
   * @param toDay 1 to 31
   * @param year the year in which it begins; empty for every year
   */
  public record Dates(int fromMonth, int fromDay, int toMonth, int toDay, OptionalInt year) {

    private static final int PER_MONTH = 100;

    public Dates {
      requireNonNull(year, "year");
      if (Math.min(fromMonth, toMonth) < 1
          || Math.max(fromMonth, toMonth) > 12
          || Math.min(fromDay, toDay) < 1
          || Math.max(fromDay, toDay) > 31) {
        throw new IllegalArgumentException(
            "no dates: " + fromMonth + "/" + fromDay + " to " + toMonth + "/" + toDay);
      }
    }

    boolean contain(LocalDate date) {
      int day = date.getMonthValue() * PER_MONTH + date.getDayOfMonth();
      int from = fromMonth * PER_MONTH + fromDay;
      int to = toMonth * PER_MONTH + toDay;
      boolean overTurn = to < from;
      boolean within = overTurn ? day >= from || day <= to : day >= from && day <= to;
      int began = overTurn && day <= to ? date.getYear() - 1 : date.getYear();
      return within && (year.isEmpty() || year.getAsInt() == began);
    }
  }

  /**
   * A stretch of a day.
   *
   * @param fromMinute since midnight, 0 to 2,879
   * @param toMinute the first minute after it, up to 2,880
   */
  public record Stretch(int fromMinute, int toMinute) {
    public Stretch {
      if (fromMinute < 0 || fromMinute >= toMinute || toMinute > 2 * OpeningHours.MINUTES_PER_DAY) {
        throw new IllegalArgumentException(
            "a stretch runs forward within two days: " + fromMinute + "-" + toMinute);
      }
    }
  }

  public CalendarRule {
    weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    nths = List.copyOf(nths);
    dates = List.copyOf(dates);
    requireNonNull(effect, "effect");
    stretches = List.copyOf(stretches);
  }

  /** Whether it holds on a date. */
  public boolean holdsOn(LocalDate date) {
    int last = date.with(TemporalAdjusters.lastDayOfMonth()).getDayOfMonth();
    int nth = (date.getDayOfMonth() - 1) / DAYS_PER_WEEK + 1;
    int fromEnd = -((last - date.getDayOfMonth()) / DAYS_PER_WEEK + 1);
    return weekdays.contains(date.getDayOfWeek())
        && (nths.isEmpty() || nths.contains(nth) || nths.contains(fromEnd))
        && (dates.isEmpty() || dates.stream().anyMatch(one -> one.contain(date)));
  }

  /** Applies it to the minutes of two days, of which the first is one on which it holds. */
  void apply(boolean[] open) {
    boolean allDay = stretches.isEmpty();
    if (effect == Effect.REPLACES || effect == Effect.CLOSES && allDay) {
      Arrays.fill(open, false);
    }
    if (allDay) {
      Arrays.fill(open, 0, OpeningHours.MINUTES_PER_DAY, effect != Effect.CLOSES);
    }
    for (Stretch stretch : stretches) {
      Arrays.fill(open, stretch.fromMinute(), stretch.toMinute(), effect != Effect.CLOSES);
    }
  }
}
