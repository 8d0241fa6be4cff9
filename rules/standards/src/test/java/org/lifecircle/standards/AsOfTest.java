package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.standards.facts.Outcome;

/** A verdict as of a day is one by the rules of that day. */
class AsOfTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate IN_2022 = LocalDate.of(2022, 7, 1);
  private static final CircleFacts CIRCLE = Circles.complete(STANDARDS.allFormats().ids(), 60_000);

  @ParameterizedTest
  @CsvSource({
    "national-2021, 2021-07-20, true",
    "tiers-2021, 2021-09-04, true",
    "national-2023, 2023-07-11, false",
    "goals-2025, 2025-09-19, false",
    "gb50180-2018, 2018-12-01, true",
    "gb50437-2007, 2019-01-01, true",
    "opinions-2021, 2021-05-31, true",
    "embedded-services, 2024-01-01, false",
    "shanxi-2023, 2023-10-10, false",
    "beijing-2018, 2018-05-17, true",
    "qingdao-shinan-2009, 2009-07-23, true",
    "guangzhou, 2010-01-01, true",
    "zhejiang-2023, 2023-12-20, false",
    "fuzhou-2021, 2021-10-27, true",
    "ningbo-2021, 2021-10-12, true",
    "changzhou-2023, 2023-01-01, false",
    "pilot-work-2023, 2023-07-11, false",
  })
  void aStandardJudgesFromItsFirstDayOn(String id, LocalDate first, boolean heldIn2022) {
    assertThat(STANDARDS.get(id).holdsFrom()).isEqualTo(first);
    assertThat(STANDARDS.judge(id, CIRCLE, first).indicators()).isNotEmpty();
    assertThatThrownBy(() -> STANDARDS.judge(id, CIRCLE, first.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first.toString());
    if (heldIn2022) {
      assertThat(STANDARDS.judge(id, CIRCLE, IN_2022).indicators()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> STANDARDS.judge(id, CIRCLE, IN_2022))
          .hasMessageContaining("holds from " + first);
    }
  }

  static List<String> ids() {
    return STANDARDS.list().stream().map(Standard::id).toList();
  }

  /** On every day on which a value begins, and on the day before, the value of that day is used. */
  @ParameterizedTest
  @MethodSource("ids")
  void noVerdictCitesWhatCameLater(String id) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Parameter parameter : STANDARDS.parameters(id)) {
      days.add(parameter.holdsFrom());
      days.add(parameter.holdsFrom().minusDays(1));
    }
    days.add(IN_2022);
    days.removeIf(day -> day.isBefore(STANDARDS.get(id).holdsFrom()));
    for (LocalDate day : days) {
      Scorecard scorecard = STANDARDS.judge(id, CIRCLE, day);
      List<Clause> cited = new ArrayList<>();
      scorecard.indicators().forEach(indicator -> cited.add(indicator.source()));
      scorecard.formats().forEach(finding -> cited.add(finding.source()));
      scorecard
          .levels()
          .forEach(level -> level.thresholds().forEach(one -> cited.add(one.source())));
      for (Clause clause : cited) {
        if (clause.status() == SourceStatus.ASSUMPTION) {
          continue;
        }
        assertThat(clause.document().date().orElse(LocalDate.MIN))
            .as("%s as of %s cites %s", id, day, clause.document().title())
            .isBeforeOrEqualTo(day);
      }
      scorecard
          .levels()
          .forEach(
              level ->
                  assertThat(level.thresholds())
                      .as("%s as of %s", id, day)
                      .allMatch(one -> !one.holdsFrom().isAfter(day)));
    }
  }

  @Test
  void theGuidelineOf2022KnowsNoLevelsAndAssumesItsFourteenKinds() {
    Scorecard then = STANDARDS.judge("national-2021", CIRCLE, IN_2022);
    assertThat(then.levels()).isEmpty();
    assertThat(basicKinds(then).source().status()).isEqualTo(SourceStatus.ASSUMPTION);
    assertThat(basicKinds(then).threshold().orElseThrow()).isEqualByComparingTo("14");
    Scorecard now = STANDARDS.judge("national-2021", CIRCLE, LocalDate.of(2023, 7, 11));
    assertThat(now.levels()).hasSize(3);
    assertThat(basicKinds(now).source().document().id()).isEqualTo("plan-2023");
    assertThat(basicKinds(STANDARDS.judge("national-2021", CIRCLE, LocalDate.of(2023, 7, 10))))
        .isEqualTo(basicKinds(then));
  }

  @Test
  void thePlanCountsTheMustHaveSinceTheNoticeOf2025() {
    Scorecard before = STANDARDS.judge("national-2023", CIRCLE, LocalDate.of(2025, 9, 18));
    Scorecard since = STANDARDS.judge("national-2023", CIRCLE, LocalDate.of(2025, 9, 19));
    assertThat(before.indicators()).extracting(Indicator::id).doesNotContain("must-have-elderly");
    assertThat(since.indicators()).extracting(Indicator::id).contains("must-have-elderly");
    assertThat(before.totalPoints()).isEqualByComparingTo("100");
    assertThat(since.totalPoints()).isEqualByComparingTo("100");
  }

  @Test
  void aValueThatAnOfficialAddsHoldsFromItsDay() {
    Standards raised =
        new EditedSource()
            .rows(
                "packs/national2021/parameters",
                cells -> {
                  // The second row of the kinds becomes one of a later day with another value.
                  if (cells.get("id").equals("basic-kinds")
                      && cells.get("holdsFrom").equals("2023-07-11")) {
                    cells.put("holdsFrom", "2027-01-01");
                    cells.put("value", "13");
                  }
                })
            .load();
    CircleFacts circle = Circles.with(13, 12).facts();
    assertThat(threshold(raised, circle, LocalDate.of(2022, 1, 1))).isEqualByComparingTo("14");
    assertThat(threshold(raised, circle, LocalDate.of(2026, 12, 31))).isEqualByComparingTo("14");
    assertThat(threshold(raised, circle, LocalDate.of(2027, 1, 1))).isEqualByComparingTo("13");
    assertThat(
            basicKinds(raised.judge("national-2021", circle, LocalDate.of(2027, 1, 1))).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(
            basicKinds(raised.judge("national-2021", circle, LocalDate.of(2026, 12, 31))).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  private static BigDecimal threshold(Standards standards, CircleFacts circle, LocalDate day) {
    return basicKinds(standards.judge("national-2021", circle, day)).threshold().orElseThrow();
  }

  private static Indicator basicKinds(Scorecard scorecard) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals("basic-kinds"))
        .findFirst()
        .orElseThrow();
  }
}
