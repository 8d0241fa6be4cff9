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
      Grid grid, Map<String, List<Integer>> columns, Map<String, Cell> facts) {}

  /** A cell of a sheet, its row and column from 0. */
  record Cell(int row, int column) {}

  /** Takes problems as the readers of tables tell them: by sheet, line and field. */
  List<Problem> problems() {
    return problems;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** Says that the columns of a table stand here. */
  void columns(SheetLayout layout, Grid grid, Map<String, List<Integer>> columns) {
    places.put(layout, new SheetPlaces(grid, columns, Map.of()));
  }

  /** Says that single facts stand here. */
  void facts(SheetLayout layout, Grid grid, Map<String, Cell> facts) {
    places.put(layout, new SheetPlaces(grid, Map.of(), facts));
  }

  /** The name that a sheet has in this workbook, or should have. */
  String nameOf(SheetLayout layout) {
    return places.containsKey(layout) ? places.get(layout).grid().name() : layout.label().zh();
  }

  /** A problem of a whole sheet. */
  void problem(String sheet, Text message) {
    problems.add(new Problem(sheet, 0, "", "", message));
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

  /** The problems in the order of the sheets, each naming sheet and cell. */
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
        .sorted(
            Comparator.<Problem>comparingInt(
                    problem -> order.getOrDefault(problem.file(), SheetLayout.values().length))
                .thenComparingInt(Problem::line))
        .map(problem -> new Problem(file, 0, place(problem), problem.value(), problem.message()))
        .toList();
  }

  private String place(Problem problem) {
    Optional<SheetPlaces> sheet =
        places.values().stream()
            .filter(places -> places.grid().name().equals(problem.file()))
            .findFirst();
    String field = problem.field().equals("lon,lat") ? "lon" : problem.field();
    if (sheet.isEmpty() || field.isEmpty() && problem.line() == 0) {
      return problem.file();
    }
    if (sheet.get().facts().containsKey(field)) {
      Cell at = sheet.get().facts().get(field);
      return problem.file() + "!" + Grid.cellName(at.row(), at.column());
    }
    int row = Math.max(0, problem.line() - 1);
    if (field.startsWith("@")) {
      return problem.file() + "!" + Grid.cellName(row, Integer.parseInt(field.substring(1)));
    }
    return problem.file() + "!" + Grid.cellName(row, column(sheet.get(), row, field, problem));
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
