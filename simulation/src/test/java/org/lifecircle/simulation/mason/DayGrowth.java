package org.lifecircle.simulation.mason;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.ServiceProfile;

/**
 * How the time of a day grows with the residents; a part of {@link DaySpeedReport}.
 *
 * <p>Time is the processor time of the one thread that runs the day, the least of several rounds in
 * one virtual machine, in each of which all sizes have their turn: so other programs on the machine
 * count for little. Walking times are prepared, and after the first rounds the paths of most walks
 * are, for the rounds run the same few seeds.
 *
 * <p>There are 240 outlets and 40 residents to a home at every size. Were the outlets' capacities
 * the same too, a hundred times as many residents would mostly be turned away; so two circles are
 * measured: one whose capacities grow with the residents, which gives everybody the same day at
 * every size, and one whose capacities do not.
 */
final class DayGrowth {

  private static final int[] SIZES = {2_000, 20_600, 200_000};

  /** How many days make one reading: about as much work at every size. */
  private static final int[] DAYS = {60, 8, 1};

  private static final int OUTLETS = 240;
  private static final int SEEDS = 4;
  private static final int ROUNDS = 12;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private DayGrowth() {}

  /** Prints the figures of both circles. */
  static void print() {
    print("capacities grow with the residents", true);
    print("capacities stay the same", false);
  }

  private static DayModel model(int residents, boolean capacitiesGrow) {
    Circle circle = TestCircles.blocks(residents, OUTLETS);
    if (capacitiesGrow) {
      double growth = (double) residents / SIZES[0];
      List<Outlet> outlets =
          circle.outlets().stream()
              .map(
                  outlet -> {
                    ServiceProfile service =
                        Demand.standard().service(outlet.formatIds().get(0)).orElseThrow();
                    return TestCircles.capacity(
                        outlet, (int) Math.ceil(service.capacityPerHour() * growth));
                  })
              .toList();
      circle = TestCircles.withOutlets(circle, outlets);
    }
    return new DayModel(
        circle, TestCircles.catalog(), PreparedWalks.of(circle), TestCircles.lived());
  }

  /** The least time and the work of one day, by resident. */
  private static final class Reading {
    private double nanos = Double.POSITIVE_INFINITY;
    private double bytes;
    private double needs;
    private double arrivals;
    private double turnedAway;
  }

  private static void print(String title, boolean capacitiesGrow) {
    List<DayModel> models = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (int size : SIZES) {
      models.add(model(size, capacitiesGrow));
      readings.add(new Reading());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < SIZES.length; i++) {
        read(models.get(i), SIZES[i], DAYS[i], round, readings.get(i));
      }
    }
    System.out.println(title);
    for (int i = 0; i < SIZES.length; i++) {
      Reading reading = readings.get(i);
      System.out.printf(
          Locale.ROOT,
          "%8d residents: %5.0f ns a resident; needs %.3f, arrivals %.3f, turned away %.3f a"
              + " resident; %.0f ns an arrival; %.0f bytes allocated a resident%n",
          SIZES[i],
          reading.nanos,
          reading.needs,
          reading.arrivals,
          reading.turnedAway,
          reading.nanos / reading.arrivals,
          reading.bytes);
    }
    Reading few = readings.get(0);
    Reading many = readings.get(SIZES.length - 1);
    System.out.printf(
        Locale.ROOT,
        "growth from 2,000 to 200,000: %.3f a resident, %.3f an arrival (1 is linear)%n",
        many.nanos / few.nanos,
        many.nanos / many.arrivals / (few.nanos / few.arrivals));
  }

  private static void read(DayModel model, int residents, int days, int round, Reading into) {
    double all = (double) residents * days;
    long needs = 0;
    long served = 0;
    long turnedAway = 0;
    long bytes = THREAD.getCurrentThreadAllocatedBytes();
    long nanos = 0;
    for (int day = 0; day < days; day++) {
      long start = THREAD.getCurrentThreadCpuTime();
      DayStatistics statistics =
          model.run(TestCircles.MONDAY, (round + day) % SEEDS, ProgressListener.NONE);
      nanos += THREAD.getCurrentThreadCpuTime() - start;
      needs += statistics.needs();
      for (OutletVisits outlet : statistics.visits()) {
        served += outlet.byHour().stream().mapToInt(visits -> visits).sum();
        turnedAway += outlet.turnedAwayByHour().stream().mapToInt(people -> people).sum();
      }
    }
    into.bytes = (THREAD.getCurrentThreadAllocatedBytes() - bytes) / all;
    into.nanos = Math.min(into.nanos, nanos / all);
    into.needs = needs / all;
    into.arrivals = (served + turnedAway) / all;
    into.turnedAway = turnedAway / all;
  }
}
