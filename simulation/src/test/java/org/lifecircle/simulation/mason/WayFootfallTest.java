package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.blocks;
import static org.lifecircle.simulation.mason.TestCircles.catalog;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.searching.DrawnRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.walks.DerivedWalks;

/** Who walks along which way. */
class WayFootfallTest {

  /** Every walk leads over the home's own path, one street for all, and the outlet's own path. */
  private record Streets(StraightWalks walks) implements DerivedWalks {
    @Override
    public WalkRoute walk(int home, int outlet) {
      return new DrawnRoute(
          walks().walk(home, outlet).points(),
          List.of("home-" + home, "street", "outlet-" + outlet));
    }
  }

  private static int sum(WayFootfall ways, String prefix) {
    int sum = 0;
    for (int way = 0; way < ways.wayIds().size(); way++) {
      if (ways.wayIds().get(way).startsWith(prefix)) {
        for (int hour = 0; hour < 24; hour++) {
          sum += ways.people(way, hour);
        }
      }
    }
    return sum;
  }

  @Test
  void everybodyWhoWalksOutWalksBackAndNobodyIsLostBetween() {
    SplittableRandom random = new SplittableRandom(8);
    for (int run = 0; run < 10; run++) {
      long seed = random.nextLong(1L << 32);
      Circle circle = blocks(random.nextInt(100, 1_500), random.nextInt(20, 80));
      DayStatistics day =
          new DayModel(circle, catalog(), new Streets(StraightWalks.of(circle)), Demand.standard())
              .run(MONDAY, seed, ProgressListener.NONE);
      WayFootfall ways = day.outings().ways();
      int there = 2 * day.outings().people();
      assertThat(there).as("seed %d", seed).isPositive();
      assertThat(sum(ways, "home-")).as("seed %d", seed).isEqualTo(there);
      assertThat(sum(ways, "street")).as("seed %d", seed).isEqualTo(there);
      assertThat(sum(ways, "outlet-")).as("seed %d", seed).isEqualTo(there);
      assertThat(ways.wayIds()).as("seed %d", seed).isSorted();
      int[] byOutlet = new int[circle.outlets().size()];
      for (int way = 0; way < ways.wayIds().size(); way++) {
        if (ways.wayIds().get(way).startsWith("outlet-")) {
          byOutlet[Integer.parseInt(ways.wayIds().get(way).substring(7))] += people(ways, way);
        }
      }
      for (int o = 0; o < byOutlet.length; o++) {
        assertThat(byOutlet[o])
            .as("seed %d, outlet %d", seed, o)
            .isGreaterThanOrEqualTo(2 * day.visits().get(o).people());
      }
    }
  }

  @Test
  void walksThatFollowNoWaysAreCountedOnNone() {
    Circle circle = blocks(300, 30);
    DayStatistics day =
        new DayModel(circle, catalog(), StraightWalks.of(circle), Demand.standard())
            .run(MONDAY, 1, ProgressListener.NONE);
    assertThat(day.outings().ways()).isEqualTo(WayFootfall.NONE);
  }

  private static int people(WayFootfall ways, int way) {
    return IntStream.range(0, 24).map(hour -> ways.people(way, hour)).sum();
  }
}
