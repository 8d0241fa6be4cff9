package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.standards.facts.Outcome;

/** What holds for every standard that the product carries. */
class EveryStandardTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static List<String> ids() {
    return STANDARDS.list().stream().map(Standard::id).toList();
  }

  @Test
  void seventeenStandardsAreCarriedAndTheGuidelineIsTheDefault() {
    assertThat(ids())
        .containsExactly(
            "national-2021",
            "tiers-2021",
            "national-2023",
            "goals-2025",
            "gb50180-2018",
            "gb50437-2007",
            "opinions-2021",
            "embedded-services",
            "shanxi-2023",
            "beijing-2018",
            "qingdao-shinan-2009",
            "guangzhou",
            "zhejiang-2023",
            "fuzhou-2021",
            "ningbo-2021",
            "changzhou-2023",
            "pilot-work-2023");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noParameterLacksItsSourceOrItsStatus(String id) {
    assertThat(STANDARDS.parameters(id)).isNotEmpty();
    for (Parameter parameter : STANDARDS.parameters(id)) {
      assertThat(parameter.source().document().title()).as(parameter.id()).isNotBlank();
      assertThat(parameter.source().status()).as(parameter.id()).isNotNull();
      assertThat(parameter.note().zh()).as(parameter.id()).isNotBlank();
      assertThat(parameter.note().en()).as(parameter.id()).isNotBlank();
      assertThat(parameter.unit()).as(parameter.id()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatTheProductAssumesIsNeverCalledPolicy(String id) {
    for (Parameter parameter : STANDARDS.parameters(id)) {
      if (parameter.source().document().id().equals("lifecircle-assumptions")) {
        assertThat(parameter.source().status())
            .as(parameter.id())
            .isEqualTo(SourceStatus.ASSUMPTION);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyDocumentThatIsCitedIsNamedByTheStandard(String id) {
    assertThat(STANDARDS.get(id).documents())
        .containsAll(
            STANDARDS.parameters(id).stream()
                .map(parameter -> parameter.source().document())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void thePointsThatCanBeGivenAreAHundred(String id) {
    CircleFacts big = complete(60_000);
    BigDecimal most =
        STANDARDS.judge(id, big, DAY).indicators().stream()
            .map(Indicator::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Score score = STANDARDS.judge(id, big, DAY).score();
    if (id.equals("shanxi-2023")) {
      // The 27 formats whose names are not known may give points or not.
      assertThat(most).isEqualByComparingTo("50.4");
      assertThat(score.atLeast()).isEqualByComparingTo("50.4");
    } else {
      assertThat(most).isEqualByComparingTo("100");
      assertThat(score.atLeast()).isEqualByComparingTo("100");
    }
    assertThat(score.atMost()).isEqualByComparingTo("100");
  }

  private static CircleFacts complete(int residents) {
    return Circles.complete(STANDARDS.allFormats().ids(), residents);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aCircleOfWhichNothingIsKnownIsNeverSaidToFail(String id) {
    Scorecard scorecard = STANDARDS.judge(id, Circles.unknown().facts(), DAY);
    assertThat(scorecard.formats()).allMatch(f -> f.presence() == Outcome.NOT_KNOWN);
    assertThat(scorecard.indicators()).allMatch(i -> i.outcome() == Outcome.NOT_KNOWN);
    assertThat(scorecard.gaps()).isEmpty();
    assertThat(scorecard.score().atLeast()).isZero();
    assertThat(scorecard.score().atMost()).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyFindingNamesARuleOfTheStandardAndAReasonInBothLanguages(String id) {
    List<String> rules = STANDARDS.rules(id).stream().map(rule -> rule.id()).toList();
    Scorecard scorecard = STANDARDS.judge(id, complete(60_000), DAY);
    scorecard
        .formats()
        .forEach(
            finding -> {
              assertThat(rules).contains(finding.rule());
              assertThat(finding.reason().zh()).endsWith("。");
              assertThat(finding.reason().en()).endsWith(".");
            });
    scorecard
        .indicators()
        .forEach(
            finding -> {
              assertThat(rules).contains(finding.rule());
              assertThat(finding.reason().zh()).endsWith("。").doesNotContain("{");
              assertThat(finding.reason().en()).endsWith(".").doesNotContain("{");
            });
  }
}
