package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.simulation.day.NeedList;

/**
 * A line of the red, yellow and blue lists that an earlier plan was to shorten.
 *
 * @param list the list
 * @param format the format of the line
 * @param steps the numbers of the steps that were to shorten it, ascending
 * @param needsThen needs of a simulated week on the line when the plan was made, 0 or more
 * @param needsNow needs on it today, 0 or more
 * @param notServed needs for the format that nobody serves today, on the red and the yellow list, 0
 *     or more
 */
public record ReviewedLine(
    NeedList list,
    BusinessFormat format,
    List<Integer> steps,
    double needsThen,
    double needsNow,
    double notServed) {

  public ReviewedLine {
    requireNonNull(list, "list");
    requireNonNull(format, "format");
    steps = List.copyOf(steps);
    if (!(needsThen >= 0) || !(needsNow >= 0) || !(notServed >= 0)) {
      throw new IllegalArgumentException(
          "must not be negative: " + needsThen + ", " + needsNow + ", " + notServed);
    }
  }

  /** Whether nothing is left on the line. */
  public boolean cleared() {
    return needsNow == 0;
  }
}
