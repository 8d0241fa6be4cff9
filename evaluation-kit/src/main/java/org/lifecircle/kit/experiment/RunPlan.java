package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.model.Coded;
import org.lifecircle.simulation.experiment.Replications;

/**
 * Which days are lived at every point, how often and with which seeds. Every point has the same
 * days and seeds, so that points differ only where their numbers reach.
 *
 * @param span which days
 * @param sample which of them, of a year
 * @param date the day that they are counted from; empty for the circle's evaluation date
 * @param often how often each is lived
 * @param seed of the first day, from which the others follow
 */
record RunPlan(Span span, Sample sample, Optional<LocalDate> date, Often often, long seed) {

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int WORKDAYS = 5;

  /** As many weeks as a year has whole ones. */
  static final int MOST_WEEKS = 52;

  /** Which days. */
  enum Span implements Coded {
    /** One day. */
    DAY("day"),
    /** Monday to Friday of its week. */
    WEEKDAYS("weekdays"),
    /** Its week from Monday to Sunday. */
    WEEK("week"),
    /** A year from that day on. */
    YEAR("year");

    private final String id;

    Span(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /**
   * Which days of a year are lived.
   *
   * @param every every so many days; 1 for all of them
   * @param weeks instead: the year is cut into so many parts as long as each other, and the seven
   *     days in the middle of each are lived; 0 for no such thing
   */
  record Sample(int every, int weeks) {

    /** All days. */
    static final Sample ALL = new Sample(1, 0);

    Sample {
      if (every < 1 || weeks < 0 || weeks > MOST_WEEKS || every > 1 && weeks > 0) {
        throw new IllegalArgumentException(
            "every so many days or so many weeks: " + every + ", " + weeks);
      }
    }
  }

  /**
   * How often each day is lived.
   *
   * @param replications so often; at most where a target is given
   * @param target until a measure is known so well; empty for exactly the replications
   */
  record Often(int replications, Optional<Target> target) {
    Often {
      requireNonNull(target, "target");
    }
  }

  /**
   * How well a measure must be known at every point.
   *
   * @param measure its id
   * @param halfWidth half the 95 % interval of its effect is at most so wide
   */
  record Target(String measure, double halfWidth) {
    Target {
      requireNonNull(measure, "measure");
    }
  }

  RunPlan {
    requireNonNull(span, "span");
    requireNonNull(sample, "sample");
    requireNonNull(date, "date");
    requireNonNull(often, "often");
  }

  /** The dates for a circle, in order. */
  List<LocalDate> dates(LocalDate evaluationDate) {
    LocalDate day = date.orElse(evaluationDate);
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return switch (span) {
      case DAY -> List.of(day);
      case WEEKDAYS -> following(monday, WORKDAYS, 1);
      case WEEK -> following(monday, DAYS_OF_A_WEEK, 1);
      case YEAR ->
          sample.weeks() > 0
              ? IntStream.range(0, sample.weeks()).boxed().flatMap(i -> week(day, i)).toList()
              : following(day, day.lengthOfYear(), sample.every());
    };
  }

  /** The first day of a part of the year; that after the last is the end of the year. */
  private LocalDate part(LocalDate first, int number) {
    return first.plusDays((long) first.lengthOfYear() * number / sample.weeks());
  }

  /** The seven days in the middle of a part of the year. */
  private Stream<LocalDate> week(LocalDate first, int number) {
    LocalDate from = part(first, number);
    long days = ChronoUnit.DAYS.between(from, part(first, number + 1));
    LocalDate begin = from.plusDays((days - DAYS_OF_A_WEEK) / 2);
    return begin.datesUntil(begin.plusDays(DAYS_OF_A_WEEK));
  }

  /**
   * How many days of the span each date stands for: a day of the week of a part of the year for all
   * such days of that part; any other date for as many as the others.
   *
   * @param evaluationDate the circle's
   */
  double[] weights(LocalDate evaluationDate) {
    List<LocalDate> dates = dates(evaluationDate);
    double[] weights = new double[dates.size()];
    Arrays.fill(weights, 1);
    if (span == Span.YEAR && sample.weeks() > 0) {
      LocalDate first = date.orElse(evaluationDate);
      for (int d = 0; d < weights.length; d++) {
        DayOfWeek weekday = dates.get(d).getDayOfWeek();
        int number = d / DAYS_OF_A_WEEK;
        weights[d] =
            part(first, number)
                .datesUntil(part(first, number + 1))
                .filter(day -> day.getDayOfWeek() == weekday)
                .count();
      }
    }
    return weights;
  }

  private static List<LocalDate> following(LocalDate first, int days, int every) {
    return IntStream.iterate(0, i -> i < days, i -> i + every).mapToObj(first::plusDays).toList();
  }

  /**
   * The seed of a day.
   *
   * @param dates all dates
   * @param date its number among them, from 0
   * @param replication from 0
   */
  long seed(List<LocalDate> dates, int date, int replication) {
    return Replications.seed(seed, replication * dates.size() + date);
  }
}
