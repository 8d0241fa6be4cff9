package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Optional;
import sim.engine.Schedule;
import sim.engine.SimState;

/** What a checkpoint keeps of a day beside its agents, their schedule and the counts. */
final class DayRemains implements Serializable {

  static final String ASLEEP =
      "a day that was read from a checkpoint has no circle yet: DayCheckpoint.resume gives it back";

  private static final long serialVersionUID = 1L;

  /** Tells the circle and the numbers of the day from all others. */
  final String digest;

  /** The needs of all residents and how they ended; null before the day has begun. */
  private final int[] needs;

  private final byte[] endings;
  private final WalkLog homeWalks;
  private final WalkLog linkedWalks;

  /** The day's own schedule, until it goes on. */
  transient Schedule asleep;

  private DayRemains(String digest, NeedPlan plan, Footfall footfall) {
    this.digest = digest;
    needs = plan == null ? null : plan.needs();
    endings = plan == null ? null : plan.endings();
    homeWalks = footfall.homeWalks();
    linkedWalks = footfall.linkedWalks();
  }

  /**
   * Of a day.
   *
   * @param digest tells its circle from all others
   * @param plan null before the day has begun
   */
  static DayRemains of(String digest, NeedPlan plan, Footfall footfall) {
    return new DayRemains(digest, plan, footfall);
  }

  /** The needs of the day; empty before it has begun. */
  Optional<NeedPlan> plan(NeedRates rates, DayOfWeek dayOfWeek, Absence absence) {
    return Optional.ofNullable(needs)
        .map(planned -> new NeedPlan(rates, dayOfWeek, absence, planned, endings));
  }

  /** The walks of the day, over the cells of the circle. */
  Footfall footfall(PreparedCircle circle) {
    return new Footfall(circle.paths, circle.countsFootfall, homeWalks, linkedWalks);
  }

  /** Stands where a schedule was, so that nobody steps a day without a circle. */
  static final class Asleep extends Schedule {

    private static final long serialVersionUID = 1L;

    @Override
    public synchronized boolean step(SimState state) {
      throw new IllegalStateException(ASLEEP);
    }
  }
}
