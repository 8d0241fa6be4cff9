package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.Coded;
import org.lifecircle.simulation.experiment.Replications;

/**
 * Which days are lived at every point, how often and with which seeds. Every point has the same
 * days and seeds, so that points differ only where their numbers reach.
 *
 * @param span which days
 * @param every of a year every so many days; 1 for all of them
 * @param date the day that they are counted from; empty for the circle's evaluation date
 * @param often how often each is lived
 * @param seed of the first day, from which the others follow
 */
record RunPlan(Span span, int every, Optional<LocalDate> date, Often often, long seed) {

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int WORKDAYS = 5;

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
      case YEAR -> following(day, day.lengthOfYear(), every);
    };
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
