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
   * @param arises what the number on a day follows
   */
  public record Frequency(double visitsPerWeek, double weekendFactor, Arises arises) {
    public Frequency {
      requireNonNull(arises, "arises");
      if (!(visitsPerWeek >= 0 && visitsPerWeek <= 100)) {
        throw new IllegalArgumentException("visits per week are within 0..100: " + visitsPerWeek);
      }
      if (!(weekendFactor >= 0 && weekendFactor <= 100)) {
        throw new IllegalArgumentException("a weekend factor is within 0..100: " + weekendFactor);
      }
    }

    /** What a share of the people have on every day, each once. */
    static Frequency ofShare(double share) {
      return new Frequency(7 * share, 1, Arises.ONCE_A_DAY);
    }
  }

  /** What the number of such needs on a day follows. */
  public enum Arises {
    /** Poisson's law; nobody knows how often, so that {@code demand-scale} multiplies the mean. */
    AS_ASSUMED,
    /** Poisson's law; a source says how often, so that nothing scales it. */
    AS_SOURCED,
    /** Nobody has it twice: the mean of a day is the share of people who have it, never scaled. */
    ONCE_A_DAY
  }

  /**
   * A need that may arise any number of times on a day; how often is a source's where the grounds
   * are more than an assumption.
   */
  public NeedRate(
      String formatId,
      AgeGroup ageGroup,
      double visitsPerWeek,
      double weekendFactor,
      HourProfile hours,
      Grounds grounds) {
    this(
        formatId,
        ageGroup,
        new Frequency(
            visitsPerWeek,
            weekendFactor,
            grounds.source().status().uncertain() ? Arises.AS_ASSUMED : Arises.AS_SOURCED),
        hours,
        grounds);
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
    return frequency.arises() == Arises.ONCE_A_DAY;
  }

  /** Whether {@code demand-scale} multiplies it: nobody knows how often it arises. */
  public boolean scaled() {
    return frequency.arises() == Arises.AS_ASSUMED;
  }

  /** The same need, so often a week; it is scaled as before. */
  NeedRate often(double perWeek, Grounds changed) {
    return new NeedRate(
        formatId,
        ageGroup,
        new Frequency(perWeek, weekendFactor(), frequency.arises()),
        hours,
        changed);
  }

  /** The same need, so often on a Saturday or Sunday for each time on a working day. */
  NeedRate weekend(double factor, Grounds changed) {
    return new NeedRate(
        formatId,
        ageGroup,
        new Frequency(visitsPerWeek(), factor, frequency.arises()),
        hours,
        changed);
  }

  /** The same need, arising so many minutes later on the day than the table says. */
  NeedRate later(int minutes, Grounds changed) {
    return new NeedRate(formatId, ageGroup, frequency, hours.later(minutes), changed);
  }

  /** The same need so many times as often; it is scaled as before. */
  public NeedRate times(double factor, Grounds changed) {
    return new NeedRate(
        formatId,
        ageGroup,
        new Frequency(visitsPerWeek() * factor, weekendFactor(), frequency.arises()),
        hours,
        changed);
  }

  /**
   * The needs per person on one day before {@code demand-scale}; the seven days of a week sum to
   * {@link #visitsPerWeek}.
   */
  public double perDay(DayOfWeek day) {
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return visitsPerWeek() * (weekend ? weekendFactor() : 1) / (5 + 2 * weekendFactor());
  }

  /** What a reader should know; may be blank. */
  public Text note() {
    return grounds.note();
  }
}
