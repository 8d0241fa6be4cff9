package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

class OtherStandardsTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Scorecard judge(String standard, CircleFacts facts) {
    return STANDARDS.judge(standard, facts, DAY);
  }

  private static Outcome format(Scorecard scorecard, String id) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals(id))
        .findFirst()
        .orElseThrow()
        .presence();
  }

  private static Indicator indicator(Scorecard scorecard, String id) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CircleFacts village(int residents, Map<String, Integer> secondsByFormat) {
    List<FormatAccess> access = new ArrayList<>();
    secondsByFormat.forEach(
        (id, seconds) ->
            access.add(
                new FormatAccess(
                    id,
                    1,
                    residents,
                    List.of(new FormatAccess.Step(seconds, residents)),
                    Measurement.NETWORK)));
    return new CircleFacts(
        "村", residents, 100, OutletFacts.counted(1, 0, 0), SurveyFigures.NONE, access);
  }

  // ---- tiers-2021

  @Test
  void aConvenienceStoreMustBeFiveMinutesAwayAndAPharmacyEight() {
    Scorecard near =
        judge("tiers-2021", village(100, Map.of("convenience-store", 300, "pharmacy", 480)));
    assertThat(format(near, "convenience-store")).isEqualTo(Outcome.MET);
    assertThat(format(near, "pharmacy")).isEqualTo(Outcome.MET);
    Scorecard far =
        judge("tiers-2021", village(100, Map.of("convenience-store", 301, "pharmacy", 481)));
    assertThat(format(far, "convenience-store")).isEqualTo(Outcome.NOT_MET);
    assertThat(format(far, "pharmacy")).isEqualTo(Outcome.NOT_MET);
  }

  // ---- national-2023: need-met, need-unmet, need-unknown, level-need-missed

  @Test
  void vegetablesMayComeFromAMarketOrFromAFreshFoodStore() {
    Indicator market =
        indicator(
            judge("national-2023", Circles.empty().walk("wet-market", 300, 2000).facts()),
            "need-vegetables");
    assertThat(market.outcome()).isEqualTo(Outcome.MET);
    assertThat(market.rule()).isEqualTo("need-met");
    Indicator store =
        indicator(
            judge("national-2023", Circles.empty().walk("fresh-food-store", 300, 2000).facts()),
            "need-vegetables");
    assertThat(store.outcome()).isEqualTo(Outcome.MET);
    Indicator neither =
        indicator(judge("national-2023", Circles.empty().facts()), "need-vegetables");
    assertThat(neither.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(neither.rule()).isEqualTo("need-unmet");
  }

  @Test
  void vegetablesAreNotKnownWhenTheMarketIsMissingAndTheStoreNotMeasured() {
    Indicator need =
        indicator(
            judge("national-2023", Circles.empty().unmeasured("fresh-food-store").facts()),
            "need-vegetables");
    assertThat(need.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(need.rule()).isEqualTo("need-unknown");
  }

  @Test
  void sinceThe2025NoticeNoLevelIsReachedWithoutElderlyCare() {
    CircleFacts circle = Circles.with(14, 12).without("elderly-care").facts();
    Scorecard before = STANDARDS.judge("national-2023", circle, LocalDate.of(2025, 9, 18));
    assertThat(before.level()).isEqualTo(Level.QUALITY);
    Scorecard since = STANDARDS.judge("national-2023", circle, LocalDate.of(2025, 9, 19));
    assertThat(since.level()).isEqualTo(Level.NONE);
    assertThat(since.levelDecided()).isTrue();
    assertThat(since.levels()).allMatch(level -> level.rule().equals("level-need-missed"));
  }

  @Test
  void aLevelThatHingesOnUnknownElderlyCareIsNotDecided() {
    Scorecard scorecard =
        judge("national-2023", Circles.with(14, 12).unmeasured("elderly-care").facts());
    assertThat(scorecard.level()).isEqualTo(Level.NONE);
    assertThat(scorecard.levelAtMost()).isEqualTo(Level.QUALITY);
  }

  @Test
  void aNeedNamesTheFormatsByWhichItWasJudged() {
    Circles circle = Circles.empty().walk("wet-market", 600, 900);
    Scorecard scorecard = judge("national-2023", circle.facts());
    assertThat(indicator(scorecard, "need-vegetables").reason().zh())
        .isEqualTo(
            "“一菜（菜市场、菜店）”没有保障：步行 10 分钟内有菜市场的居民占 45%，圈内没有生鲜超市（菜店）；"
                + "其中一种达到一半（假设）即可。得 0 分，满分 3 分（假设）。");
    assertThat(indicator(scorecard, "need-store").reason().en())
        .isEqualTo(
            "\"one store: a convenience store\" is not provided for: the circle has no convenience"
                + " store; half (assumption) demanded. 0 points, of 3 points (assumption).");
    Scorecard unknown = judge("national-2023", circle.unmeasured("fresh-food-store").facts());
    assertThat(indicator(unknown, "need-vegetables").reason().zh())
        .isEqualTo(
            "“一菜（菜市场、菜店）”是否有保障尚不能判断：没有到生鲜超市（菜店）的步行时间数据；其中一种达到一半（假设）即可。" + "得 0–3 分，满分 3 分（假设）。");
  }

  // ---- goals-2025

  @Test
  void threeOfTenOutletsInChainsAreEnough() {
    Indicator enough =
        indicator(judge("goals-2025", Circles.empty().outlets(10, 3, 7).facts()), "chain-share");
    assertThat(enough.outcome()).isEqualTo(Outcome.MET);
    Indicator few =
        indicator(judge("goals-2025", Circles.empty().outlets(100, 29, 71).facts()), "chain-share");
    assertThat(few.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(few.source().status()).isEqualTo(SourceStatus.ASSUMPTION);
  }

  @Test
  void outletsOfUnknownOwnersLeaveTheChainShareOpen() {
    Indicator open =
        indicator(judge("goals-2025", Circles.empty().outlets(10, 2, 6).facts()), "chain-share");
    assertThat(open.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(open.rule()).isEqualTo("figure-undecided");
    assertThat(open.reason().zh())
        .isEqualTo(
            "10 家网点中已知有 2 家连锁店，另有 2 家情况不明，数值在 20% 到 40% 之间，要求不低于 30%（假设），尚不能判断。"
                + "得 16.6–25 分，满分 25 分（假设）。");
  }

  @Test
  void thirtySquareMetersPerHundredHouseholdsAreEnough() {
    Circles circle = Circles.empty().households(800);
    assertThat(
            indicator(
                    judge(
                        "goals-2025",
                        circle.survey(SurveyFigure.COMMUNITY_SERVICE_AREA, "240").facts()),
                    "service-area")
                .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(
            indicator(
                    judge(
                        "goals-2025",
                        circle.survey(SurveyFigure.COMMUNITY_SERVICE_AREA, "239").facts()),
                    "service-area")
                .outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void withoutElderlyCareTheMustHaveIsAGap() {
    Scorecard scorecard = judge("goals-2025", Circles.empty().facts());
    assertThat(scorecard.gaps()).extracting(Gap::id).containsExactly("elderly-care-need");
  }

  // ---- gb50180-2018

  @Test
  void aPlaceTheSizeOfAFiveMinuteAreaNeedsItsFacilitiesAndThoseOfTheBlocks() {
    assertThat(judge("gb50180-2018", village(5000, Map.of())).formats()).hasSize(12);
    assertThat(judge("gb50180-2018", village(4999, Map.of())).formats()).hasSize(2);
    assertThat(judge("gb50180-2018", village(15_000, Map.of())).formats()).hasSize(20);
    assertThat(judge("gb50180-2018", village(50_000, Map.of())).formats()).hasSize(24);
    assertThat(judge("gb50180-2018", village(999, Map.of())).formats()).isEmpty();
  }

  @Test
  void whatOnlyLargerPlacesNeedIsNamedAndNotCounted() {
    Scorecard block = judge("gb50180-2018", village(4610, Map.of()));
    assertThat(block.totalPoints()).isEqualByComparingTo("25");
    assertThat(block.notDue())
        .extracting(Text::zh)
        .containsExactly(
            "五分钟级设施：居民达到 5000 人才有要求；本圈 4,610 人，不作判断，也不计分。",
            "十分钟级设施：居民达到 15000 人才有要求；本圈 4,610 人，不作判断，也不计分。",
            "菜市场或生鲜超市：居民达到 15000 人才有要求；本圈 4,610 人，不作判断，也不计分。",
            "餐饮设施：居民达到 15000 人才有要求；本圈 4,610 人，不作判断，也不计分。",
            "十五分钟级设施：居民达到 50000 人才有要求；本圈 4,610 人，不作判断，也不计分。");
    assertThat(judge("gb50180-2018", village(50_000, Map.of())).notDue()).isEmpty();
    assertThat(judge("guangzhou", village(1865, Map.of())).totalPoints()).isZero();
  }

  @Test
  void aKindergartenMustLieWithinThreeHundredMeters() {
    assertThat(
            format(
                judge("gb50180-2018", village(5000, Map.of("kindergarten", 300))), "kindergarten"))
        .isEqualTo(Outcome.MET);
    assertThat(
            format(
                judge("gb50180-2018", village(5000, Map.of("kindergarten", 301))), "kindergarten"))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void theGuidelinesCatalogKeepsItsTwentySixFormats() {
    assertThat(STANDARDS.formats().formats()).hasSize(26);
    assertThat(STANDARDS.allFormats().ids()).contains("kindergarten", "primary-school");
  }

  // ---- shanxi-2023

  @Test
  void theStarsCannotBeDecidedWhileTheNamesOfFormatsAreNotKnown() {
    Scorecard scorecard = judge("shanxi-2023", Circles.with(14, 12).facts());
    assertThat(scorecard.level()).isEqualTo(Level.NONE);
    assertThat(scorecard.levelAtMost()).isEqualTo(Level.QUALITY);
    assertThat(scorecard.levelDecided()).isFalse();
    assertThat(indicator(scorecard, "basic-kinds").reason().zh())
        .startsWith("23 种基本保障业态中已配 14 种，要求 15 种，不明。另有 9 种名称不明，不计入。");
  }

  @Test
  void tooFewKnownKindsAreTooFewWhateverTheUnknownOnesAre() {
    // 5 known and 9 unnamed basic kinds are 14, one fewer than the entry demands.
    assertThat(judge("shanxi-2023", Circles.with(5, 12).facts()).levelAtMost())
        .isEqualTo(Level.NONE);
    assertThat(judge("shanxi-2023", Circles.with(6, 2).facts()).levelAtMost())
        .isEqualTo(Level.QUALITY);
    assertThat(judge("shanxi-2023", Circles.with(14, 1).facts()).levelAtMost())
        .isEqualTo(Level.NONE);
  }

  // ---- beijing-2018

  @Test
  void breakfastMustBeTenMinutesAwayInBeijing() {
    assertThat(
            format(
                judge("beijing-2018", village(100, Map.of("breakfast-shop", 600))),
                "breakfast-shop"))
        .isEqualTo(Outcome.MET);
    assertThat(
            format(
                judge("beijing-2018", village(100, Map.of("breakfast-shop", 601))),
                "breakfast-shop"))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void sixHundredSquareMetersPerThousandResidentsAreEnoughInBeijing() {
    assertThat(indicator(judge("beijing-2018", shops(1200, 0)), "area").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(indicator(judge("beijing-2018", shops(1199, 0)), "area").outcome())
        .isEqualTo(Outcome.NOT_MET);
    Indicator open = indicator(judge("beijing-2018", shops(1199, 1)), "area");
    assertThat(open.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(open.reason().zh()).contains("至少为 每千人 599.5 平方米");
  }

  private static CircleFacts shops(int squareMeters, int without) {
    return new CircleFacts(
        "圈",
        2000,
        800,
        new OutletFacts(10, 0, 0, new FloorArea(squareMeters, without), FloorArea.NONE, List.of()),
        SurveyFigures.NONE,
        List.of());
  }

  // ---- qingdao-shinan-2009 and guangzhou

  @Test
  void aConvenienceStoreMustLieWithinTwoHundredMetersInShinan() {
    String id = "qingdao-shinan-2009";
    assertThat(
            format(judge(id, village(100, Map.of("convenience-store", 200))), "convenience-store"))
        .isEqualTo(Outcome.MET);
    assertThat(
            format(judge(id, village(100, Map.of("convenience-store", 201))), "convenience-store"))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void guangzhouAsksForAMarketFromTenThousandResidents() {
    assertThat(judge("guangzhou", village(9999, Map.of())).indicators())
        .extracting(Indicator::id)
        .doesNotContain("market");
    assertThat(judge("guangzhou", village(10_000, Map.of())).indicators())
        .extracting(Indicator::id)
        .contains("market");
  }

  // ---- pilot-work-2023

  @Test
  void aPilotAreasWorkFallsIntoItsBand() {
    assertThat(bands("85")).containsExactly(Outcome.MET, Outcome.MET, Outcome.MET);
    assertThat(bands("84.9")).containsExactly(Outcome.MET, Outcome.MET, Outcome.NOT_MET);
    assertThat(bands("70")).containsExactly(Outcome.MET, Outcome.MET, Outcome.NOT_MET);
    assertThat(bands("69.9")).containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_MET);
    assertThat(bands("60")).containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_MET);
    assertThat(bands("59.9")).containsExactly(Outcome.NOT_MET, Outcome.NOT_MET, Outcome.NOT_MET);
  }

  private static List<Outcome> bands(String score) {
    CircleFacts facts = Circles.unknown().survey(SurveyFigure.PILOT_WORK_SCORE, score).facts();
    return judge("pilot-work-2023", facts).indicators().stream().map(Indicator::outcome).toList();
  }

  // ---- the layout of national-2021

  @Test
  void outletsAroundOneCoreMakeAGatheredCircle() {
    // Five within 40 m of each other, five two kilometers away from everything.
    assertThat(layout(0, 10, 20, 30, 40, 2000, 4000, 6000, 8000, 10_000))
        .isEqualTo("layout-gathered");
  }

  @Test
  void outletsAlongAStreetMakeAStreetCircle() {
    // Every 49 m along two kilometers: nine lie within 200 m of one of them.
    int[] street = new int[40];
    for (int i = 0; i < street.length; i++) {
      street[i] = 49 * i;
    }
    assertThat(layout(street)).isEqualTo("layout-street");
  }

  @Test
  void outletsFarFromEachOtherMakeAScatteredCircle() {
    assertThat(layout(0, 300, 600, 900, 1200)).isEqualTo("layout-scattered");
  }

  @Test
  void theFormIsNotKnownWhenNobodySaidWhereTheOutletsAre() {
    assertThat(layout()).isEqualTo("layout-unknown");
  }

  private static String layout(int... metersEast) {
    List<Coordinate> places = new ArrayList<>();
    for (int meters : metersEast) {
      places.add(new Coordinate(meters / 111_195.0, 0));
    }
    CircleFacts facts =
        new CircleFacts(
            "圈",
            2000,
            800,
            new OutletFacts(metersEast.length, 0, 0, FloorArea.NONE, FloorArea.NONE, places),
            SurveyFigures.NONE,
            List.of());
    return indicator(judge("national-2021", facts), "layout").rule();
  }

  @Test
  void figuresKeepTheirExactBoundaries() {
    assertThat(
            indicator(
                    judge(
                        "goals-2025",
                        Circles.empty().survey(SurveyFigure.SATISFACTION, "0.90").facts()),
                    "satisfaction")
                .value()
                .orElseThrow())
        .isEqualByComparingTo(new BigDecimal("0.9"));
  }
}
