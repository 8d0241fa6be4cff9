package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportLength;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.output.Papers;
import org.lifecircle.reports.output.PrintedPapers;
import org.lifecircle.reports.sections.Composer;
import org.lifecircle.reports.sections.PrintedReport;
import org.lifecircle.reports.sections.PrintedReport.Extent;
import org.lifecircle.reports.sections.SelfReport;

class PrintedReportTest {

  @TempDir Path directory;

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of("ordinary", SampleReports.ordinary(Language.ZH)),
        Arguments.of("without outlets", SampleReports.withoutOutlets(Language.EN)),
        Arguments.of("crowded", SampleReports.crowded(Language.EN)),
        Arguments.of("a long plan", SamplePlans.all(Language.ZH).get("plan-thirteen-long")));
  }

  private static PDDocument pdf(ReportContent content, Papers papers) throws IOException {
    ReportFont font = ReportFont.carried();
    Charts charts = new Exhibits(content).charts(font);
    try (PrintedPapers.Laid laid =
        PrintedPapers.lay(content, Composer.compose(content), papers, charts, font)) {
      return Loader.loadPDF(laid.sheets().file(content.circle().evaluationDate()));
    }
  }

  private static String page(PDDocument document, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  private static ReportDocument printed(ReportContent content, Extent extent) {
    return PrintedReport.of(content, Composer.compose(content), extent);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aBriefReportHasAtMostFourPagesAndTheFirstSaysEverything(String name, ReportContent content)
      throws IOException {
    try (PDDocument document = pdf(content, Papers.BRIEF)) {
      assertThat(document.getNumberOfPages()).isBetween(2, 4);
      ReportDocument report = printed(content, Extent.brief(3, ""));
      ReportDocument.Summary summary = report.summary().orElseThrow();
      assertThat(summary.improvement().missing()).hasSizeBetween(1, 3);
      assertThat(summary.improvement().actions()).hasSizeBetween(1, 3);
      String first = page(document, 1);
      assertThat(first).contains(summary.headline(), summary.score().text().substring(0, 4));
      assertThat(first.replaceAll("\\s", ""))
          .contains(
              Stream.concat(
                      summary.improvement().missing().stream(),
                      summary.improvement().actions().stream())
                  .map(words -> words.replaceAll("\\s", ""))
                  .toList());
      assertThat(first).doesNotContain(report.sections().get(0).title());
      assertThat(page(document, 2)).contains(report.sections().get(0).title());
    }
  }

  @Test
  void theFullReportHasTheChaptersThatAnOfficeExpectsAndTheirPages() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    Papers papers = new Papers(ReportLength.FULL, "朝阳区商务局", false, false, Optional.empty());
    try (PDDocument document = pdf(content, papers)) {
      assertThat(page(document, 1)).contains("编制单位", "朝阳区商务局", "2026年9月30日");
      String contents = page(document, 2);
      List<String> chapters = List.of("一、总体情况", "二、主要问题", "三、原因分析", "四、工作建议", "附表", "附图", "数据与方法");
      assertThat(contents).containsSubsequence(chapters);
      for (String chapter : chapters) {
        String line =
            contents.lines().filter(one -> one.startsWith(chapter)).findFirst().orElseThrow();
        int at = Integer.parseInt(line.replaceAll(".*?([0-9]+)$", "$1"));
        assertThat(page(document, at)).contains(chapter);
      }
    }
  }

  @Test
  void theFullReportShowsEveryTableAndEveryChartOfThePage() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    ReportDocument whole = Composer.compose(content);
    ReportDocument full = printed(content, Extent.full(""));
    assertThat(full.chartIds()).containsAll(whole.chartIds()).doesNotHaveDuplicates();
    assertThat(tables(full)).containsAll(tables(whole));
  }

  @Test
  void theSelfEvaluationHasItsChaptersAndEveryFigureOfTheFirstPage() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    ReportDocument whole = Composer.compose(content);
    ReportDocument self = SelfReport.of(content, whole, "朝阳区商务局");
    assertThat(self.sections())
        .extracting(ReportDocument.Section::title)
        .containsExactly("一、任务完成情况", "二、经验做法", "三、取得成效", "四、存在问题与建议", "五、下一步打算");
    assertThat(self.cover().orElseThrow().lines().get(0).words()).isEqualTo("朝阳区商务局");
    ReportDocument.Summary summary = whole.summary().orElseThrow();
    String said = self.sections().toString();
    assertThat(said)
        .contains(summary.score().text(), summary.headline(), summary.score().index())
        .contains(summary.figures().stream().map(ReportDocument.KeyFigure::value).toList())
        .contains(summary.improvement().missing())
        .contains("责任单位", "时限");
  }

  private static List<String> tables(ReportDocument document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportTable.class::isInstance)
        .map(block -> ((ReportTable) block).id())
        .toList();
  }

  private XWPFDocument word(ReportContent content, Optional<Path> template) throws IOException {
    Charts charts = new Exhibits(content).charts(ReportFont.carried());
    ReportDocument full = printed(content, Extent.full(""));
    Path file = directory.resolve("report.docx");
    Files.write(
        file,
        WordReport.of(
            full,
            charts,
            WordReport.Look.of(full, 300, template),
            content.circle().evaluationDate()));
    return new XWPFDocument(Files.newInputStream(file));
  }

  private static String font(XWPFStyle style) {
    return style.getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
  }

  @Test
  void theFullWordDocumentHasTheFontsSizesAndMarginsOfOfficialPapers() throws IOException {
    try (XWPFDocument word = word(SampleReports.ordinary(Language.ZH), Optional.empty())) {
      var styles = word.getStyles();
      assertThat(font(styles.getStyle("Normal"))).isEqualTo("仿宋_GB2312");
      assertThat(font(styles.getStyle("Title"))).isEqualTo("方正小标宋简体");
      assertThat(font(styles.getStyle("Heading1"))).isEqualTo("黑体");
      assertThat(font(styles.getStyle("Heading2"))).isEqualTo("楷体_GB2312");
      assertThat(styles.getStyle("Normal").getCTStyle().getRPr().getSzArray(0).getVal())
          .hasToString("32");
      var margins = word.getDocument().getBody().getSectPr().getPgMar();
      assertThat(
              List.of(margins.getTop(), margins.getLeft(), margins.getRight(), margins.getBottom()))
          .hasToString("[2098, 1588, 1474, 1984]");
      assertThat(word.getParagraphs())
          .filteredOn(one -> "Heading1".equals(one.getStyle()))
          .extracting(XWPFParagraph::getText)
          .startsWith("一、总体情况", "二、主要问题", "三、原因分析", "四、工作建议", "附表");
    }
  }

  @Test
  void whatATemplateSaysOfAStyleAndOfThePageStaysAndItsWordsDoNot() throws IOException {
    Path template = directory.resolve("office.docx");
    try (XWPFDocument word = word(SampleReports.ordinary(Language.ZH), Optional.empty())) {
      word.getStyles()
          .getStyle("Heading1")
          .getCTStyle()
          .getRPr()
          .getRFontsArray(0)
          .setEastAsia("华文中宋");
      word.getDocument()
          .getBody()
          .getSectPr()
          .getPgMar()
          .setLeft(java.math.BigInteger.valueOf(1700));
      word.createParagraph().createRun().setText("模板里的话");
      try (var out = Files.newOutputStream(template)) {
        word.write(out);
      }
    }
    try (XWPFDocument word = word(SampleReports.ordinary(Language.ZH), Optional.of(template))) {
      assertThat(font(word.getStyles().getStyle("Heading1"))).isEqualTo("华文中宋");
      assertThat(word.getDocument().getBody().getSectPr().getPgMar().getLeft()).hasToString("1700");
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("一、总体情况")
          .doesNotContain("模板里的话");
      assertThat(word.getAllPictures()).isNotEmpty();
    }
  }
}
