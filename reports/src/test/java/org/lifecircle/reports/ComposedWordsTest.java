package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.sections.Composer;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.standards.Findings;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Grading;
import org.lifecircle.standards.Justification;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.facts.FormatReach.Within;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** What every document says, before it is laid out. */
class ComposedWordsTest {

  private static List<String> figures(ReportDocument report) {
    return blocks(report, ChartBlock.class).stream().map(block -> block.chartId().name()).toList();
  }

  private static <B extends ReportDocument.Block> List<B> blocks(
      ReportDocument report, Class<B> kind) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static ReportContent with(ReportContent content, List<Warning> warnings) {
    return ReportContentBuilder.like(content).warnings(warnings).build();
  }

  private static ReportContent with(ReportContent content, Scorecard scorecard) {
    return ReportContentBuilder.like(content).scorecard(scorecard).build();
  }

  @Test
  void formatsWithoutAnyOutletAreToldInOneSentenceForEachCategory() {
    ReportContent content = SampleReports.withoutOutlets(Language.ZH);
    ReportDocument.Summary summary = Composer.compose(content).summary().orElseThrow();
    assertThat(summary.improvement().missing().subList(0, 2))
        .allMatch(sentence -> sentence.startsWith("圈内一家也没有的"))
        .anyMatch(sentence -> sentence.contains("基本保障类业态（13 种）"))
        .anyMatch(sentence -> sentence.contains("品质提升类业态（12 种）"));
    for (FormatFinding finding : content.scorecard().formats()) {
      String label = finding.format().label().zh();
      if (finding.presence() == Outcome.NOT_MET) {
        assertThat(summary.improvement().missing())
            .filteredOn(one -> one.contains(label))
            .isNotEmpty();
      }
      assertThat(summary.improvement().actions())
          .filteredOn(one -> one.contains(label))
          .isNotEmpty();
    }
  }

