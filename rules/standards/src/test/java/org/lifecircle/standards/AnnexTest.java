package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.annex.AnnexSource;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.tables.Workbook;

/** Somebody who holds the annexes of the plan of 2023 types them in and judges by them. */
class AnnexTest {

  private static final String PLAN = "national-2023";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path temp;

  private static Parameter parameter(Standards standards, String id) {
    return standards.parameters(PLAN).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Scorecard judge(Standards standards, Circles circle) {
    return standards.judge(PLAN, circle.facts(), DAY);
  }

  private static List<String> problems(FilledAnnex annex) {
    InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, annex::annex);
    return refused.problems().stream().map(Problem::field).toList();
  }

  @Test
  void theFormHasFiftyThreeRowsThreeLevelsAndASentenceOfHelpOnEverySheet() {
    Workbook form = Workbook.read(FilledAnnex.form(temp).save(), new ArrayList<>()).orElseThrow();
    assertThat(form.sheets()).containsExactly("说明", "有没有", "等级", "好不好");
    assertThat(form.cells("有没有")).hasSize(2 + 23 + 30);
    assertThat(form.cells("等级")).hasSize(2 + 3);
    for (String sheet : form.sheets()) {
      assertThat(form.cells(sheet).get(0).get(0)).as(sheet).hasSizeGreaterThan(30).contains("填");
    }
  }

  @Test
  void aFormThatNobodyFilledIsRefused() {
    assertThat(problems(FilledAnnex.form(temp))).contains("说明!B3", "说明!B4", "说明!B5");
    assertThatThrownBy(() -> FilledAnnex.of(temp).annex()).hasMessageContaining("not filled yet");
  }

  @Test
  void aWholeAnnexTakesTheAssumptionFromTheLevel() {
    Circles circle = Circles.with(14, 12);
    Scorecard before = judge(Standards.load(), circle);
    Standards held = FilledAnnex.whole(temp).standards();
    Scorecard after = judge(held, circle);

    assertThat(before.level()).isEqualTo(Level.QUALITY);
    assertThat(before.levelAssumed()).isTrue();
    // Of the nine and eighteen formats that only the annex names, nothing is known.
    assertThat(after.level()).isEqualTo(Level.IMPROVED);
    assertThat(after.levelAtMost()).isEqualTo(Level.QUALITY);
    assertThat(after.levelAssumed()).isFalse();
    for (LevelFinding level : after.levels()) {
      assertThat(level.assumed()).isFalse();
      assertThat(level.reason().zh()).doesNotContain("假设");
      assertThat(level.thresholds())
          .allMatch(one -> one.source().status() == SourceStatus.POLICY)
          .allMatch(one -> one.source().document().title().startsWith("示例省商务厅："));
    }
    assertThat(after.levels().get(1).thresholds().get(0).source().clause()).isEqualTo("附表 等级!B4");
  }

  @Test
  void whoseAnnexItWasIsKept() {
    AnnexSource source = FilledAnnex.whole(temp).standards().annex(PLAN).orElseThrow();
    assertThat(source.holder()).isEqualTo("示例省商务厅");
    assertThat(source.date()).isEqualTo(LocalDate.of(2023, 10, 10));
    assertThat(source.sha256()).hasSize(64);
    assertThat(source.openCells()).isZero();
    assertThat(source.stillAssumed()).isEmpty();
    assertThat(Standards.load().annex(PLAN)).isEmpty();
  }

  @Test
  void theFormatsOfTheAnnexAreThoseThatAreCounted() {
    Standards held = FilledAnnex.whole(temp).standards();
    List<FormatFinding> formats = judge(held, Circles.with(14, 12)).formats();
    assertThat(formats).hasSize(53);
    assertThat(formats)
        .filteredOn(one -> one.format().id().startsWith("annex-"))
        .hasSize(9 + 18)
        .allMatch(one -> one.presence() == Outcome.NOT_KNOWN)
        .extracting(one -> one.format().label().zh())
        .contains("虚构业态17", "虚构业态55");
    CircleFacts all = Circles.complete(held.allFormats().ids(), 2000);
    assertThat(held.judge(PLAN, all, DAY).level()).isEqualTo(Level.QUALITY);
  }

