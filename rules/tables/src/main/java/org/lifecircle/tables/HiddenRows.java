package org.lifecircle.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lifecircle.model.Warning;

/** What of a sheet is not shown and read all the same. */
final class HiddenRows {

  private static final String CODE = "hidden-but-read";
  private static final int MOST_ROWS_NAMED = 12;

  private final String sheet;
  private final boolean wholeSheet;
  private final List<Integer> rows = new ArrayList<>();
  private boolean filled;

  HiddenRows(Sheet sheet) {
    this.sheet = sheet.getName();
    this.wholeSheet = sheet.getVisibility() != SheetVisibility.VISIBLE;
  }

  /** Remembers a row that holds something and is hidden, or filtered away. */
  void note(Row row, Table.Line line) {
    if (!line.blank()) {
      filled = true;
      if (row.isHidden()) {
        rows.add(line.number());
      }
    }
  }

  /** What is to be told of the sheet. */
  List<Warning> warnings(String file) {
    List<Warning> warnings = new ArrayList<>();
    if (!rows.isEmpty()) {
      String few =
          rows.stream()
              .limit(MOST_ROWS_NAMED)
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      warnings.add(
          new Warning(
              CODE,
              file,
              Table.PHRASES.text(
                  "workbook.hidden.rows",
                  sheet,
                  Integer.toString(rows.size()),
                  rows.size() > MOST_ROWS_NAMED ? few + ", …" : few)));
    }
    if (wholeSheet && filled) {
      warnings.add(new Warning(CODE, file, Table.PHRASES.text("workbook.hidden.sheet", sheet)));
    }
    return List.copyOf(warnings);
  }
}
