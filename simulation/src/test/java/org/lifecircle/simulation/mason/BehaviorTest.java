package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;

class BehaviorTest {

  private static final int ADULT = AgeGroup.ADULT.ordinal();

  /** The walking time of each of 10,000 adults for a second of the table's mean. */
  private static double[] paces(double mean, double slowest) {
    Demand demand =
        Demand.standard()
            .with(BehaviorParameter.PACE_MEAN_ADULT, mean)
            .with(BehaviorParameter.PACE_SLOWEST, slowest);
    Behavior behavior = new Behavior(demand);
    double[] paces = new double[10_000];
    for (int i = 0; i < paces.length; i++) {
      paces[i] = behavior.pace(i, ADULT);
    }
    return paces;
  }

  @Test
  void whoWalksATenthSlowerOnAverageNeedsATenthMoreTime() {
    double[] usual = paces(1, 0.1);
    double[] slower = paces(1 / 1.1, 0.1);
    for (int i = 0; i < usual.length; i++) {
      // Bounds hold for the speed itself.
      if (1 / usual[i] < 1.45) {
        assertThat(slower[i]).as("person " + i).isCloseTo(1.1 * usual[i], within(1e-5));
      }
    }
  }

  @Test
  void nobodyIsSlowerThanTheSlowestHoweverSlowTheMean() {
    for (double pace : paces(0.5, 0.5)) {
      assertThat(1 / pace).isGreaterThanOrEqualTo(0.5 - 1e-6);
    }
  }
}
