package org.lifecircle.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.CalendarRule.Effect;
import org.lifecircle.model.CalendarRule.Stretch;
import org.lifecircle.model.OpeningHours.Span;

/**
 * What is known of the minutes of a day: open, closed, or one of both. Rules are applied to it one
 * after the other. What opened on the day before and runs past midnight is kept apart, because the
 * rules of the day before decide about it.
 */
final class DayMinutes {

  private static final byte CLOSED = 1;
  private static final byte OPEN = 2;
  private static final byte EITHER = CLOSED | OPEN;
  private static final int PER_DAY = OpeningHours.MINUTES_PER_DAY;

  /** The minutes of the day before and of the day itself, each of them and those past midnight. */
  private final byte[] before = new byte[2 * PER_DAY];

  private final byte[] today = new byte[2 * PER_DAY];

  DayMinutes() {
    Arrays.fill(before, CLOSED);
    Arrays.fill(today, CLOSED);
  }

  /**
   * Applies a rule.
   *
   * @param onDayBefore whether it holds on the day before
   * @param onDay whether it holds on the day
   */
  void apply(CalendarRule rule, Answer onDayBefore, Answer onDay) {
    if (rule.effect() == Effect.FALLS_BACK) {
      fallBack(rule, onDayBefore, onDay);
      return;
    }
    apply(rule, onDayBefore, before);
    apply(rule, onDay, today);
    if (rule.effect() == Effect.CLOSES) {
      // A time at which it is closed is a time of the clock, on whichever day it was opened.
      for (Stretch stretch : rule.stretches()) {
        close(before, stretch, PER_DAY, onDay);
        close(today, stretch, -PER_DAY, onDayBefore);
      }
    }
  }

  /** Applies a condition to the minutes of the day itself. */
  void apply(ConditionRule condition, LocalDate day) {
    byte[] times = new byte[PER_DAY];
    Arrays.fill(times, CLOSED);
    for (Span span : condition.times().on(day)) {
      Arrays.fill(times, span.fromMinute(), span.toMinute(), OPEN);
    }
    for (Span span : condition.times().notKnownOn(day)) {
      Arrays.fill(times, span.fromMinute(), span.toMinute(), EITHER);
    }
    boolean opens = condition.effect() == ConditionRule.Effect.OPENS;
    byte otherwise = condition.effect() == ConditionRule.Effect.CLOSES_OTHERWISE ? OPEN : CLOSED;
    for (int minute = 0; minute < PER_DAY; minute++) {
      byte past = before[PER_DAY + minute];
      if (times[minute] == EITHER) {
        today[minute] |= opens ? OPEN : CLOSED;
        before[PER_DAY + minute] |= opens ? past : CLOSED;
      } else if (times[minute] != otherwise) {
        today[minute] = opens ? OPEN : CLOSED;
        before[PER_DAY + minute] = opens ? past : CLOSED;
      }
    }
  }

  private static void close(byte[] minutes, Stretch stretch, int later, Answer holds) {
    if (holds != Answer.NO) {
      int from = Math.max(0, stretch.fromMinute() + later);
      int to = Math.min(minutes.length, stretch.toMinute() + later);
      close(minutes, from, to, stretch.certain() && holds == Answer.YES);
    }
  }

  private static void apply(CalendarRule rule, Answer holds, byte[] minutes) {
    if (holds == Answer.NO) {
      return;
    }
    byte[] otherwise = holds == Answer.YES ? null : minutes.clone();
    if (rule.effect() == Effect.CLOSES) {
      close(rule, minutes);
    } else {
      open(rule, minutes);
    }
    for (int minute = 0; otherwise != null && minute < minutes.length; minute++) {
      minutes[minute] |= otherwise[minute];
    }
  }

  private static void close(CalendarRule rule, byte[] minutes) {
    if (rule.stretches().isEmpty()) {
      Arrays.fill(minutes, CLOSED);
    }
    for (Stretch stretch : rule.stretches()) {
      close(minutes, stretch.fromMinute(), stretch.toMinute(), stretch.certain());
    }
  }

  private static void close(byte[] minutes, int from, int to, boolean certain) {
    for (int minute = from; minute < to; minute++) {
      minutes[minute] = certain ? CLOSED : (byte) (minutes[minute] | CLOSED);
    }
  }

  private static void open(CalendarRule rule, byte[] minutes) {
    if (rule.effect() == Effect.REPLACES) {
      Arrays.fill(minutes, CLOSED);
    }
    if (rule.stretches().isEmpty()) {
      Arrays.fill(minutes, 0, PER_DAY, OPEN);
    }
    // What is certain of a rule outweighs what is not.
    for (boolean certain : new boolean[] {false, true}) {
      for (Stretch stretch : rule.stretches()) {
        if (stretch.certain() == certain) {
          Arrays.fill(minutes, stretch.fromMinute(), stretch.toMinute(), certain ? OPEN : EITHER);
        }
      }
    }
  }

  /** A rule that falls back counts only where all before it say closed. */
  private void fallBack(CalendarRule rule, Answer onDayBefore, Answer onDay) {
    byte[] saidBefore = before.clone();
    byte[] saidToday = today.clone();
    byte[] said = new byte[PER_DAY];
    for (int minute = 0; minute < PER_DAY; minute++) {
      said[minute] = at(minute);
    }
    apply(rule, onDayBefore, before);
    apply(rule, onDay, today);
    for (int minute = 0; minute < PER_DAY; minute++) {
      if (said[minute] == OPEN) {
        before[PER_DAY + minute] = saidBefore[PER_DAY + minute];
        today[minute] = saidToday[minute];
      } else if (said[minute] == EITHER) {
        before[PER_DAY + minute] |= saidBefore[PER_DAY + minute];
        today[minute] |= saidToday[minute];
      }
    }
  }

  /** The stretches that are surely open. */
  List<Span> open() {
    return spans(OPEN);
  }

  /** The stretches of which nobody knows. */
  List<Span> notKnown() {
    return spans(EITHER);
  }

  private List<Span> spans(byte wanted) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    for (int minute = 0; minute <= PER_DAY; minute++) {
      boolean within = minute < PER_DAY && at(minute) == wanted;
      if (within && from < 0) {
        from = minute;
      } else if (!within && from >= 0) {
        spans.add(new Span(from, minute));
        from = -1;
      }
    }
    return List.copyOf(spans);
  }

  private byte at(int minute) {
    byte now = today[minute];
    byte still = before[PER_DAY + minute];
    if (now == OPEN || still == OPEN) {
      return OPEN;
    }
    return (byte) (now | still);
  }
}
