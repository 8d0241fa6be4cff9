package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

/**
 * How people were out on one day.
 *
 * @param people how many people left home for an outlet, those who went along too; as many as trips
 *     when everybody goes alone
 * @param furtherAttempts how many times somebody who found an outlet full went on to another one
 * @param servedAfterAll how many of those were served there
 * @param ways how many people walked along every way
 * @param ordersInVain how many needs were to be ordered, could not be, and were walked for
 */
public record Outings(
    int people, int furtherAttempts, int servedAfterAll, WayFootfall ways, int ordersInVain) {

  /** Of a day on which nobody orders in vain. */
  public Outings(int people, int furtherAttempts, int servedAfterAll, WayFootfall ways) {
    this(people, furtherAttempts, servedAfterAll, ways, 0);
  }

  public Outings {
    requireNonNull(ways, "ways");
  }
}
