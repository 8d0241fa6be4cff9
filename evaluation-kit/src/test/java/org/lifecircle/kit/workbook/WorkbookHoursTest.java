package org.lifecircle.kit.workbook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

class WorkbookHoursTest {

  private static final int HOURS_COLUMN = 8;

  /** What each spelling of the shared workbook means; blank where it does not say when. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          entry("", ""),
          entry("每天", ""),
          entry("9-21", "09:00-21:00"),
          entry("全天", "00:00-24:00"),
          entry("24小时", "00:00-24:00"),
          entry("周一到周日 7.30-19.30", "07:30-19:30"),
          entry("07：00－22：00", "07:00-22:00"),
          entry("周一至周五9:00-18:00", "Mo-Fr 09:00-18:00"),
          entry("周一至周五 8:30-17:30", "Mo-Fr 08:30-17:30"),
          entry("早市5:00-9:00", "05:00-09:00"),
          entry("7点至22点", "07:00-22:00"),
          entry("8：00-12：00 14：00-18：00", "08:00-12:00,14:00-18:00"),
          entry("每天 6:30-26:00", "06:30-26:00"),
          entry("9:00-21:00", "09:00-21:00"),
          entry("9:00-18:00", "09:00-18:00"),
          entry("06:00-22:00", "06:00-22:00"),
          entry("每日10：00至22：00", "10:00-22:00"),
          entry("每天 06:00-20:00", "06:00-20:00"),
          entry("7:00-22:00", "07:00-22:00"),
          entry("每天 8:30-20:00", "08:30-20:00"),
          entry("周二至周日 9:00-21:00", "Tu-Su 09:00-21:00"),
          entry("每天 6:00-10:00，16:00-19:00", "06:00-10:00,16:00-19:00"));

  @Test
  void everyCellOfHoursInChineseMeansWhatItSays() throws IOException {
    Path file =
        Path.of(
            System.getProperty("lifecircle.root"), "../shared/faults/workbooks/hours-chinese.xlsx");
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    CircleData circle = Evaluator.load().read(file);
    int cells = 0;
    List<String> copies = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheet("网点")) {
        String id = row.getRowNum() == 0 ? "" : new DataFormatter().formatCellValue(row.getCell(0));
        if (!id.isEmpty()) {
          String written = new DataFormatter().formatCellValue(row.getCell(HOURS_COLUMN));
          Optional<Outlet> read =
              circle.circle().outlets().stream()
                  .filter(outlet -> outlet.id().equals(id))
                  .findFirst();
          if (read.isEmpty()) {
            copies.add(id);
          } else {
            expect(read.get(), written);
          }
          cells += written.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(cells).isGreaterThan(90);
    assertThat(circle.warnings())
        .filteredOn(
            warning ->
                warning.code().equals("row-copied")
                    && warning.message().toString().contains("\u7F51\u70B9"))
        .hasSameSizeAs(copies);
    assertThat(circle.warnings())
        .filteredOn(warning -> warning.code().contains("hours"))
        .extracting(Warning::subject)
        .containsExactly("S002");
  }

  private static void expect(Outlet outlet, String written) {
    assertThat(MEANT).containsKey(written);
    String meant = MEANT.get(written);
    assertThat(outlet.hours().isEmpty()).as(written).isEqualTo(meant.isEmpty());
    if (!meant.isEmpty()) {
      assertThat(outlet.hours().get().spans())
          .as(written)
          .isEqualTo(HoursSyntax.read(meant).hours().orElseThrow().spans());
    }
  }
}