  @Test
  void thatNeedsComeBackOnTheNextDayIsSaidWhereTheyDo() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    Demand back = Demand.standard().with(BehaviorParameter.DEFERRAL_SHARE, 0.5);
    String sentence =
        "50% of the needs that found the door closed or the shop full come back on the next day";
    ReportContent coming = ReportContentBuilder.like(content).demand(back).build();
    assertThat(SectionWords.of(SectionWords.section(coming, "method").orElseThrow()))
        .contains(sentence)
        .contains("with each need counted once");
    assertThat(SectionWords.of(SectionWords.section(content, "method").orElseThrow()))
        .doesNotContain("come back on the next day");
  }

  @Test
  void chartsThatWouldShowZerosOnlyAreLeftOutAndNamed() {
    ReportDocument report = Composer.compose(SampleReports.withoutOutlets(Language.EN));
    assertThat(figures(report)).doesNotContain("formats", "walking-minutes", "equity", "panels");
    assertThat(blocks(report, Paragraph.class))
        .extracting(Paragraph::text)
        .anyMatch(
            text ->
                text.startsWith("Charts left out")
                    && text.contains("“How long residents walk to the nearest outlet”"));
    assertThat(figures(Composer.compose(SampleReports.ordinary(Language.EN))))
        .contains("dimensions", "formats", "walking-minutes", "equity", "panels");
  }

  @Test
  void whatIsBuiltAndNotInUseIsCountedApartAndShallBePutIntoUseFirst() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    ReportDocument report = Composer.compose(content);
    ReportDocument.Improvement improvement = report.summary().orElseThrow().improvement();
    assertThat(improvement.missing()).contains("建而未用 2 处，不计入网点：晨光书屋（未移交）、晨光社区食堂（楼上无电梯、没有人员）。");
    assertThat(improvement.actions()).anyMatch(one -> one.startsWith("先把建成的用起来：晨光书屋（未移交）"));
    assertThat(blocks(report, ReportTable.class))
        .filteredOn(table -> table.id().equals("unused"))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).hasSize(2);
              assertThat(table.rows().get(1).cells())
                  .extracting(ReportDocument.Cell::text)
                  .containsExactly(
                      "晨光社区食堂", "早餐店、社区养老服务机构", "楼上无电梯、没有人员", "2026年9月20日", "李检 现场核查，照片 2 张");
            });
  }

  @Test
  void howGoodOutletsAreStandsInOneTableWithWhatNobodyRecorded() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    List<ReportTable> tables = blocks(Composer.compose(content), ReportTable.class);
    assertThat(tables)
        .filteredOn(table -> table.id().equals("qualities"))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).hasSize(2);
              assertThat(table.rows().get(0).cells().get(0).text()).isEqualTo("一站办理事项数");
              assertThat(table.rows().get(0).cells().get(1).text())
                  .startsWith("197 项（")
                  .endsWith("），已知 1 处");
              assertThat(table.rows().get(1).cells().get(1).text())
                  .startsWith("有 1 处：")
                  .contains("没有 1 处：");
              assertThat(table.note()).contains("尚无记录：智慧健康小屋、");
            });
    assertThat(blocks(Composer.compose(SampleReports.crowded(Language.ZH)), ReportTable.class))
        .noneMatch(table -> table.id().equals("qualities"));
  }

  @Test
  void whereEverythingIsInUseNothingIsSaidOfIt() {
    ReportDocument report = Composer.compose(SampleReports.withoutOutlets(Language.ZH));
    assertThat(blocks(report, ReportTable.class)).noneMatch(table -> table.id().equals("unused"));
    ReportDocument.Improvement improvement = report.summary().orElseThrow().improvement();
    assertThat(improvement.missing()).noneMatch(one -> one.contains("建而未用"));
    assertThat(improvement.actions()).noneMatch(one -> one.contains("用起来"));
  }

  @Test
  void outletsOfOtherKindsAloneAreNoReasonForAVerdict() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    List<FormatFinding> nowhere =
        content.scorecard().formats().stream()
            .map(
                one ->
                    new FormatFinding(
                        one.format(),
                        0,
                        new FormatFinding.Reached(
                            one.radiusSeconds(),
                            new Within(0, 0),
                            one.residents(),
                            OptionalInt.empty(),
                            Completeness.COMPLETE),
                        new Justification(Outcome.NOT_MET, one.rule(), one.source(), one.reason())))
            .toList();
    Scorecard card = content.scorecard();
    Scorecard scorecard =
        new Scorecard(
            new Scorecard.Subject(card.circleName(), card.residents()),
            card.standard(),
            card.asOf(),
            new Grading(Level.NONE, false, List.of(), Level.NONE),
            Score.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN),
            new Findings(card.dimensions(), nowhere, card.indicators(), card.gaps(), List.of()));
    String doubt = "None of the outlets in the data offers a format that the standard lists";
    ReportContent unlisted = with(content, scorecard);
    assertThat(Composer.compose(unlisted).summary().orElseThrow().level().doubt()).contains(doubt);
    assertThat(HtmlReportTest.words(Pages.of(unlisted)))
        .containsSubsequence("Level", doubt, "What is missing");
  }

  @Test
  void aStandardWhoseLevelsBeginLaterIsNotCalledOneWithoutLevels() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    Scorecard card = content.scorecard();
    Standard standard =
        new Standard(
            "national-2021",
            card.standard().title(),
            card.standard().territory(),
            LocalDate.of(2021, 7, 20),
            card.standard().documents(),
            Optional.of(LocalDate.of(2023, 7, 11)));
    Scorecard before =
        new Scorecard(
            new Scorecard.Subject(card.circleName(), card.residents()),
            standard,
            LocalDate.of(2022, 9, 1),
            new Grading(Level.NONE, false, List.of(), Level.NONE),
            card.score(),
            new Findings(
                card.dimensions(), card.formats(), card.indicators(), card.gaps(), List.of()));
    ReportDocument report = Composer.compose(with(content, before));
    assertThat(report.summary().orElseThrow().headline()).isEqualTo("当时还没有等级：这项标准自2023年7月11日起才分等级");
    assertThat(report.summary().orElseThrow().level().word()).isEqualTo("尚无等级");
    assertThat(report.forms().get(0).head().facts())
        .extracting(ReportDocument.KeyFigure::value)
        .contains("尚无等级")
        .doesNotContain("不分等级");
  }

  @Test
  void warningsThatDifferInNameAndFiguresAreToldOnce() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    List<Warning> warnings = new ArrayList<>();
    List<Home> homes = content.circle().homes().subList(0, 4);
    for (int i = 0; i < homes.size(); i++) {
      warnings.add(
          new Warning(
              "home-far-from-ways",
              homes.get(i).id(),
              new Text(
                  "“" + homes.get(i).name() + "”离道路 " + (1_000 * i + 90) + " 米。",
                  "“" + homes.get(i).name() + "” lies " + (1_000 * i + 90) + " m away.")));
    }
    Group group = blocks(Composer.compose(with(content, warnings)), Group.class).get(0);
    assertThat(group.count()).isEqualTo(4);
    assertThat(group.items())
        .containsExactly(
            "Each of these 4 lies 90–3090 m away. They are: "
                + String.join(", ", homes.stream().map(Home::name).toList())
                + ".");
    Group two = blocks(Composer.compose(with(content, warnings.subList(0, 2))), Group.class).get(0);
    assertThat(two.items()).hasSize(2);
  }

  @Test
  void anOutletCalledByItsFormatFollowsTheLanguageAndAnyOtherNameStays() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    assertThat(content.circle().outlets())
        .filteredOn(outlet -> outlet.name().equals("便利店"))
        .isNotEmpty()
        .allSatisfy(
            outlet -> assertThat(content.outletName(outlet)).isEqualTo("Convenience store"));
    ReportTable visits =
        blocks(Composer.compose(content), ReportTable.class).stream()
            .filter(table -> table.id().equals("visits"))
            .findFirst()
            .orElseThrow();
    assertThat(visits.rows())
        .extracting(row -> row.cells().get(0).text())
        .contains("Convenience store")
        .doesNotContain("便利店");
  }

  @Test
  void totalsStandOnlyUnderTablesThatAreShownWhole() {
    ReportContent content = SampleReports.crowded(Language.EN);
    for (ReportTable table : blocks(Composer.compose(content), ReportTable.class)) {
      boolean whole = table.rows().size() <= table.excerpt().rows();
      assertThat(table.totals().isEmpty())
          .as(table.id())
          .isEqualTo(table.sums().isEmpty() || !whole);
      if (table.id().equals("demand")) {
        assertThat(table.totals().get(1).orElseThrow().doubleValue())
            .isCloseTo(content.lived().perDay(content.sum().needs()), within(2.0));
      }
    }
  }

  @Test
  void aShareIsNeverRoundedUpToWhatIsDemanded() {
    assertThat(new Wording(Language.ZH).quantity(new BigDecimal("0.49996"), "1"))
        .isEqualTo("49.9%");
    assertThat(new Wording(Language.ZH).quantity(new BigDecimal("0.5"), "1")).isEqualTo("50%");
  }
}
