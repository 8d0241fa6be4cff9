package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A set of dates, such as all Tuesdays, the last Friday of each month, or April to October. */
public sealed interface DaySet {

  /** Whether a date belongs to it; {@link Answer#UNKNOWN} when nobody can say beforehand. */
  Answer contains(LocalDate date);

  /**
   * Days of the week.
   *
   * @param days at least one
   * @param nths of those, the first (1) to fifth (5), or the last (-1) to fifth last (-5) of the
   *     month; empty for all
   * @param daysLater so many days after them, or before them when below 0
   */
  record Weekdays(Set<DayOfWeek> days, List<Integer> nths, int daysLater) implements DaySet {

    private static final int DAYS_PER_WEEK = 7;

    public Weekdays {
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
      nths = List.copyOf(nths);
      if (nths.stream().anyMatch(nth -> nth == 0 || Math.abs(nth) > 5)) {
        throw new IllegalArgumentException(
            "the weekdays of a month are 1 to 5 or -1 to -5: " + nths);
      }
    }

    /** Days of the week, every week. */
    public static Weekdays every(Set<DayOfWeek> days) {
      return new Weekdays(days, List.of(), 0);
    }

    @Override
    public Answer contains(LocalDate date) {
      LocalDate day = date.minusDays(daysLater);
      int last = day.with(TemporalAdjusters.lastDayOfMonth()).getDayOfMonth();
      int nth = (day.getDayOfMonth() - 1) / DAYS_PER_WEEK + 1;
      int fromEnd = -((last - day.getDayOfMonth()) / DAYS_PER_WEEK + 1);
      return Answer.of(
          days.contains(day.getDayOfWeek())
              && (nths.isEmpty() || nths.contains(nth) || nths.contains(fromEnd)));
    }
  }

  /**
   * From one day of the year to another, both included, every year; one that ends before it begins
   * runs over the turn of the year.
   *
   * @param fromMonth 1 to 12
   * @param fromDay 1 to 31
   * @param toMonth 1 to 12
   * @param toDay 1 to 31
   */
  record Yearly(int fromMonth, int fromDay, int toMonth, int toDay) implements DaySet {

    private static final int PER_MONTH = 100;

    public Yearly {
      if (Math.min(fromMonth, toMonth) < 1
          || Math.max(fromMonth, toMonth) > 12
          || Math.min(fromDay, toDay) < 1
          || Math.max(fromDay, toDay) > 31) {
        throw new IllegalArgumentException(
            "no dates: " + fromMonth + "/" + fromDay + " to " + toMonth + "/" + toDay);
      }
    }

    /** Whole months, from the first day of one to the last day of another. */
    public static Yearly months(int fromMonth, int toMonth) {
      return new Yearly(fromMonth, 1, toMonth, 31);
    }

    @Override
    public Answer contains(LocalDate date) {
      int day = date.getMonthValue() * PER_MONTH + date.getDayOfMonth();
      int from = fromMonth * PER_MONTH + fromDay;
      int to = toMonth * PER_MONTH + toDay;
      return Answer.of(to < from ? day >= from || day <= to : day >= from && day <= to);
    }
  }

  /**
   * From one date to another, both included, once.
   *
   * @param from the first date
   * @param to the last date, not before the first
   */
  record Between(LocalDate from, LocalDate to) implements DaySet {

    public Between {
      requireNonNull(from, "from");
      requireNonNull(to, "to");
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("dates run forward: " + from + " to " + to);
      }
    }

    @Override
    public Answer contains(LocalDate date) {
      return Answer.of(!date.isBefore(from) && !date.isAfter(to));
    }
  }

  /**
   * Whole years.
   *
   * @param from the first
   * @param to the last; empty when there is none
   * @param every 1 for every year, 2 for every second from the first on, …
   */
  record Years(int from, OptionalInt to, int every) implements DaySet {

    public Years {
      requireNonNull(to, "to");
      if (every < 1) {
        throw new IllegalArgumentException("every first, second, … year: " + every);
      }
    }

    @Override
    public Answer contains(LocalDate date) {
      int year = date.getYear();
      return Answer.of(
          year >= from && year <= to.orElse(Integer.MAX_VALUE) && (year - from) % every == 0);
    }
  }

  /**
   * Weeks of the year as ISO 8601 counts them.
   *
   * @param from 1 to 53
   * @param to from the first up to 53
   * @param every 1 for every week, 2 for every second from the first on, …
   */
  record Weeks(int from, int to, int every) implements DaySet {

    public Weeks {
      if (from < 1 || to < from || to > 53 || every < 1) {
        throw new IllegalArgumentException("no weeks: " + from + "-" + to + "/" + every);
      }
    }

    @Override
    public Answer contains(LocalDate date) {
      int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return Answer.of(week >= from && week <= to && (week - from) % every == 0);
    }
  }

  /**
   * Some of the days of another set, nobody can say which: a holiday that is set anew every year, a
   * date that hangs on the moon.
   *
   * @param days those that may belong to it; no other does
   */
  record SomeOf(DaySet days) implements DaySet {

    public SomeOf {
      requireNonNull(days, "days");
    }

    /** Any days: nothing is known of them. */
    public static SomeOf anyDays() {
      return new SomeOf(Yearly.months(1, 12));
    }

    @Override
    public Answer contains(LocalDate date) {
      return days.contains(date) == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }
  }
}
