package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.simulation.experiment.DayPlan;

/**
 * Which days an evaluation simulates: a week, or one day of it.
 *
 * @param span all days of the week, or one
 * @param date a day of that week, or the one day; empty for the circle's evaluation date
 * @param weekday the one day of the week when only one is simulated; empty for the date itself
 * @param replications how often each day is simulated; empty for as often as usual
 */
public record DaysToLive(
    Span span, Optional<LocalDate> date, Optional<DayOfWeek> weekday, OptionalInt replications) {

  /** How many days are simulated. */
  public enum Span {
    /** Every day from Monday to Sunday. */
    WEEK,
    /** One day. */
    DAY
  }

  /** The week of the circle's evaluation date. */
  public static final DaysToLive USUAL =
      new DaysToLive(Span.WEEK, Optional.empty(), Optional.empty(), OptionalInt.empty());

  /** With one there is no interval. */
  static final int FEWEST_REPLICATIONS = 1;

  static final int MOST_REPLICATIONS = 1_000;

  public DaysToLive {
    requireNonNull(span, "span");
    requireNonNull(date, "date");
    requireNonNull(weekday, "weekday");
    requireNonNull(replications, "replications");
  }

  /** One day alone. */
  public static DaysToLive only(LocalDate day) {
    return new DaysToLive(Span.DAY, Optional.of(day), Optional.empty(), OptionalInt.empty());
  }

  /** These days, each simulated so many times. */
  public DaysToLive times(int count) {
    return new DaysToLive(span, date, weekday, OptionalInt.of(count));
  }

  /** Whether so many replications can be run. */
  boolean feasible() {
    return replications.isEmpty()
        || (replications.getAsInt() >= FEWEST_REPLICATIONS
            && replications.getAsInt() <= MOST_REPLICATIONS);
  }

  /** The days with their seeds. */
  public DayPlan plan(LocalDate evaluationDate, long seed) {
    LocalDate day = date.orElse(evaluationDate);
    if (span == Span.WEEK) {
      return DayPlan.week(day, seed, replications.orElse(DayPlan.USUAL_REPLICATIONS));
    }
    LocalDate one =
        weekday
            .map(
                name ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(name)))
            .orElse(day);
    return DayPlan.day(one, seed, replications.orElse(DayPlan.USUAL_REPLICATIONS_OF_A_DAY));
  }
}
