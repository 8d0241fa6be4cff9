package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.document.Form;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.office.ExcelReport;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.sections.Composer;

class OfficeReportTest {

  private static final int PHOTOS = 3;

  private static XSSFWorkbook workbook(ReportContent content) throws IOException {
    return new XSSFWorkbook(
        new java.io.ByteArrayInputStream(
            ExcelReport.of(Composer.compose(content), content.circle().evaluationDate())));
  }

  private static XWPFDocument document(ReportContent content) throws IOException {
    Charts charts = new Exhibits(content).charts(ReportFont.carried());
    return new XWPFDocument(
        new java.io.ByteArrayInputStream(
            WordReport.of(Composer.compose(content), charts, content.circle().evaluationDate())));
  }

  /** Every cell as Excel shows it, a line for each row, formulas with what they give. */
  private static String cells(XSSFWorkbook workbook) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ENGLISH);
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    StringBuilder text = new StringBuilder();
    for (Sheet sheet : workbook) {
      text.append("== ").append(sheet.getSheetName()).append('\n');
      for (Row row : sheet) {
        StringBuilder line = new StringBuilder();
        for (Cell cell : row) {
          line.append(line.length() == 0 ? "" : " | ")
              .append(formatter.formatCellValue(cell, evaluator).replace("\n", " / "));
          if (cell.getCellType() == CellType.FORMULA) {
            line.append(" =").append(cell.getCellFormula());
          }
        }
        text.append(line.toString().strip()).append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWorkbookAlwaysHasTheSameCells(Language language) throws IOException {
    try (XSSFWorkbook workbook = workbook(SampleReports.ordinary(language))) {
      Golden.check("xlsx-" + language.id() + ".txt", cells(workbook));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWordDocumentAlwaysSaysTheSame(Language language) throws IOException {
    try (XWPFWordExtractor words =
        new XWPFWordExtractor(document(SampleReports.ordinary(language)))) {
      Golden.check("docx-" + language.id() + ".txt", words.getText());
    }
  }

  @Test
  void sumsAreFormulasAndGiveWhatTheReportSays() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.EN);
    try (XSSFWorkbook workbook = workbook(content)) {
      Row total = row(workbook, "Needs by format (simulated)", "Total");
      assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Total");
      assertThat(total.getCell(1).getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(total.getCell(1).getNumericCellValue())
          .isCloseTo(content.lived().perDay(content.sum().needs()), within(2.0));
      assertThat(total.getCell(2).getNumericCellValue())
          .isCloseTo(content.lived().perDay(content.sum().served()), within(2.0));
    }
  }

  /** The first row at or under the title of a table that begins with these words. */
  private static Row row(XSSFWorkbook workbook, String title, String words) {
    boolean under = false;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        String first = new DataFormatter().formatCellValue(row.getCell(0));
        under |= first.equals(title);
        if (under && first.equals(words)) {
          return row;
        }
      }
    }
    throw new AssertionError(title);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySheetSaysOnTopWhatItIsAndFewerSheetsThanTablesAreThere(Language language)
      throws IOException {
    ReportDocument report = Composer.compose(SampleReports.ordinary(language));
    long tables =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(ReportDocument.ReportTable.class::isInstance)
            .count();
    try (XSSFWorkbook workbook = workbook(SampleReports.ordinary(language))) {
      assertThat((long) workbook.getNumberOfSheets()).isLessThanOrEqualTo(tables - 3);
      for (Sheet sheet : workbook) {
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
            .as(sheet.getSheetName())
            .isNotBlank();
      }
    }
  }

  @Test
  void chartsShowTheMainFiguresAndFollowTheirCells() throws IOException {
    try (XSSFWorkbook workbook = workbook(SampleReports.ordinary(Language.ZH))) {
      List<String> drawn = new java.util.ArrayList<>();
      for (Sheet sheet : workbook) {
        XSSFSheet one = (XSSFSheet) sheet;
        if (one.getDrawingPatriarch() != null) {
          one.getDrawingPatriarch()
              .getCharts()
              .forEach(
                  chart -> {
                    drawn.add(chart.getTitleText().getString());
                    // The numbers stand on another sheet, under the title that the chart has.
                    assertThat(chart.getCTChart().xmlText())
                        .containsPattern("<c:f>[^<!]+!\\$")
                        .doesNotContain(one.getSheetName() + "!");
                  });
        }
      }
      assertThat(drawn).contains("得分明细", "便利指数的各部分").hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void theFormsAddUpByFormulasAndSayThatTheirLayoutIsAssumed() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    ReportDocument report = Composer.compose(content);
    try (XSSFWorkbook workbook = workbook(content)) {
      for (Form form : report.forms()) {
        Sheet sheet = workbook.getSheet(form.name());
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("假设的版式");
        List<Double> computed = new java.util.ArrayList<>();
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              computed.add(cell.getNumericCellValue());
            }
          }
        }
        List<Form.Total> expected =
            form.table().groups().stream()
                .filter(group -> !group.rows().isEmpty())
                .flatMap(group -> group.totals().stream())
                .toList();
        assertThat(computed).hasSameSizeAs(expected);
        for (int i = 0; i < computed.size(); i++) {
          assertThat(computed.get(i))
              .as(expected.get(i).label())
              .isCloseTo(
                  expected.get(i).value().orElseThrow().doubleValue(),
                  org.assertj.core.data.Offset.offset(1e-4));
        }
      }
    }
  }

  @Test
  void theWorkbookShowsEveryOutletAndNotOnlyTheFirst() throws IOException {
    try (XSSFWorkbook workbook = workbook(SampleReports.crowded(Language.EN))) {
      Row total = row(workbook, "Visited outlets (simulated)", "Total");
      Row title = row(workbook, "Visited outlets (simulated)", "Visited outlets (simulated)");
      // Title, headings, 240 outlets and the sum.
      assertThat(total.getRowNum() - title.getRowNum()).isEqualTo(1 + 240 + 1);
    }
  }

  /** In Excel a place that may be empty leaves its point behind: "35." for 35. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void numbersAreNumbersAndNoFormatLeavesABarePoint(Language language) throws IOException {
    try (XSSFWorkbook workbook = workbook(SampleReports.ordinary(language))) {
      Sheet verdict = workbook.getSheetAt(0);
      assertThat(verdict.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellStyle().getDataFormatString())
                .as("%s %s", sheet.getSheetName(), cell.getAddress())
                .doesNotContain("#\"", "0.#")
                .doesNotEndWith("#");
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue())
                  .as("%s %s", sheet.getSheetName(), cell.getAddress())
                  .doesNotMatch("[0-9]{1,3}(,[0-9]{3})+|[0-9]+[.][0-9]+%?|[0-9]+%");
            }
          }
        }
      }
    }
  }

  @Test
  void noTableOfAWordDocumentIsWiderThanItsPage() throws IOException {
    try (XWPFDocument document = document(SampleReports.ordinary(Language.EN))) {
      for (XWPFTable table : document.getTables()) {
        XWPFTableRow head = table.getRow(0);
        int wide = 0;
        for (XWPFTableCell cell : head.getTableCells()) {
          wide += cell.getWidth();
        }
        assertThat(wide).as(head.getCell(0).getText()).isBetween(0, 11906 - 2 * 1134);
      }
    }
  }

  @Test
  void thePhotosOfTheEvidenceStandInTheirRows() throws IOException {
    try (XSSFWorkbook workbook = workbook(SampleReports.ordinary(Language.ZH))) {
      XSSFSheet sheet = workbook.getSheet("现场检查记录");
      assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("照片");
      assertThat(sheet.getDrawingPatriarch().getShapes())
          .extracting(shape -> ((XSSFClientAnchor) shape.getAnchor()).getRow1())
          .containsExactly(3, 4, 5);
      assertThat(sheet.getDrawingPatriarch().getShapes())
          .allSatisfy(
              shape -> {
                XSSFClientAnchor anchor = (XSSFClientAnchor) shape.getAnchor();
                assertThat(anchor.getRow2()).isEqualTo(anchor.getRow1());
                assertThat(anchor.getDy2())
                    .isLessThan((int) (sheet.getRow(anchor.getRow1()).getHeightInPoints() * 12700));
              });
      assertThat(sheet.getRow(6).getCell(6).getStringCellValue()).isEqualTo("没有照片");
    }
  }

  @Test
  void theWordDocumentHasHeadingsTablesAndPicturesWithWords() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    ReportDocument report = Composer.compose(content);
    try (XWPFDocument document = document(content)) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings).endsWith("填报表");
      assertThat(headings.subList(0, headings.size() - 1))
          .isEqualTo(report.sections().stream().map(ReportDocument.Section::title).toList());
      assertThat(document.getTables())
          .filteredOn(table -> table.getRow(0).isRepeatHeader())
          .hasSizeGreaterThanOrEqualTo(7);
      assertThat(document.getTables()).extracting(XWPFTable::getNumberOfRows).allMatch(n -> n > 1);
      assertThat(document.getAllPictures()).hasSize(report.chartIds().size() + PHOTOS);
      assertThat(document.getDocument().xmlText()).contains("descr=\"生活圈地图与模拟人流. ");
    }
  }

  @Test
  void noOfficeFileNeedsAMacroOrTheNetwork() throws IOException {
    Path file = Files.createTempFile("report", ".docx");
    ReportContent content = SampleReports.ordinary(Language.EN);
    Files.write(
        file,
        WordReport.of(
            Composer.compose(content),
            new Exhibits(content).charts(ReportFont.carried()),
            content.circle().evaluationDate()));
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
          .noneMatch(name -> name.endsWith(".bin"));
    } finally {
      Files.delete(file);
    }
  }
}
