package org.lifecircle.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CubePointsTest {

  @Test
  void everyCombinationComesOnce() {
    int[][] points = CubePoints.everyCombination(new int[] {2, 1, 3});
    assertThat(Arrays.stream(points).map(Arrays::toString))
        .containsExactly(
            "[0, 0, 0]", "[0, 0, 1]", "[0, 0, 2]", "[1, 0, 0]", "[1, 0, 1]", "[1, 0, 2]");
  }

  @Test
  void tooManyCombinationsAreRefused() {
    int[] levels = IntStream.generate(() -> 10).limit(12).toArray();
    assertThatThrownBy(() -> CubePoints.everyCombination(levels))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyStratumOfALatinHypercubeHoldsOnePoint() {
    double[][] points = CubePoints.latinHypercube(40, 5, 9);
    for (int axis = 0; axis < 5; axis++) {
      int own = axis;
      assertThat(Arrays.stream(points).mapToInt(point -> (int) (point[own] * 40)).sorted())
          .containsExactly(IntStream.range(0, 40).boxed().toArray(Integer[]::new));
    }
    assertThat(points[0][0]).isNotEqualTo(points[0][1]);
    assertThat(CubePoints.latinHypercube(40, 5, 9)).isDeepEqualTo(points);
  }

  /** Axes have nothing to do with each other: their correlations are those of chance. */
  @Test
  void axesOfALatinHypercubeAreIndependent() {
    double[][] points = CubePoints.latinHypercube(2_000, 4, 3);
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        int first = a;
        int second = b;
        double covariance =
            Arrays.stream(points)
                .mapToDouble(point -> (point[first] - 0.5) * (point[second] - 0.5))
                .average()
                .orElseThrow();
        assertThat(Math.abs(covariance * 12)).as(a + ", " + b).isLessThan(0.08);
      }
    }
  }
}
