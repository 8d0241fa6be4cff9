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
 * A sheet with every row of one table. The small print and the marks of a column get columns of
 * their own after it, where the table has them.
 */
final class ExcelTableSheet {

  private static final int HEAD_ROW = 2;

  private final ExcelBook book;
  private final ExcelStyles styles;
  private final ReportTable table;
  private final XSSFSheet sheet;
  private final boolean grouped;

  /** The cells of every column of the table, from top to bottom. */
  private final List<List<Cell>> columns = new ArrayList<>();

  /** The decimals of every column by what stands behind its numbers; none for columns of words. */
  private final List<Map<String, Integer>> decimals = new ArrayList<>();

  /** The first column of each column of the table, and the one after the last. */
  private final int[] places;

  private final List<Integer> widths = new ArrayList<>();

  private ExcelTableSheet(ExcelBook book, ReportTable table) {
    this.book = book;
    this.styles = book.styles;
    this.table = table;
    this.sheet = book.sheet(table.title(), table.title());
    this.grouped = table.rows().stream().anyMatch(row -> row.heading().isPresent());
    this.places = new int[table.columns().size() + 1];
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      columns.add(table.rows().stream().map(row -> row.cells().get(column)).toList());
      decimals.add(ExcelStyles.decimals(columns.get(i)));
    }
  }

  /** Adds the sheet of a table. */
  static void add(ExcelBook book, ReportTable table) {
    new ExcelTableSheet(book, table).write();
  }

  private void write() {
    head();
    int line = rows();
    int last = places[table.columns().size()] - 1;
    if (line > HEAD_ROW + 1) {
      sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, line - 1, 0, last));
    }
    if (!table.sums().isEmpty() && line > HEAD_ROW + 1) {
      sums(line);
    }
    if (!table.note().isBlank()) {
      ExcelBook.write(sheet, 1, 0, table.note(), styles.note);
    }
    sheet.createFreezePane(grouped ? places[0] + 1 : 1, HEAD_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, last));
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, Math.min(ExcelBook.WIDEST, widths.get(i) + 3) * 256);
    }
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
        sheet.getRow(HEAD_ROW).getCell(places[i]).setCellStyle(styles.headOfNumbers);
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
    ExcelBook.write(sheet, HEAD_ROW, widths.size(), words, styles.head);
    widths.add(letters(words));
  }

  /** Writes all rows and says which line comes after them. */
  private int rows() {
    String group = "";
    int line = HEAD_ROW + 1;
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
      cell.setCellFormula("SUM(" + letter + (HEAD_ROW + 2) + ":" + letter + line + ")");
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
