package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * Simulated days of one circle, usually those of a week with several seeds each, and what they say
 * together.
 *
 * @param days by date, those of one date in the order of their seeds; every date as often
 * @param sum the sums over all of them, the residents counted once; its seed is that of the first
 *     day that was asked for
 */
public record LivedDays(List<LivedDay> days, DayStatistics sum) {

  private static final int DAYS_OF_A_WEEK = 7;

  public LivedDays {
    days = List.copyOf(days);
    requireNonNull(sum, "sum");
    if (days.isEmpty()) {
      throw new IllegalArgumentException("at least one day must have been lived");
    }
  }

  /** The dates, each once, in order. */
  public List<LocalDate> dates() {
    return days.stream().map(LivedDay::date).distinct().sorted().toList();
  }

  /** How often each date was lived, every time with another seed. */
  public int replications() {
    return days.size() / dates().size();
  }

  /** Whether the dates are a whole week, from Monday to Sunday. */
  public boolean isWholeWeek() {
    List<LocalDate> dates = dates();
    return dates.size() == DAYS_OF_A_WEEK
        && dates.get(0).getDayOfWeek() == DayOfWeek.MONDAY
        && dates.get(0).plusDays(DAYS_OF_A_WEEK - 1).equals(dates.get(DAYS_OF_A_WEEK - 1));
  }

  /** The days of a weekday; empty when none was lived. */
  public List<LivedDay> on(DayOfWeek weekday) {
    return days.stream().filter(day -> day.date().getDayOfWeek() == weekday).toList();
  }

  /** What a sum over all days is on an average one. */
  public double perDay(double sumOfAll) {
    return sumOfAll / days.size();
  }

  /** How many times somebody walked over a cell on an average day, rounded. */
  public CellField footfallPerDay() {
    CellField all = sum.footfall();
    return new CellField(
        all.southWest(),
        all.northEast(),
        all.columns(),
        all.rows(),
        all.counts().stream().map(count -> (int) Math.round(perDay(count))).toList());
  }

  /** The share of needs that were served, of all days, with its interval; 1 without needs. */
  public Estimate servedShare() {
    return sum.needs() == 0
        ? Estimate.exactly(1)
        : ratio(day -> day.totals().served(), day -> day.totals().needs());
  }

  /** Minutes that one person walks on one trip, there and back, with its interval. */
  public Estimate walkMinutes() {
    return sum.outings().people() == 0
        ? Estimate.exactly(0)
        : ratio(day -> day.totals().walkSeconds() / 60.0, LivedDay::people);
  }

  /**
   * The mean of a figure over the days, with its interval. Dates differ for good reason, so only
   * the seeds of one date tell how far chance goes.
   */
  public Estimate mean(ToDoubleFunction<LivedDay> figure) {
    return Estimate.ofStrata(strata(figure));
  }

  /**
   * The ratio of two sums over the days, with its interval.
   *
   * @param part what is divided
   * @param whole by what, above 0 on some day
   */
  public Estimate ratio(ToDoubleFunction<LivedDay> part, ToDoubleFunction<LivedDay> whole) {
    return Estimate.ofRatio(strata(part), strata(whole));
  }

  /**
   * The ratio of two sums on one date, with its interval; chance is taken to go as far on every
   * date.
   *
   * @param date one of {@link #dates}
   * @param part what is divided
   * @param whole by what, above 0 on that date
   */
  public Estimate ratioOn(
      LocalDate date, ToDoubleFunction<LivedDay> part, ToDoubleFunction<LivedDay> whole) {
    return Estimate.ofRatioWithin(strata(part), strata(whole), dates().indexOf(date));
  }

  private double[][] strata(ToDoubleFunction<LivedDay> figure) {
    return dates().stream()
        .map(
            date ->
                days.stream().filter(day -> day.date().equals(date)).mapToDouble(figure).toArray())
        .toArray(double[][]::new);
  }
}
