package org.lifecircle.simulation.index;

import java.math.BigDecimal;
import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks of one age group from one home to every outlet, in seconds: the longest and the
 * shortest that each can be, and what of it is lost at crossings, stairs and slopes.
 *
 * @param longest by outlet, {@link Walks#NO_WALK} where perhaps no walk leads there
 * @param soonest by outlet, {@link Walks#NO_WALK} where certainly none does
 * @param lostAtMost by outlet; {@link #NOT_KNOWN} where nobody knows
 * @param lostAtLeast by outlet
 */
record WalkSeconds(int[] longest, int[] soonest, int[] lostAtMost, int[] lostAtLeast) {

  /** What is lost is not known. */
  static final int NOT_KNOWN = Integer.MAX_VALUE;

  /** Seconds and meters are rounded each, so that as much of a difference means nothing. */
  private static final int ROUNDING_SECONDS = 2;

  /**
   * The walks of a group from a home.
   *
   * @param awayMillimeters how far the home may lie from where it is said to be
   */
  static WalkSeconds fromHome(WalkedCircle circle, int home, AgeGroup group, int awayMillimeters) {
    WalkSeconds walks = of(circle.walks(), home, group, circle.walking());
    circle.bounds().ifPresent(bounds -> walks.bound(bounds, home, group));
    int speed = circle.walking().millimetersPerSecond(group);
    int away = (awayMillimeters + speed - 1) / speed;
    for (int outlet = 0; away > 0 && outlet < walks.longest.length; outlet++) {
      if (walks.longest[outlet] != Walks.NO_WALK) {
        walks.longest[outlet] += away;
      }
      if (walks.soonest[outlet] != Walks.NO_WALK) {
        walks.soonest[outlet] = Math.max(0, walks.soonest[outlet] - away);
        walks.lostAtLeast[outlet] = 0;
      }
    }
    return walks;
  }

  /**
   * The walks of a group as they were measured, over a grid to its usual error.
   *
   * @param home the number of a home, or of an outlet that stands for one
   */
  static WalkSeconds of(Walks walks, int home, AgeGroup group, WalkingParameters walking) {
    int outlets = walks.outlets();
    WalkSeconds seconds =
        new WalkSeconds(new int[outlets], new int[outlets], new int[outlets], new int[outlets]);
    boolean ways = walks.measurement() != Measurement.GRID;
    int error = ways ? 0 : errorPercent(walking);
    int speed = walking.millimetersPerSecond(group);
    for (int outlet = 0; outlet < outlets; outlet++) {
      // A long walk is worth nothing, so it need not be known how long it is.
      int measured =
          walks.isLong(home, outlet) ? Walks.NO_WALK : walks.seconds(home, outlet, group);
      if (measured == Walks.NO_WALK) {
        seconds.longest[outlet] = Walks.NO_WALK;
        seconds.soonest[outlet] = Walks.NO_WALK;
        continue;
      }
      seconds.longest[outlet] = (int) ((measured * (100L + error) + 99) / 100);
      seconds.soonest[outlet] = (int) (measured * (100L - error) / 100);
      int level = (int) ((walks.meters(home, outlet) * 1000L + speed - 1) / speed);
      int lost = Math.max(0, measured - level - ROUNDING_SECONDS);
      seconds.lostAtLeast[outlet] = ways ? lost : 0;
      seconds.lostAtMost[outlet] = ways ? lost : NOT_KNOWN;
    }
    return seconds;
  }

  /** Takes the bounds of walks where they are known better than by the usual error of a grid. */
  private void bound(WalkBounds bounds, int home, AgeGroup group) {
    int edge = bounds.edgeSeconds(home, group);
    for (int outlet = 0; outlet < longest.length; outlet++) {
      boolean isLong = bounds.walks().isLong(home, outlet);
      longest[outlet] = isLong ? Walks.NO_WALK : bounds.latestSeconds(home, outlet, group);
      int soon =
          isLong ? ofLong(bounds, home, outlet, group) : bounds.soonestSeconds(home, outlet, group);
      if (edge != Walks.NO_WALK && (soon == Walks.NO_WALK || edge < soon)) {
        soon = edge;
      }
      if (soon != longest[outlet]) {
        lostAtLeast[outlet] = 0;
      }
      soonest[outlet] = soon;
    }
  }

  /** The shortest that a long walk can be: worth nothing where it is surely long. */
  private static int ofLong(WalkBounds bounds, int home, int outlet, AgeGroup group) {
    return bounds.isExact(home, outlet) ? Walks.NO_WALK : bounds.leastSeconds(home, outlet, group);
  }

  /** Whether the longest and the shortest are the same everywhere, and so is what is lost. */
  boolean exact() {
    return Arrays.equals(longest, soonest) && Arrays.equals(lostAtMost, lostAtLeast);
  }

  /** By so many percent nine in ten walks over a grid differ at most from those along the ways. */
  private static int errorPercent(WalkingParameters walking) {
    BigDecimal percent = walking.get(WalkingParameters.GRID_ERROR_P90).value();
    return Math.min(100, (int) Math.ceil(percent.doubleValue()));
  }
}
