package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * What was found wrong or doubtful in a workbook, and the sheet and cell where each field stands.
 */
final class WorkbookFindings {

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<SheetLayout, SheetPlaces> places = new EnumMap<>(SheetLayout.class);

  /** Problems that keep a sheet from being read. */
  private final Set<Problem> structural = new LinkedHashSet<>();

  /** Sheet, row and field of cells that show no value: what misses it there says nothing new. */
  private final Set<List<String>> unread = new LinkedHashSet<>();

  /**
   * @param file the workbook as the person named it
   */
  WorkbookFindings(String file) {
    this.file = file;
  }

  /** Where the fields of a sheet stand: columns of a table, or cells of single facts. */
  private record SheetPlaces(
      Grid grid, int headerRow, Map<String, List<Integer>> columns, Map<String, Cell> facts) {}

  /** A cell of a sheet, its row and column from 0. */
  record Cell(int row, int column) {}

  /** Takes problems as the readers of tables tell them: by sheet, line and field. */
  List<Problem> problems() {
    return problems;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** Says that the columns of a table stand here, under a header that ends in a row. */
  void columns(SheetLayout layout, Grid grid, int headerRow, Map<String, List<Integer>> columns) {
    places.put(layout, new SheetPlaces(grid, headerRow, columns, Map.of()));
  }

  /** Says that single facts stand here. */
  void facts(SheetLayout layout, Grid grid, Map<String, Cell> facts) {
    places.put(layout, new SheetPlaces(grid, -1, Map.of(), facts));
  }

  /** The name that a sheet has in this workbook, or should have. */
  String nameOf(SheetLayout layout) {
    return places.containsKey(layout) ? places.get(layout).grid().name() : layout.label().zh();
  }

  /** A problem that keeps a sheet from being read. */
  void problem(String sheet, Text message) {
    Problem problem = new Problem(sheet, 0, "", "", message);
    problems.add(problem);
    structural.add(problem);
  }

  /** A problem of one cell, whatever its column is called. */
  void problem(String sheet, Cell cell, String value, Text message) {
    problems.add(new Problem(sheet, cell.row() + 1, "@" + cell.column(), value, message));
  }

  /** A problem of a cell that shows no value, so that the field must not be missed as well. */
  void unread(String sheet, Cell cell, String field, String value, Text message) {
    problem(sheet, cell, value, message);
    unread.add(List.of(sheet, Integer.toString(cell.row() + 1), field));
  }

  /** Where a problem stands: no cell when a sheet or the file is meant. */
  private record Located(Problem problem, Optional<Cell> cell) {}

  /**
   * The problems in the order of mending, each naming sheet and cell: first what keeps a sheet from
   * being read, then the sheets in their order, each column from top to bottom. Problems of later
   * sheets may come from those of earlier ones.
   */
  List<Problem> inPersonsWords() {
    Map<String, Integer> order = new LinkedHashMap<>();
    for (SheetLayout layout : SheetLayout.values()) {
      order.putIfAbsent(layout.label().zh(), layout.ordinal());
      if (places.containsKey(layout)) {
        order.put(places.get(layout).grid().name(), layout.ordinal());
      }
    }
    return problems.stream()
        .filter(
            problem ->
                !unread.contains(
                    List.of(problem.file(), Integer.toString(problem.line()), problem.field())))
        .map(problem -> new Located(problem, cell(problem)))
        .sorted(
            Comparator.<Located>comparingInt(one -> keepsFromReading(one) ? 0 : 1)
                .thenComparingInt(
                    one -> order.getOrDefault(one.problem().file(), SheetLayout.values().length))
                .thenComparingInt(one -> one.cell().map(Cell::column).orElse(-1))
                .thenComparingInt(one -> one.cell().map(Cell::row).orElse(-1)))
        .map(this::told)
        .toList();
  }

  private boolean keepsFromReading(Located one) {
    boolean inHeader =
        one.cell().isPresent()
            && sheet(one.problem().file())
                .filter(sheet -> one.cell().get().row() <= sheet.headerRow())
                .isPresent();
    return inHeader || structural.contains(one.problem());
  }

  private Problem told(Located one) {
    Problem problem = one.problem();
    String where =
        one.cell().map(cell -> "!" + Grid.cellName(cell.row(), cell.column())).orElse("");
    return new Problem(file, 0, problem.file() + where, problem.value(), problem.message());
  }

  private Optional<SheetPlaces> sheet(String name) {
    return places.values().stream().filter(places -> places.grid().name().equals(name)).findFirst();
  }

  private Optional<Cell> cell(Problem problem) {
    Optional<SheetPlaces> sheet = sheet(problem.file());
    String field = problem.field().equals("lon,lat") ? "lon" : problem.field();
    if (sheet.isEmpty() || field.isEmpty() && problem.line() == 0) {
      return Optional.empty();
    }
    if (sheet.get().facts().containsKey(field)) {
      return Optional.of(sheet.get().facts().get(field));
    }
    int row = Math.max(0, problem.line() - 1);
    return Optional.of(
        new Cell(
            row,
            field.startsWith("@")
                ? Integer.parseInt(field.substring(1))
                : column(sheet.get(), row, field, problem)));
  }

  private static int column(SheetPlaces sheet, int row, String field, Problem problem) {
    if (field.equals("formats")) {
      for (String id : List.of("formats", "formats2", "formats3", "formats4")) {
        for (int column : sheet.columns().getOrDefault(id, List.of())) {
          boolean here =
              sheet
                  .grid()
                  .at(row, column)
                  .filter(value -> value.text().contains(problem.value()))
                  .isPresent();
          if (here && !problem.value().isEmpty()) {
            return column;
          }
        }
      }
    }
    List<Integer> columns = sheet.columns().getOrDefault(field, List.of());
    return columns.isEmpty() ? 0 : columns.get(0);
  }
}
