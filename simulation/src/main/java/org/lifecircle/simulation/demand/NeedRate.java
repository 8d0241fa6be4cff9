package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Text;

/**
 * How often one person of an age group needs a format.
 *
 * @param formatId the format
 * @param ageGroup the group
 * @param frequency how often
 * @param hours when in the day they arise
 * @param grounds where the figures come from
 */
public record NeedRate(
    String formatId, AgeGroup ageGroup, Frequency frequency, HourProfile hours, Grounds grounds) {

  /**
   * How often a need arises.
   *
   * @param visitsPerWeek needs per person and week, 0 or more
   * @param weekendFactor needs on a Saturday or Sunday for each need on a working day, 0 or more
   * @param onceADay whether nobody has it more than once on a day, so that the mean of a day is the
   *     share of people who have it; else their number on a day is Poisson's
   */
  public record Frequency(double visitsPerWeek, double weekendFactor, boolean onceADay) {
    public Frequency {
      if (!(visitsPerWeek >= 0 && visitsPerWeek <= 100)) {
        throw new IllegalArgumentException("visits per week are within 0..100: " + visitsPerWeek);
      }
      if (!(weekendFactor >= 0 && weekendFactor <= 100)) {
        throw new IllegalArgumentException("a weekend factor is within 0..100: " + weekendFactor);
      }
    }

    /** What a share of the people have on every day, each once. */
    static Frequency ofShare(double share) {
      return new Frequency(7 * share, 1, true);
    }
  }

  /** A need that may arise any number of times on a day. */
  public NeedRate(
      String formatId,
      AgeGroup ageGroup,
      double visitsPerWeek,
      double weekendFactor,
      HourProfile hours,
      Grounds grounds) {
    this(formatId, ageGroup, new Frequency(visitsPerWeek, weekendFactor, false), hours, grounds);
  }

  /**
   * A need that a share of the people have on every day, each once.
   *
   * @param share of the people, 0 to 1
   */
  public static NeedRate ofShare(
      String formatId, AgeGroup ageGroup, double share, HourProfile hours, Grounds grounds) {
    return new NeedRate(formatId, ageGroup, Frequency.ofShare(share), hours, grounds);
  }

  public NeedRate {
    requireNonNull(formatId, "formatId");
    requireNonNull(ageGroup, "ageGroup");
    requireNonNull(frequency, "frequency");
    requireNonNull(hours, "hours");
    requireNonNull(grounds, "grounds");
  }

  /** Needs per person and week. */
  public double visitsPerWeek() {
    return frequency.visitsPerWeek();
  }

  /** Needs on a Saturday or Sunday for each need on a working day. */
  public double weekendFactor() {
    return frequency.weekendFactor();
  }

  /** Whether nobody has it more than once on a day. */
  public boolean onceADay() {
    return frequency.onceADay();
  }

  /** The same need, so often a week. */
  NeedRate often(double perWeek, Grounds changed) {
    return new NeedRate(
        formatId, ageGroup, new Frequency(perWeek, weekendFactor(), onceADay()), hours, changed);
  }

  /** The same need, so often on a Saturday or Sunday for each time on a working day. */
  NeedRate weekend(double factor, Grounds changed) {
    return new NeedRate(
        formatId, ageGroup, new Frequency(visitsPerWeek(), factor, onceADay()), hours, changed);
  }

  /** The same need so many times as often. */
  public NeedRate times(double factor, Grounds changed) {
    return new NeedRate(
        formatId,
        ageGroup,
        new Frequency(visitsPerWeek() * factor, weekendFactor(), onceADay()),
        hours,
        changed);
  }

  /** The needs per person on one day; the seven days of a week sum to {@link #visitsPerWeek}. */
  public double perDay(DayOfWeek day) {
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return visitsPerWeek() * (weekend ? weekendFactor() : 1) / (5 + 2 * weekendFactor());
  }

  /** What a reader should know; may be blank. */
  public Text note() {
    return grounds.note();
  }
}
