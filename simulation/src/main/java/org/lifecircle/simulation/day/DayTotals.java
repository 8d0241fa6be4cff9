package org.lifecircle.simulation.day;

/**
 * The sums of a simulated day.
 *
 * @param residents how many residents were simulated
 * @param trips how many times somebody left home for an outlet; a party is one trip
 * @param needs how many needs arose or came back, but for those that a channel met
 * @param served how many of them were served
 * @param walkSeconds the sum of everybody's walking, there and back
 * @param cameBack how many needs the day before had left over, whatever became of them; each of
 *     them counted among the needs of that day too
 */
public record DayTotals(
    int residents, int trips, int needs, int served, long walkSeconds, int cameBack) {

  /** Of a day on which nothing comes back. */
  public DayTotals(int residents, int trips, int needs, int served, long walkSeconds) {
    this(residents, trips, needs, served, walkSeconds, 0);
  }

  /** The needs, each counted once, however often it came back. */
  public int differentNeeds() {
    return needs - cameBack;
  }
}
