package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.ComparisonCharts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ComparedReport.Grading;
import org.lifecircle.reports.comparison.ComparedReport.Marks;
import org.lifecircle.reports.comparison.ComparedReport.OfDay;
import org.lifecircle.reports.comparison.ComparedReport.OfDimension;
import org.lifecircle.reports.comparison.ComparedReport.OfFormat;
import org.lifecircle.reports.comparison.ComparedReport.Reach;
import org.lifecircle.reports.comparison.ComparedReport.Subject;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.document.ComparisonComposer;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.office.ExcelReport;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

class ComparisonTest {

  private static OfFormat format(
      String id, String label, FormatCategory category, Outcome presence, int within) {
    return new OfFormat(
        id,
        label,
        category,
        presence,
        new Reach(
            presence == Outcome.NOT_KNOWN || within == 0 ? 0 : 2,
            new BigDecimal("15"),
            within,
            within > 500 ? Optional.of(new BigDecimal("6.25")) : Optional.empty()));
  }

  static ComparedReport report(
      String circle, String date, String score, Level level, Outcome repair, Outcome bookshop) {
    return new ComparedReport(
        new Subject(circle, LocalDate.parse(date), 1000),
        new Grading("national-2021", "城市一刻钟便民生活圈建设指南（2021）", level, true, true, true),
        new Marks(
            new Score(
                new BigDecimal(score),
                new BigDecimal(score).add(BigDecimal.ONE),
                BigDecimal.ONE,
                new BigDecimal("100")),
            Optional.of(
                PointInterval.ofPoints(
                    new BigDecimal(score).subtract(new BigDecimal("25.1")),
                    new BigDecimal(score).subtract(new BigDecimal("12.3"))))),
        List.of(
            new OfDimension(
                "basic-formats",
                "基本保障业态",
                new BigDecimal("30"),
                new BigDecimal("30"),
                new BigDecimal("40")),
            new OfDimension(
                "residents-say", "居民评价", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)),
        List.of(
            format("pharmacy", "药店", FormatCategory.BASIC, Outcome.MET, 930),
            format(
                "repair-service",
                "维修点",
                FormatCategory.BASIC,
                repair,
                repair == Outcome.MET ? 800 : 0),
            format(
                "bookshop",
                "新式书店",
                FormatCategory.QUALITY,
                bookshop,
                bookshop == Outcome.MET ? 700 : 120)),
        new OfDay(2000, 1500, Optional.of(new BigDecimal("11.42"))));
  }

  private static ReportComparison years(Language language) {
    return new ReportComparison(
        language,
        "0.1.0",
        List.of(
            report("晨光里", "2026-09-30", "86.9", Level.IMPROVED, Outcome.MET, Outcome.NOT_MET),
            report("晨光里", "2024-09-30", "61.2", Level.NONE, Outcome.NOT_MET, Outcome.NOT_KNOWN),
            report("晨光里", "2025-10-08", "74.0", Level.BASIC, Outcome.MET, Outcome.MET)));
  }

  private static ReportComparison circles(Language language) {
    return new ReportComparison(
        language,
        "0.1.0",
        List.of(
            report("晨光里", "2026-09-30", "86.9", Level.IMPROVED, Outcome.MET, Outcome.NOT_MET),
            report("桂溪", "2026-09-30", "61.2", Level.NONE, Outcome.NOT_MET, Outcome.NOT_MET)));
  }

  private static Charts charts(ReportComparison comparison) {
    return ComparisonCharts.of(comparison, ReportFont.carried());
  }

