package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The sheets of a workbook as tables and single facts. */
final class WorkbookSheets {

  private static final Phrases PHRASES = SheetLayout.PHRASES;
  private static final int MOST_ROWS_NAMED = 12;

  /** The sheets without which there is no circle. */
  private static final List<SheetLayout> OF_A_CIRCLE =
      List.of(SheetLayout.BASICS, SheetLayout.HOMES, SheetLayout.OUTLETS);

  /** What is counted of one row; of cells that are merged it would count several times. */
  private static final Set<String> COUNTED =
      Set.of("households", "residents", "children", "olderAdults", "area", "capacity");

  /** Of them, those that a row may not leave out. */
  private static final Set<String> NEEDED_COUNTS = Set.of("households", "residents");

  private final Map<SheetLayout, List<String>> merged = new EnumMap<>(SheetLayout.class);
  private final Map<SheetLayout, Grid> grids;
  private final CellReading cells;
  private final FigureCatalog figures;
  private final WorkbookFindings findings;

  /**
   * @param content what was read of the workbook
   * @param figures the figures that the form asks for
   * @param findings takes which sheets are missing or there twice, and what is wrong with cells
   */
  WorkbookSheets(
      UntrustedWorkbook.Content content, FigureCatalog figures, WorkbookFindings findings) {
    this(content, figures, findings, OF_A_CIRCLE);
  }

  /**
   * As above, where other sheets are needed.
   *
   * @param needed the sheets that may not be missing
   */
  WorkbookSheets(
      UntrustedWorkbook.Content content,
      FigureCatalog figures,
      WorkbookFindings findings,
      List<SheetLayout> needed) {
    this.figures = figures;
    this.findings = findings;
    this.cells = new CellReading(findings, content.dates1904());
    this.grids = grids(content, needed);
  }

  /**
   * The facts of a sheet.
   *
   * @param sheet what the sheet is called
   * @param values what was filled, by field
   * @param table the same as a table of one row
   */
  record Facts(String sheet, Map<String, String> values, Table table) {

    /** The facts as one row. */
    Row row() {
      return table.rows().get(0);
    }
  }

  private Map<SheetLayout, Grid> grids(
      UntrustedWorkbook.Content content, List<SheetLayout> needed) {
    Map<SheetLayout, Grid> grids = new EnumMap<>(SheetLayout.class);
    for (Grid grid : content.sheets()) {
      SheetLayout layout = SheetLayout.ofName(grid.name()).orElseThrow();
      Grid first = grids.putIfAbsent(layout, grid);
      if (first != null) {
        findings.problem(grid.name(), PHRASES.text("sheet.twice", first.name()));
      }
    }
    for (SheetLayout layout : needed) {
      if (!grids.containsKey(layout)) {
        findings.problem(
            layout.label().zh(),
            nearest(layout.label(), content.otherSheets())
                .map(nearest -> PHRASES.text("sheet.missing.maybe", nearest))
                .orElseGet(() -> PHRASES.text("sheet.missing")));
      }
    }
    return grids;
  }

  private static Optional<String> nearest(Text label, List<String> names) {
    Optional<String> nearest = NearestName.of(label.zh(), names);
    return nearest.isPresent() ? nearest : NearestName.of(label.en(), names);
  }

