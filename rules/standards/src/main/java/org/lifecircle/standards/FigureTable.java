package org.lifecircle.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coded;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The figures that standards may set a least value for, from {@code figures.csv}, and those that a
 * standard adds in a table of the same name.
 */
final class FigureTable {

  static final String NAME = "figures";

  static final Columns COLUMNS =
      Columns.required(
              "id", "unit", "minimum", "maximum", "zh", "en", "document", "clause", "status")
          .optional("key", "subject");

  private static final BigDecimal LARGEST = new BigDecimal(10_000_000);

  /** Measures that are no figures. */
  private static final List<String> OTHER_MEASURES = List.of(PackRows.KINDS, PackRows.REACH);

  private FigureTable() {}

  /** The figures that the product carries; one without a key is worked out, not asked. */
  static FigureCatalog carried(Table table, DocumentTable documents) {
    FigureCatalog none = new FigureCatalog(List.of());
    List<FigureKind> figures = new ArrayList<>();
    for (Row row : table.rows()) {
      figure(row, row.text("key"), none, figures, documents).ifPresent(figures::add);
    }
    return new FigureCatalog(figures);
  }

  /**
   * The figures that a standard adds. They are asked for by their ids, because nobody can work them
   * out; those of outlets are counted there.
   */
  static FigureCatalog added(Table table, DocumentTable documents, FigureCatalog known) {
    List<FigureKind> figures = new ArrayList<>();
    for (Row row : table.rows()) {
      if (!row.text("id").contains("-")) {
        // So that a slip in the key of a carried figure is never taken for an added one.
        row.problem("id", Words.PHRASES.text("figure.id.hyphen"));
        continue;
      }
      String key = subject(row).orElse(Subject.CIRCLE) == Subject.CIRCLE ? row.text("id") : "";
      figure(row, key, known, figures, documents).ifPresent(figures::add);
    }
    return new FigureCatalog(figures);
  }

  private static Optional<FigureKind> figure(
      Row row, String key, FigureCatalog known, List<FigureKind> before, DocumentTable documents) {
    Optional<String> id = PlainCells.id(row);
    Optional<FigureKind.Range> range = range(row);
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    Optional<Clause> source = documents.source(row);
    Optional<Subject> subject =
        row.blank("subject") ? Optional.of(Subject.CIRCLE) : row.value("subject", Subject.class);
    if (subject.isEmpty()
        || id.isEmpty()
        || range.isEmpty()
        || zh.isEmpty()
        || en.isEmpty()
        || source.isEmpty()) {
      return Optional.empty();
    }
    if (OTHER_MEASURES.contains(id.get())
        || known.find(id.get()).isPresent()
        || known.keys().contains(key)
        || before.stream().anyMatch(figure -> figure.id().equals(id.get()))) {
      row.problem("id", Words.PHRASES.text("id.twice"));
      return Optional.empty();
    }
    return Optional.of(
        new FigureKind(
            id.get(), key, new Text(zh.get(), en.get()), range.get(), source.get(), subject.get()));
  }

  private static Optional<Subject> subject(Row row) {
    return Coded.find(Subject.class, row.text("subject"));
  }

  private static Optional<FigureKind.Range> range(Row row) {
    Optional<String> unit = row.requiredText("unit");
    Optional<BigDecimal> minimum = row.requiredDecimal("minimum", BigDecimal.ZERO, LARGEST);
    Optional<BigDecimal> maximum =
        row.requiredDecimal("maximum", minimum.orElse(BigDecimal.ZERO), LARGEST);
    return unit.isEmpty() || minimum.isEmpty() || maximum.isEmpty()
        ? Optional.empty()
        : Optional.of(new FigureKind.Range(unit.get(), minimum.get(), maximum.get()));
  }
}
