package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.charts.ScenarioCharts;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ScenarioComposer;
import org.lifecircle.reports.document.ScenarioDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.ScenarioPage;
import org.lifecircle.reports.output.ScenarioWriter;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.statistics.Estimate;

class ScenarioReportTest {

  /** A difference of the given mean whose replications differ by a step from each other. */
  private static Comparison.Difference difference(
      String id, Text label, double baseline, double change, double step) {
    double[] from = new double[10];
    double[] to = new double[10];
    for (int i = 0; i < 10; i++) {
      from[i] = baseline * (1 + (i % 3 - 1) * 0.02);
      to[i] = from[i] + change + (i % 2 == 0 ? step : -step);
    }
    return new Comparison.Difference(
        "market",
        new Measure(id, label, "1", day -> 0),
        Estimate.of(from),
        Estimate.of(to),
        Estimate.ofPairedDifference(from, to, Estimate.USUAL_CONFIDENCE));
  }

  /** The same of a share of needs that both worlds have. */
  private static Comparison.Difference common(String id, Text label, double change, double step) {
    Comparison.Difference one = difference(id, label, 0.712, change, step);
    return new Comparison.Difference(
        one.scenarioId(),
        new Measure(id, label, "1", new Measure.OfPair((needs, world) -> 0, (needs, world) -> 1)),
        one.baseline(),
        one.scenario(),
        one.difference());
  }

  private static Comparison.Difference count(String id, double change) {
    return difference(id, new Text("数 " + id, id), 1_000, change, 0);
  }

  /** Needs that one world alone has. */
  private static Comparison.Difference apart(String id, double baseline, double scenario) {
    return new Comparison.Difference(
        "market",
        new Measure(id, new Text("数 " + id, id), "1", day -> 0),
        Estimate.exactly(baseline),
        Estimate.exactly(scenario),
        Estimate.exactly(scenario - baseline));
  }

