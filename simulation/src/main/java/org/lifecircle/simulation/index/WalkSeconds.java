package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks of one age group from one home to every outlet, in seconds: the longest and the
 * shortest that each can be, and what of it is lost at crossings, stairs and slopes. Where the map
 * ends, there may be further outlets of every format, and shorter ways to those that are known.
 *
 * @param longest by outlet, {@link Walks#NO_WALK} where perhaps no walk leads there
 * @param soonest by outlet, {@link Walks#NO_WALK} where certainly none does
 * @param lostAtMost by outlet; {@link #NOT_KNOWN} where nobody knows
 * @param lostAtLeast by outlet
 * @param beyond the shortest that the walk to an outlet beyond the edge of the map can be, {@link
 *     Walks#NO_WALK} where nobody says where the map ends
 */
record WalkSeconds(int[] longest, int[] soonest, int[] lostAtMost, int[] lostAtLeast, int beyond) {

  /** What is lost is not known. */
  static final int NOT_KNOWN = Integer.MAX_VALUE;

  /** Walks to so many outlets, of which nothing is said yet. */
  static WalkSeconds of(int outlets, int beyond) {
    return new WalkSeconds(
        new int[outlets], new int[outlets], new int[outlets], new int[outlets], beyond);
  }

  /**
   * Makes every walk to a known outlet longer and shorter by what a home may lie off.
   *
   * @param seconds how long one walks to where it may lie
   */
  void away(int seconds) {
    for (int outlet = 0; outlet < longest.length; outlet++) {
      if (longest[outlet] != Walks.NO_WALK) {
        longest[outlet] += seconds;
      }
      if (soonest[outlet] != Walks.NO_WALK) {
        soonest[outlet] = Math.max(0, soonest[outlet] - seconds);
        lostAtLeast[outlet] = 0;
      }
    }
  }

  /** Takes the bounds of walks where they are known better than by the usual error of a grid. */
  void bound(WalkBounds.FromHome bounds, AgeGroup group) {
    for (int outlet = 0; outlet < longest.length; outlet++) {
      int soon = longest[outlet];
      // A walk that was found between certain doors is its own bound.
      if (soon == Walks.NO_WALK || !bounds.isExact(outlet)) {
        boolean isLong = bounds.found().isLong(outlet);
        longest[outlet] = isLong ? Walks.NO_WALK : bounds.latestSeconds(outlet, group);
        soon = isLong ? ofLong(bounds, outlet, group) : bounds.soonestSeconds(outlet, group);
      }
      if (beyond != Walks.NO_WALK && (soon == Walks.NO_WALK || beyond < soon)) {
        soon = beyond;
      }
      if (soon != longest[outlet]) {
        lostAtLeast[outlet] = 0;
      }
      soonest[outlet] = soon;
    }
  }

  /** The shortest that a long walk can be: worth nothing where it is surely long. */
  private static int ofLong(WalkBounds.FromHome bounds, int outlet, AgeGroup group) {
    return bounds.isExact(outlet) ? Walks.NO_WALK : bounds.leastSeconds(outlet, group);
  }

  /**
   * Where the walk may be another one than was found, all of it may be lost that is longer than the
   * straight line.
   *
   * @param straight by outlet, no walk is shorter; whole seconds
   */
  void lose(IntUnaryOperator straight) {
    for (int outlet = 0; outlet < longest.length; outlet++) {
      if (longest[outlet] != Walks.NO_WALK && soonest[outlet] != longest[outlet]) {
        int most = longest[outlet] - Math.max(0, straight.applyAsInt(outlet));
        lostAtMost[outlet] = Math.max(lostAtMost[outlet], most);
      }
    }
  }

  /** Whether the longest and the shortest are the same everywhere, and so is what is lost. */
  boolean exact() {
    return Arrays.equals(longest, soonest) && Arrays.equals(lostAtMost, lostAtLeast);
  }
}
