package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.lifecircle.simulation.mason.DayModel;

/**
 * Which days are lived, and with which seeds. Every day has a seed of its own, so that the days are
 * independent of each other but for the needs that one leaves to the next; the day that was asked
 * for first has the seed itself, as when it is lived alone. Days that follow each other and are
 * lived as often as each other are stretches: each replication is one of its own, on whose first
 * day nothing comes back.
 *
 * @param dates each once, in order
 * @param first the day that has the seed itself, one of them
 * @param seed the first day's seed, from which the other seeds follow
 * @param replications how often each day is lived, 1 or more
 */
public record DayPlan(List<LocalDate> dates, LocalDate first, long seed, int replications) {

  /** How often each day of a week is lived when nothing else is said. */
  public static final int USUAL_REPLICATIONS = 2;

  /** How often a single day is lived when nothing else is said. */
  public static final int USUAL_REPLICATIONS_OF_A_DAY = 10;

  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * One day to live.
   *
   * @param date the day
   * @param seed its seed
   * @param eve the seed of the day before in the same stretch; empty for the first of a stretch
   */
  public record Run(LocalDate date, long seed, OptionalLong eve) {
    public Run {
      requireNonNull(date, "date");
      requireNonNull(eve, "eve");
    }

    /** A day of which nobody knows the day before. */
    public Run(LocalDate date, long seed) {
      this(date, seed, OptionalLong.empty());
    }
  }

  public DayPlan {
    dates = List.copyOf(dates);
    requireNonNull(first, "first");
    DayModel.checkSeed(seed);
    if (!dates.contains(first) || replications < 1) {
      throw new IllegalArgumentException(
          "a plan has its first day among its dates and lives each once or more: "
              + first
              + ", "
              + dates
              + ", "
              + replications);
    }
  }

  /** The week from Monday to Sunday that a day belongs to; that day has the seed itself. */
  public static DayPlan week(LocalDate day, long seed, int replications) {
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return new DayPlan(
        IntStream.range(0, DAYS_OF_A_WEEK).mapToObj(monday::plusDays).toList(),
        day,
        seed,
        replications);
  }

  /** One day alone. */
  public static DayPlan day(LocalDate day, long seed, int replications) {
    return new DayPlan(List.of(day), day, seed, replications);
  }

  /** The days with their seeds, by date, those of one date in the order of their replications. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int d = 0; d < dates.size(); d++) {
      for (int replication = 0; replication < replications; replication++) {
        OptionalLong eve =
            follows(d) ? OptionalLong.of(seed(d - 1, replication)) : OptionalLong.empty();
        runs.add(new Run(dates.get(d), seed(d, replication), eve));
      }
    }
    return List.copyOf(runs);
  }

  private long seed(int date, int replication) {
    int number =
        replication * dates.size() + Math.floorMod(date - dates.indexOf(first), dates.size());
    return Replications.seed(seed, number);
  }

  private boolean follows(int date) {
    return date > 0 && dates.get(date - 1).plusDays(1).equals(dates.get(date));
  }

  /** The stretches, each as the numbers of its days among {@link #runs}. */
  List<int[]> stretches() {
    List<int[]> stretches = new ArrayList<>();
    for (int replication = 0; replication < replications; replication++) {
      int from = 0;
      for (int d = 1; d <= dates.size(); d++) {
        if (d == dates.size() || !follows(d)) {
          int own = replication;
          stretches.add(IntStream.range(from, d).map(day -> day * replications + own).toArray());
          from = d;
        }
      }
    }
    return stretches;
  }
}
