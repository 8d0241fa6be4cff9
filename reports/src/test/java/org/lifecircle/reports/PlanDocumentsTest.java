package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.reports.output.PlanDocuments;
import org.lifecircle.reports.plan.PlanGain;

class PlanDocumentsTest {

  @TempDir Path folder;

  private void write(ReportContent content) throws IOException {
    PlanDocuments.write(content.plan().orElseThrow(), content.map(), content.language(), folder);
  }

  /** The words of the PDF file, which has one page. */
  private String page(ReportContent content) throws IOException {
    write(content);
    try (PDDocument document = Loader.loadPDF(folder.resolve("plan.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  private String word() throws IOException {
    try (XWPFDocument document =
            new XWPFDocument(Files.newInputStream(folder.resolve("plan.docx")));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageAlwaysSaysTheSameWords(Language language) throws IOException {
    Golden.check("plan-pdf-" + language.id() + ".txt", page(SamplePlans.ordinary(language)));
    Golden.check("plan-docx-" + language.id() + ".txt", word());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPlanOfTenStepsStandsOnOnePageWithAllOfThem(Language language) throws IOException {
    String page = page(SamplePlans.all(language).get("plan-ten"));
    assertThat(page)
        .contains("1,110")
        .doesNotContain(language == Language.ZH ? "见附件" : "in the attachment");
    assertThat(word()).contains("1,110");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatDoesNotFitIsCountedAndLeftToTheAttachment(Language language) throws IOException {
    String page = page(SamplePlans.all(language).get("plan-thirteen-long"));
    assertThat(page)
        .containsPattern(language == Language.ZH ? "其余 \\d+ 项措施见附件" : "\\d+ more measures");
  }

  @Test
  void aStepWhoseIntervalHoldsZeroIsCalledSoOnThePage() throws IOException {
    assertThat(page(SamplePlans.ordinary(Language.ZH)).replace("\n", "")).contains("模拟未显示确定的增益");
    assertThat(word()).contains("模拟未显示确定的增益").contains("每周多满足需求约 100 次（80–120 次）");
  }

  @Test
  void whoIsResponsibleAndByWhenIsLeftToBeFilledIn() throws IOException {
    assertThat(page(SamplePlans.ordinary(Language.ZH)))
        .contains("责任单位", "时限", "填报单位（盖章）", "负责人", "填报日期");
  }

  @Test
  void aPlanWithoutStepsSaysWhyAndHasNoTable() throws IOException {
    assertThat(page(SamplePlans.all(Language.ZH).get("plan-poor")))
        .contains("在 5,000 元 的预算内，没有能带来增益的措施")
        .contains("四、注意事项")
        .doesNotContain("责任单位");
    assertThat(page(SamplePlans.all(Language.EN).get("plan-nothing")))
        .contains("Nothing needs to be done")
        .doesNotContain("Deadline");
  }

  @Test
  void withoutCostsLevelsWaysAndSimulationNothingIsSaidOfThem() throws IOException {
    assertThat(page(SamplePlans.all(Language.ZH).get("plan-bare")))
        .doesNotContain("费用")
        .doesNotContain("等级")
        .doesNotContain("模拟")
        .doesNotContain("null");
  }

  @Test
  void namesTooLongForAnyPageGoOnOverASecondOne() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    CirclePlanBuilder plan = CirclePlanBuilder.of(content.circle(), content.scorecard().standard());
    plan.step(
        CirclePlanBuilder.opening(SamplePlans.format(1), 1, content.circle().center()),
        CirclePlanBuilder.place("很长的名字".repeat(1_000), "金台路", List.of(), content.circle().center()),
        new PlanGain(Map.of(AgeGroup.ADULT, 9), OptionalDouble.empty(), Optional.empty()));
    write(SamplePlans.with(content, plan.build()));
    try (PDDocument document = Loader.loadPDF(folder.resolve("plan.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(word()).contains("很长的名字");
  }

  private String html(String sample, Language language) throws IOException {
    write(SamplePlans.all(language).get(sample));
    return Files.readString(folder.resolve("plan.html"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageForABrowserListsEveryMeasureWithItsPlaceAndGainAndTheMap(Language language)
      throws IOException {
    String html = html("plan-thirteen-long", language);
    SamplePlans.all(language)
        .get("plan-thirteen-long")
        .plan()
        .orElseThrow()
        .steps()
        .forEach(
            step ->
                assertThat(html)
                    .containsPattern(
                        "id=\"table-plan-actions\"[^@]*class=\"main\">"
                            + step.number()
                            + "(?:．|\\. )"));
    assertThat(html)
        .contains("id=\"chart-plan-map\"", "id=\"table-plan-actions\"", "id=\"table-plan-gains\"")
        .doesNotContain(language == Language.ZH ? "见附件" : "in the attachment")
        .doesNotContainPattern("(?:src|href)=\"(?!#|data:)");
  }

  @Test
  void thePageForABrowserSaysWhyThereIsNothingToDo() throws IOException {
    assertThat(html("plan-poor", Language.ZH))
        .contains("在 5,000 元 的预算内，没有能带来增益的措施")
        .doesNotContain("id=\"chart-plan-map\"", "id=\"table-plan-actions\"");
  }

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    write(SamplePlans.ordinary(Language.ZH));
    String html = Files.readString(folder.resolve("plan.html"));
    byte[] pdf = Files.readAllBytes(folder.resolve("plan.pdf"));
    byte[] word = Files.readAllBytes(folder.resolve("plan.docx"));
    write(SamplePlans.ordinary(Language.ZH));
    assertThat(Files.readAllBytes(folder.resolve("plan.pdf"))).isEqualTo(pdf);
    assertThat(Files.readAllBytes(folder.resolve("plan.docx"))).isEqualTo(word);
    assertThat(Files.readString(folder.resolve("plan.html"))).isEqualTo(html);
  }
}