  /** Every word of the document, a line for each, tables row by row. */
  private static String words(ReportDocument document) {
    List<String> lines = new ArrayList<>();
    lines.add(
        document.masthead().title()
            + " | "
            + document.masthead().circle()
            + " | "
            + document.masthead().subtitle());
    for (ReportDocument.Section section : document.sections()) {
      lines.add("== " + section.title());
      for (ReportDocument.Block block : section.blocks()) {
        if (block instanceof ReportDocument.Bullets bullets) {
          bullets.items().forEach(item -> lines.add("- " + item));
        } else if (block instanceof ReportDocument.Callout callout) {
          lines.add("! " + callout.text());
        } else if (block instanceof ReportDocument.ChartBlock figure) {
          lines.add("[" + figure.chartId() + "]");
        } else if (block instanceof ReportDocument.ReportTable table) {
          lines.add(table.title());
          lines.add(
              table.columns().stream()
                  .map(ReportDocument.Column::title)
                  .collect(Collectors.joining(" | ")));
          for (ReportDocument.ReportRow row : table.rows()) {
            row.heading().ifPresent(heading -> lines.add("# " + heading));
            lines.add(
                row.cells().stream()
                    .map(
                        cell ->
                            cell.text()
                                + (cell.mark().isBlank() ? "" : " [" + cell.mark() + "]")
                                + (cell.lines().isEmpty()
                                    ? ""
                                    : " (" + String.join("; ", cell.lines()) + ")"))
                    .collect(Collectors.joining(" | ")));
          }
          lines.add(table.note());
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theYearsOfOneCircleAlwaysReadTheSame(Language language) throws IOException {
    Golden.check(
        "progress-" + language.id() + ".txt", words(ComparisonComposer.compose(years(language))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void severalCirclesAlwaysReadTheSame(Language language) throws IOException {
    Golden.check(
        "circles-" + language.id() + ".txt", words(ComparisonComposer.compose(circles(language))));
  }

  @Test
  void everyLetterIsInTheFontWhetherScoresRiseOrFall() {
    ComparedReport before =
        report("晨光里", "2024-09-30", "86.9", Level.IMPROVED, Outcome.MET, Outcome.MET);
    ComparedReport after =
        report("晨光里", "2026-09-30", "61.2", Level.NONE, Outcome.NOT_MET, Outcome.NOT_KNOWN);
    for (Language language : Language.values()) {
      ReportComparison fall = new ReportComparison(language, "0.1.0", List.of(before, after));
      String words = words(ComparisonComposer.compose(fall));
      assertThat(words).contains("-26.7").contains("-24.7");
      assertThat(ReportFont.carried().awt().canDisplayUpTo(words.replaceAll("\\s", "")))
          .as(words)
          .isNegative();
    }
  }

  @Test
  void evaluationsOfOneCircleStandInTheOrderOfTheirDays() {
    assertThat(years(Language.EN).labels())
        .containsExactly("30 September 2024", "8 October 2025", "30 September 2026");
    assertThat(charts(years(Language.EN)).ids())
        .containsExactly(
            ComparisonCharts.PROGRESS, ComparisonCharts.DIMENSIONS, ComparisonCharts.COVERAGE);
  }

  @Test
  void severalCirclesKeepTheirOrderAndHaveNoProgress() {
    assertThat(circles(Language.ZH).labels()).containsExactly("晨光里", "桂溪");
    assertThat(charts(circles(Language.ZH)).ids())
        .containsExactly(
            ComparisonCharts.SCORES, ComparisonCharts.DIMENSIONS, ComparisonCharts.COVERAGE);
  }

  @Test
  void twoReportsOfOneCircleOnOneDayHaveDifferentLabels() {
    ComparedReport one = report("晨光里", "2026-09-30", "86.9", Level.NONE, Outcome.MET, Outcome.MET);
    assertThat(new ReportComparison(Language.EN, "0.1.0", List.of(one, one)).labels())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsUnknownIsNeitherGainedNorLost() {
    // The bookshop was not known at first and is missing now: that is no loss.
    String words = words(ComparisonComposer.compose(years(Language.ZH)));
    assertThat(words).contains("新到位的业态：维修点").doesNotContain("不再到位");
  }

  @Test
  void oneReportOrNineCannotBeCompared() {
    ComparedReport one = report("晨光里", "2026-09-30", "86.9", Level.NONE, Outcome.MET, Outcome.MET);
    assertThatThrownBy(() -> new ReportComparison(Language.EN, "0.1.0", List.of(one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new ReportComparison(Language.EN, "0.1.0", java.util.Collections.nCopies(9, one)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theProgressChartNamesTheDaysAndTheScores() {
    assertThat(charts(years(Language.ZH)).get(ComparisonCharts.PROGRESS).svg(Layout.PAGE))
        .contains("2024年9月30日", "2026年9月30日", "61.2", "86.9", "评价日期");
  }

  @Test
  void thePageNeedsNoMap() {
    ReportComparison comparison = circles(Language.EN);
    String page =
        HtmlReport.of(
            ComparisonComposer.compose(comparison), charts(comparison), ReportFont.carried());
    assertThat(page).contains("id=\"summary\"").doesNotContain("map-data", "live-map\"");
  }

  @Test
  void theWorkbookHoldsEveryTable() throws IOException {
    byte[] file =
        ExcelReport.of(ComparisonComposer.compose(circles(Language.ZH)), LocalDate.of(2026, 9, 30));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(workbook.getSheet("总览").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("晨光里");
    }
  }
}
