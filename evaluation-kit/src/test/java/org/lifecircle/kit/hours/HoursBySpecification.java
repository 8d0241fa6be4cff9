package org.lifecircle.kit.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lifecircle.kit.hours.WrittenRule.DateRange;
import org.lifecircle.kit.hours.WrittenRule.Separator;
import org.lifecircle.kit.hours.WrittenRule.Time;
import org.lifecircle.kit.hours.WrittenRule.Weekdays;
import org.lifecircle.kit.hours.WrittenRule.WrittenDate;

/**
 * What opening hours mean, straight from the specification (wiki.openstreetmap.org,
 * Key:opening_hours/specification), for one year's holidays and one place's sun. It knows nothing
 * of the code that it is held against.
 *
 * <p>Where the specification is silent: a time past midnight belongs to the day on which it begins;
 * a time at which it is closed is closed, whichever day the opening began on; what follows on an
 * open end is not known until midnight.
 */
final class HoursBySpecification {

  static final byte CLOSED = 0;
  static final byte OPEN = 1;
  static final byte UNKNOWN = 2;

  private static final int DAY = 24 * 60;

  /** State Council notices for 2026; the statutory days of 2027. */
  private static final List<LocalDate[]> PUBLIC_HOLIDAYS =
      List.of(
          dates("2026-01-01", "2026-01-03"),
          dates("2026-02-15", "2026-02-23"),
          dates("2026-04-04", "2026-04-06"),
          dates("2026-05-01", "2026-05-05"),
          dates("2026-06-19", "2026-06-21"),
          dates("2026-09-25", "2026-09-27"),
          dates("2026-10-01", "2026-10-07"),
          dates("2027-01-01", "2027-01-01"),
          dates("2027-02-05", "2027-02-08"),
          dates("2027-04-05", "2027-04-05"),
          dates("2027-05-01", "2027-05-02"),
          dates("2027-06-09", "2027-06-09"),
          dates("2027-09-15", "2027-09-15"),
          dates("2027-10-01", "2027-10-03"));

  private final List<WrittenRule> rules;

  HoursBySpecification(List<WrittenRule> rules) {
    this.rules = rules;
  }

  private static LocalDate[] dates(String from, String to) {
    return new LocalDate[] {LocalDate.parse(from), LocalDate.parse(to)};
  }

  /** The state of every minute of a date. */
  byte[] minutes(LocalDate date) {
    byte[] minutes = new byte[DAY];
    Set<Integer> borders = new TreeSet<>(Set.of(0, DAY));
    List<List<List<int[]>>> spans = new ArrayList<>();
    boolean[][] holds = new boolean[rules.size()][2];
    for (int r = 0; r < rules.size(); r++) {
      List<List<int[]>> ofRule = new ArrayList<>();
      for (int back = 0; back <= 1; back++) {
        LocalDate origin = date.minusDays(back);
        holds[r][back] = holds(rules.get(r), origin);
        List<int[]> shifted = new ArrayList<>();
        for (Time time : rules.get(r).says().times()) {
          for (int[] span : spans(time, origin)) {
            int from = span[0] - back * DAY;
            int to = span[1] - back * DAY;
            shifted.add(new int[] {from, to, span[2]});
            borders.add(Math.max(0, Math.min(DAY, from)));
            borders.add(Math.max(0, Math.min(DAY, to)));
          }
        }
        ofRule.add(shifted);
      }
      spans.add(ofRule);
    }
    int from = 0;
    for (int to : borders) {
      if (to > from) {
        java.util.Arrays.fill(minutes, from, to, state(from, holds, spans));
      }
      from = to;
    }
    return minutes;
  }