  @Test
  void onlyTheFilledCellsCountAndTheRestStaysAssumedAndIsSaid() {
    Standards held = FilledAnnex.of(temp).cell("等级!B4", "13").cell("有没有!D3", "是").standards();
    assertThat(parameter(held, "level-improved-basic").value()).isEqualByComparingTo("13");
    assertThat(parameter(held, "level-improved-basic").source().status())
        .isEqualTo(SourceStatus.POLICY);
    assertThat(parameter(held, "level-basic-basic").source().status())
        .isEqualTo(SourceStatus.ASSUMPTION);
    assertThat(parameter(held, "satisfaction").value()).isEqualByComparingTo("0.9");
    AnnexSource source = held.annex(PLAN).orElseThrow();
    assertThat(source.filledCells()).isEqualTo(2);
    assertThat(source.openCells()).isEqualTo(52 + 5 + 1);
    assertThat(source.stillAssumed().orElseThrow().zh()).contains("58 处没有填", "仍按假设");
    Scorecard scorecard = judge(held, Circles.with(14, 12));
    assertThat(scorecard.levelAssumed()).isTrue();
    assertThat(scorecard.formats().get(0).source().status()).isEqualTo(SourceStatus.POLICY);
    assertThat(scorecard.formats().get(1).source().status()).isEqualTo(SourceStatus.ASSUMPTION);
  }

  @Test
  void thresholdsAloneLeaveTheLevelAssumedBecauseTheListIs() {
    FilledAnnex filled = FilledAnnex.of(temp);
    for (String cell : List.of("B3", "C3", "B4", "C4", "B5", "C5")) {
      filled.cell("等级!" + cell, "10");
    }
    assertThat(judge(filled.standards(), Circles.with(14, 12)).levelAssumed()).isTrue();
  }

  @Test
  void whatIsAssumedNeverContradictsWhatIsFilled() {
    Standards high = FilledAnnex.of(temp).cell("等级!B3", "18").standards();
    for (String level : List.of("basic", "improved", "quality")) {
      assertThat(parameter(high, "level-" + level + "-basic").value()).isEqualByComparingTo("18");
    }
    Standards low = FilledAnnex.of(temp).cell("等级!B5", "3").standards();
    for (String level : List.of("basic", "improved", "quality")) {
      assertThat(parameter(low, "level-" + level + "-basic").value()).isEqualByComparingTo("3");
    }
  }

  @Test
  void aFormatThatTheAnnexDoesNotListIsNotCounted() {
    FilledAnnex filled = FilledAnnex.whole(temp);
    assertThat(filled.read("有没有!C16")).isEqualTo("前置仓");
    Standards held = filled.cell("有没有!D16", "否").standards();
    Indicator kinds =
        judge(held, Circles.with(14, 12)).indicators().stream()
            .filter(one -> one.id().equals("basic-kinds"))
            .findFirst()
            .orElseThrow();
    assertThat(kinds.reason().zh()).startsWith("22 种基本保障业态中已配 13 种");
  }

  @Test
  void aFormatMayHaveAWalkOfItsOwnAndAnotherCategory() {
    Standards held =
        FilledAnnex.of(temp)
            .cell("有没有!C17", "社区养老服务机构")
            .cell("有没有!D17", "是")
            .cell("有没有!E17", "5分钟")
            .standards();
    Circles far = Circles.empty().walk("elderly-care", 301, Circles.RESIDENTS);
    Circles near = Circles.empty().walk("elderly-care", 300, Circles.RESIDENTS);
    assertThat(presence(judge(held, far), "elderly-care")).isEqualTo(Outcome.NOT_MET);
    assertThat(presence(judge(held, near), "elderly-care")).isEqualTo(Outcome.MET);
    assertThat(judge(held, near).formats())
        .extracting(one -> one.format().id())
        .doesNotHaveDuplicates();
  }

