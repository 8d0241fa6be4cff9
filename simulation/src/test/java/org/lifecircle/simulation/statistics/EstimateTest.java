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

  @Test
  void strataThatDifferWidenNoInterval() {
    Estimate estimate = Estimate.ofStrata(new double[][] {{1, 3}, {101, 103}});
    assertThat(estimate.mean()).isEqualTo(52);
    // Both strata have a variance of 2; t(0.975; 2) = 4.302653; the standard error is sqrt(2/4).
    assertThat(estimate.halfWidth()).isCloseTo(4.302652730 * Math.sqrt(0.5), within(1e-6));
    assertThat(Estimate.ofStrata(new double[][] {{1}, {2}}).bounded()).isFalse();
    assertThatThrownBy(() -> Estimate.ofStrata(new double[][] {{1}, {2, 3}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRatioIsThatOfTheSumsAndVariesOnlyWhereItsPartsDo() {
    Estimate same =
        Estimate.ofRatio(new double[][] {{1, 2}, {30, 40}}, new double[][] {{2, 4}, {60, 80}});
    assertThat(same.mean()).isEqualTo(0.5);
    assertThat(same.halfWidth()).isZero();
    double[][] parts = {{1, 3}, {30, 30}, {0, 0}};
    double[][] wholes = {{4, 4}, {40, 40}, {0, 0}};
    // Differences of a quarter either way in one stratum, none in the other: variances 1/8 and 0.
    Estimate inOne = Estimate.ofRatioWithin(parts, wholes, 0);
    assertThat(inOne.mean()).isEqualTo(0.5);
    assertThat(inOne.halfWidth()).isCloseTo(4.30265 * Math.sqrt(0.0625 / 2), within(1e-4));
    assertThat(Estimate.ofRatioWithin(parts, wholes, 1).mean()).isEqualTo(0.75);
    assertThatThrownBy(() -> Estimate.ofRatioWithin(parts, wholes, 2))
        .isInstanceOf(IllegalArgumentException.class);
    Estimate varied = Estimate.ofRatio(new double[][] {{1, 3}}, new double[][] {{4, 4}});
    // The parts over their mean whole: 0.25 and 0.75; t(0.975; 1) = 12.7062.
    assertThat(varied.mean()).isEqualTo(0.5);
    assertThat(varied.halfWidth()).isCloseTo(12.70620474 * Math.sqrt(0.125 / 2), within(1e-6));
    assertThatThrownBy(() -> Estimate.ofRatio(new double[][] {{0}}, new double[][] {{0}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Estimate.exactly(1).halfWidth()).isZero();
  }
}
