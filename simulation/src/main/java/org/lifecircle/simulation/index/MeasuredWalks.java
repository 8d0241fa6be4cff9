package org.lifecircle.simulation.index;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/** Walks with the figures that the index reads them by, worked out once for all homes. */
final class MeasuredWalks {

  /** Seconds and meters are rounded each, so that as much of a difference means nothing. */
  private static final int ROUNDING_SECONDS = 2;

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final Walks walks;

  /** Whether the walks follow ways; else they lead over a grid. */
  private final boolean ways;

  private final int errorPercent;

  /** By age group, millimeters per second. */
  private final int[] speeds;

  MeasuredWalks(Walks walks, WalkingParameters walking) {
    this.walks = walks;
    ways = walks.measurement() != Measurement.GRID;
    errorPercent = ways ? 0 : errorPercent(walking);
    speeds = Arrays.stream(AgeGroup.values()).mapToInt(walking::millimetersPerSecond).toArray();
  }

  /** By so many percent nine in ten walks over a grid differ at most from those along the ways. */
  private static int errorPercent(WalkingParameters walking) {
    BigDecimal percent = walking.get(WalkingParameters.GRID_ERROR_P90).value();
    return Math.min(100, (int) Math.ceil(percent.doubleValue()));
  }

  /**
   * The walks of every group from a home, by age group.
   *
   * @param bounds how short and how long the walks may be in truth, where that is known
   * @param awayMillimeters how far the home may lie from where it is said to be
   */
  WalkSeconds[] fromHome(Optional<WalkBounds> bounds, int home, int awayMillimeters) {
    Optional<WalkBounds.FromHome> known = bounds.map(all -> all.from(home));
    HomeWalks found = known.map(WalkBounds.FromHome::found).orElseGet(() -> walks.from(home));
    WalkSeconds[] byGroup = new WalkSeconds[GROUPS.length];
    for (AgeGroup group : GROUPS) {
      byGroup[group.ordinal()] = ofGroup(group, found, known, awayMillimeters);
    }
    return byGroup;
  }

  private WalkSeconds ofGroup(
      AgeGroup group, HomeWalks found, Optional<WalkBounds.FromHome> bounds, int awayMillimeters) {
    int speed = speeds[group.ordinal()];
    int away = (awayMillimeters + speed - 1) / speed;
    int edge = bounds.map(known -> known.edgeSeconds(group)).orElse(Walks.NO_WALK);
    WalkSeconds seconds =
        measured(group, found, edge == Walks.NO_WALK ? edge : Math.max(0, edge - away));
    bounds.ifPresent(known -> seconds.bound(known, group));
    if (away > 0) {
      seconds.away(away);
    }
    if (ways) {
      seconds.lose(
          bounds.isEmpty()
              ? outlet -> 0
              : outlet -> bounds.get().leastSeconds(outlet, group) - away);
    }
    return seconds;
  }

  /**
   * The walks of a group as they were measured, over a grid to its usual error.
   *
   * @param beyond the shortest walk to an outlet beyond the edge of the map
   */
  private WalkSeconds measured(AgeGroup group, HomeWalks found, int beyond) {
    int outlets = found.outlets();
    WalkSeconds seconds = WalkSeconds.of(outlets, beyond);
    int speed = speeds[group.ordinal()];
    for (int outlet = 0; outlet < outlets; outlet++) {
      // A long walk is worth nothing, so it need not be known how long it is.
      int measured = found.isLong(outlet) ? Walks.NO_WALK : found.seconds(outlet, group);
      if (measured == Walks.NO_WALK) {
        seconds.longest()[outlet] = Walks.NO_WALK;
        seconds.soonest()[outlet] = Walks.NO_WALK;
        continue;
      }
      seconds.longest()[outlet] = (int) ((measured * (100L + errorPercent) + 99) / 100);
      seconds.soonest()[outlet] = (int) (measured * (100L - errorPercent) / 100);
      int level = (int) ((found.meters(outlet) * 1000L + speed - 1) / speed);
      int lost = Math.max(0, measured - level - ROUNDING_SECONDS);
      seconds.lostAtLeast()[outlet] = ways ? lost : 0;
      seconds.lostAtMost()[outlet] = ways ? lost : WalkSeconds.NOT_KNOWN;
    }
    return seconds;
  }
}
