package org.lifecircle.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void theIntervalIsStudentsT() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4});
    assertThat(estimate.mean()).isEqualTo(2.5);
    assertThat(estimate.variance()).isCloseTo(5 / 3.0, within(1e-12));
    // t(0.975; 3) = 3.182446; the standard error is sqrt(5/12).
    assertThat(estimate.halfWidth()).isCloseTo(3.182446305 * Math.sqrt(5 / 12.0), within(1e-6));
    assertThat(estimate.contains(2.5)).isTrue();
    assertThat(estimate.contains(0.4)).isFalse();
  }

  @Test
  void oneValueSaysNothingAboutItsError() {
    Estimate estimate = Estimate.of(new double[] {5});
    assertThat(estimate.mean()).isEqualTo(5);
    assertThat(estimate.halfWidth()).isInfinite();
  }

  @Test
  void pairsThatDifferByTheSameAmountHaveAnExactDifference() {
    Estimate difference =
        Estimate.ofPairedDifference(new double[] {1, 5, 9}, new double[] {3, 7, 11}, 0.95);
    assertThat(difference.mean()).isEqualTo(2);
    assertThat(difference.halfWidth()).isZero();
  }

  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    int held = 0;
    int tries = 2_000;
    for (int run = 0; run < tries; run++) {
      double[] values = new double[12];
      for (int i = 0; i < values.length; i++) {
        values[i] = 10 + 3 * Draws.normal(Draws.key(Draws.key(run), i), 1);
      }
      held += Estimate.of(values).contains(10) ? 1 : 0;
    }
    // Four standard errors of a share of 0.95 over 2,000 tries.
    assertThat(held / (double) tries).isCloseTo(0.95, within(0.0195));
  }

  @Test
  void pairsMustMatchAndConfidenceMustBeAShare() {
    assertThatThrownBy(() -> Estimate.ofPairedDifference(new double[1], new double[2], 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimate.of(new double[2], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimate.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
