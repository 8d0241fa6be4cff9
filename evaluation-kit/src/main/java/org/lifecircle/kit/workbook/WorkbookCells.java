package org.lifecircle.kit.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.office.SettledZip;

/** Changes single cells of a workbook that somebody else made. */
final class WorkbookCells {

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,12})?");

  private WorkbookCells() {}

  /** Another text in a cell, its row and column from 0; blank for nothing. */
  record Change(int row, int column, SheetLayout.Kind kind, String text) {}

  /** Changes a workbook. */
  private interface Work {
    void on(XSSFWorkbook book);
  }

  /** The bytes with other cells, by sheet. */
  static byte[] changed(byte[] content, SortedMap<String, List<Change>> bySheet) {
    return with(content, book -> bySheet.forEach((name, all) -> apply(book.getSheet(name), all)));
  }

  /** The bytes with a further row that looks like the one above; what stands below moves down. */
  static byte[] inserted(
      byte[] content, String name, int row, SortedMap<String, List<Change>> bySheet) {
    return with(
        content,
        book -> {
          XSSFSheet sheet = book.getSheet(name);
          if (filled(sheet.getRow(row))) {
            sheet.shiftRows(row, sheet.getLastRowNum(), 1);
          }
          XSSFRow above = sheet.getRow(row - 1);
          XSSFRow fresh = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
          if (above != null && row > 1) {
            above.forEach(
                cell -> {
                  int column = cell.getColumnIndex();
                  if (fresh.getCell(column) == null) {
                    fresh.createCell(column).setCellStyle((CellStyle) cell.getCellStyle());
                  }
                });
          }
          bySheet.forEach((one, all) -> apply(book.getSheet(one), all));
        });
  }

  private static boolean filled(XSSFRow row) {
    if (row == null) {
      return false;
    }
    for (var cell : row) {
      if (cell.getCellType() != CellType.BLANK) {
        return true;
      }
    }
    return false;
  }

  private static void apply(XSSFSheet sheet, List<Change> changes) {
    for (Change change : changes) {
      XSSFRow row =
          Optional.ofNullable(sheet.getRow(change.row()))
              .orElseGet(() -> sheet.createRow(change.row()));
      XSSFCell cell =
          Optional.ofNullable(row.getCell(change.column()))
              .orElseGet(() -> row.createCell(change.column()));
      write(cell, change);
    }
  }

  private static void write(XSSFCell cell, Change change) {
    boolean date = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    boolean words = "@".equals(cell.getCellStyle().getDataFormatString());
    // Takes a formula away too.
    cell.setBlank();
    String text = change.text();
    if (text.isEmpty()) {
      return;
    }
    if (date && change.kind() == SheetLayout.Kind.DATE) {
      try {
        cell.setCellValue(LocalDate.parse(text));
        return;
      } catch (DateTimeParseException e) {
        // As text, so that what is wrong with it is told.
      }
    }
    boolean number =
        change.kind() == SheetLayout.Kind.NUMBER
            || change.kind() == SheetLayout.Kind.SHARE_OR_NUMBER;
    if (number && !words && NUMBER.matcher(text).matches()) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  private static byte[] with(byte[] content, Work work) {
    try (XSSFWorkbook book = opened(content)) {
      work.on(book);
      // What a spreadsheet program had computed is computed anew when it is opened there.
      book.setForceFormulaRecalculation(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return SettledZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook opened(byte[] content) throws IOException {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(content));
    } catch (RuntimeException e) {
      InvalidInputException refused =
          new InvalidInputException(
              List.of(new Problem("", 0, "", "", SheetLayout.PHRASES.text("standing.unopened"))));
      refused.addSuppressed(e);
      throw refused;
    }
  }
}
