package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When something is open: in a week that is the same all year, or by rules for the dates of a
 * calendar. Minutes of the week run from 0 (Monday 00:00) to 10,080; what is open past Sunday
 * midnight goes on at 0.
 *
 * @param text the hours as they were written, in the OpenStreetMap opening-hours syntax
 * @param spans half-open stretches of minutes of the week, sorted, apart from each other; empty
 *     when the calendar says it all
 * @param calendar the rules in the order in which they are applied, each to what those before it
 *     say; before the first, everything is closed. Empty when every week is the same
 */
public record OpeningHours(String text, List<Span> spans, List<HoursRule> calendar) {

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
    if (!spans.isEmpty() && !calendar.isEmpty()) {
      throw new IllegalArgumentException("hours are the same every week or have a calendar");
    }
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

  /** Hours by the rules of a calendar. */
  public static OpeningHours byCalendar(String text, List<? extends HoursRule> calendar) {
    return new OpeningHours(text, List.of(), List.copyOf(calendar));
  }

  /** Whether every week is the same. */
  public boolean sameEveryWeek() {
    return calendar.isEmpty();
  }

  /**
   * Whether it is open at a minute of the week, 0 to 10,079, when every week is the same.
   *
   * @throws IllegalStateException when it hangs on the date
   */
  public boolean isOpenAtMinuteOfWeek(int minuteOfWeek) {
    if (!sameEveryWeek()) {
      throw new IllegalStateException("these hours hang on the date: " + text);
    }
    return contain(spans, minuteOfWeek);
  }

  /**
   * Whether it is open on a day of the week, when every week is the same.
   *
   * @param day the day of the week
   * @param minuteOfDay 0 to 1,439
   * @throws IllegalStateException when it hangs on the date
   */
  public boolean isOpen(DayOfWeek day, int minuteOfDay) {
    return isOpenAtMinuteOfWeek(minuteOfWeek(day, minuteOfDay));
  }

  /** Whether it is open at a time; {@link Answer#UNKNOWN} when the hours do not say. */
  public Answer isOpenAt(LocalDateTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    if (sameEveryWeek()) {
      return Answer.of(contain(spans, minuteOfWeek(time.getDayOfWeek(), minute)));
    }
    DayMinutes minutes = minutes(time.toLocalDate());
    return contain(minutes.notKnown(), minute)
        ? Answer.UNKNOWN
        : Answer.of(contain(minutes.open(), minute));
  }

  private static boolean contain(List<Span> spans, int minute) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (minute < span.fromMinute()) {
        high = middle - 1;
      } else if (minute >= span.toMinute()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /**
   * When it is surely open on a date, stretches of minutes since midnight up to 1,440. What opened
   * on the day before and runs past midnight is among them.
   */
  public List<Span> on(LocalDate date) {
    return sameEveryWeek() ? ofWeek(date.getDayOfWeek()) : minutes(date).open();
  }

  /**
   * When nobody knows on a date whether it is open, stretches of minutes since midnight up to
   * 1,440: a holiday that is set anew every year, an end that is not told. At every other minute
   * that {@link #on} does not name it is closed.
   */
  public List<Span> notKnownOn(LocalDate date) {
    return sameEveryWeek() ? List.of() : minutes(date).notKnown();
  }

  /** When it is open on a date or nobody knows, stretches of minutes since midnight up to 1,440. */
  public List<Span> possiblyOn(LocalDate date) {
    if (sameEveryWeek()) {
      return ofWeek(date.getDayOfWeek());
    }
    DayMinutes minutes = minutes(date);
    List<int[]> stretches = new ArrayList<>();
    for (List<Span> some : List.of(minutes.open(), minutes.notKnown())) {
      some.forEach(span -> stretches.add(new int[] {span.fromMinute(), span.toMinute()}));
    }
    return of(text, stretches).spans();
  }

  private DayMinutes minutes(LocalDate date) {
    LocalDate before = date.minusDays(1);
    DayMinutes minutes = new DayMinutes();
    for (HoursRule rule : calendar) {
      if (rule instanceof CalendarRule dated) {
        minutes.apply(dated, dated.holdsOn(before), dated.holdsOn(date));
      } else if (rule instanceof ConditionRule condition) {
        minutes.apply(condition, date);
      }
    }
    return minutes;
  }

  /** The minutes since midnight of a day of the week. */
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

  /** The minute of the week of a day and a minute of that day. */
  public static int minuteOfWeek(DayOfWeek day, int minuteOfDay) {
    return (day.getValue() - 1) * MINUTES_PER_DAY + minuteOfDay;
  }
}
