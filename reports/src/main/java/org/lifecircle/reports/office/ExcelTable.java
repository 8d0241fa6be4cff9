package org.lifecircle.reports.office;

import static org.lifecircle.reports.office.ExcelBook.letters;
import static org.lifecircle.reports.office.ExcelStyles.decimals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;

/**
 * Every row of one table on a sheet. The small print and the marks of a column get columns of their
 * own after it, where the table has them.
 */
final class ExcelTable {

  private final ExcelBook book;
  private final ExcelStyles styles;
  private final ReportTable table;
  private final XSSFSheet sheet;
  private final int headRow;
  private final boolean grouped;
  private int end;

  /** The cells of every column of the table, from top to bottom. */
  private final List<List<Cell>> columns = new ArrayList<>();

  /** The decimals of every column by what stands behind its numbers; none for columns of words. */
  private final List<Map<String, Integer>> decimals = new ArrayList<>();

  /** The first column of each column of the table, and the one after the last. */
  private final int[] places;

  private final List<Integer> widths = new ArrayList<>();

  /**
   * A table.
   *
   * @param headRow the row of the names of its columns, from 0
   */
  private ExcelTable(ExcelBook book, XSSFSheet sheet, ReportTable table, int headRow) {
    this.book = book;
    this.styles = book.styles;
    this.table = table;
    this.sheet = sheet;
    this.headRow = headRow;
    this.grouped = table.rows().stream().anyMatch(row -> row.heading().isPresent());
    this.places = new int[table.columns().size() + 1];
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      columns.add(table.rows().stream().map(row -> row.cells().get(column)).toList());
      decimals.add(ExcelStyles.decimals(columns.get(i)));
    }
  }

  /**
   * Writes a table with its note under it.
   *
   * @param headRow the row of the names of its columns, from 0
   */
  static ExcelTable write(ExcelBook book, XSSFSheet sheet, ReportTable table, int headRow) {
    ExcelTable written = new ExcelTable(book, sheet, table, headRow);
    written.write();
    return written;
  }

  private void write() {
    head();
    int line = rows();
    end = line;
    if (!table.sums().isEmpty() && line > headRow + 1) {
      sums(line);
      end++;
    }
    if (!table.note().isBlank()) {
      ExcelBook.write(sheet, end++, 0, table.note(), styles.note);
    }
    for (int i = 0; i < widths.size(); i++) {
      book.widen(sheet, i, Math.min(ExcelBook.WIDEST, widths.get(i) + 3));
    }
  }

  /** Makes the table the whole of its sheet: filtered, and its head always seen. */
  void alone() {
    int last = places[table.columns().size()] - 1;
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(headRow, headRow + table.rows().size(), 0, last));
    }
    sheet.createFreezePane(grouped ? places[0] + 1 : 1, headRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, 0, last));
  }

  /** The row after its last. */
  int end() {
    return end;
  }

  /** The cells of a column of the table under its head. */
  CellRangeAddress cells(int column) {
    return new CellRangeAddress(
        headRow + 1, headRow + table.rows().size(), places[column], places[column]);
  }

  /** Whether every cell of a column of the table is a number. */
  boolean allNumbers(int column) {
    return !table.rows().isEmpty()
        && columns.get(column).stream().allMatch(cell -> cell.number().isPresent())
        && columns.get(column).stream()
            .allMatch(cell -> styles.places(decimals.get(column), cell.text()).isPresent());
  }

  XSSFSheet sheet() {
    return sheet;
  }

  int headRow() {
    return headRow;
  }

  ReportTable table() {
    return table;
  }

  private void head() {
    if (grouped) {
      head(book.wording.say("column.group"));
    }
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      places[i] = widths.size();
      String name = table.columns().get(i).title();
      head(name);
      if (table.columns().get(i).numeric()) {
        sheet.getRow(headRow).getCell(places[i]).setCellStyle(styles.headOfNumbers);
      }
      if (table.rows().stream().anyMatch(row -> !row.cells().get(column).lines().isEmpty())) {
        head(book.wording.say("column.notes", name));
      }
      if (table.rows().stream().anyMatch(row -> !row.cells().get(column).mark().isBlank())) {
        head(book.wording.say("column.mark", name));
      }
    }
    places[table.columns().size()] = widths.size();
  }

  private void head(String words) {
    ExcelBook.write(sheet, headRow, widths.size(), words, styles.head);
    widths.add(letters(words));
  }

  /** Writes all rows and says which line comes after them. */
  private int rows() {
    String group = "";
    int line = headRow + 1;
    for (ReportRow row : table.rows()) {
      group = row.heading().orElse(group);
      if (grouped) {
        ExcelBook.write(sheet, line, 0, group, styles.text);
        widen(0, group);
      }
      for (int i = 0; i < table.columns().size(); i++) {
        cells(line, i, row.cells().get(i));
      }
      line++;
    }
    return line;
  }

  private void sums(int line) {
    ExcelBook.write(sheet, line, 0, book.wording.say("cell.total"), styles.sum);
    for (int column : table.sums()) {
      String letter = CellReference.convertNumToColString(places[column]);
      XSSFCellStyle style = styles.decimals(styles.sum, decimals(columns.get(column), ""), "");
      ExcelStyles.right(style);
      XSSFCell cell = ExcelBook.write(sheet, line, places[column], "", style);
      cell.setCellFormula("SUM(" + letter + (headRow + 2) + ":" + letter + line + ")");
    }
  }

  private void widen(int column, String words) {
    widths.set(column, Math.max(widths.get(column), letters(words)));
  }

  /** A cell, and its small print and mark in the columns after it, where the table has them. */
  private void cells(int line, int number, Cell cell) {
    int column = places[number];
    int following = places[number + 1];
    boolean numeric = table.columns().get(number).numeric();
    Optional<Integer> digits =
        cell.number().flatMap(value -> styles.places(decimals.get(number), cell.text()));
    XSSFCellStyle words =
        numeric && cell.tone() == Tone.PLAIN ? styles.right : styles.mark(cell.tone());
    XSSFCellStyle style = digits.map(some -> styles.counted(cell.text(), some)).orElse(words);
    XSSFCell main = ExcelBook.write(sheet, line, column, cell.text(), style);
    if (digits.isPresent()) {
      main.setCellValue(cell.number().orElseThrow().doubleValue());
    }
    widen(column, cell.text());
    int next = column + 1;
    if (next < following && (following - column == 3 || cell.mark().isBlank())) {
      String lines = String.join("\n", cell.lines());
      ExcelBook.write(sheet, line, next, lines, styles.text);
      widen(next, lines);
      next++;
    }
    if (next < following) {
      ExcelBook.write(sheet, line, next, cell.mark(), styles.mark(cell.markTone()));
      widen(next, cell.mark());
    }
  }
}
