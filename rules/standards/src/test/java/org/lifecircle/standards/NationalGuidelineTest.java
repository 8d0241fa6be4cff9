package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

class NationalGuidelineTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Scorecard judge(Circles circle) {
    return STANDARDS.judge("national-2021", circle.facts(), DAY);
  }

  private static FormatFinding format(Scorecard scorecard, String id) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Indicator indicator(Scorecard scorecard, String id) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LevelFinding level(Scorecard scorecard, Level level) {
    return scorecard.levels().stream().filter(l -> l.level() == level).findFirst().orElseThrow();
  }

  // ---- format-present, format-missing, format-unknown

  @Test
  void aPharmacyWithinFifteenMinutesOfHalfOfTheResidentsIsPresent() {
    FormatFinding pharmacy = format(judge(Circles.empty().walk("pharmacy", 900, 1000)), "pharmacy");
    assertThat(pharmacy.presence()).isEqualTo(Outcome.MET);
    assertThat(pharmacy.rule()).isEqualTo("format-present");
    assertThat(pharmacy.radiusSeconds()).isEqualTo(900);
  }

  @Test
  void aPharmacyOneSecondBeyondFifteenMinutesIsMissing() {
    FormatFinding pharmacy = format(judge(Circles.empty().walk("pharmacy", 901, 2000)), "pharmacy");
    assertThat(pharmacy.presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(pharmacy.rule()).isEqualTo("format-missing");
    assertThat(pharmacy.residentsWithinRadius()).isZero();
  }

  @Test
  void aPharmacyForOneResidentFewerThanHalfIsMissing() {
    FormatFinding pharmacy = format(judge(Circles.empty().walk("pharmacy", 300, 999)), "pharmacy");
    assertThat(pharmacy.presence()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aPharmacyToWhichNobodyMeasuredTheWalkIsNotKnown() {
    Scorecard scorecard = judge(Circles.with(14, 12).unmeasured("pharmacy"));
    FormatFinding pharmacy = format(scorecard, "pharmacy");
    assertThat(pharmacy.presence()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(pharmacy.rule()).isEqualTo("format-unknown");
    assertThat(scorecard.gaps()).isEmpty();
  }

  @Test
  void aFindingSaysWhyInWordsThatAResidentCanFollow() {
    FormatFinding pharmacy = format(judge(Circles.empty().walk("pharmacy", 300, 1240)), "pharmacy");
    assertThat(pharmacy.reason().zh()).isEqualTo("步行 15 分钟内有药店的居民 1,240 人，占 62%，达到一半（假设）的要求。");
    assertThat(pharmacy.reason().en())
        .isEqualTo(
            "1,240 of 2,000 residents (62%) reach the nearest pharmacy within 15 minutes on foot;"
                + " half (assumption) is demanded, so the format is present.");
  }

  @Test
  void aFindingCitesTheClauseThatNamesTheFormat() {
    FormatFinding pharmacy = format(judge(Circles.with(14, 12)), "pharmacy");
    assertThat(pharmacy.source().document().number()).isEqualTo("商办流通函〔2021〕247号");
    assertThat(pharmacy.source().clause()).isEqualTo("一(二)");
    assertThat(pharmacy.source().status()).isEqualTo(SourceStatus.POLICY);
  }

  // ---- kinds-counted, kinds-enough, kinds-too-few, kinds-undecided

  @Test
  void fourteenOfFourteenBasicKindsAreEnough() {
    Indicator kinds = indicator(judge(Circles.with(14, 0)), "basic-kinds");
    assertThat(kinds.outcome()).isEqualTo(Outcome.MET);
    assertThat(kinds.rule()).isEqualTo("kinds-enough");
    assertThat(kinds.points()).isEqualByComparingTo("35");
  }

  @Test
  void thirteenOfFourteenBasicKindsAreTooFew() {
    Indicator kinds = indicator(judge(Circles.with(13, 12)), "basic-kinds");
    assertThat(kinds.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(kinds.rule()).isEqualTo("kinds-too-few");
    assertThat(kinds.points()).isEqualByComparingTo("32.5");
    assertThat(kinds.reason().zh()).contains("缺 1 种：前置仓。");
  }

  @Test
  void thirteenKnownAndOneUnknownBasicKindCannotBeDecided() {
    Indicator kinds =
        indicator(judge(Circles.with(14, 12).unmeasured("forward-warehouse")), "basic-kinds");
    assertThat(kinds.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(kinds.rule()).isEqualTo("kinds-undecided");
    assertThat(kinds.points()).isEqualByComparingTo("32.5");
    assertThat(kinds.pointsAtMost()).isEqualByComparingTo("35");
  }

  @Test
  void eightQualityKindsAreEnoughAndSevenAreNot() {
    assertThat(indicator(judge(Circles.with(0, 8)), "quality-kinds").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(indicator(judge(Circles.with(14, 7)), "quality-kinds").outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  // ---- reach-summed, reach-enough, reach-too-low, reach-unknown

  @Test
  void theReachOfHalfOfTheFormatsByEverybodyIsExactlyHalf() {
    Indicator reach = indicator(judge(Circles.with(7, 0)), "basic-reach");
    assertThat(reach.value().orElseThrow()).isEqualByComparingTo("0.5");
    assertThat(reach.outcome()).isEqualTo(Outcome.MET);
    assertThat(reach.rule()).isEqualTo("reach-enough");
    assertThat(reach.points()).isEqualByComparingTo("12.5");
  }

  @Test
  void oneResidentFewerIsTooLow() {
    Indicator reach =
        indicator(
            judge(Circles.with(7, 0).walk("convenience-store", 300, Circles.RESIDENTS - 1)),
            "basic-reach");
    assertThat(reach.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(reach.rule()).isEqualTo("reach-too-low");
  }

  @Test
  void aReachThatHingesOnUnknownFormatsIsNotDecided() {
    // 6 present, 7 missing and 1 unknown of 14 reach 42.8 to 50%.
    Indicator open = indicator(judge(Circles.with(6, 0).unmeasured("pharmacy")), "basic-reach");
    assertThat(open.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(open.rule()).isEqualTo("reach-undecided");
    assertThat(open.value().orElseThrow()).isEqualByComparingTo("0.4285");
    assertThat(open.reason().zh()).contains("把情况不明的都算在内，比例在 42.8% 到 50% 之间，尚不能判断。");
    // 7 present and 1 unknown reach half at least; 5 present and 1 unknown reach less at most.
    assertThat(indicator(judge(Circles.with(7, 0).unmeasured("pharmacy")), "basic-reach").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(indicator(judge(Circles.with(5, 0).unmeasured("pharmacy")), "basic-reach").outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void theReachIsNotKnownWhenNothingWasMeasured() {
    Indicator reach = indicator(judge(Circles.unknown()), "basic-reach");
    assertThat(reach.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(reach.rule()).isEqualTo("reach-unknown");
    assertThat(reach.value()).isEmpty();
    assertThat(reach.points()).isZero();
    assertThat(reach.pointsAtMost()).isEqualByComparingTo("25");
  }

  // ---- figure-high-enough, figure-too-low, figure-unknown

  @Test
  void ninetyPercentSatisfiedIsEnough() {
    Indicator said =
        indicator(judge(Circles.empty().survey(SurveyFigure.SATISFACTION, "0.9")), "satisfaction");
    assertThat(said.outcome()).isEqualTo(Outcome.MET);
    assertThat(said.rule()).isEqualTo("figure-high-enough");
    assertThat(said.source().status()).isEqualTo(SourceStatus.REPORTED);
  }

  @Test
  void lessThanNinetyPercentSatisfiedIsTooLow() {
    Scorecard scorecard = judge(Circles.empty().survey(SurveyFigure.SATISFACTION, "0.8999"));
    Indicator said = indicator(scorecard, "satisfaction");
    assertThat(said.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(said.rule()).isEqualTo("figure-too-low");
    assertThat(said.reason().zh()).startsWith("居民满意度为 89.9%，要求不低于 90%，未达到。");
    assertThat(scorecard.gaps()).extracting(Gap::id).contains("satisfaction");
  }

  @Test
  void satisfactionThatNobodyAskedForLeavesItsTenPointsOpen() {
    Scorecard scorecard = judge(Circles.with(14, 12));
    Indicator said = indicator(scorecard, "satisfaction");
    assertThat(said.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(said.rule()).isEqualTo("figure-unknown");
    assertThat(said.points()).isZero();
    assertThat(said.pointsAtMost()).isEqualByComparingTo("10");
    assertThat(scorecard.score().atLeast()).isEqualByComparingTo("90");
    assertThat(scorecard.score().atMost()).isEqualByComparingTo("100");
    assertThat(scorecard.score().undecidedPoints()).isEqualByComparingTo("10");
  }

  // ---- format-undecided

  @Test
  void aFormatWithoutAnOutletIsMissingOnlyWhereTheSearchWasComplete() {
    FormatFinding searched = format(judge(Circles.with(14, 12).without("pharmacy")), "pharmacy");
    assertThat(searched.presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(searched.reason().zh()).startsWith("圈内没有药店");

    Scorecard scorecard =
        judge(Circles.with(14, 12).without("pharmacy").searched("pharmacy", Completeness.RARELY));
    FormatFinding open = format(scorecard, "pharmacy");
    assertThat(open.presence()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(open.rule()).isEqualTo("format-undecided");
    assertThat(open.toVerify()).isTrue();
    assertThat(open.reason().zh()).isEqualTo("资料中没有药店，但网点未经全部排查（来源很少收录），待核实。");
    assertThat(scorecard.gaps()).extracting(Gap::id).doesNotContain("pharmacy");
    assertThat(scorecard.level()).isEqualTo(Level.IMPROVED);
    assertThat(scorecard.levelAtMost()).isEqualTo(Level.QUALITY);
  }

  @Test
  void outletsThatMayHaveBeenOverlookedTakeNothingAwayFromThoseThatAreThere() {
    Scorecard scorecard = judge(Circles.with(14, 12).searched("pharmacy", Completeness.SOMETIMES));
    assertThat(format(scorecard, "pharmacy").presence()).isEqualTo(Outcome.MET);
    assertThat(scorecard.level()).isEqualTo(Level.QUALITY);
    assertThat(scorecard.levelDecided()).isTrue();
  }

  @Test
  void aLowerBoundProvesThatALevelIsReachedAndNeverThatItIsMissed() {
    // Everybody's walk to every format ends at the edge of the map.
    Scorecard beyond = judge(Circles.with(0, 0).perhapsEverywhere(60));
    assertThat(beyond.level()).isEqualTo(Level.NONE);
    assertThat(beyond.levelAtMost()).isEqualTo(Level.QUALITY);
    assertThat(beyond.levelDecided()).isFalse();
    assertThat(beyond.gaps()).isEmpty();
    assertThat(beyond.score().atLeast()).isZero();
    assertThat(beyond.score().atMost()).isEqualByComparingTo("100");
    assertThat(judge(Circles.with(14, 12).perhapsEverywhere(60)).levelDecided()).isTrue();
  }

  @Test
  void anEdgeThatNobodyReachesInTimeLeavesNothingOpen() {
    Scorecard scorecard = judge(Circles.with(9, 0).perhapsEverywhere(901));
    assertThat(scorecard.levelDecided()).isTrue();
    assertThat(scorecard.formats()).noneMatch(one -> one.presence() == Outcome.NOT_KNOWN);
  }

  // ---- level-reached, level-kinds-missed, level-possible

  @Test
  void theLevelsFollowTheirRows() {
    assertThat(judge(Circles.with(9, 12)).level()).isEqualTo(Level.NONE);
    assertThat(judge(Circles.with(10, 0)).level()).isEqualTo(Level.BASIC);
    assertThat(judge(Circles.with(12, 3)).level()).isEqualTo(Level.BASIC);
    assertThat(judge(Circles.with(12, 4)).level()).isEqualTo(Level.IMPROVED);
    assertThat(judge(Circles.with(14, 7)).level()).isEqualTo(Level.IMPROVED);
    assertThat(judge(Circles.with(13, 12)).level()).isEqualTo(Level.IMPROVED);
    assertThat(judge(Circles.with(14, 8)).level()).isEqualTo(Level.QUALITY);
  }

  @Test
  void aLevelRestsOnAssumptionsAndSaysSo() {
    Scorecard scorecard = judge(Circles.with(10, 0));
    assertThat(scorecard.levelAssumed()).isTrue();
    assertThat(level(scorecard, Level.BASIC).reason().zh()).contains("10 种（假设）");
    assertThat(level(scorecard, Level.BASIC).rule()).isEqualTo("level-reached");
    assertThat(level(scorecard, Level.IMPROVED).rule()).isEqualTo("level-kinds-missed");
  }

  @Test
  void aLevelThatHingesOnAnUnknownFormatIsNotDecided() {
    Scorecard scorecard = judge(Circles.with(14, 8).unmeasured("pharmacy"));
    assertThat(scorecard.level()).isEqualTo(Level.IMPROVED);
    assertThat(scorecard.levelAtMost()).isEqualTo(Level.QUALITY);
    assertThat(scorecard.levelDecided()).isFalse();
    assertThat(level(scorecard, Level.QUALITY).outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(level(scorecard, Level.QUALITY).rule()).isEqualTo("level-possible");
  }

  // ---- the whole

  @Test
  void aCircleWithoutAnyShopHasNoLevelAndNoPoints() {
    Scorecard scorecard = judge(Circles.empty());
    assertThat(scorecard.level()).isEqualTo(Level.NONE);
    assertThat(scorecard.levelDecided()).isTrue();
    assertThat(scorecard.score().atLeast()).isZero();
    assertThat(scorecard.score().undecidedPoints()).isEqualByComparingTo("10");
    assertThat(scorecard.formats())
        .hasSize(26)
        .allMatch(finding -> finding.presence() == Outcome.NOT_MET);
    assertThat(scorecard.gaps()).hasSize(26);
  }

  @Test
  void aCircleOfWhichNothingIsKnownIsNotCondemned() {
    Scorecard scorecard = judge(Circles.unknown());
    assertThat(scorecard.level()).isEqualTo(Level.NONE);
    assertThat(scorecard.levelAtMost()).isEqualTo(Level.QUALITY);
    assertThat(scorecard.gaps()).isEmpty();
    assertThat(scorecard.formats()).allMatch(finding -> finding.presence() == Outcome.NOT_KNOWN);
  }

  @Test
  void theScoreIsTheSumOfTheIndicatorsPoints() {
    Scorecard scorecard = judge(Circles.with(9, 4).survey(SurveyFigure.SATISFACTION, "0.85"));
    // 9/14 of 35, 4/12 of 20, 9/14 of 25, 4/12 of 10 and 85/90 of 10, each rounded to 0.1.
    assertThat(scorecard.indicators())
        .filteredOn(indicator -> indicator.fullPoints().signum() > 0)
        .extracting(indicator -> indicator.points().toPlainString())
        .containsExactly("22.5", "6.7", "16.1", "3.3", "9.4");
    assertThat(scorecard.score().atLeast()).isEqualByComparingTo("58.0");
    assertThat(scorecard.score().decided()).isTrue();
    assertThat(scorecard.dimensions())
        .extracting(dimension -> dimension.points().toPlainString())
        .containsExactly("22.5", "6.7", "16.1", "3.3", "9.4");
  }

  @Test
  void theScoreSaysHowManyPointsAreOpen() {
    Scorecard scorecard = judge(Circles.with(14, 12).unmeasured("pharmacy"));
    // 13 of 14 of 35 and 25 points, all of 20 and 10; nobody asked for satisfaction.
    assertThat(scorecard.points()).isEqualByComparingTo("85.7");
    assertThat(scorecard.pointsAtMost()).isEqualByComparingTo("100");
    assertThat(scorecard.totalPoints()).isEqualByComparingTo("100");
    assertThat(scorecard.score().atLeast()).isEqualByComparingTo("85.7");
    assertThat(scorecard.score().undecidedPoints()).isEqualByComparingTo("14.3");
    assertThat(scorecard.dimensions())
        .extracting(dimension -> dimension.fullPoints().toPlainString())
        .containsExactly("35.0", "20.0", "25.0", "10.0", "10.0");
    Scorecard nothing = judge(Circles.unknown());
    assertThat(nothing.score().atLeast()).isZero();
    assertThat(nothing.score().atMost()).isEqualByComparingTo("100");
  }

  @Test
  void gapsNameTheMostResidentsFirst() {
    Scorecard scorecard =
        judge(
            Circles.with(14, 12)
                .walk("laundry", 300, 600)
                .walk("pharmacy", 300, 200)
                .walk("bakery", 300, 999));
    assertThat(scorecard.gaps())
        .extracting(Gap::id)
        .containsExactly("pharmacy", "laundry", "bakery");
    assertThat(scorecard.gaps().get(0).message().zh())
        .isEqualTo("药店离得太远：2,000 名居民中有 1,800 人步行 15 分钟内到不了。");
  }

  @Test
  void theSameFactsGiveTheSameScorecard() {
    Circles circle = Circles.with(9, 4).survey(SurveyFigure.SATISFACTION, "0.85");
    assertThat(judge(circle)).isEqualTo(judge(circle)).hasToString(judge(circle).toString());
  }

  @Test
  void theGuidelineHasLevelsFromThePlanOf2023OnAndTheTiersNever() {
    assertThat(STANDARDS.get("national-2021").levelsFrom()).contains(LocalDate.of(2023, 7, 11));
    assertThat(STANDARDS.get("tiers-2021").levelsFrom()).isEmpty();
  }

  @Test
  void anUnknownStandardIsRefusedWithTheNearestName() {
    assertThatThrownBy(() -> STANDARDS.judge("national-2012", Circles.empty().facts(), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("national-2021");
  }

  @Test
  void anUnknownStandardIsRefusedInBothLanguages() {
    RefusedException nearest =
        catchThrowableOfType(RefusedException.class, () -> STANDARDS.get("national-2012"));
    assertThat(nearest.reason()).isEqualTo(RefusedException.Reason.UNKNOWN_ID);
    assertThat(nearest.text().zh()).isEqualTo("没有这个标准：national-2012。是不是“national-2021”？");
    assertThat(nearest.text().en())
        .isEqualTo("There is no standard national-2012. Maybe \"national-2021\".");
    RefusedException all =
        catchThrowableOfType(RefusedException.class, () -> STANDARDS.rules("unheard of"));
    assertThat(all.text().zh()).startsWith("没有这个标准：unheard of。可用的标准：national-2021, ");
    assertThat(all.text().en()).contains("unheard of", "national-2021, ");
    assertThat(all).hasMessageContainingAll(all.text().zh(), all.text().en());
  }

  @Test
  void aDayBeforeAStandardHoldsIsRefusedInBothLanguages() {
    LocalDate day = LocalDate.of(2021, 7, 19);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> STANDARDS.question("national-2021", Circles.empty().facts(), day));
    assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_IN_FORCE);
    assertThat(refused.text().zh()).contains("national-2021", "自 2021-07-20 起", "2021-07-19");
    assertThat(refused.text().en()).contains("national-2021", "from 2021-07-20", "2021-07-19");
  }

  @Test
  void beforeThe2023PlanThereAreNoLevels() {
    Scorecard scorecard =
        STANDARDS.judge("national-2021", Circles.with(14, 12).facts(), LocalDate.of(2022, 6, 1));
    assertThat(scorecard.levels()).isEmpty();
    assertThat(scorecard.level()).isEqualTo(Level.NONE);
  }

  @Test
  void theGuidelineCannotJudgeBeforeItWasIssued() {
    assertThatThrownBy(
            () ->
                STANDARDS.judge(
                    "national-2021", Circles.empty().facts(), LocalDate.of(2021, 7, 19)))
        .hasMessageContaining("2021-07-20");
    assertThat(
            STANDARDS
                .judge("national-2021", Circles.empty().facts(), LocalDate.of(2021, 7, 20))
                .asOf())
        .isEqualTo("2021-07-20");
  }

  @Test
  void everyRuleHasASentenceInBothLanguages() {
    assertThat(STANDARDS.rules("national-2021"))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            rule -> {
              assertThat(rule.sentence().zh()).matches("[\\u4e00-\\u9fff].*。");
              assertThat(rule.sentence().en()).matches("[A-Z].*\\.");
            });
    assertThat(STANDARDS.rules("national-2021"))
        .extracting(rule -> rule.id())
        .doesNotHaveDuplicates();
  }

  @Test
  void manyThreadsMayJudgeAtOnce() {
    String alone = judge(Circles.with(9, 4)).toString();
    List<String> together =
        java.util.stream.IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> judge(Circles.with(9, 4)).toString())
            .distinct()
            .toList();
    assertThat(together).containsExactly(alone);
  }
}
