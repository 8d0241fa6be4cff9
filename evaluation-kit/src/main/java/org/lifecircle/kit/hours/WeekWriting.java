package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.OpeningHours;

/** Writes the hours of a week in the OpenStreetMap syntax. */
final class WeekWriting {

  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

  private WeekWriting() {}

  static String write(List<OpeningHours.Span> spans) {
    if (spans.equals(OpeningHours.ALWAYS.spans())) {
      return OpeningHours.ALWAYS.text();
    }
    if (spans.isEmpty()) {
      return "off";
    }
    List<String> byDay = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      List<String> times = new ArrayList<>();
      for (OpeningHours.Span span : spans) {
        int from = Math.max(span.fromMinute() - day * MINUTES_PER_DAY, 0);
        int to = Math.min(span.toMinute() - day * MINUTES_PER_DAY, MINUTES_PER_DAY);
        if (from < to) {
          times.add(clock(from) + "-" + clock(to));
        }
      }
      byDay.add(String.join(",", times));
    }
    List<String> rules = new ArrayList<>();
    for (int day = 0; day < 7; ) {
      int last = day;
      while (last < 6 && byDay.get(last + 1).equals(byDay.get(day))) {
        last++;
      }
      if (!byDay.get(day).isEmpty()) {
        rules.add(DAYS[day] + (last > day ? "-" + DAYS[last] : "") + " " + byDay.get(day));
      }
      day = last + 1;
    }
    return String.join("; ", rules);
  }

  /** A minute of the day as hours and minutes; past midnight they go on after 24:00. */
  static String clock(int minuteOfDay) {
    return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }
}