  private static Outcome presence(Scorecard scorecard, String id) {
    return scorecard.formats().stream()
        .filter(one -> one.format().id().equals(id))
        .findFirst()
        .orElseThrow()
        .presence();
  }

  @Test
  void aMustHaveFormatBarsTheLevelAndThoseAboveIt() {
    Standards held = FilledAnnex.whole(temp).cell("等级!D4", "药店、宠物服务站").standards();
    assertThat(judge(held, Circles.with(14, 12)).level()).isEqualTo(Level.IMPROVED);
    Scorecard without = judge(held, Circles.with(14, 12).without("pet-service"));
    assertThat(without.level()).isEqualTo(Level.BASIC);
    assertThat(without.levelAtMost()).isEqualTo(Level.BASIC);
  }

  @Test
  void theItemsOfTheEvaluationAreJudgedByTheAnnex() {
    Standards held = FilledAnnex.whole(temp).standards();
    Scorecard scorecard =
        judge(
            held,
            Circles.with(14, 12)
                .survey(SurveyFigure.SATISFACTION, "0.92")
                .survey("annex-good-01", "197"));
    assertThat(outcome(scorecard, "satisfaction")).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(scorecard, "annex-good-01")).isEqualTo(Outcome.MET);
    assertThat(outcome(judge(held, Circles.with(14, 12)), "annex-good-01"))
        .isEqualTo(Outcome.NOT_KNOWN);
    assertThat(scorecard.totalPoints()).isEqualByComparingTo("104");
  }

  private static Outcome outcome(Scorecard scorecard, String id) {
    return scorecard.indicators().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void everyMistakeIsToldBySheetAndCellAtOnce() {
    FilledAnnex wrong =
        FilledAnnex.of(temp)
            .cell("说明!B4", "去年")
            .cell("有没有!D3", "大概")
            .cell("有没有!E4", "很近")
            .cell("有没有!D20", "是")
            .cell("有没有!F5", "marktplatz")
            .cell("有没有!C17", "便利店")
            .cell("有没有!D17", "是")
            .cell("有没有!C18", "便利店")
            .cell("有没有!D18", "是")
            .cell("等级!B3", "九")
            .cell("等级!C4", "31")
            .cell("等级!C5", "2")
            .cell("等级!D3", "菜篮子")
            .cell("好不好!C3", "95")
            .cell("好不好!C15", "1");
    assertThat(problems(wrong))
        .contains(
            "说明!B4", "有没有!D3", "有没有!E4", "有没有!C20", "有没有!F5", "有没有!C18", "等级!B3", "等级!C4", "等级!C5",
            "等级!D3", "好不好!C3", "好不好!B15");
  }

  @Test
  void aMissingSheetIsNamed() {
    assertThat(problems(FilledAnnex.whole(temp).without("等级"))).containsExactly("等级");
  }

  @Test
  void aLaterAnnexHoldsFromItsOwnDay() {
    Standards held = FilledAnnex.whole(temp).cell("说明!B4", "2024-03-01").standards();
    CircleFacts circle = Circles.with(14, 12).facts();
    assertThatThrownBy(() -> held.judge(PLAN, circle, LocalDate.of(2024, 2, 29)))
        .isInstanceOf(RefusedException.class);
    assertThat(held.judge(PLAN, circle, LocalDate.of(2024, 3, 1)).levelAssumed()).isFalse();
  }

  @Test
  void noOtherStandardChanges() {
    Standards held = FilledAnnex.whole(temp).standards();
    for (Standard standard : Standards.load().list()) {
      if (!standard.id().equals(PLAN)) {
        assertThat(held.parameters(standard.id()))
            .as(standard.id())
            .isEqualTo(Standards.load().parameters(standard.id()));
      }
    }
  }
}
