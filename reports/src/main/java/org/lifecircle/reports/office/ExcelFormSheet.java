package org.lifecircle.reports.office;

import static org.lifecircle.reports.office.ExcelBook.letters;
import static org.lifecircle.reports.office.ExcelStyles.decimals;
import static org.lifecircle.reports.office.ExcelStyles.unit;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lifecircle.reports.document.Form;
import org.lifecircle.reports.document.Form.FormGroup;
import org.lifecircle.reports.document.Form.Total;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Tone;

/**
 * A sheet with a form in its own layout: what is filled in above, the table, and what is signed
 * under it.
 */
final class ExcelFormSheet {

  private static final int NARROWEST_SECOND = 24;

  private final ExcelBook book;
  private final ExcelStyles styles;
  private final Form form;
  private final XSSFSheet sheet;
  private final int columns;
  private final int[] widths;
  private int row = 1;

  private ExcelFormSheet(ExcelBook book, Form form) {
    this.book = book;
    this.styles = book.styles;
    this.form = form;
    this.sheet = book.sheet(form.name(), form.head().title());
    this.columns = form.table().columns().size();
    this.widths = widths(form);
  }

  /** Adds the sheet of a form. */
  static void add(ExcelBook book, Form form) {
    new ExcelFormSheet(book, form).write();
  }

  private static int[] widths(Form form) {
    int[] widths = new int[form.table().columns().size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.min(
              ExcelBook.WIDEST,
              form.table().groups().stream()
                      .flatMap(group -> group.rows().stream())
                      .mapToInt(row -> letters(row.get(column).text()))
                      .reduce(letters(form.table().columns().get(i).title()), Math::max)
                  + 3);
    }
    widths[1] = Math.max(widths[1], NARROWEST_SECOND);
    return widths;
  }

  private void write() {
    for (int i = 0; i < columns; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    // A form is handed in upright.
    sheet.getPrintSetup().setLandscape(false);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    across(0, columns - 1, form.head().status(), styles.boxed(styles.mark(Tone.CAUTION)));
    row++;
    form.head().facts().forEach(this::fact);
    for (int i = 0; i < columns; i++) {
      XSSFCellStyle style =
          form.table().columns().get(i).numeric() ? styles.headOfNumbers : styles.head;
      ExcelBook.write(sheet, row, i, form.table().columns().get(i).title(), styles.boxed(style));
    }
    int headRow = row++;
    form.table().groups().forEach(this::group);
    row++;
    across(0, columns - 1, String.join(" ".repeat(30), form.signatures()), styles.text);
    sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, 0, columns - 1));
  }

  private void across(int from, int to, String words, XSSFCellStyle style) {
    book.across(sheet, new CellRangeAddress(row, row, from, to), words, style, widths);
  }

  private void fact(KeyFigure fact) {
    across(0, 1, fact.label(), styles.boxed(styles.text));
    String value = book.noted(fact.value(), fact.note());
    across(2, columns - 1, value, styles.boxed(styles.text));
    XSSFCell cell = sheet.getRow(row).getCell(2);
    book.figure(cell, value);
    if (cell.getCellType() == CellType.NUMERIC) {
      cell.setCellStyle(styles.boxed(styles.left(value)));
    }
    row++;
  }

  private void group(FormGroup group) {
    across(0, columns - 1, group.title(), styles.boxed(styles.sum));
    row++;
    int first = row;
    for (List<Cell> cells : group.rows()) {
      for (int i = 0; i < columns; i++) {
        Cell cell = cells.get(i);
        XSSFCell place =
            ExcelBook.write(sheet, row, i, cell.text(), styles.boxed(style(group, i, cell)));
        cell.number().ifPresent(value -> place.setCellValue(value.doubleValue()));
      }
      row++;
    }
    if (row > first) {
      group.totals().forEach(total -> total(group, total, first));
    }
  }

  private XSSFCellStyle style(FormGroup group, int column, Cell cell) {
    if (cell.number().isPresent()) {
      return styles.counted(cell.text(), decimals(column(group, column), unit(cell.text())));
    }
    return form.table().columns().get(column).numeric() && cell.tone() == Tone.PLAIN
        ? styles.right
        : styles.mark(cell.tone());
  }

  private void total(FormGroup group, Total total, int first) {
    for (int i = 0; i < columns; i++) {
      ExcelBook.write(sheet, row, i, i == 1 ? total.label() : "", styles.boxed(styles.sum));
    }
    XSSFCell cell = sheet.getRow(row).getCell(total.column());
    XSSFCellStyle style =
        styles.decimals(styles.number, decimals(column(group, total.column()), ""), "");
    cell.setCellStyle(
        styles.boxed(total.word().isPresent() ? styles.decimals(styles.number, 0, "") : style));
    cell.setCellFormula(formula(total, first + 1, first + group.rows().size()));
    if (total.over().isPresent()) {
      cell.setCellStyle(styles.boxed(styles.share));
    }
    row++;
  }

  private static List<Cell> column(FormGroup group, int column) {
    return group.rows().stream().map(row -> row.get(column)).toList();
  }

  /** What a person would write to add up rows, which are counted from 1. */
  private static String formula(Total total, int first, int last) {
    String range = range(total.column(), first, last);
    if (total.word().isPresent()) {
      return "COUNTIF(" + range + ",\"" + total.word().get().replace("\"", "\"\"") + "\")";
    }
    if (total.over().isPresent()) {
      String over = "SUM(" + range(total.over().getAsInt(), first, last) + ")";
      return "IF(" + over + "=0,\"\",SUM(" + range + ")/" + over + ")";
    }
    return "SUM(" + range + ")";
  }

  private static String range(int column, int first, int last) {
    String letter = CellReference.convertNumToColString(column);
    return letter + first + ":" + letter + last;
  }
}
