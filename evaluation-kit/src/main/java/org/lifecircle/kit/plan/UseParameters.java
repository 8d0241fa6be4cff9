package org.lifecircle.kit.plan;

import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * How far the use of an outlet can be bettered; rows of the table beside this class, all
 * assumptions.
 *
 * @param moreMinutes by how much an outlet opens earlier or closes later
 * @param earliestMinute no outlet opens earlier, minute of the day
 * @param latestMinute no outlet closes later, minute of the day
 * @param morePercent by how much the capacity of an outlet grows
 */
record UseParameters(int moreMinutes, int earliestMinute, int latestMinute, int morePercent) {

  public UseParameters {
    if (IntStream.of(moreMinutes, earliestMinute, latestMinute, morePercent).min().getAsInt() < 1) {
      throw new IllegalArgumentException("figures of use are above 0");
    }
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final UseParameters STANDARD = read();
  }

  /** The table of the product. */
  static UseParameters standard() {
    return Carried.STANDARD;
  }

  private static UseParameters read() {
    Map<String, Parameter> rows =
        ParameterTable.resource(UseParameters.class, "use-parameters.csv");
    return new UseParameters(
        rows.get("longer").value().intValueExact(),
        rows.get("earliest").value().intValueExact(),
        rows.get("latest").value().intValueExact(),
        rows.get("more-capacity").value().intValueExact());
  }
}
