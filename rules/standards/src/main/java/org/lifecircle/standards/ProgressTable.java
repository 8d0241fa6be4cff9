package org.lifecircle.standards;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The progress of the programme, from {@code progress.csv}. */
final class ProgressTable {

  static final String NAME = "progress";

  static final Columns COLUMNS =
      Columns.required(
          "id",
          "month",
          "territoryZh",
          "territoryEn",
          "kind",
          "circles",
          "outlets",
          "residents",
          "document",
          "clause",
          "status");

  private static final BigDecimal LARGEST = new BigDecimal(10_000_000_000L);

  private ProgressTable() {}

  static List<Progress> of(Table table, DocumentTable documents) {
    List<Progress> all = new ArrayList<>();
    for (Row row : table.rows()) {
      progress(row, documents).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Optional<Progress> progress(Row row, DocumentTable documents) {
    Optional<String> id = PlainCells.id(row);
    Optional<YearMonth> month = month(row);
    Optional<String> zh = row.requiredText("territoryZh");
    Optional<String> en = row.requiredText("territoryEn");
    Optional<Progress.Kind> kind = row.value("kind", Progress.Kind.class);
    Optional<BigDecimal> circles = row.requiredDecimal("circles", BigDecimal.ONE, LARGEST);
    Optional<Clause> source = documents.source(row);
    if (id.isEmpty()
        || month.isEmpty()
        || zh.isEmpty()
        || en.isEmpty()
        || kind.isEmpty()
        || circles.isEmpty()
        || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Progress(
            id.get(),
            month.get(),
            new Text(zh.get(), en.get()),
            kind.get(),
            new Progress.Reported(
                circles.get().longValue(), count(row, "outlets"), count(row, "residents")),
            source.get()));
  }

  private static OptionalLong count(Row row, String column) {
    return row.decimal(column, BigDecimal.ZERO, LARGEST)
        .map(number -> OptionalLong.of(number.longValue()))
        .orElse(OptionalLong.empty());
  }

  private static Optional<YearMonth> month(Row row) {
    try {
      return row.requiredText("month").map(YearMonth::parse);
    } catch (DateTimeParseException e) {
      row.problem("month", Words.PHRASES.text("month.form"));
      return Optional.empty();
    }
  }
}
