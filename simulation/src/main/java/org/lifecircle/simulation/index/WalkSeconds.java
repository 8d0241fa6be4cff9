package org.lifecircle.simulation.index;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
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

  /** No walk from anywhere to so many outlets. */
  static WalkSeconds none(int outlets) {
    return new WalkSeconds(new int[outlets], new int[outlets], new int[outlets], new int[outlets]);
  }

  /**
   * Makes every walk longer and shorter by what a home may lie off.
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
  void bound(WalkBounds bounds, int home, AgeGroup group) {
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
}
