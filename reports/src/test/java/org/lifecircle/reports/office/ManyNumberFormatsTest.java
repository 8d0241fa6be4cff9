package org.lifecircle.reports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;

/** A workbook holds at most 250 number formats; intervals of hundreds of circles need one each. */
class ManyNumberFormatsTest {

  private final ExcelBook book = new ExcelBook("circle", Language.EN);

  /** Intervals of tenths that all end elsewhere, and residents beside them. */
  private XSSFSheet sheet(String title, int rows, int first) {
    List<ReportRow> all = new ArrayList<>();
    for (int i = first; i < first + rows; i++) {
      all.add(
          new ReportRow(
              Optional.empty(),
              List.of(
                  Cell.of(i + ".5–" + (i + 1) + ".5", new BigDecimal(i + ".5")),
                  Cell.of("1,000", BigDecimal.valueOf(1000)))));
    }
    List<Column> columns = List.of(new Column("index", true), new Column("residents", true));
    ExcelTable.write(
        book, book.sheet(title, title), new ReportTable(title, title, columns, all, ""), 2);
    return book.workbook.getSheet(title);
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column);
  }

  /** A number of one decimal and the words behind it that its format gives, or the words alone. */
  private static String shown(XSSFCell cell) {
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    String format = cell.getCellStyle().getDataFormatString();
    assertThat(format).startsWith("#,##0.0\"").endsWith("\"");
    return cell.getNumericCellValue() + format.substring(8, format.length() - 1);
  }

  @Test
  void hundredsOfIntervalsAreWords() throws Exception {
    XSSFSheet sheet = sheet("circles", 8_132, 0);
    for (int row = 3; row < 8_132 + 3; row++) {
      assertThat(cell(sheet, row, 0).getStringCellValue())
          .isEqualTo((row - 3) + ".5–" + (row - 2) + ".5");
      assertThat(cell(sheet, row, 1).getNumericCellValue()).isEqualTo(1000);
    }
    book.workbook.write(new ByteArrayOutputStream());
  }

  @Test
  void aFewIntervalsAreNumbersThatShowTheirWords() {
    XSSFSheet sheet = sheet("circles", 30, 0);
    assertThat(cell(sheet, 3, 0).getNumericCellValue()).isEqualTo(0.5);
    assertThat(shown(cell(sheet, 3, 0))).isEqualTo("0.5–1.5");
  }

  @Test
  void manyTablesOfAFewIntervalsShowTheirWordsWhetherTheyAreNumbersOrNot() {
    for (int table = 0; table < 20; table++) {
      XSSFSheet sheet = sheet("table " + table, 50, 100 * table);
      for (int row = 3; row < 53; row++) {
        int index = 100 * table + row - 3;
        assertThat(shown(cell(sheet, row, 0))).isEqualTo(index + ".5–" + (index + 1) + ".5");
      }
    }
    assertThat(cell(book.workbook.getSheet("table 19"), 3, 0).getCellType())
        .isEqualTo(CellType.STRING);
  }
}
