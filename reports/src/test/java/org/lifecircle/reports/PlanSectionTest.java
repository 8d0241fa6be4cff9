package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.sections.Composer;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.facts.Level;

class PlanSectionTest {

  private static final ReportContent CONTENT = SampleReports.ordinary(Language.ZH);

  private static Optional<Section> chapter(ReportContent content) {
    return Composer.compose(content).sections().stream()
        .filter(section -> section.id().equals("plan"))
        .findFirst();
  }

  private static Section chapter(CirclePlanBuilder plan) {
    return chapter(SamplePlans.with(CONTENT, plan.build())).orElseThrow();
  }

  private static List<ReportTable> tables(Section section) {
    return section.blocks().stream()
        .filter(ReportTable.class::isInstance)
        .map(ReportTable.class::cast)
        .toList();
  }

  private static ReportTable table(Section section, String id) {
    return tables(section).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String words(Section section) {
    return section.blocks().stream()
        .flatMap(PlanSectionTest::words)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Block block) {
    if (block instanceof Paragraph text) {
      return Stream.of(text.text());
    }
    if (block instanceof Callout text) {
      return Stream.of(text.text());
    }
    if (block instanceof Bullets list) {
      return list.items().stream();
    }
    if (block instanceof ReportTable table) {
      return table.rows().stream()
          .map(
              row ->
                  row.cells().stream()
                      .map(cell -> cell.text() + " " + cell.lines() + " " + cell.mark())
                      .collect(Collectors.joining(" | ")));
    }
    return Stream.of();
  }

  private static List<String> row(ReportTable table, int row) {
    return table.rows().get(row).cells().stream().map(Cell::text).toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theChapterAlwaysSaysTheSameWords(Language language) throws IOException {
    Golden.check(
        "plan-chapter-" + language.id() + ".txt",
        SectionWords.of(chapter(SamplePlans.ordinary(language)).orElseThrow()));
  }

  @Test
  void aReportWithoutAPlanHasNoChapterOfIt() {
    assertThat(chapter(CONTENT)).isEmpty();
  }

  @Test
  void everyStepSaysWhatWhereHowFarItMayMoveAndWhatItCosts() {
    ReportTable steps = table(chapter(SamplePlans.steps(CONTENT, 2, true)), "plan-steps");
    assertThat(row(steps, 0)).containsExactly("1．新设菜市场", "建议选址点", "80", "10,000 元");
    assertThat(steps.rows().get(0).cells().get(1).lines())
        .containsExactly("金台路旁，靠近晨光里6号楼、晨光里1号楼、晨光里2号楼");
    assertThat(row(steps, 1)).startsWith("2．新设维修点", "3 号院底商");
  }

  @Test
  void aPlaceIsBesideARoadThatIsNearAndSoManyMetersFromOneThatIsFar() {
    PlanPlace place = CirclePlanBuilder.place("", "", List.of("6号楼"), CONTENT.circle().center());
    Wording chinese = new Wording(Language.ZH);
    Wording english = new Wording(Language.EN);
    assertThat(PlanWords.around(from("金台路", 30, place), 1, chinese)).isEqualTo("金台路旁，靠近6号楼");
    assertThat(PlanWords.around(from("金台路", 247, place), 1, chinese))
        .isEqualTo("距金台路约 250 米，靠近6号楼");
    assertThat(PlanWords.around(from("Long Road", 247, place), 0, english))
        .isEqualTo("about 250\u00a0m from Long Road");
  }

  private static PlanPlace from(String road, int meters, PlanPlace place) {
    return new PlanPlace(
        place.origin(),
        place.id(),
        place.name(),
        place.location(),
        new PlanPlace.Around(
            Optional.of(new PlanPlace.Road(Text.same(road), meters)), place.around().homes()),
        place.movableMeters());
  }

  @Test
  void theGainIsToldByAgeGroupWithMinutesNeedsAndTheirInterval() {
    ReportTable gains = table(chapter(SamplePlans.steps(CONTENT, 2, true)), "plan-gains");
    assertThat(row(gains, 1))
        .containsExactly("2．新设维修点", "2", "200", "20", "222", "1.0", "100.0", "80.0 至 120.0");
  }

  @Test
  void aStepWhoseIntervalHoldsZeroIsCalledSo() {
    ReportTable gains = table(chapter(SamplePlans.steps(CONTENT, 3, true)), "plan-gains");
    assertThat(gains.rows().get(2).cells().get(7).mark()).isEqualTo("模拟未显示确定的增益");
    assertThat(gains.rows().get(1).cells().get(7).mark()).isEmpty();
  }

  @Test
  void aStepThatWasSimulatedOnceHasNoInterval() {
    CirclePlanBuilder once =
        SamplePlans.steps(CONTENT, 0, true)
            .opens(
                SamplePlans.format(1),
                CirclePlanBuilder.place("", "", List.of(), CONTENT.circle().center()),
                Optional.of(Estimate.of(new double[] {40})));
    ReportTable gains = table(chapter(once), "plan-gains");
    assertThat(row(gains, 0)).endsWith("40.0", "只模拟了一次，没有区间");
  }

  @Test
  void theLevelTheScoreAndTheIndexStandBeforeAndAfterEveryStep() {
    ReportTable standings = table(chapter(SamplePlans.steps(CONTENT, 2, true)), "plan-standings");
    assertThat(standings.rows()).hasSize(3);
    assertThat(row(standings, 0)).containsExactly("现状", "未达标", "40.0", "50.0", "0 元");
    assertThat(row(standings, 2)).containsExactly("第 2 步之后", "基础型", "44.0", "51.0", "30,000 元");
  }

  @Test
  void aLevelThatMissingDataLeavesOpenSaysHowHighItMayBe() {
    ReportTable standings =
        table(
            chapter(
                SamplePlans.steps(CONTENT, 0, true)
                    .levelAtMost(Level.IMPROVED)
                    .opens(
                        SamplePlans.format(1),
                        CirclePlanBuilder.place("", "", List.of(), CONTENT.circle().center()),
                        Optional.empty())),
            "plan-standings");
    assertThat(row(standings, 0).get(1)).isEqualTo("尚不能判定（资料补全后最高可能为提升型）");
  }

  @Test
  void aStandardWithoutLevelsSaysSo() {
    Section section = chapter(SamplePlans.steps(CONTENT, 1, true).withoutLevels());
    assertThat(row(table(section, "plan-standings"), 1).get(1)).isEqualTo("不分等级");
    assertThat(words(section)).doesNotContain("等级仍为").doesNotContain("至少要新增");
  }

  @Test
  void withoutCostsNothingIsSaidOfMoney() {
    Section section = chapter(SamplePlans.steps(CONTENT, 3, true).withoutCosts());
    assertThat(words(section)).doesNotContain(" 元").contains("没有提供费用，只按措施的项数比较");
  }

  @Test
  void withoutASimulationNothingIsSaidOfNeeds() {
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 3, false))))
        .doesNotContain("需求")
        .doesNotContain("模拟");
  }

  @Test
  void whatIsNotProvedSaysByHowMuchAnotherChoiceMayBeBetterAtMost() {
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true)))).contains("没有更好的选法（已证明）");
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true).bound(104.21))))
        .doesNotContain("已证明")
        .contains("最多只能比本方案好 4.3%");
  }

  @Test
  void whatGreedyStepsReachStandsBesideThePlanAndTheBound() {
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true).greedy(96))))
        .contains("贪心（逐步择优）96，最优 100（");
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true).greedy(96).bound(104.21))))
        .contains("贪心（逐步择优）96，本方案 100，上界 105（");
  }

  @Test
  void aPlanForAllBecauseTheFarthestTenthCannotBeHelpedSaysSo() {
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true).greedy(104).inMinutesOfAll())))
        .contains("改按全体居民平均步行时间最短来选")
        .contains("贪心（逐步择优）104，最优 100（全体居民到各业态的平均步行时间，分钟）");
  }

  @Test
  void whereFewerAdditionsMayReachTheLevelItIsSaidHowManyAreNecessary() {
    CirclePlanBuilder plan = SamplePlans.steps(CONTENT, 2, true);
    assertThat(words(chapter(plan.levelTakesAtLeast(1))))
        .contains("新增 2 处能确定达到")
        .contains("至少需要 1 处，没有证明介于两者之间的不行");
    assertThat(words(chapter(plan.levelOnlyAsEstimated()))).contains("至少需要 1 处");
    assertThat(words(chapter(plan.levelTakesAtLeast(0))))
        .contains("没有证明更少的不行")
        .doesNotContain("至少需要");
  }

  @Test
  void aLevelThatHingesOnEstimatesIsNotSaidToBeReachedForCertain() {
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true)))).contains("至少要新增 2 处才能确定达到");
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 2, true).levelOnlyAsEstimated())))
        .contains("居民数若与估计相符", "再少不行", "仍不能确定达到");
  }

  @Test
  void whatMustBeVerifiedAndWhatNothingMendsAreNamed() {
    Section section =
        chapter(
            CirclePlanBuilder.of(CONTENT.circle(), CONTENT.scorecard().standard())
                .toVerify(SamplePlans.format(2))
                .notMended(SamplePlans.format(8), 230));
    assertThat(words(section)).contains("花钱之前先核实").contains("维修点");
    assertThat(row(table(section, "plan-left"), 0)).containsExactly("幼儿托管点", "230", "附近没有可用的位置。");
  }

  @Test
  void aPlanWithoutStepsSaysWhyAndHasNoMapOfThem() {
    Section nothing = chapter(SamplePlans.steps(CONTENT, 0, false));
    assertThat(words(nothing)).contains("没有需要办的");
    assertThat(nothing.blocks()).noneMatch(ChartBlock.class::isInstance);
    assertThat(
            words(
                chapter(
                    SamplePlans.steps(CONTENT, 0, false)
                        .budget(5000)
                        .notMended(SamplePlans.format(1), 9))))
        .contains("在 5,000 元 的预算内，没有能带来增益的措施");
    assertThat(words(chapter(SamplePlans.steps(CONTENT, 0, false).toVerify(SamplePlans.format(1)))))
        .contains("先不新增");
  }

  @Test
  void theMapAndTheCurveAppearWithTheSteps() {
    assertThat(chapter(SamplePlans.steps(CONTENT, 2, true)).blocks())
        .contains(
            new ChartBlock(new ChartId("plan-map")), new ChartBlock(new ChartId("plan-curve")));
    assertThat(chapter(SamplePlans.steps(CONTENT, 1, true)).blocks())
        .contains(new ChartBlock(new ChartId("plan-map")))
        .doesNotContain(new ChartBlock(new ChartId("plan-curve")));
  }

  @Test
  void aStepThatBringsNobodyIsNotSaidToBringSomebody() {
    CirclePlanBuilder plan =
        SamplePlans.steps(CONTENT, 0, false)
            .step(
                CirclePlanBuilder.opening(SamplePlans.format(1), 1, CONTENT.circle().center()),
                CirclePlanBuilder.place("", "", List.of(), CONTENT.circle().center()),
                new PlanGain(java.util.Map.of(), OptionalDouble.empty(), Optional.empty()));
    assertThat(row(table(chapter(plan), "plan-gains"), 0))
        .containsExactly("1．新设菜市场", "0", "0", "0", "0", "—");
  }

  @Test
  void weightsOfAgeGroupsAreToldAndTheirUnitIsNamed() {
    GroupWeights weights =
        new GroupWeights(
            Map.of(AgeGroup.OLDER_ADULT, new BigDecimal(2), AgeGroup.CHILD, new BigDecimal("1.5")));
    CirclePlanBuilder plan = SamplePlans.steps(CONTENT, 2, true);
    assertThat(words(chapter(plan))).doesNotContain("加权");
    assertThat(words(chapter(plan.greedy(90).weights(weights))))
        .contains("措施按人群加权选出，每名居民的权重：儿童 1.5、成年人 1、老年人 2")
        .contains("按人群加权，各业态合计");
  }
}