  /** The state of a minute: what began today, and what began yesterday and still goes on. */
  private byte state(int minute, boolean[][] holds, List<List<List<int[]>>> spans) {
    byte[] begun = {CLOSED, CLOSED};
    for (int r = 0; r < rules.size(); r++) {
      WrittenRule rule = rules.get(r);
      boolean off = rule.says().modifier().equals("off") || rule.says().modifier().equals("closed");
      byte before = either(begun);
      for (int back = 0; back <= 1; back++) {
        if (!holds[r][back]) {
          continue;
        }
        byte covered = covered(rule, minute, back, spans.get(r).get(back));
        if (off) {
          if (rule.separator() == Separator.FALLBACK) {
            continue;
          }
          if (rule.says().times().isEmpty()) {
            begun[back] = CLOSED;
          } else if (covered == OPEN) {
            begun[0] = CLOSED;
            begun[1] = CLOSED;
          } else if (covered == UNKNOWN) {
            begun[0] = begun[0] == CLOSED ? CLOSED : UNKNOWN;
            begun[1] = begun[1] == CLOSED ? CLOSED : UNKNOWN;
          }
        } else if (rule.separator() == Separator.NORMAL || r == 0) {
          begun[back] = covered;
        } else if (covered != CLOSED
            && (rule.separator() == Separator.ADDITIONAL || before == CLOSED)) {
          begun[back] = covered;
        }
      }
    }
    return either(begun);
  }

  private static byte either(byte[] begun) {
    if (begun[0] == OPEN || begun[1] == OPEN) {
      return OPEN;
    }
    return begun[0] == UNKNOWN || begun[1] == UNKNOWN ? UNKNOWN : CLOSED;
  }

  /** What a rule that holds on a day says of a minute; CLOSED where it says nothing. */
  private static byte covered(WrittenRule rule, int minute, int back, List<int[]> spans) {
    boolean remarkOnly = rule.says().modifier().isEmpty() && !rule.says().remark().isEmpty();
    boolean unknown = rule.says().modifier().equals("unknown") || remarkOnly;
    if (rule.says().times().isEmpty()) {
      return back == 1 ? CLOSED : unknown ? UNKNOWN : OPEN;
    }
    byte covered = CLOSED;
    for (int[] span : spans) {
      if (minute >= span[0] && minute < span[1]) {
        byte said = unknown ? UNKNOWN : (byte) span[2];
        covered = covered == OPEN ? OPEN : said;
      }
    }
    return covered;
  }

  /** From, to and state of a time, minutes since the midnight before it. */
  private static List<int[]> spans(Time time, LocalDate date) {
    int from = time.fromEvent() == null ? time.from() : sun(time.fromEvent(), date);
    if (time.to() < 0 && time.toEvent() == null) {
      int end = time.openEnd() ? (from / DAY + 1) * DAY : from + 1;
      return List.of(new int[] {from, end, UNKNOWN});
    }
    int to = time.toEvent() == null ? time.to() : sun(time.toEvent(), date);
    to += to <= from ? DAY : 0;
    List<int[]> spans = new ArrayList<>();
    spans.add(new int[] {from, to, time.every() > 0 ? UNKNOWN : OPEN});
    if (time.openEnd()) {
      spans.add(new int[] {to, (to / DAY + 1) * DAY, UNKNOWN});
    }
    return spans;
  }

  /** About when the sun rises and sets in Beijing. */
  private static int sun(String event, LocalDate date) {
    double summer = Math.cos(2 * Math.PI * (date.getDayOfYear() - 172) / 365.25);
    int rise = (int) Math.round(370 - 85 * summer);
    int set = (int) Math.round(1098 + 88 * summer);
    return switch (event) {
      case "dawn" -> rise - 30;
      case "sunrise" -> rise;
      case "sunset" -> set;
      default -> set + 30;
    };
  }

  private static boolean holds(WrittenRule rule, LocalDate date) {
    boolean years =
        rule.years().isEmpty()
            || rule.years().stream()
                .anyMatch(
                    year ->
                        date.getYear() >= year.from()
                            && (year.to() == 0 || date.getYear() <= year.to())
                            && (date.getYear() - year.from()) % year.every() == 0);
    boolean dates =
        rule.dates().ranges().isEmpty()
            || rule.dates().ranges().stream().anyMatch(range -> contains(range, date));
    int week = date.get(WeekFields.ISO.weekOfWeekBasedYear());
    boolean weeks =
        rule.weeks().isEmpty()
            || rule.weeks().stream()
                .anyMatch(
                    one ->
                        week >= one.from()
                            && week <= one.to()
                            && (week - one.from()) % one.every() == 0);
    return years && dates && weeks && days(rule.days(), date);
  }

