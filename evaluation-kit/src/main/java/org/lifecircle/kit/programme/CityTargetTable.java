package org.lifecircle.kit.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.programme.CityTarget;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** {@code city-targets.csv}: what cities want to have reached. */
final class CityTargetTable {

  private static final Columns COLUMNS =
      Columns.required("city", "kind", "value", "zh", "en", "noteZh", "noteEn");
  private static final BigDecimal LEAST = new BigDecimal("0.0001");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private CityTargetTable() {}

  /** The targets that the product knows. */
  static List<CityTarget> read() {
    List<Problem> problems = new ArrayList<>();
    List<CityTarget> targets = new ArrayList<>();
    for (Row row :
        Table.resource(CityTargetTable.class, "city-targets.csv", COLUMNS, problems).rows()) {
      targets.add(
          new CityTarget(
              row.requiredText("city").orElse(""),
              new Text(row.text("zh"), row.text("en")),
              row.value("kind", CityTarget.Kind.class).orElse(CityTarget.Kind.CIRCLES),
              row.requiredDecimal("value", LEAST, MOST).orElse(BigDecimal.ONE),
              new Text(row.text("noteZh"), row.text("noteEn"))));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return targets;
  }
}
