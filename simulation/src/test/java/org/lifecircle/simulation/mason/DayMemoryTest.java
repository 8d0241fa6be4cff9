package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;

class DayMemoryTest {

  private static final int RESIDENTS = 20_600;

  /** So many days are kept at once, so that what else comes and goes on the heap hardly counts. */
  private static final int DAYS = 5;

  /** What lives on the heap; the least of several readings, for the collector is not exact. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** A day that has gone on until ten in the forenoon, after the busiest hours. */
  private static CircleDay untilTen(Circle circle, PreparedWalks walks) {
    DayModel model = new DayModel(circle, TestCircles.catalog(), walks, Demand.standard());
    CircleDay day = new CircleDay(model.prepared(), TestCircles.MONDAY, 1, ProgressListener.NONE);
    day.start();
    while (day.schedule.getTime() < 10 * 3600 && day.schedule.step(day)) {
      // Nothing else to do.
    }
    return day;
  }

  /** The bytes of one day and its model; the network and its walking times are kept besides. */
  static double bytesOfADay(int residents) {
    Circle circle = TestCircles.blocks(residents, 240);
    PreparedWalks walks = PreparedWalks.of(circle);
    // The first day loads classes and tables that stay.
    untilTen(circle, walks);
    long before = used();
    List<CircleDay> days = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      days.add(untilTen(circle, walks));
    }
    double bytes = (used() - before) / (double) DAYS;
    Reference.reachabilityFence(days);
    return bytes;
  }

  @Test
  void aResidentTakesLessThanTwoHundredBytesBeyondTheNetworkAtEverySize() {
    double half = bytesOfADay(RESIDENTS / 2);
    double whole = bytesOfADay(RESIDENTS);
    double twice = bytesOfADay(2 * RESIDENTS);
    double perResident = whole / RESIDENTS;
    double perFurtherResident = (twice - half) / (2 * RESIDENTS - RESIDENTS / 2);
    System.out.printf(
        "memory: %.0f bytes per resident, %.0f for each one more%n",
        perResident, perFurtherResident);
    assertThat(perResident).isBetween(40.0, 200.0);
    assertThat(perFurtherResident).isBetween(40.0, 200.0);
  }
}
