package org.lifecircle.simulation.day;

/**
 * The sums of a simulated day.
 *
 * @param residents how many residents were simulated
 * @param trips how many times somebody left home for an outlet; a party is one trip
 * @param needs how many needs arose, but for those that a channel met
 * @param served how many of them were served
 * @param walkSeconds the sum of everybody's walking, there and back
 */
public record DayTotals(int residents, int trips, int needs, int served, long walkSeconds) {}
