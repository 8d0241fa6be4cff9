package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The tables of a standard: their names and columns. */
final class PackTables {

  static final String DEMANDS = "demands";
  static final String GROUPS = "groups";
  static final String DIMENSIONS = "dimensions";
  static final String INDICATORS = "indicators";
  static final String LEVELS = "levels";
  static final String NEEDS = "needs";

  static final Columns DEMAND_COLUMNS =
      Columns.required("format", "group", "walk", "share", "document", "clause", "status")
          .optional("id", "fromResidents");
  static final Columns GROUP_COLUMNS = Columns.required("id", "unnamed", "zh", "en");
  static final Columns DIMENSION_COLUMNS = Columns.required("id", "zh", "en");
  static final Columns INDICATOR_COLUMNS =
      Columns.required("id", "dimension", "measure", "group", "threshold", "points", "zh", "en");
  static final Columns LEVEL_COLUMNS = Columns.required("level", "basic", "quality", "complete");
  static final Columns NEED_COLUMNS =
      Columns.required(
          "id",
          "dimension",
          "level",
          "formats",
          "points",
          "document",
          "clause",
          "status",
          "zh",
          "en");

  private PackTables() {}

  /** All tables of a folder as rows of cells, the header first. */
  static Map<String, List<List<String>>> sheets(TableSource folder) {
    Map<String, Columns> known = new LinkedHashMap<>();
    known.put(DatedParameters.NAME, DatedParameters.COLUMNS);
    known.put(LEVELS, LEVEL_COLUMNS);
    known.put(INDICATORS, INDICATOR_COLUMNS);
    known.put(NEEDS, NEED_COLUMNS);
    known.put(DEMANDS, DEMAND_COLUMNS);
    known.put(FormatTable.NAME, FormatTable.COLUMNS);
    known.put(FigureTable.NAME, FigureTable.COLUMNS);
    known.put(GROUPS, GROUP_COLUMNS);
    known.put(DIMENSIONS, DIMENSION_COLUMNS);
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    known.forEach(
        (name, columns) ->
            folder
                .table(name, columns, new ArrayList<>())
                .ifPresent(table -> sheets.put(name, cells(table, columns.all()))));
    return sheets;
  }

  private static List<List<String>> cells(Table table, List<String> columns) {
    List<List<String>> cells = new ArrayList<>(List.of(columns));
    for (Row row : table.rows()) {
      cells.add(columns.stream().map(row::text).toList());
    }
    return cells;
  }
}
