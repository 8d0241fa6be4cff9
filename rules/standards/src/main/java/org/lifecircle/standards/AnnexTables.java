package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.annex.Annex.GoodItem;
import org.lifecircle.standards.annex.Annex.ListedFormat;
import org.lifecircle.standards.annex.Annex.Listing;
import org.lifecircle.standards.annex.Annex.MustHave;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The tables of the product with what an annex says in place of what the plan of 2023 assumes. Rows
 * that the annex leaves open stay as they are.
 */
final class AnnexTables implements TableSource {

  /** The standard that the annexes belong to. */
  static final String STANDARD = "national-2023";

  static final String ASSUMPTIONS = "lifecircle-assumptions";
  private static final String NOT_LISTED = "not-listed";
  private static final String DIMENSION = "good-say";
  private static final String NEEDS_DIMENSION = "needs";
  static final String NO_POINTS = "points-annex-none";
  private static final String LARGEST = "10000000";

  private final Annex annex;
  private final TableSource carried;
  private final Standards product;
  private final LocalDate planned;

  /**
   * The tables of an annex.
   *
   * @param carried the tables of the product
   * @param product the standards of the product
   */
  AnnexTables(Annex annex, TableSource carried, Standards product) {
    this.annex = annex;
    this.carried = carried;
    this.product = product;
    this.planned = product.get(STANDARD).holdsFrom();
  }

  @Override
  public Optional<Table> table(String name, Columns columns, List<Problem> problems) {
    Optional<Table> table = carried.table(name, columns, problems);
    if (name.equals("documents")) {
      return edited(table, name, problems, this::withDocument);
    }
    if (name.equals("packs")) {
      return edited(table, name, problems, this::withDay);
    }
    return table;
  }

  @Override
  public TableSource of(String standardId) {
    TableSource tables = carried.of(standardId);
    if (!standardId.equals(STANDARD)) {
      return tables;
    }
    return (name, columns, problems) ->
        edited(tables.table(name, columns, problems), name, problems, changes(name));
  }

  private UnaryOperator<List<Map<String, String>>> changes(String name) {
    return switch (name) {
      case DatedParameters.NAME -> new AnnexParameters(annex, product, planned)::parameters;
      case PackTables.DEMANDS -> this::demands;
      case PackTables.GROUPS -> this::groups;
      case PackTables.NEEDS -> this::needs;
      case PackTables.INDICATORS -> this::indicators;
      case FormatTable.NAME -> this::formats;
      case FigureTable.NAME -> this::figures;
      default -> UnaryOperator.identity();
    };
  }

  /** A table with other rows; one that nobody has stays away unless rows are added. */
  private Optional<Table> edited(
      Optional<Table> table,
      String name,
      List<Problem> problems,
      UnaryOperator<List<Map<String, String>>> change) {
    List<Map<String, String>> rows = new ArrayList<>();
    table.ifPresent(
        found -> {
          for (Row row : found.rows()) {
            rows.add(new LinkedHashMap<>(row.cells()));
          }
        });
    List<Map<String, String>> changed = change.apply(rows);
    if (table.isEmpty() && changed.isEmpty()) {
      return table;
    }
    List<Table.Cells> cells = new ArrayList<>();
    for (Map<String, String> row : changed) {
      cells.add(new Table.Cells(cells.size() + 1, row));
    }
    return Optional.of(Table.of(annex.source().file() + " [" + name + "]", cells, problems));
  }

  private SourceDocument document() {
    return annex.source().document();
  }

  private List<Map<String, String>> withDocument(List<Map<String, String>> rows) {
    rows.add(
        row(
            "id", document().id(),
            "title", document().title(),
            "number", document().number(),
            "date", annex.source().date().toString(),
            "address", document().address()));
    return rows;
  }

