package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.SatisfactionSurvey.Tally;

/** What is kept of the answers of residents, and what of it may be told. */
class SatisfactionSurveyTest {

  private static SatisfactionSurvey of(int young, int middle, int old, int oldest) {
    Map<SurveyAge, Tally> ages = new EnumMap<>(SurveyAge.class);
    ages.put(SurveyAge.UNDER_35, new Tally(young, young));
    ages.put(SurveyAge.FROM_35, new Tally(middle, middle));
    ages.put(SurveyAge.FROM_60, new Tally(old, old));
    ages.put(SurveyAge.FROM_75, new Tally(oldest, oldest));
    int all = young + middle + old + oldest;
    return new SatisfactionSurvey(ages, Map.of(SurveyTopic.OVERALL, new Tally(all, all)));
  }

  @Test
  void groupsOfFewerThanFiveAreNotTold() {
    assertThat(of(4, 9, 3, 20).told()).containsExactly(SurveyAge.FROM_35, SurveyAge.FROM_75);
    assertThat(of(5, 9, 8, 20).told()).hasSize(4);
  }

  @Test
  void aSmallGroupAloneIsHiddenWithTheNextSmallestSoThatTheSumDoesNotBetrayIt() {
    assertThat(of(4, 9, 8, 20).told()).containsExactly(SurveyAge.FROM_35, SurveyAge.FROM_75);
  }

  @Test
  void noGoalIsMetByRounding() {
    assertThat(new Tally(89_999, 100_000).share()).contains(new BigDecimal("0.899990"));
    assertThat(new Tally(2, 3).share()).contains(new BigDecimal("0.666666"));
    assertThat(Tally.NONE.share()).isEmpty();
  }

  @Test
  void fewAnswersGiveNoSatisfactionToTheCircle() {
    SurveyFigures figures = SurveyFigures.NONE.withAnswers(of(4, 0, 0, 0));
    assertThat(figures.get(SurveyFigure.SATISFACTION)).isEmpty();
    assertThat(figures.answers()).isPresent();
    assertThat(SurveyFigures.NONE.withAnswers(of(5, 0, 0, 0)).get(SurveyFigure.SATISFACTION))
        .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
  }

  @Test
  void agesThatDoNotAddUpAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SatisfactionSurvey(
                    Map.of(SurveyAge.FROM_60, new Tally(1, 2)),
                    Map.of(SurveyTopic.OVERALL, new Tally(1, 3))));
  }
}
