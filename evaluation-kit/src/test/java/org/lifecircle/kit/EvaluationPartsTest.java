package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.simulation.day.DayStatistics;

/** What is not read need not be worked out, and what is worked out does not change with it. */
class EvaluationPartsTest {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final CircleData CIRCLE =
      CircleData.of(SyntheticCircle.circle(EVALUATOR.formats(), 1), SyntheticCircle.map());
  private static final EvaluationOptions ONE_DAY =
      EvaluationOptions.ofSeed(3)
          .living(DaysToLive.only(CIRCLE.circle().evaluationDate()).times(1));
  private static final Evaluation WHOLE = evaluate(ONE_DAY);
  private static final Evaluation VERDICT = evaluate(ONE_DAY.only(Set.of()));

  private static Evaluation evaluate(EvaluationOptions options) {
    return EVALUATOR.evaluate(CIRCLE, options, ProgressMonitor.SILENT);
  }

  @Test
  void theVerdictAndTheIndexAreThoseOfAWholeEvaluation() {
    assertThat(VERDICT.scorecard()).isEqualTo(WHOLE.scorecard());
    assertThat(VERDICT.assessment().judgment().wayUp())
        .isEqualTo(WHOLE.assessment().judgment().wayUp());
    assertThat(VERDICT.accessibility().access()).isEqualTo(WHOLE.accessibility().access());
    assertThat(VERDICT.accessibility().convenience())
        .isEqualTo(WHOLE.accessibility().convenience());
  }

  @Test
  void theSimulatedNeedsAreThoseOfAWholeEvaluation() {
    DayStatistics whole = WHOLE.days().lived().sum();
    DayStatistics verdict = VERDICT.days().lived().sum();
    assertThat(verdict.byNeed()).isEqualTo(whole.byNeed());
    assertThat(verdict.visits()).isEqualTo(whole.visits());
    assertThat(verdict.totals()).isEqualTo(whole.totals());
    assertThat(VERDICT.days().panels()).isEqualTo(WHOLE.days().panels());
  }

  @Test
  void whatWasLeftOutIsEmpty() {
    assertThat(VERDICT.accessibility().isochrones()).isEmpty();
    assertThat(VERDICT.days().lived().sum().outings().ways().wayIds()).isEmpty();
    assertThat(WHOLE.accessibility().isochrones()).isNotEmpty();
    assertThat(WHOLE.days().lived().sum().outings().ways().wayIds()).isNotEmpty();
  }

  @Test
  void onePartAloneIsThatOfAWholeEvaluation() {
    Evaluation footfall = evaluate(ONE_DAY.only(EnumSet.of(EvaluationPart.FOOTFALL)));
    assertThat(footfall.days().lived()).isEqualTo(WHOLE.days().lived());
    assertThat(footfall.accessibility().isochrones()).isEmpty();
  }
}
