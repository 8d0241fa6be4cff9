package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.ProgressListener;

/**
 * Days of one circle that are run and added up, without keeping each of them whole. For one thread;
 * several threads have one each, which are added in the end. Sums do not depend on the order.
 */
public final class DayRuns {

  private final DayModel model;
  private final DayTables sums;

  DayRuns(DayModel model) {
    this.model = model;
    this.sums = new DayTables(model.prepared());
  }

  /**
   * Runs one more day.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link DayModel#LARGEST_SEED}
   * @return its own figures
   */
  public LivedDay run(LocalDate day, long seed) {
    return model.simulate(day, seed, ProgressListener.NONE).addTo(sums);
  }

  /** Adds the days of other runs of the same model. */
  public void add(DayRuns others) {
    sums.add(others.sums);
  }

  /**
   * The sums over all days so far; the residents are counted once.
   *
   * @param seed what stands in the statistics as their seed
   */
  public DayStatistics sum(long seed) {
    return sums.statistics(seed);
  }
}
