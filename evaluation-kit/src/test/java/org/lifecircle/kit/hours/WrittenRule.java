package org.lifecircle.kit.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A rule of the OpenStreetMap specification of opening hours, as a mapper means and writes it. The
 * text is written from it; {@link HoursBySpecification} says what it means without reading the
 * text.
 */
record WrittenRule(
    Separator separator, List<Years> years, Dates dates, List<Weeks> weeks, Days days, Says says) {

  /** How it is joined to the rule before it. */
  enum Separator {
    NORMAL("; "),
    ADDITIONAL(", "),
    FALLBACK(" || ");

    final String written;

    Separator(String written) {
      this.written = written;
    }
  }

  /** {@code 2026}, {@code 2026-2028}, {@code 2026-2030/2}, {@code 2026+} (to is 0). */
  record Years(int from, int to, int every) {
    @Override
    public String toString() {
      if (to == 0) {
        return from + "+";
      }
      return from + (to > from ? "-" + to : "") + (every > 1 ? "/" + every : "");
    }
  }

  /** Ranges of dates; empty for all dates. */
  record Dates(List<DateRange> ranges) {}

  /** From one date to another; to is null for a single date or month. */
  record DateRange(WrittenDate from, WrittenDate to) {
    @Override
    public String toString() {
      return from + (to == null ? "" : "-" + to);
    }
  }

  /**
   * A date: month 1 to 12, or 0 for Easter; day 0 for the whole month; or the nth weekday; then
   * moved to the next (+) or the last (-) weekday, and by days.
   */
  record WrittenDate(
      int year, int month, int day, DayOfWeek nthDay, int nth, DayOfWeek toward, int plusDays) {
    static WrittenDate of(int month, int day) {
      return new WrittenDate(0, month, day, null, 0, null, 0);
    }

    @Override
    public String toString() {
      String written = year == 0 ? "" : year + " ";
      written += month == 0 ? "easter" : title(java.time.Month.of(month).name(), 3);
      if (nthDay != null) {
        written += " " + weekday(nthDay) + "[" + nth + "]";
      } else if (day > 0) {
        written += String.format(Locale.ROOT, " %02d", day);
      }
      if (toward != null) {
        written += " +" + weekday(toward);
      }
      return written + days(plusDays);
    }
  }

  /** {@code week 01-10/2}. */
  record Weeks(int from, int to, int every) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%02d", from)
          + (to > from ? String.format(Locale.ROOT, "-%02d", to) : "")
          + (every > 1 ? "/" + every : "");
    }
  }

  /**
   * Weekdays and holidays.
   *
   * @param weekdays empty for all, when there are no holidays
   * @param holidays PH or SH
   * @param filter whether both must hold ({@code PH Mo}) instead of one of them ({@code Mo,PH})
   */
  record Days(List<Weekdays> weekdays, List<String> holidays, boolean filter) {}

  /** {@code Mo-Fr}, {@code Tu[2]}, {@code Fr[-1] +2 days}. */
  record Weekdays(DayOfWeek from, DayOfWeek to, List<Integer> nths, int plusDays) {
    @Override
    public String toString() {
      String written = weekday(from) + (to == from ? "" : "-" + weekday(to));
      if (!nths.isEmpty()) {
        written += nths.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
      }
      return written + days(plusDays);
    }
  }

  /** What it says of its days: when, and open, closed, or not known. */
  record Says(List<Time> times, String modifier, String remark) {}

  /**
   * A time from and to.
   *
   * @param from minute, or below 0 for an event of the sun
   * @param fromEvent sunrise, sunset, dawn or dusk; or null
   * @param to minute, below 0 for a moment; or below 0 with an event
   * @param toEvent or null
   * @param openEnd whether it ends with +
   * @param every minutes of an interval; 0 for none
   */
  record Time(int from, String fromEvent, int to, String toEvent, boolean openEnd, int every) {
    @Override
    public String toString() {
      String written = fromEvent != null ? fromEvent : clock(from);
      if (to >= 0 || toEvent != null) {
        written += "-" + (toEvent != null ? toEvent : clock(to));
      }
      return written + (openEnd ? "+" : "") + (every > 0 ? "/" + every : "");
    }
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    add(words, years);
    add(words, dates.ranges());
    if (!weeks.isEmpty()) {
      words.add("week " + join(weeks));
    }
    if (days.filter()) {
      words.add(join(days.holidays()));
      add(words, days.weekdays());
    } else {
      List<Object> all = new ArrayList<>(days.weekdays());
      all.addAll(days.holidays());
      add(words, all);
    }
    add(words, says.times());
    if (!says.modifier().isEmpty()) {
      words.add(says.modifier());
    }
    if (!says.remark().isEmpty()) {
      words.add("\"" + says.remark() + "\"");
    }
    return String.join(" ", words);
  }

  /** The rules as a text. */
  static String text(List<WrittenRule> rules) {
    StringBuilder text = new StringBuilder();
    for (WrittenRule rule : rules) {
      text.append(text.isEmpty() ? "" : rule.separator.written).append(rule);
    }
    return text.toString();
  }

  private static void add(List<String> words, List<?> parts) {
    if (!parts.isEmpty()) {
      words.add(join(parts));
    }
  }

  private static String join(List<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String weekday(DayOfWeek day) {
    return title(day.name(), 2);
  }

  private static String title(String name, int length) {
    return name.charAt(0) + name.substring(1, length).toLowerCase(Locale.ROOT);
  }

  private static String days(int days) {
    if (days == 0) {
      return "";
    }
    return (days > 0 ? " +" : " -") + Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
