package org.lifecircle.reports.office;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.Language;
import org.lifecircle.reports.wording.Wording;

/** A workbook that grows sheet by sheet: what all sheets of a report have in common. */
final class ExcelBook {

  /** No column is wider, in letters. */
  static final int WIDEST = 46;

  /** How many lines of words are as high as a photo. */
  private static final int PHOTO_LINES = 7;

  private final String circle;
  final Wording wording;
  final XSSFWorkbook workbook = new XSSFWorkbook();
  final ExcelStyles styles;

  /** How many lines the words of merged cells take, by row. */
  private final Map<XSSFRow, Integer> merged = new IdentityHashMap<>();

  /** The width of columns that were widened, in letters, by sheet and column. */
  private final Map<XSSFSheet, Map<Integer, Integer>> widest = new IdentityHashMap<>();

  ExcelBook(String circle, Language language) {
    this.circle = circle;
    this.wording = new Wording(language);
    this.styles = new ExcelStyles(workbook, language);
  }

  XSSFSheet sheet(String name, String heading) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String unique = safe;
    for (int i = 2; workbook.getSheet(unique) != null; i++) {
      unique = safe.substring(0, Math.min(safe.length(), 28)) + " " + i;
    }
    XSSFSheet sheet = workbook.createSheet(unique);
    write(sheet, 0, 0, heading, styles.title);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setLeft("&8" + circle.replace("&", "&&") + " · &A");
    sheet.getFooter().setRight("&8&P / &N");
    return sheet;
  }

  static XSSFCell write(XSSFSheet sheet, int row, int column, String words, CellStyle style) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(style);
    return cell;
  }

  /** Makes a column at least so wide, in letters. */
  void widen(XSSFSheet sheet, int column, int letters) {
    int width =
        widest.computeIfAbsent(sheet, one -> new TreeMap<>()).merge(column, letters, Math::max);
    sheet.setColumnWidth(column, width * 256);
  }

  String noted(String words, String note) {
    return note.isBlank() ? words : wording.say("cell.noted", words, note);
  }

  /** What a page shows as a number is one in a workbook too. */
  void figure(XSSFCell cell, String shown) {
    String digits = shown.replace(",", "").replace("%", "");
    if (digits.matches("[0-9]+(\\.[0-9]+)?")) {
      BigDecimal value = new BigDecimal(digits);
      cell.setCellValue((shown.endsWith("%") ? value.movePointLeft(2) : value).doubleValue());
      cell.setCellStyle(styles.left(shown));
    }
  }

  /** The width of words in Latin letters. */
  static int letters(String words) {
    return words.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
  }

  /** Rows high enough for their words, which not every program finds out by itself. */
  void heights(XSSFSheet sheet) {
    for (var row : sheet) {
      if (merged.containsKey((XSSFRow) row)) {
        row.setHeightInPoints(3 + 14.5f * merged.get((XSSFRow) row));
        continue;
      }
      int lines = 1;
      boolean title = row.getRowNum() == 0;
      for (var cell : row) {
        // Of two styles of one book the numbers tell; to compare all they say takes long.
        CellStyle style = cell.getCellStyle();
        title |= style.getIndex() == styles.title.getIndex();
        if (style.getIndex() == styles.photoPlace.getIndex()) {
          lines = Math.max(lines, PHOTO_LINES);
        }
        if (cell.getCellType() == CellType.STRING && style.getWrapText()) {
          double width = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / 256.0 - 1);
          int own = 0;
          for (String line : cell.getStringCellValue().split("\n", -1)) {
            own += Math.max(1, (int) Math.ceil(letters(line) * 1.08 / width));
          }
          lines = Math.max(lines, own);
        }
      }
      row.setHeightInPoints(title ? 26 : Math.min(400, 3 + 14.5f * lines));
    }
  }

  /**
   * One cell over several columns, high enough for its words.
   *
   * @param place one row, the first and the last column
   * @param widths the widths of all columns of the sheet in letters
   */
  void across(
      XSSFSheet sheet, CellRangeAddress place, String words, XSSFCellStyle style, int[] widths) {
    int row = place.getFirstRow();
    int width = 0;
    for (int i = place.getFirstColumn(); i <= place.getLastColumn(); i++) {
      write(sheet, row, i, i == place.getFirstColumn() ? words : "", style);
      width += widths[i];
    }
    if (place.getLastColumn() > place.getFirstColumn()) {
      sheet.addMergedRegion(place);
    }
    int lines = (int) Math.ceil(letters(words) * 1.08 / Math.max(1, width - 2));
    merged.merge(sheet.getRow(row), Math.max(1, lines), Math::max);
  }
}
