package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.OpeningHours;

/**
 * A time of an ordinary week.
 *
 * @param day the day of the week
 * @param minuteOfDay 0 to 1,439
 */
public record WeekTime(DayOfWeek day, int minuteOfDay) {

  private static final Pattern WRITTEN = Pattern.compile("(\\p{L}+)\\.?\\s*(\\d{1,2})[:：](\\d{2})");
  private static final String CHINESE_DAYS = "一二三四五六日";

  public WeekTime {
    requireNonNull(day, "day");
    if (minuteOfDay < 0 || minuteOfDay >= OpeningHours.MINUTES_PER_DAY) {
      throw new IllegalArgumentException("a minute of the day is 0 to 1439: " + minuteOfDay);
    }
  }

  /** Reads {@code Tue 22:30}, {@code Tuesday 22:30} or {@code 周二 22:30}; empty when it cannot. */
  public static Optional<WeekTime> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(2));
    int minute = Integer.parseInt(matcher.group(3));
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    return day(matcher.group(1)).map(day -> new WeekTime(day, hour * 60 + minute));
  }

  private static Optional<DayOfWeek> day(String word) {
    for (String prefix : new String[] {"星期", "礼拜", "周"}) {
      if (word.startsWith(prefix)) {
        String rest = word.substring(prefix.length()).replace('天', '日');
        int number = rest.length() == 1 ? CHINESE_DAYS.indexOf(rest) : -1;
        return number < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(number + 1));
      }
    }
    String lower = word.toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (lower.length() >= 2 && day.name().toLowerCase(Locale.ROOT).startsWith(lower)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The first such time on a date or after it. */
  public LocalDateTime onOrAfter(LocalDate date) {
    return date.with(TemporalAdjusters.nextOrSame(day)).atTime(clock());
  }

  /** The time of the day. */
  public LocalTime clock() {
    return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
  }
}
