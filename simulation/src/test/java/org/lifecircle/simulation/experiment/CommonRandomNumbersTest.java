package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.statistics.Estimate;

/** Two scenarios differ only where the change reaches. */
class CommonRandomNumbersTest {

  /** Two neighborhoods of four homes, an hour's walk apart, each with a shop of every format. */
  private static Circle twoNeighborhoods() {
    List<Home> homes = new ArrayList<>();
    List<Outlet> outlets = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      double east = side * 4_500.0;
      for (int i = 0; i < 4; i++) {
        homes.add(home((side == 0 ? "west" : "east") + i, east + i * 60, 0, 20, 80, 30));
      }
      for (String format : Demand.standard().formatIds()) {
        outlets.add(outlet(side + format, east + 90 + outlets.size(), 40, format));
      }
    }
    return TestCircles.circle(homes, outlets);
  }

  private static DayStatistics day(Circle circle, long seed) {
    return new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard())
        .run(TestCircles.MONDAY, seed, ProgressListener.NONE);
  }

  /** What the residents of a home did, by format and ending. */
  private static List<Integer> of(DayStatistics day, int home) {
    List<Integer> counts = new ArrayList<>();
    for (int f = 0; f < day.counts().formatIds().size(); f++) {
      for (NeedEnding ending : NeedEnding.values()) {
        counts.add(day.counts().needsOfHome(f, home, ending));
      }
    }
    return counts;
  }

  @Test
  void whoLivesFarFromTheChangeHasTheSameDay() {
    SplittableRandom random = new SplittableRandom(4);
    Circle before = twoNeighborhoods();
    for (int run = 0; run < 10; run++) {
      long seed = random.nextLong(1L << 32);
      List<Outlet> outlets = new ArrayList<>(before.outlets());
      if (run % 2 == 0) {
        outlets.removeIf(outlet -> outlet.id().equals("0wet-market"));
      } else {
        outlets.add(outlet("new", 30, 30, "wet-market", "breakfast-shop"));
      }
      Circle after = TestCircles.withOutlets(before, outlets);
      DayStatistics without = day(before, seed);
      DayStatistics with = day(after, seed);
      boolean west = false;
      for (int home = 0; home < before.homes().size(); home++) {
        String id = before.homes().get(home).id();
        if (id.startsWith("east")) {
          assertThat(of(with, home)).as("%s, seed %d", id, seed).isEqualTo(of(without, home));
        } else {
          west |= !of(with, home).equals(of(without, home));
        }
      }
      assertThat(west || run % 2 == 1).as("seed %d", seed).isTrue();
      assertThat(with.visits()).as("seed %d", seed).isNotEqualTo(without.visits());
      for (int o = 0; o < before.outlets().size(); o++) {
        String id = before.outlets().get(o).id();
        if (id.startsWith("1")) {
          assertThat(with.visits().stream().filter(visits -> visits.outletId().equals(id)))
              .as("%s, seed %d", id, seed)
              .containsExactly(without.visits().get(o));
        }
      }
    }
  }

  @Test
  void theVarianceRatioIsThatOfIndependentRunsOverPairedOnes() {
    Estimate from = Estimate.of(new double[] {1, 2, 3, 4});
    Estimate to = Estimate.of(new double[] {2, 3, 4, 6});
    Estimate paired =
        Estimate.ofPairedDifference(
            new double[] {1, 2, 3, 4}, new double[] {2, 3, 4, 6}, Estimate.USUAL_CONFIDENCE);
    Comparison.Difference difference =
        new Comparison.Difference("s", Measure.servedShare(), from, to, paired);
    // 5/3 and 35/12 over 1/4.
    assertThat(difference.varianceRatio()).isCloseTo((5.0 / 3 + 35.0 / 12) / 0.25, within(1e-9));
  }
}
