package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

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

  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final Columns COLUMNS =
      Columns.required("parameter", "value", "unit", "status", "source", "zh", "en");

  /** The table of the product. */
  static UseParameters standard() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> values = new LinkedHashMap<>();
    Table table = Table.resource(UseParameters.class, "use-parameters.csv", COLUMNS, problems);
    for (Row row : table.rows()) {
      row.requiredDecimal("value", BigDecimal.ONE, MOST)
          .ifPresent(value -> values.put(row.text("parameter"), value.intValueExact()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new UseParameters(
        values.get("longer"),
        values.get("earliest"),
        values.get("latest"),
        values.get("more-capacity"));
  }
}
