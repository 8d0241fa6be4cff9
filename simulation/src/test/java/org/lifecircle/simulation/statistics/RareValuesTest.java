package org.lifecircle.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Intervals of figures that seldom differ hold their level. */
class RareValuesTest {

  private static final int EXPERIMENTS = 2_000;

  /** The share of experiments whose interval holds the mean. */
  private static double coverage(
      int replications, double mean, ToDoubleFunction<SplittableRandom> law, boolean student) {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    for (int i = 0; i < EXPERIMENTS; i++) {
      double[] values = new double[replications];
      Arrays.setAll(values, any -> law.applyAsDouble(random));
      Estimate estimate = student ? Estimate.of(values) : Estimate.ofCounts(values, 1, 0.95);
      held += estimate.contains(mean) ? 1 : 0;
    }
    return (double) held / EXPERIMENTS;
  }

  private static ToDoubleFunction<SplittableRandom> seldom(double share, int most) {
    return random -> random.nextDouble() < share ? 1 + random.nextInt(most) : 0;
  }

  @Test
  void anIntervalIsNeverWithoutWidthAndTheRuleOfThreeHoldsWhereNothingDiffered() {
    Estimate nothing = Estimate.ofCounts(new double[20], 1, 0.95);
    assertThat(nothing.mean()).isZero();
    assertThat(nothing.upper()).isCloseTo(1 - Math.pow(0.05, 1.0 / 20), within(1e-9));
    assertThat(nothing.lower()).isCloseTo(-nothing.upper(), within(1e-9));
    assertThat(nothing.chanceOfZero()).isEqualTo(1);
    double[] always = new double[20];
    Arrays.fill(always, -650);
    assertThat(Estimate.ofCounts(always, 1, 0.95).halfWidth()).isBetween(0.13, 0.15);
    assertThat(Estimate.ofCounts(always, 1, 0.95).chanceOfZero()).isLessThan(1e-9);
  }

  @Test
  void rareDifferencesAreCoveredWhereStudentsIntervalCoversAQuarter() {
    for (double share : new double[] {0.004, 0.01, 0.02, 0.045}) {
      for (int most : new int[] {1, 3}) {
        double mean = share * (1 + most) / 2;
        double held = coverage(20, mean, seldom(share, most), false);
        System.out.printf(
            "differs in %.1f %% of the replications by 1 to %d: covered %.1f %%, Student %.1f %%%n",
            100 * share, most, 100 * held, 100 * coverage(20, mean, seldom(share, most), true));
        assertThat(held).as("%s, %s", share, most).isGreaterThan(0.93);
      }
    }
    assertThat(coverage(20, 0.015, seldom(0.015, 1), true)).isLessThan(0.4);
  }

  @Test
  void whatDiffersMoreOftenKeepsItsLevelToo() {
    for (double share : new double[] {0.1, 0.2, 0.35}) {
      double mean = share * 2;
      assertThat(coverage(40, mean, seldom(share, 3), false)).as("%s", share).isBetween(0.93, 0.99);
    }
    assertThat(coverage(20, 0, random -> random.nextDouble() - 0.5, false)).isBetween(0.93, 0.97);
  }

  @Test
  void aFewValuesFarFromTheOthersAreCoveredWhereStudentsIntervalIsTooNarrow() {
    ToDoubleFunction<SplittableRandom> waits =
        random -> random.nextDouble() < 0.45 ? 0 : -Math.log(random.nextDouble());
    double student = coverage(20, 0.55, waits, true);
    double held = coverage(20, 0.55, waits, false);
    System.out.printf("waits: covered %.1f %%, Student %.1f %%%n", 100 * held, 100 * student);
    assertThat(student).isLessThan(0.92);
    assertThat(held).isGreaterThan(0.93);
  }

  @Test
  void sevenValuesHaveStudentsInterval() {
    double[] values = {-900, -120, -80, -300, -150, -220, -106};
    assertThat(Estimate.ofCounts(values, 1, 0.95)).isEqualTo(Estimate.of(values));
  }

  @Test
  void aFigureThatCannotBeNegativeHasNoIntervalBelowZero() {
    Estimate never = Estimate.ofCounts(new double[20], 1, 0.95).within(0, Double.POSITIVE_INFINITY);
    assertThat(never.lower()).isZero();
    assertThat(never.upper()).isPositive();
    assertThat(Estimate.of(new double[] {0.9, 1, 1, 1}).within(0, 1).upper()).isEqualTo(1);
  }

  @Test
  void bothSignsAreCovered() {
    ToDoubleFunction<SplittableRandom> law =
        random -> {
          double u = random.nextDouble();
          return u < 0.02 ? -1 : u < 0.06 ? 1 : 0;
        };
    assertThat(coverage(20, 0.02, law, false)).isGreaterThan(0.93);
  }

  @Test
  void theChanceOfZeroIsThatOfTheInterval() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 500; i++) {
      double[] values = new double[12];
      double shift = random.nextDouble() - 0.5;
      boolean rare = i % 2 == 0;
      Arrays.setAll(
          values,
          any ->
              rare && random.nextDouble() < 0.7 ? 0 : Math.round(shift + 3 * random.nextDouble()));
      Estimate one = Estimate.ofCounts(values, 1, 0.95);
      assertThat(one.chanceOfZero() < 0.05).isEqualTo(!one.contains(0));
    }
  }

  @Test
  void manyTestsAreAdjustedByHolm() {
    assertThat(ManyTests.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(ManyTests.adjusted(new double[] {0.9, 0.5})).containsExactly(1, 1);
    assertThat(ManyTests.adjusted(new double[0])).isEmpty();
  }
}
