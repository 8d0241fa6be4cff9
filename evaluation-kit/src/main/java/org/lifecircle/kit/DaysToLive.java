package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.experiment.UncertainDays;

/**
 * Which days an evaluation simulates: a week, or one day of it.
 *
 * @param span all days of the week, or one
 * @param date a day of that week, or the one day; empty for the circle's evaluation date
 * @param weekday the one day of the week when only one is simulated; empty for the date itself
 * @param replications how often each day is simulated; empty for as often as usual
 * @param points at how many points of the ranges of all numbers of the day model the same days are
 *     simulated again, to tell what nobody knows; 0 for none
 */
public record DaysToLive(
    Span span,
    Optional<LocalDate> date,
    Optional<DayOfWeek> weekday,
    OptionalInt replications,
    int points) {

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

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");

  /** With one there is no interval. */
  static final int FEWEST_REPLICATIONS = 1;

  static final int MOST_REPLICATIONS = 1_000;

  static final int MOST_POINTS = 1_000;

  /** Days at the values of the tables alone. */
  public DaysToLive(
      Span span, Optional<LocalDate> date, Optional<DayOfWeek> weekday, OptionalInt replications) {
    this(span, date, weekday, replications, 0);
  }

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
    return new DaysToLive(span, date, weekday, OptionalInt.of(count), points);
  }

  /** These days, simulated at so many points of the ranges of all numbers too. */
  public DaysToLive alsoAt(int count) {
    return new DaysToLive(span, date, weekday, replications, count);
  }

  /** What cannot be run of it. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    replications.ifPresent(
        count ->
            within(
                    "--replications",
                    "replications.range",
                    count,
                    FEWEST_REPLICATIONS,
                    MOST_REPLICATIONS)
                .ifPresent(problems::add));
    if (points != 0) {
      within("--uncertainty", "uncertainty.range", points, UncertainDays.FEWEST, MOST_POINTS)
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> within(
      String option, String key, int count, int fewest, int most) {
    return count >= fewest && count <= most
        ? Optional.empty()
        : Optional.of(
            new Problem(
                option,
                0,
                "",
                Integer.toString(count),
                PHRASES.text(key, Integer.toString(fewest), Integer.toString(most))));
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
