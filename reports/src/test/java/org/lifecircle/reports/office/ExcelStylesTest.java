package org.lifecircle.reports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        "94%–97%|0.0%\"–97%\"",
        "0%–100%|0.0%\"–100%\"",
        "66.6%–100%|0.0%\"–100%\"",
        "94%|0.0%",
        "85.7–100.0|#,##0.0\"–100.0\"",
        "30.0–31.2|#,##0.0\"–31.2\"",
        "1–29|#,##0\"–29\"",
        "579,749–588,756|#,##0\"–588,756\"",
        "12|#,##0",
        "12 分钟|#,##0\" 分钟\""
      })
  void theLowerBoundIsANumberAndTheUpperOneStaysWithIt(String words, String format)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ExcelStyles styles = new ExcelStyles(workbook, Language.EN);
      assertThat(styles.counted(words, 0).getDataFormatString()).isEqualTo(format);
    }
  }

  /** The score of the first sheet is an interval more often than not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "78.2–88.2|#,##0.0\"–88.2\"",
        "87.2|#,##0.0",
        "13–14|#,##0\"–14\"",
        "72.3%|0.0%",
        "4,610|#,##0"
      })
  void aFigureBesideItsNameKeepsItsUpperBound(String shown, String format) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ExcelStyles styles = new ExcelStyles(workbook, Language.EN);
      assertThat(styles.left(shown).getDataFormatString()).isEqualTo(format);
    }
  }
}