  private List<Map<String, String>> withDay(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      if (row.get("id").equals(STANDARD)) {
        row.put("documents", row.get("documents") + ";" + document().id());
        row.put("holdsFrom", firstDay().toString());
      }
    }
    return rows;
  }

  /** Nothing of an annex holds before the annex was there, nor before the plan. */
  private LocalDate firstDay() {
    LocalDate day = annex.source().date();
    return day.isBefore(planned) ? planned : day;
  }

  static String clause(String cell) {
    return "附表 " + cell;
  }

  // ---- formats

  private List<Map<String, String>> demands(List<Map<String, String>> rows) {
    Map<String, ListedFormat> listed = new LinkedHashMap<>();
    annex.formats().forEach(one -> listed.put(one.id(), one));
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> row : rows) {
      ListedFormat one = listed.remove(row.get("format"));
      all.add(one == null ? unlisted(row) : demand(row, one));
    }
    for (ListedFormat one : listed.values()) {
      if (one.listing() != Listing.NOT_LISTED) {
        all.add(
            demand(
                row("id", "", "format", one.id(), "share", "residents-share", "fromResidents", ""),
                one));
      }
    }
    return all;
  }

  private Map<String, String> demand(Map<String, String> row, ListedFormat one) {
    if (one.listing() == Listing.NOT_LISTED) {
      return unlisted(row);
    }
    boolean assumed = one.listing() == Listing.ASSUMED;
    row.put("group", one.category().id());
    row.put("walk", one.minutes().isPresent() ? "walk-" + one.id() : "walk-" + one.category().id());
    row.put("document", assumed ? ASSUMPTIONS : document().id());
    row.put("clause", assumed ? "2021 年指南的业态，附表是否列入没有填" : clause(one.cell()));
    row.put("status", assumed ? SourceStatus.ASSUMPTION.id() : SourceStatus.POLICY.id());
    return row;
  }

  /** Needs still ask for it, but no level and no count does. */
  private static Map<String, String> unlisted(Map<String, String> row) {
    row.put("group", NOT_LISTED);
    return row;
  }

  private List<Map<String, String>> groups(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      for (FormatCategory category : FormatCategory.values()) {
        if (row.get("id").equals(category.id()) && annex.unnamed().of(category) > 0) {
          row.put("unnamed", "unnamed-" + category.id());
        }
      }
    }
    rows.add(
        row(
            "id",
            NOT_LISTED,
            "unnamed",
            "",
            "zh",
            "附表没有列入的业态",
            "en",
            "formats that the annex does not list"));
    return rows;
  }

  private List<Map<String, String>> formats(List<Map<String, String>> rows) {
    for (ListedFormat one : annex.formats()) {
      if (product.formats().find(one.id()).isEmpty() && one.listing() != Listing.NOT_LISTED) {
        Text label =
            product
                .allFormats()
                .find(one.id())
                .map(BusinessFormat::label)
                .orElse(Text.same(one.name()));
        rows.add(
            row(
                "id", one.id(),
                "zh", label.zh(),
                "en", label.en(),
                "category", one.category().id(),
                "document", document().id(),
                "clause", clause(one.cell()),
                "status", SourceStatus.POLICY.id()));
      }
    }
    return rows;
  }

  private List<Map<String, String>> needs(List<Map<String, String>> rows) {
    int number = 0;
    for (MustHave one : annex.mustHaves()) {
      rows.add(
          row(
              "id",
              "must-have-annex-" + ++number,
              "dimension",
              NEEDS_DIMENSION,
              "level",
              one.level().id(),
              "formats",
              one.formatId(),
              "points",
              NO_POINTS,
              "document",
              document().id(),
              "clause",
              clause(one.cell()),
              "status",
              SourceStatus.POLICY.id(),
              "zh",
              one.level().label().zh() + "必备业态：" + one.name(),
              "en",
              "must-have of the level " + one.level().label().en() + ": " + one.name()));
    }
    return rows;
  }

  // ---- items

  /** The unit of an item: that of the figure, or as the annex has it. */
  static String unit(GoodItem item, Standards product) {
    return product
        .allFigures()
        .find(item.id())
        .map(figure -> figure.range().unit())
        .orElse(item.unit().isEmpty() ? "项" : item.unit());
  }

  private List<Map<String, String>> figures(List<Map<String, String>> rows) {
    for (GoodItem item : annex.items()) {
      if (product.allFigures().find(item.id()).isEmpty()) {
        rows.add(
            row(
                "id", item.id(),
                "unit", unit(item, product),
                "minimum", "0",
                "maximum", LARGEST,
                "zh", item.label(),
                "en", item.label(),
                "document", document().id(),
                "clause", clause(item.cell()),
                "status", SourceStatus.POLICY.id()));
      }
    }
    return rows;
  }

  private List<Map<String, String>> indicators(List<Map<String, String>> rows) {
    for (GoodItem item : annex.items()) {
      boolean there = rows.stream().anyMatch(row -> row.get("id").equals(item.id()));
      if (!there && item.least().isPresent()) {
        rows.add(
            row(
                "id", item.id(),
                "dimension", DIMENSION,
                "measure", item.id(),
                "group", "",
                "threshold", item.id(),
                "points", item.points().isPresent() ? "points-" + item.id() : NO_POINTS,
                "zh", item.label(),
                "en", item.label()));
      }
    }
    return rows;
  }

  static Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }
}