  /** The rows of a sheet; empty when there are none to read. */
  Optional<Table> table(SheetLayout layout) {
    Grid grid = grids.get(layout);
    if (grid == null) {
      return Optional.empty();
    }
    boolean needed = layout == SheetLayout.HOMES || layout == SheetLayout.OUTLETS;
    if (grid.rows().isEmpty() && !needed) {
      return Optional.empty();
    }
    Optional<SheetHeader> found = SheetHeader.of(layout, grid, figures);
    if (found.isEmpty()) {
      findings.problem(
          grid.name(), PHRASES.text("header.missing", SheetHeader.required(layout, figures)));
      return Optional.empty();
    }
    SheetHeader header = found.get();
    findings.columns(layout, grid, header.lastRow(), header.columns());
    if (!header.check(grid, findings)) {
      return Optional.empty();
    }
    RowsPassedOver passedOver = new RowsPassedOver(header);
    List<Table.Cells> lines = new ArrayList<>();
    for (int row : grid.rows().tailMap(header.lastRow(), false).keySet()) {
      Optional<Warning> reason = passedOver.reason(grid, row);
      if (reason.isPresent()) {
        findings.warnings().add(reason.get());
        continue;
      }
      Map<String, String> line = line(layout, grid, row, header);
      if (!line.isEmpty()) {
        nameRow(layout, row, line);
        lines.add(new Table.Cells(row + 1, line));
      }
    }
    tellHidden(layout, grid, header, lines);
    tellMerged(layout, grid);
    return Optional.of(Table.of(grid.name(), lines, findings.problems()));
  }

  /** What is hidden or filtered away is read all the same; whoever hid it may not expect that. */
  private void tellHidden(
      SheetLayout layout, Grid grid, SheetHeader header, List<Table.Cells> lines) {
    List<String> rows =
        lines.stream()
            .map(Table.Cells::number)
            .filter(number -> grid.hidden().rows().contains(number - 1))
            .map(number -> Integer.toString(number))
            .toList();
    if (!rows.isEmpty()) {
      String few = String.join(", ", rows.subList(0, Math.min(MOST_ROWS_NAMED, rows.size())));
      tellHidden(
          grid,
          "warning.hidden.rows",
          Integer.toString(rows.size()),
          rows.size() > MOST_ROWS_NAMED ? few + ", …" : few);
    }
    header
        .columns()
        .forEach(
            (id, columns) -> {
              if (grid.hidden().columns().containsAll(columns)) {
                tellHidden(grid, "warning.hidden.column", layout.label(id, figures));
              }
            });
    if (grid.hidden().sheet() && !lines.isEmpty()) {
      tellHidden(grid, "warning.hidden.sheet");
    }
  }

  /** Warns that the sheet of ways is filled and not read, because a file holds the ways. */
  void warnOfUnreadWays(String file) {
    Grid grid = grids.get(SheetLayout.WAYS);
    if (grid != null && grid.rows().size() > 1) {
      findings
          .warnings()
          .add(
              new Warning(
                  "ways-sheet-not-read",
                  grid.name(),
                  PHRASES.text("warning.ways.sheet", grid.name(), file)));
    }
  }

  private void tellHidden(Grid grid, String key, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = grid.name();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    findings.warnings().add(new Warning("hidden-but-read", grid.name(), PHRASES.text(key, all)));
  }

  private Map<String, String> line(SheetLayout layout, Grid grid, int row, SheetHeader header) {
    Map<String, String> line = new LinkedHashMap<>();
    List<String> formatCells = new ArrayList<>();
    for (SheetLayout.Field field : layout.fields(figures)) {
      for (int column : header.columns().getOrDefault(field.id(), List.of())) {
        WorkbookFindings.Cell cell = new WorkbookFindings.Cell(row, column);
        Optional<Integer> above =
            layout == SheetLayout.WAYS
                ? Optional.empty()
                : grid.mergedInto(row, column).filter(top -> top > header.lastRow());
        if (above.isPresent() && grid.at(above.get(), column).isPresent()) {
          if (COUNTED.contains(field.id())) {
            mergedCount(grid, cell, field);
            continue;
          }
          if (!field.id().equals("id")) {
            cell = new WorkbookFindings.Cell(above.get(), column);
            merged
                .computeIfAbsent(layout, one -> new ArrayList<>())
                .add(Grid.cellName(row, column));
          }
        }
        if (grid.at(cell.row(), column).isEmpty()) {
          continue;
        }
        Optional<String> text = cells.text(grid, cell, field);
        if (text.isPresent() && field.kind() == SheetLayout.Kind.FORMAT) {
          formatCells.add(text.get());
        } else {
          line.put(field.id(), text.orElse(""));
        }
      }
    }
    if (!formatCells.isEmpty()) {
      line.put("formats", String.join(";", formatCells));
    }
    return line;
  }

