package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.OpeningHours;

/**
 * When outlets of a format are open where nothing is known of them.
 *
 * @param hours when
 * @param table the hours as the table has them
 * @param longerMinutes how many minutes longer each stretch is than in the table, half of them
 *     before and half after it; negative for shorter
 */
public record UsualHours(OpeningHours hours, OpeningHours table, int longerMinutes) {

  /** However short, an outlet opens. */
  private static final int SHORTEST_MINUTES = 30;

  public UsualHours {
    requireNonNull(hours, "hours");
    requireNonNull(table, "table");
  }

  /** Hours as a table has them. */
  static UsualHours ofTable(OpeningHours hours) {
    return new UsualHours(hours, hours, 0);
  }

  /**
   * The hours of the table with stretches so many minutes longer, which replaces an earlier such
   * change. What is always open and what hangs on the date stays as it is, and so does a stretch of
   * which too little would be left.
   */
  UsualHours longer(int minutes) {
    if (minutes == 0 || !table.sameEveryWeek() || table.equals(OpeningHours.ALWAYS)) {
      return new UsualHours(table, table, minutes);
    }
    List<int[]> stretches = new ArrayList<>();
    for (OpeningHours.Span span : table.spans()) {
      int length = span.toMinute() - span.fromMinute();
      int change = length + minutes < SHORTEST_MINUTES ? 0 : minutes;
      int before = Math.floorDiv(change, 2);
      int from = Math.floorMod(span.fromMinute() - before, OpeningHours.MINUTES_PER_WEEK);
      stretches.add(
          new int[] {from, from + Math.min(length + change, OpeningHours.MINUTES_PER_WEEK)});
    }
    return new UsualHours(OpeningHours.of(table.text(), stretches), table, minutes);
  }
}
