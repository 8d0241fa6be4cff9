package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;

class DayMemoryTest {

  private static final int RESIDENTS = 20_600;

  /** What lives on the heap; the least of several readings, for the collector is not exact. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  @Test
  void aResidentTakesLessThanTwoHundredBytesBeyondTheNetwork() {
    Circle circle = TestCircles.blocks(RESIDENTS, 240);
    PreparedWalks walks = PreparedWalks.of(circle);
    Demand demand = Demand.standard();
    long before = used();
    DayModel model = new DayModel(circle, TestCircles.catalog(), walks, demand);
    CircleDay day = new CircleDay(model, TestCircles.MONDAY, 1, ProgressListener.NONE);
    day.start();
    while (day.schedule.getTime() < 10 * 3600 && day.schedule.step(day)) {
      // Until ten in the forenoon, after the busiest hours.
    }
    double bytes = (used() - before) / (double) RESIDENTS;
    System.out.printf("memory: %.0f bytes per resident%n", bytes);
    assertThat(bytes).isBetween(40.0, 200.0);
    assertThat(day.atRest() + model.walks.size()).isPositive();
  }
}