  /** Nobody must number rows; what has no number is called by its row. */
  private static void nameRow(SheetLayout layout, int row, Map<String, String> cells) {
    boolean named = layout == SheetLayout.HOMES || layout == SheetLayout.OUTLETS;
    if (named && cells.getOrDefault("id", "").isEmpty()) {
      cells.put("id", "row" + (row + 1));
    }
  }

  /** Nobody can tell which part of a number belongs to each of several rows. */
  private void mergedCount(Grid grid, WorkbookFindings.Cell cell, SheetLayout.Field field) {
    if (NEEDED_COUNTS.contains(field.id())) {
      findings.unread(grid.name(), cell, field.id(), "", PHRASES.text("cell.merged"));
    }
  }

  private void tellMerged(SheetLayout layout, Grid grid) {
    List<String> cells = merged.getOrDefault(layout, List.of());
    if (!cells.isEmpty()) {
      findings
          .warnings()
          .add(
              new Warning(
                  "merged-cells",
                  grid.name(),
                  PHRASES.text(
                      "warning.merged",
                      grid.name(),
                      Integer.toString(cells.size()),
                      cells.get(0))));
    }
  }

  /** The single facts of a sheet; none when it is missing. */
  Facts facts(SheetLayout layout) {
    Grid grid = grids.get(layout);
    Map<String, String> values = new LinkedHashMap<>();
    String name = grid == null ? layout.label().zh() : grid.name();
    if (grid != null) {
      Map<String, WorkbookFindings.Cell> where = factCells(layout, grid, figures);
      findings.facts(layout, grid, where);
      for (SheetLayout.Field field : layout.fields(figures)) {
        WorkbookFindings.Cell cell = where.get(field.id());
        if (cell != null) {
          cells.text(grid, cell, field).ifPresent(text -> values.put(field.id(), text));
        }
      }
      checkFacts(layout, grid, where);
    }
    Table table = Table.of(name, List.of(new Table.Cells(0, values)), findings.problems());
    return new Facts(name, values, table);
  }

  /** Where the facts of a sheet stand: each beside its label. */
  static Map<String, WorkbookFindings.Cell> factCells(
      SheetLayout layout, Grid grid, FigureCatalog figures) {
    FieldNames names = new FieldNames(layout, figures);
    Map<String, WorkbookFindings.Cell> where = new LinkedHashMap<>();
    for (int row : grid.rows().keySet()) {
      SortedMap<Integer, Grid.Value> line = grid.row(row);
      names
          .find(line.get(line.firstKey()).text())
          .ifPresent(
              field ->
                  where.putIfAbsent(
                      field.id(), new WorkbookFindings.Cell(row, line.firstKey() + 1)));
    }
    return where;
  }

  private void checkFacts(SheetLayout layout, Grid grid, Map<String, WorkbookFindings.Cell> where) {
    for (SheetLayout.Field field : layout.fields(figures)) {
      if (!field.required()) {
        continue;
      }
      WorkbookFindings.Cell cell = where.get(field.id());
      Text label = layout.label(field.id(), figures);
      if (cell == null) {
        findings.problem(grid.name(), PHRASES.text("fact.missing", label));
      } else if (grid.at(cell.row(), cell.column()).isEmpty() && !pair(grid, field, where)) {
        findings
            .problems()
            .add(
                new Problem(
                    grid.name(),
                    cell.row() + 1,
                    field.id(),
                    "",
                    PHRASES.text("fact.blank", label)));
      }
    }
  }

  /** Whether a cell of degrees is blank beside one that may hold both. */
  private static boolean pair(
      Grid grid, SheetLayout.Field field, Map<String, WorkbookFindings.Cell> where) {
    WorkbookFindings.Cell other =
        where.get(field.id().equals("lon") ? "lat" : field.id().equals("lat") ? "lon" : "");
    return other != null && grid.at(other.row(), other.column()).isPresent();
  }
}
