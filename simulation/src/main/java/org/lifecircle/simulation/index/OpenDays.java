package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.OpeningHours.Span;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.ServiceProfile;

/**
 * When an outlet is open in the first week from Monday on that begins on the evaluation date or
 * after it: surely, and possibly. Where its hours are not known, it is surely never open and
 * possibly always.
 */
final class OpenDays {

  private static final int MINUTES_PER_HOUR = 60;
  private static final List<Span> ALL_DAY = List.of(new Span(0, OpeningHours.MINUTES_PER_DAY));

  private final Optional<OpeningHours> hours;
  private final LocalDate monday;

  OpenDays(Outlet outlet, LocalDate evaluationDate) {
    hours = outlet.hours();
    monday = evaluationDate.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate date(DayOfWeek day) {
    return monday.with(TemporalAdjusters.nextOrSame(day));
  }

  List<Span> surely(DayOfWeek day) {
    return hours.map(known -> known.on(date(day))).orElse(List.of());
  }

  List<Span> possibly(DayOfWeek day) {
    return hours.map(known -> known.possiblyOn(date(day))).orElse(ALL_DAY);
  }

  /** As an outlet of a format usually is where its own hours are not known. */
  List<Span> surelyOrUsually(DayOfWeek day, ServiceProfile usual) {
    return hours.isPresent() ? surely(day) : usual.opens().on(date(day));
  }

  boolean known() {
    return hours.isPresent();
  }

  static boolean contain(List<Span> spans, int minute) {
    return spans.stream().anyMatch(span -> span.fromMinute() <= minute && minute < span.toMinute());
  }

  /** The share of an hour of the day that is open, 0 to 1. */
  static double shareOpen(List<Span> spans, int hour) {
    int from = hour * MINUTES_PER_HOUR;
    int open = 0;
    for (Span span : spans) {
      open +=
          Math.max(
              0,
              Math.min(from + MINUTES_PER_HOUR, span.toMinute())
                  - Math.max(from, span.fromMinute()));
    }
    return open / (double) MINUTES_PER_HOUR;
  }
}
