package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When something is open in an ordinary week, and what is different on some dates. Minutes of the
 * week run from 0 (Monday 00:00) to 10,080; what is open past Sunday midnight goes on at 0.
 *
 * @param text the hours as they were written, in the OpenStreetMap opening-hours syntax
 * @param spans half-open stretches of minutes of the week, sorted, apart from each other
 * @param calendar what holds on some dates only, in the order in which it is applied to the
 *     ordinary week
 */
public record OpeningHours(String text, List<Span> spans, List<CalendarRule> calendar) {

  /** The minutes of a day. */
  public static final int MINUTES_PER_DAY = 24 * 60;

  /** The minutes of a week. */
  public static final int MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

  /** Open all day, every day. */
  public static final OpeningHours ALWAYS =
      new OpeningHours("24/7", List.of(new Span(0, MINUTES_PER_WEEK)));

  /**
   * A stretch of open time.
   *
   * @param fromMinute first open minute of the week, 0 to 10,079
   * @param toMinute first closed minute after it, up to 10,080
   */
  public record Span(int fromMinute, int toMinute) {
    public Span {
      if (fromMinute < 0 || toMinute > MINUTES_PER_WEEK || fromMinute >= toMinute) {
        throw new IllegalArgumentException(
            "minutes of the week must run forward within 0.."
                + MINUTES_PER_WEEK
                + ": "
                + fromMinute
                + "-"
                + toMinute);
      }
    }
  }

  /** Hours that are the same every week. */
  public OpeningHours(String text, List<Span> spans) {
    this(text, spans, List.of());
  }

  public OpeningHours {
    requireNonNull(text, "text");
    spans = List.copyOf(spans);
    calendar = List.copyOf(calendar);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).fromMinute() <= spans.get(i - 1).toMinute()) {
        throw new IllegalArgumentException(
            "spans must be sorted and apart from each other: "
                + spans.get(i - 1)
                + ", "
                + spans.get(i));
      }
    }
  }

  /**
   * Hours from stretches in any order, which may touch, overlap or run past the end of the week.
   *
   * @param text the hours as they were written
   * @param stretches pairs of minutes; the first within the week, the second after it and at most
   *     one week later
   */
  public static OpeningHours of(String text, List<int[]> stretches) {
    List<Span> within = new ArrayList<>();
    for (int[] stretch : stretches) {
      within.add(new Span(stretch[0], Math.min(stretch[1], MINUTES_PER_WEEK)));
      if (stretch[1] > MINUTES_PER_WEEK) {
        within.add(new Span(0, stretch[1] - MINUTES_PER_WEEK));
      }
    }
    within.sort(Comparator.comparingInt(Span::fromMinute));
    List<Span> merged = new ArrayList<>();
    for (Span span : within) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.fromMinute() <= last.toMinute()) {
        merged.set(
            merged.size() - 1,
            new Span(last.fromMinute(), Math.max(last.toMinute(), span.toMinute())));
      } else {
        merged.add(span);
      }
    }
    return new OpeningHours(text, merged);
  }

  /**
   * Whether it is open.
   *
   * @param day the day of the week
   * @param minuteOfDay 0 to 1,439
   */
  public boolean isOpen(DayOfWeek day, int minuteOfDay) {
    return isOpenAtMinuteOfWeek(minuteOfWeek(day, minuteOfDay));
  }

  /** Whether it is open at a minute of the week, 0 to 10,079. */
  public boolean isOpenAtMinuteOfWeek(int minuteOfWeek) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (minuteOfWeek < span.fromMinute()) {
        high = middle - 1;
      } else if (minuteOfWeek >= span.toMinute()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** The same week with what holds on some dates only. */
  public OpeningHours withCalendar(List<CalendarRule> rules) {
    return new OpeningHours(text, spans, rules);
  }

  /**
   * When it is open on a date, stretches of minutes since midnight up to 1,440. What a rule of the
   * calendar opens past midnight goes on the next day; the ordinary week is taken from midnight to
   * midnight.
   */
  public List<Span> on(LocalDate date) {
    if (calendar.isEmpty()) {
      return ofWeek(date.getDayOfWeek());
    }
    boolean[] open = twoDaysFrom(date);
    boolean[] before = twoDaysFrom(date.minusDays(1));
    List<Span> stretches = new ArrayList<>();
    int from = -1;
    for (int minute = 0; minute <= MINUTES_PER_DAY; minute++) {
      boolean opens =
          minute < MINUTES_PER_DAY && (open[minute] || before[MINUTES_PER_DAY + minute]);
      if (opens && from < 0) {
        from = minute;
      } else if (!opens && from >= 0) {
        stretches.add(new Span(from, minute));
        from = -1;
      }
    }
    return List.copyOf(stretches);
  }

  /** The minutes since midnight of a day of the ordinary week. */
  private List<Span> ofWeek(DayOfWeek day) {
    int midnight = minuteOfWeek(day, 0);
    List<Span> stretches = new ArrayList<>();
    for (Span span : spans) {
      int from = Math.max(0, span.fromMinute() - midnight);
      int to = Math.min(MINUTES_PER_DAY, span.toMinute() - midnight);
      if (from < to) {
        stretches.add(new Span(from, to));
      }
    }
    return List.copyOf(stretches);
  }

  /** The minutes of a date by week and calendar, and those that the calendar opens past it. */
  private boolean[] twoDaysFrom(LocalDate date) {
    boolean[] open = new boolean[2 * MINUTES_PER_DAY];
    for (Span span : ofWeek(date.getDayOfWeek())) {
      Arrays.fill(open, span.fromMinute(), span.toMinute(), true);
    }
    for (CalendarRule rule : calendar) {
      if (rule.holdsOn(date)) {
        rule.apply(open);
      }
    }
    return open;
  }

  /** The minute of the week of a day and a minute of that day. */
  public static int minuteOfWeek(DayOfWeek day, int minuteOfDay) {
    return (day.getValue() - 1) * MINUTES_PER_DAY + minuteOfDay;
  }
}
