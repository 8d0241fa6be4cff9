package org.lifecircle.reports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Language;

/** What a cell of a workbook shows of a number that a page shows in words. */
class ExcelStylesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "94%–97%|0.9437|94.4%–97%",
        "0%–100%|0|0.0%–100%",
        "94%|0.9437|94.4%",
        "85.7–100.0|85.7|85.7–100.0",
        "30.0–31.2|30|30.0–31.2",
        "61.0–63.2|61.0|61.0–63.2",
        "1–29|1|1–29",
        "579,749–588,756|579749|579,749–588,756",
        "12|12|12"
      })
  void anIntervalKeepsItsUpperBound(String words, double number, String shown) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ExcelStyles styles = new ExcelStyles(workbook, Language.EN);
      XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
      cell.setCellValue(number);
      cell.setCellStyle(styles.counted(words, 0));
      assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell)).isEqualTo(shown);
    }
  }
}
