package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.BusinessFormat;
import org.lifecircle.simulation.day.NeedList;

/**
 * A line of the red, yellow and blue lists of needs before and after a step.
 *
 * @param list the list
 * @param format the format of the line
 * @param needsBefore needs of a simulated week on the line before the step, on average, above 0
 * @param needsAfter needs on it after the step, 0 or more
 */
public record ClearedLine(
    NeedList list, BusinessFormat format, double needsBefore, double needsAfter) {

  public ClearedLine {
    requireNonNull(list, "list");
    requireNonNull(format, "format");
  }

  /** Whether nothing is left on the line. */
  public boolean cleared() {
    return needsAfter == 0;
  }
}
