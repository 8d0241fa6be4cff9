package org.lifecircle.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

  private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

  @Test
  void ishigamiHasItsPublishedIndices() {
    SobolDesign design = new SobolDesign(3, 4_096, 1);
    List<SobolIndices> found =
        SobolIndices.of(design, TestFunctions.results(design.points(), TestFunctions::ishigami));
    double[] first = {0.3139, 0.4424, 0};
    double[] total = {0.5576, 0.4424, 0.2437};
    for (int i = 0; i < 3; i++) {
      assertThat(found.get(i).first().mean()).as("first " + i).isCloseTo(first[i], within(0.01));
      assertThat(found.get(i).total().mean()).as("total " + i).isCloseTo(total[i], within(0.01));
      assertThat(found.get(i).first().contains(first[i])).as("first " + i).isTrue();
      assertThat(found.get(i).total().contains(total[i])).as("total " + i).isTrue();
    }
  }

  @Test
  void theFunctionOfSobolHasItsIndices() {
    SobolDesign design = new SobolDesign(8, 4_096, 2);
    List<SobolIndices> found =
        SobolIndices.of(design, TestFunctions.results(design.points(), x -> TestFunctions.g(x, A)));
    double[] parts = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
    double variance = Arrays.stream(parts).reduce(1, (product, part) -> product * (1 + part)) - 1;
    for (int i = 0; i < A.length; i++) {
      double first = parts[i] / variance;
      double total = parts[i] * (variance + 1) / (1 + parts[i]) / variance;
      assertThat(found.get(i).first().mean()).as("first " + i).isCloseTo(first, within(0.01));
      assertThat(found.get(i).total().mean()).as("total " + i).isCloseTo(total, within(0.01));
      assertThat(found.get(i).first().contains(first)).as("first " + i).isTrue();
      assertThat(found.get(i).total().contains(total)).as("total " + i).isTrue();
    }
  }

  /** Their intervals hold the truth about as often as they say, with few pairs too. */
  @Test
  void intervalsHoldTheTruth() {
    int[] held = new int[2];
    for (int seed = 0; seed < 100; seed++) {
      SobolDesign design = new SobolDesign(3, 128, seed);
      SobolIndices second =
          SobolIndices.of(design, TestFunctions.results(design.points(), TestFunctions::ishigami))
              .get(0);
      held[0] += second.first().contains(0.3139) ? 1 : 0;
      held[1] += second.total().contains(0.5576) ? 1 : 0;
    }
    assertThat(held[0]).as("first order").isGreaterThanOrEqualTo(90);
    assertThat(held[1]).as("total").isGreaterThanOrEqualTo(90);
  }

  @Test
  void whatNeverChangesHangsOnNothing() {
    SobolDesign design = new SobolDesign(2, 16, 1);
    SobolIndices.of(design, new double[design.size()])
        .forEach(
            one -> {
              assertThat(one.first().mean()).isZero();
              assertThat(one.total().mean()).isZero();
            });
  }

  @Test
  void aPairsMixturesDifferFromItsFirstPointInOneCoordinate() {
    SobolDesign design = new SobolDesign(4, 8, 3);
    double[][] points = design.points();
    for (int pair = 0; pair < 8; pair++) {
      int at = pair * 6;
      for (int axis = 0; axis < 4; axis++) {
        double[] mixed = points[at + 2 + axis];
        double[] first = points[at];
        int own = axis;
        assertThat(IntStream.range(0, 4).filter(i -> mixed[i] != first[i]).toArray())
            .containsExactly(own);
        assertThat(mixed[own]).isEqualTo(points[at + 1][own]);
      }
    }
  }
}
