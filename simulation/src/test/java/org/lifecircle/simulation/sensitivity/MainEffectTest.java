package org.lifecircle.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MainEffectTest {

  @Test
  void fewValuesAreLevelsOfTheirOwn() {
    MainEffect effect = MainEffect.of(new double[] {10, 20, 10, 20}, new double[] {1, 3, 2, 6});
    assertThat(effect.levels()).hasSize(2);
    assertThat(effect.lowest().result().mean()).isEqualTo(1.5);
    assertThat(effect.highest().result().mean()).isEqualTo(4.5);
    assertThat(effect.change()).isEqualTo(3);
    assertThat(effect.signChanges()).isEmpty();
  }

  /** Of ten points of a design of two assumptions each has values of its own. */
  @Test
  void amongOthersAPointAloneIsNoLevel() {
    double[][] points = CubePoints.latinHypercube(10, 2, 8);
    double[] first = Arrays.stream(points).mapToDouble(x -> x[0]).toArray();
    double[] second = Arrays.stream(points).mapToDouble(x -> x[1]).toArray();
    double[] results = Arrays.stream(first).map(x -> 10 * x).toArray();
    MainEffect matters = MainEffect.of(first, results, true);
    MainEffect doesNot = MainEffect.of(second, results, true);
    assertThat(matters.levels()).hasSize(MainEffect.CLASSES);
    assertThat(matters.swing()).isGreaterThan(doesNot.swing());
    assertThat(matters.varianceShare()).isGreaterThan(doesNot.varianceShare() + 0.3);
    assertThat(MainEffect.of(new double[] {1}, new double[] {2}, true).levels()).hasSize(1);
    assertThat(MainEffect.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}, true).levels())
        .hasSize(1);
  }

  @Test
  void theSignChangesWhereTheLineCrossesZero() {
    MainEffect effect = MainEffect.of(new double[] {5, 10, 15}, new double[] {-1, 3, 4});
    assertThat(effect.signChanges()).containsExactly(6.25);
  }

  /** Ishigami: the main effects' shares are the first-order indices, coarsened by the classes. */
  @Test
  void sharesOfVarianceAreThoseOfTheory() {
    double[][] points = CubePoints.sobol(4_096, 3, 4);
    double[] results = TestFunctions.results(points, TestFunctions::ishigami);
    double[] shares = new double[3];
    for (int i = 0; i < 3; i++) {
      int axis = i;
      shares[i] =
          MainEffect.of(Arrays.stream(points).mapToDouble(x -> x[axis]).toArray(), results)
              .varianceShare();
    }
    assertThat(shares[0]).isBetween(0.26, 0.33);
    assertThat(shares[1]).isBetween(0.1, 0.45);
    assertThat(shares[2]).isCloseTo(0, within(0.01));
  }

  @Test
  void chanceAloneTakesNoShare() {
    double[][] points = CubePoints.latinHypercube(200, 2, 8);
    double[] values = Arrays.stream(points).mapToDouble(x -> x[0]).toArray();
    double[] results = Arrays.stream(points).mapToDouble(x -> x[1]).toArray();
    assertThat(MainEffect.of(values, results).varianceShare()).isLessThan(0.05);
  }
}
