package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The needs that a day leaves to the next one: each ended because of the time at which it arose,
 * and comes back.
 *
 * @param needs home by home, age group by age group and resident by resident
 */
public record DeferredNeeds(List<Need> needs) {

  /** Nothing comes back, as on a day of which nobody knows the day before. */
  public static final DeferredNeeds NONE = new DeferredNeeds(List.of());

  /**
   * The numbers of needs that come back begin after so many: a day has fewer needs of its own for
   * one format.
   */
  public static final int NUMBERS = 128;

  /**
   * A need that comes back.
   *
   * @param who whose need it is
   * @param formatId the format that meets it
   * @param number the number that it had on the day that leaves it over, from 1; above {@link
   *     #NUMBERS} when it had come back before
   */
  public record Need(DiaryEntry.Who who, String formatId, int number) {
    public Need {
      requireNonNull(who, "who");
      requireNonNull(formatId, "formatId");
      if (number < 1 || number > 2 * NUMBERS) {
        throw new IllegalArgumentException(
            "the number of a need is 1 to " + 2 * NUMBERS + ": " + number);
      }
    }
  }

  public DeferredNeeds {
    needs = List.copyOf(needs);
  }
}
