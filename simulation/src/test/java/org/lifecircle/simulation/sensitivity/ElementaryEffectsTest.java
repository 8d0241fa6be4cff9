package org.lifecircle.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {

  /** Morris, 1991, figure 1: the first ten stand apart, and of them 8 to 10 are straight lines. */
  @Test
  void theFunctionOfMorrisIsSortedAsPublished() {
    MorrisDesign design = new MorrisDesign(20, 100, 1);
    List<ElementaryEffects> found =
        ElementaryEffects.of(design, TestFunctions.results(design.points(), TestFunctions::morris));
    double least =
        found.subList(0, 10).stream().mapToDouble(one -> one.meanSize().mean()).min().orElseThrow();
    double most =
        found.subList(10, 20).stream()
            .mapToDouble(one -> one.meanSize().mean())
            .max()
            .orElseThrow();
    assertThat(least).as("the least of the ten").isGreaterThan(3 * most);
    // Twice the beta of 20, and what the means of the three curved inputs (0.401) add to it.
    double[] theory = {40 - 2.41, 40 + 2.41, 40 - 2.41};
    for (int i = 0; i < theory.length; i++) {
      ElementaryEffects straight = found.get(7 + i);
      assertThat(straight.mean()).as("input " + (8 + i)).isCloseTo(theory[i], within(1.5));
      assertThat(straight.meanSize().mean()).isCloseTo(theory[i], within(1.5));
      assertThat(straight.spread()).isLessThan(12);
    }
    for (ElementaryEffects crooked : found.subList(0, 7)) {
      assertThat(crooked.spread()).isGreaterThan(20);
    }
  }

  @Test
  void aStraightLineHasItsSlopeAndNoSpread() {
    MorrisDesign design = new MorrisDesign(3, 10, 7);
    List<ElementaryEffects> found =
        ElementaryEffects.of(
            design,
            TestFunctions.results(design.points(), x -> 5 - 3 * x[0] + 0 * x[1] + 2 * x[2]));
    double[] slopes = {-3, 0, 2};
    for (int i = 0; i < 3; i++) {
      assertThat(found.get(i).mean()).isCloseTo(slopes[i], within(1e-9));
      assertThat(found.get(i).meanSize().mean()).isCloseTo(Math.abs(slopes[i]), within(1e-9));
      assertThat(found.get(i).spread()).isCloseTo(0, within(1e-9));
    }
  }

  /** Effects that cancel out have a mean of 0, but not a size of 0. */
  @Test
  void effectsThatCancelOutAreSeenByTheirSize() {
    MorrisDesign design = new MorrisDesign(2, 200, 5);
    ElementaryEffects first =
        ElementaryEffects.of(
                design, TestFunctions.results(design.points(), x -> (2 * x[1] - 1) * x[0]))
            .get(0);
    // Sizes are 1 at the outer levels of the second and a third at its inner ones.
    assertThat(first.mean()).isCloseTo(0, within(0.15));
    assertThat(first.meanSize().mean()).isCloseTo(2.0 / 3, within(0.06));
    assertThat(first.spread()).isCloseTo(Math.sqrt(5.0 / 9), within(0.06));
  }

  @Test
  void everyStepStaysInTheCubeAndChangesOneCoordinate() {
    MorrisDesign design = new MorrisDesign(6, 50, 11);
    double[][] points = design.points();
    for (int i = 0; i < points.length; i++) {
      int changed = 0;
      for (int axis = 0; axis < 6; axis++) {
        assertThat(points[i][axis]).isBetween(0.0, 1.0);
        if (i % 7 > 0 && points[i][axis] != points[i - 1][axis]) {
          changed++;
          assertThat(Math.abs(points[i][axis] - points[i - 1][axis]))
              .isCloseTo(2.0 / 3, within(1e-12));
        }
      }
      assertThat(changed).isEqualTo(i % 7 == 0 ? 0 : 1);
    }
  }
}
