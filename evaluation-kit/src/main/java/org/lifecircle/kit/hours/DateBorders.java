package org.lifecircle.kit.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import org.lifecircle.model.DaySet;
import org.lifecircle.model.DaySet.Between;
import org.lifecircle.model.DaySet.SomeOf;
import org.lifecircle.model.DaySet.Yearly;

/**
 * The first or the last date of a range, which may hang on a weekday or on Easter and then moves
 * from year to year.
 *
 * @param earliest the earliest day of a leap year, 1 to 366, or beyond its ends
 * @param latest the latest day, not before the earliest
 * @param exists whether every year has it; the fifth Monday of a month is not in every year
 */
record DateBorders(int earliest, int latest, boolean exists) {

  private static final int LEAP_YEAR = 2024;
  private static final int DAYS = 366;
  private static final int DAYS_PER_WEEK = 7;
  private static final LocalDate NEVER_ENDING = LocalDate.of(9999, 12, 31);

  /**
   * The days of a range of dates: those that surely belong to it, and those that may.
   *
   * @param inYears whether years are named beside it
   */
  static List<DaySet> days(DateRange range, boolean inYears) {
    DateWithOffset from = range.getStartDate();
    DateWithOffset to = range.getEndDate() == null ? from : range.getEndDate();
    boolean toYear = to.getYear() != YearRange.UNDEFINED_YEAR;
    boolean fromYear = from.getYear() != YearRange.UNDEFINED_YEAR;
    boolean untold =
        !hasMonth(from)
            || to != from && !hasMonth(to) && !dayOfSameMonth(from, to)
            || toYear && !fromYear
            || from.isOpenEnded() && !fromYear;
    if (untold) {
      return List.of(SomeOf.anyDays());
    }
    if (!fixed(from) || !fixed(to)) {
      return moving(from, to, fromYear || range.getInterval() > 0);
    }
    Month firstMonth = Month.of(from.getMonth().ordinal() + 1);
    Month lastMonth = to.getMonth() == null ? firstMonth : Month.of(to.getMonth().ordinal() + 1);
    int firstDay = from.undefinedDay() ? 1 : from.getDay();
    int lastDay = to.undefinedDay() ? 31 : to.getDay();
    DaySet days =
        fromYear
            ? once(range, LocalDate.of(from.getYear(), firstMonth, 1), firstDay, lastMonth, lastDay)
            : new Yearly(firstMonth.getValue(), firstDay, lastMonth.getValue(), lastDay);
    boolean overTurn =
        lastMonth.compareTo(firstMonth) < 0 || lastMonth == firstMonth && lastDay < firstDay;
    return List.of(range.getInterval() > 0 || inYears && overTurn ? new SomeOf(days) : days);
  }

  private static boolean hasMonth(DateWithOffset date) {
    return date.getMonth() != null || date.getVarDate() != null;
  }

  private static boolean dayOfSameMonth(DateWithOffset from, DateWithOffset to) {
    return fixed(from) && fixed(to) && !from.undefinedDay() && to.getDay() >= from.getDay();
  }

  private static boolean fixed(DateWithOffset date) {
    return date.getVarDate() == null
        && date.getNthWeekDay() == null
        && date.getWeekDayOffset() == null
        && date.getDayOffset() == 0;
  }

  private static DaySet once(
      DateRange range, LocalDate firstOfMonth, int firstDay, Month lastMonth, int lastDay) {
    LocalDate first = firstOfMonth.plusDays(firstDay - 1L);
    if (range.getStartDate().isOpenEnded()) {
      return new Between(first, NEVER_ENDING);
    }
    DateWithOffset to = range.getEndDate() == null ? range.getStartDate() : range.getEndDate();
    int year = to.getYear() == YearRange.UNDEFINED_YEAR ? firstOfMonth.getYear() : to.getYear();
    LocalDate last = last(year, lastMonth, lastDay);
    if (last.isBefore(first) && year == firstOfMonth.getYear()) {
      last = last(year + 1, lastMonth, lastDay);
    }
    boolean exists = first.getMonth() == firstOfMonth.getMonth() && !last.isBefore(first);
    return exists ? new Between(first, last) : SomeOf.anyDays();
  }

  private static LocalDate last(int year, Month month, int day) {
    return LocalDate.of(year, month, Math.min(day, month.length(Year.isLeap(year))));
  }

  private static List<DaySet> moving(DateWithOffset from, DateWithOffset to, boolean onlySome) {
    DateBorders first = of(from);
    DateBorders last = to == from ? first : of(to);
    if (to == from) {
      return List.of(new SomeOf(yearly(first.earliest, first.latest)));
    }
    boolean forward = first.latest <= last.earliest;
    boolean overTurn = last.latest + 1 < first.earliest;
    boolean everyDay = forward && last.latest - first.earliest >= DAYS - 1;
    if (everyDay || !forward && !overTurn) {
      return List.of(SomeOf.anyDays());
    }
    DaySet possible = new SomeOf(yearly(first.earliest, last.latest));
    return onlySome || !first.exists || !last.exists
        ? List.of(possible)
        : List.of(yearly(first.latest, last.earliest), possible);
  }

  private static Yearly yearly(int from, int to) {
    LocalDate first = LocalDate.ofYearDay(LEAP_YEAR, Math.floorMod(from - 1, DAYS) + 1);
    LocalDate last = LocalDate.ofYearDay(LEAP_YEAR, Math.floorMod(to - 1, DAYS) + 1);
    return new Yearly(
        first.getMonthValue(), first.getDayOfMonth(), last.getMonthValue(), last.getDayOfMonth());
  }

  private static DateBorders of(DateWithOffset date) {
    int first;
    int last;
    boolean exists = true;
    if (date.getVarDate() != null) {
      first = dayOfYear(3, 22);
      last = dayOfYear(4, 25);
    } else {
      int month = date.getMonth().ordinal() + 1;
      int longest = Month.of(month).maxLength();
      int shortest = Month.of(month).minLength();
      int nth = date.getNthWeekDay() == null ? 0 : date.getNth();
      if (nth > 0) {
        first = dayOfYear(month, DAYS_PER_WEEK * (nth - 1) + 1);
        last = dayOfYear(month, Math.min(DAYS_PER_WEEK * nth, longest));
        exists = nth < 5;
      } else if (nth < 0) {
        first = dayOfYear(month, Math.max(1, shortest + DAYS_PER_WEEK * nth + 1));
        last = dayOfYear(month, longest + DAYS_PER_WEEK * (nth + 1));
        exists = nth > -5;
      } else {
        first = dayOfYear(month, date.undefinedDay() ? 1 : Math.min(date.getDay(), longest));
        last = date.undefinedDay() ? dayOfYear(month, longest) : first;
      }
    }
    int earlier = date.getWeekDayOffset() == null || date.isWeekDayOffsetPositive() ? 0 : -7;
    int later = date.getWeekDayOffset() == null || !date.isWeekDayOffsetPositive() ? 0 : 7;
    // In a common year what is counted from February on lies one day later.
    return new DateBorders(
        first + earlier + date.getDayOffset() - 1, last + later + date.getDayOffset() + 1, exists);
  }

  private static int dayOfYear(int month, int day) {
    return LocalDate.of(LEAP_YEAR, month, 1).getDayOfYear() + day - 1;
  }
}