  private static boolean days(WrittenRule.Days days, LocalDate date) {
    boolean weekday = days.weekdays().stream().anyMatch(one -> contains(one, date));
    boolean holiday = days.holidays().stream().anyMatch(one -> isHoliday(one, date));
    if (days.filter()) {
      return holiday && (days.weekdays().isEmpty() || weekday);
    }
    return weekday || holiday || days.weekdays().isEmpty() && days.holidays().isEmpty();
  }

  private static boolean isHoliday(String kind, LocalDate date) {
    if (kind.equals("SH")) {
      return date.getMonth() == Month.JULY || date.getMonth() == Month.AUGUST;
    }
    return PUBLIC_HOLIDAYS.stream()
        .anyMatch(dates -> !date.isBefore(dates[0]) && !date.isAfter(dates[1]));
  }

  private static boolean contains(Weekdays days, LocalDate date) {
    LocalDate counted = date.minusDays(days.plusDays());
    boolean within = false;
    for (DayOfWeek day = days.from(); ; day = day.plus(1)) {
      within |= day == counted.getDayOfWeek();
      if (day == days.to()) {
        break;
      }
    }
    return within
        && (days.nths().isEmpty()
            || days.nths().stream()
                .anyMatch(
                    nth ->
                        counted.equals(
                            nth(
                                counted.getYear(),
                                counted.getMonthValue(),
                                counted.getDayOfWeek(),
                                nth))));
  }

  /** The nth weekday of a month, or null. */
  private static LocalDate nth(int year, int month, DayOfWeek day, int nth) {
    List<LocalDate> all = new ArrayList<>();
    LocalDate date = LocalDate.of(year, month, 1);
    for (; date.getMonthValue() == month; date = date.plusDays(1)) {
      if (date.getDayOfWeek() == day) {
        all.add(date);
      }
    }
    int index = nth > 0 ? nth - 1 : all.size() + nth;
    return index >= 0 && index < all.size() ? all.get(index) : null;
  }

  private static boolean contains(DateRange range, LocalDate date) {
    WrittenDate last = range.to() == null ? range.from() : range.to();
    int firstYear = range.from().year() == 0 ? date.getYear() - 1 : range.from().year();
    int lastYear = range.from().year() == 0 ? date.getYear() : range.from().year();
    for (int year = firstYear; year <= lastYear; year++) {
      LocalDate from = resolve(range.from(), year, true);
      LocalDate to = resolve(last, last.year() == 0 ? year : last.year(), false);
      if (range.to() == null && isLeapDay(last) && !Year.isLeap(year)) {
        // One date that a common year has not is no range from the day after it to the day before.
        continue;
      }
      if (from != null && to != null && to.isBefore(from) && last.year() == 0) {
        to = resolve(last, year + 1, false);
      }
      if (from != null && to != null && !date.isBefore(from) && !date.isAfter(to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeapDay(WrittenDate date) {
    return date.month() == Month.FEBRUARY.getValue() && date.nthDay() == null && date.day() == 29;
  }

  /** The date in a year; null when that year has none. */
  private static LocalDate resolve(WrittenDate written, int year, boolean first) {
    LocalDate date;
    if (written.month() == 0) {
      date = easter(year);
    } else if (written.nthDay() != null) {
      date = nth(year, written.month(), written.nthDay(), written.nth());
    } else {
      LocalDate month = LocalDate.of(year, written.month(), 1);
      int length = month.lengthOfMonth();
      if (written.day() > length) {
        // February 29 of a common year: a range from or to it has the day after or before.
        date = first ? month.plusMonths(1) : month.withDayOfMonth(length);
      } else {
        int day = written.day() > 0 ? written.day() : first ? 1 : length;
        date = month.withDayOfMonth(day);
      }
    }
    if (date != null && written.toward() != null) {
      date = date.with(java.time.temporal.TemporalAdjusters.next(written.toward()));
    }
    return date == null ? null : date.plusDays(written.plusDays());
  }

  /** Easter by the anonymous Gregorian algorithm. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
