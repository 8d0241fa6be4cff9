package org.lifecircle.simulation.index;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/** Walks with the figures that the index reads them by, worked out once for all homes. */
final class MeasuredWalks {

  /** Seconds and meters are rounded each, so that as much of a difference means nothing. */
  private static final int ROUNDING_SECONDS = 2;

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
   * The walks of a group from a home.
   *
   * @param bounds how short and how long they may be in truth, where that is known
   * @param awayMillimeters how far the home may lie from where it is said to be
   */
  WalkSeconds fromHome(Optional<WalkBounds> bounds, int home, AgeGroup group, int awayMillimeters) {
    int speed = speeds[group.ordinal()];
    int away = (awayMillimeters + speed - 1) / speed;
    int edge = bounds.map(known -> known.edgeSeconds(home, group)).orElse(Walks.NO_WALK);
    WalkSeconds seconds =
        from(home, group, edge == Walks.NO_WALK ? edge : Math.max(0, edge - away));
    bounds.ifPresent(known -> seconds.bound(known, home, group));
    if (away > 0) {
      seconds.away(away);
    }
    if (ways) {
      seconds.lose(
          outlet -> bounds.map(known -> known.leastSeconds(home, outlet, group) - away).orElse(0));
    }
    return seconds;
  }

  /**
   * The walks of a group as they were measured, over a grid to its usual error.
   *
   * @param home the number of a home, or of an outlet that stands for one
   * @param beyond the shortest walk to an outlet beyond the edge of the map
   */
  private WalkSeconds from(int home, AgeGroup group, int beyond) {
    int outlets = walks.outlets();
    WalkSeconds seconds = WalkSeconds.of(outlets, beyond);
    int speed = speeds[group.ordinal()];
    for (int outlet = 0; outlet < outlets; outlet++) {
      // A long walk is worth nothing, so it need not be known how long it is.
      int measured =
          walks.isLong(home, outlet) ? Walks.NO_WALK : walks.seconds(home, outlet, group);
      if (measured == Walks.NO_WALK) {
        seconds.longest()[outlet] = Walks.NO_WALK;
        seconds.soonest()[outlet] = Walks.NO_WALK;
        continue;
      }
      seconds.longest()[outlet] = (int) ((measured * (100L + errorPercent) + 99) / 100);
      seconds.soonest()[outlet] = (int) (measured * (100L - errorPercent) / 100);
      int level = (int) ((walks.meters(home, outlet) * 1000L + speed - 1) / speed);
      int lost = Math.max(0, measured - level - ROUNDING_SECONDS);
      seconds.lostAtLeast()[outlet] = ways ? lost : 0;
      seconds.lostAtMost()[outlet] = ways ? lost : WalkSeconds.NOT_KNOWN;
    }
    return seconds;
  }
}
