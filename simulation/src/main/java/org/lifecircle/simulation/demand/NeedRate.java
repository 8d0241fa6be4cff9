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
 * @param visitsPerWeek needs per person and week, 0 or more
 * @param weekendFactor needs on a Saturday or Sunday for each need on a working day, 0 or more
 * @param hours when in the day they arise
 * @param grounds where the figures come from
 */
public record NeedRate(
    String formatId,
    AgeGroup ageGroup,
    double visitsPerWeek,
    double weekendFactor,
    HourProfile hours,
    Grounds grounds) {

  public NeedRate {
    requireNonNull(formatId, "formatId");
    requireNonNull(ageGroup, "ageGroup");
    requireNonNull(hours, "hours");
    requireNonNull(grounds, "grounds");
    if (!(visitsPerWeek >= 0 && visitsPerWeek <= 100)) {
      throw new IllegalArgumentException("visits per week are within 0..100: " + visitsPerWeek);
    }
    if (!(weekendFactor >= 0 && weekendFactor <= 100)) {
      throw new IllegalArgumentException("a weekend factor is within 0..100: " + weekendFactor);
    }
  }

  /** The needs per person on one day; the seven days of a week sum to {@link #visitsPerWeek}. */
  public double perDay(DayOfWeek day) {
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return visitsPerWeek * (weekend ? weekendFactor : 1) / (5 + 2 * weekendFactor);
  }

  /** What a reader should know; may be blank. */
  public Text note() {
    return grounds.note();
  }
}
