package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.LivedDay;

/**
 * Days of one circle that are run and added up, without keeping each of them whole. For one thread;
 * several threads have one each, which are added in the end. Sums do not depend on the order.
 */
public final class DayRuns {

  private final DayModel model;
  private final DayTables sums;

  /** The day that was run last, and what it left over; null before the first. */
  private LocalDate last;

  private DeferredNeeds left = DeferredNeeds.NONE;

  DayRuns(DayModel model) {
    this.model = model;
    this.sums = new DayTables(model.prepared());
  }

  /**
   * Runs one more day, of which nobody knows the day before.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link DayModel#LARGEST_SEED}
   * @return its own figures
   */
  public LivedDay run(LocalDate day, long seed) {
    return run(day, seed, DeferredNeeds.NONE);
  }

  /**
   * Runs the day after the one that was run last, with the needs that came back from that one.
   *
   * @param seed what the random numbers are drawn from, 0 to {@link DayModel#LARGEST_SEED}
   * @return its own figures
   */
  public LivedDay next(long seed) {
    if (last == null) {
      throw new IllegalStateException("no day was run that another one follows");
    }
    return run(last.plusDays(1), seed, left);
  }

  private LivedDay run(LocalDate day, long seed, DeferredNeeds before) {
    CircleDay state = model.simulate(day, seed, before);
    last = day;
    left = state.deferred();
    return state.addTo(sums);
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
