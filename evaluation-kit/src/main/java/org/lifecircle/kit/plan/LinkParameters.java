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
 * When two places on ways are near each other and far on foot; rows of the table beside this class,
 * all assumptions.
 *
 * @param leastMeters the shortest link, in a straight line
 * @param mostMeters the longest link, in a straight line
 * @param leastSavedSeconds by how much the walk from some home to one end gets shorter at least
 * @param detourFactor how many times longer than the link that walk must have been at least
 * @param centimetersPerSecond the pace over a link, while ways are ranked
 * @param clearanceMeters how far a link stays from homes and outlets beside it, which stand for
 *     buildings
 */
record LinkParameters(
    int leastMeters,
    int mostMeters,
    int leastSavedSeconds,
    int detourFactor,
    int centimetersPerSecond,
    int clearanceMeters) {

  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final Columns COLUMNS =
      Columns.required("parameter", "value", "unit", "status", "source", "zh", "en");

  /** The table of the product. */
  static LinkParameters standard() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> values = new LinkedHashMap<>();
    Table table = Table.resource(LinkParameters.class, "link-parameters.csv", COLUMNS, problems);
    for (Row row : table.rows()) {
      row.requiredDecimal("value", BigDecimal.ONE, MOST)
          .ifPresent(value -> values.put(row.text("parameter"), value.intValueExact()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new LinkParameters(
        values.get("least-length"),
        values.get("most-length"),
        values.get("least-saved"),
        values.get("detour-factor"),
        values.get("pace"),
        values.get("clearance"));
  }
}
