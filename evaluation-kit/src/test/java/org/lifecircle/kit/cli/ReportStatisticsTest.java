package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;
import static org.lifecircle.kit.cli.CommandRun.runOn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/** Reports that lie anywhere become one table, a row a circle (分型评价统计表). */
class ReportStatisticsTest {

  @TempDir private Path temp;

  private Path report(String name, String satisfaction) throws IOException {
    Path circle = TinyCircle.write(temp.resolve(name));
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("三号院", name).replace("0.93", satisfaction));
    Path report = temp.resolve(name + "-report");
    assertThat(evaluateTables(circle, "--out", report).status()).isZero();
    return report;
  }

  @Test
  void anyNumberOfReportsBecomesOneRowEach() throws IOException {
    Path first = report("甲院", "0.93");
    Path second = report("乙院", "0.5");
    Path out = temp.resolve("statistics");
    CommandRun run = runOn(Locale.CHINESE, "report", "--statistics", first, second, "--out", out);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<String> rows = Files.readAllLines(out.resolve("circles.csv"));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).contains("甲院").contains("北京");
    assertThat(out.resolve("level-statistics.csv")).content().contains("all,,2,2,");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(out.resolve("level-statistics.xlsx")))) {
      Sheet sheet = workbook.getSheet("分型评价统计表");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("甲院");
      assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("乙院");
      // The higher satisfaction shows in the score of the first row.
      assertThat(cell(sheet, 1, "得分：肯定的")).isGreaterThan(cell(sheet, 2, "得分：肯定的"));
      assertThat(workbook.getSheet("各市及合计")).isNotNull();
    }
  }

  private static double cell(Sheet sheet, int row, String title) {
    for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
      if (sheet.getRow(0).getCell(c).getStringCellValue().equals(title)) {
        return sheet.getRow(row).getCell(c).getNumericCellValue();
      }
    }
    throw new AssertionError(title);
  }

  @Test
  void whatIsNoReportIsAProblemAndNothingIsWritten() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("empty"));
    Path out = temp.resolve("statistics");
    CommandRun run = run("report", "--statistics", folder, "--out", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("circle.json");
    assertThat(out).doesNotExist();
  }

  @Test
  void aComparisonOrStatisticsNotBoth() {
    assertThat(run("report", "--statistics", temp, "--compare", temp, temp).status()).isEqualTo(2);
    assertThat(run("report").status()).isEqualTo(2);
  }
}