  private static ScenarioContent content(Language language) {
    List<Comparison.Difference> homes = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      homes.add(difference("h" + i, new Text(i + "号楼", "House " + i), 100, i == 12 ? 3 : -i, 0.5));
    }
    ScenarioContent.OfScenario market =
        new ScenarioContent.OfScenario(
            "market",
            new Text("新增菜市场", "A new market"),
            List.of(
                difference(
                    "common-living-index", new Text("共同需求的生活指数", "living index"), 61, 4, 0.4),
                common("common-served-share", new Text("共同需求满足率", "share served"), 0.0286, 0.002),
                count("needs-unserved", -320),
                count("common-unserved-access", -360),
                count("common-unserved-hours", -5),
                count("common-unserved-capacity", 15),
                count("composition-unserved", 30),
                apart("composition-needs-people", 0, 0),
                apart("composition-needs-events", 0, 240),
                apart("composition-needs-frequency", 120, 0),
                difference(
                    "needs-not-offered",
                    new Text("需求数：没有已知网点", "no outlet is known"),
                    700,
                    -650,
                    9),
                difference(
                    "needs-offered-not-received", new Text("黄色清单", "yellow list"), 900, 350, 8),
                difference("needs-with-effort", new Text("蓝色清单", "blue list"), 300, 23, 3),
                difference("trips", new Text("步行出行次数", "trips"), 6_699, 255, 13),
                common(
                    "common-served-share-bakery",
                    new Text("共同需求满足率：蛋糕烘焙店", "share served: bakery"),
                    -0.002,
                    0.0025),
                difference("same", new Text("不变", "unchanged"), 5, 0, 1)),
            List.of(
                difference("7", Text.same("07:00–08:00"), 464, -23, 4),
                difference("8", Text.same("08:00–09:00"), 443, 0, 4)),
            homes,
            List.of(difference("new", new Text("新菜市场", "New market"), 0, 857, 12)));
    ScenarioContent.OfScenario same =
        new ScenarioContent.OfScenario(
            "same",
            new Text("什么也不变", "Nothing changes"),
            List.of(
                difference("common-living-index", new Text("生活指数", "living index"), 61, 0, 0),
                count("needs-unserved", 0),
                count("common-unserved-access", 0),
                count("common-unserved-hours", 0),
                count("common-unserved-capacity", 0),
                count("composition-unserved", 0),
                apart("composition-needs-people", 0, 0),
                apart("composition-needs-events", 0, 0),
                apart("composition-needs-frequency", 0, 0),
                difference("needs-not-offered", new Text("红色清单", "red list"), 700, 0, 0),
                difference(
                    "needs-offered-not-received", new Text("黄色清单", "yellow list"), 900, 0, 0),
                difference("needs-with-effort", new Text("蓝色清单", "blue list"), 300, 0, 0),
                common("common-served-share", new Text("需求满足率", "share served"), 0, 0)),
            List.of(),
            List.of(),
            List.of());
    return new ScenarioContent(
        language,
        "0.1.0",
        SampleReports.ordinary(language).circle(),
        new ScenarioContent.Experiment(LocalDate.of(2026, 11, 22), 1, 10),
        List.of(market, same));
  }

  private static String text(ScenarioDocument document) {
    StringBuilder text = new StringBuilder();
    text.append(document.masthead().title())
        .append(" · ")
        .append(document.masthead().subtitle())
        .append('\n');
    for (Section section : document.sections()) {
      text.append("\n# ").append(section.title()).append('\n');
      section.blocks().forEach(block -> text.append(text(block)).append('\n'));
    }
    return text.append('\n').append(document.masthead().imprint()).append('\n').toString();
  }

  private static String text(Block block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.text();
    } else if (block instanceof Callout callout) {
      return "! " + callout.text();
    } else if (block instanceof Bullets bullets) {
      return bullets.items().stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }
    ReportTable table = (ReportTable) block;
    return "["
        + table.title()
        + "]\n"
        + table.columns().stream().map(column -> column.title()).collect(Collectors.joining(" | "))
        + "\n"
        + table.rows().stream()
            .map(
                row ->
                    row.cells().stream()
                        .map(cell -> cell.text())
                        .collect(Collectors.joining(" | ")))
            .collect(Collectors.joining("\n"))
        + "\n"
        + table.note();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReportOnScenariosSaysWhatChangesHowSurelyAndForWhom(Language language) throws IOException {
    String text = text(ScenarioComposer.compose(content(language)));
    Golden.check("scenarios-" + language.id() + ".txt", text);
    assertThat(text).doesNotContain("scenarios.", "-0.0 ", "{");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageHoldsEveryTableAndNothingFromTheNetwork(Language language) throws IOException {
    ScenarioContent content = content(language);
    ScenarioDocument document = ScenarioComposer.compose(content);
    Charts charts = ScenarioCharts.of(content, ReportFont.load());
    String page = ScenarioPage.of(document, charts, ReportFont.load());
    assertThat(page)
        .isEqualTo(ScenarioPage.of(document, charts, ReportFont.load()))
        .contains("id=\"table-homes-market\"", "id=\"scenario-same\"", "@font-face")
        .doesNotContain("@@font@@");
    assertThat(page.replace("http://www.w3.org/", "")).doesNotContain("http://", "https://");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aChartOfEveryScenarioHasALineAtZeroAndItsUnit(Language language) {
    ScenarioContent content = content(language);
    Charts charts = ScenarioCharts.of(content, ReportFont.load());
    assertThat(charts).hasSameSizeAs(content.scenarios());
    charts.forEach(
        chart -> {
          assertThat(chart.id().name()).startsWith("difference-");
          assertThat(chart.caption()).contains("95%").doesNotContain("{");
          String words = chart.svg(Layout.PAGE).replaceAll("<[^>]*>", "");
          assertThat(ReportFont.carried().awt().canDisplayUpTo(words.replaceAll("\\s", "")))
              .as(words)
              .isNegative();
          assertThat(chart.svg(Layout.PAGE))
              .contains(language == Language.ZH ? "百分点" : "percentage points", ">0<");
        });
  }

  @Test
  void theFirstPrintedPageHasTheConclusionAndNotTheTitleAlone(@TempDir Path directory)
      throws IOException {
    ScenarioWriter.write(directory, content(Language.ZH));
    try (PDDocument pdf = Loader.loadPDF(directory.resolve("comparison.pdf").toFile())) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(pdf)).contains("情景对比报告", "结论");
    }
  }
}
