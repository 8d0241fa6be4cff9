package org.lifecircle.simulation.index;

import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;

/**
 * The outlets to which no walk from a home was found that is not long, but of which the straight
 * line says that there may be one, or that may be as near as what lies beyond the edge of the map.
 */
final class FurtherOutlets {

  private final int[] outlets;
  private final boolean[] withoutBound;
  private int count;

  FurtherOutlets(int outlets) {
    this.outlets = new int[outlets];
    withoutBound = new boolean[outlets];
  }

  /** There are none, or nothing is known of them. */
  void clear() {
    count = 0;
  }

  /**
   * Looks for them.
   *
   * @param surelyLong whether those count too that are surely far
   */
  void find(HomeWalks found, WalkBounds.FromHome bounds, boolean surelyLong) {
    count = 0;
    int next = 0;
    for (int outlet = 0; outlet < found.outlets(); outlet++) {
      if (next < found.found() && found.found(next) == outlet) {
        next++;
        continue;
      }
      boolean far = found.isLong(outlet) && bounds.isExact(outlet);
      if (surelyLong || !far) {
        withoutBound[count] = far;
        outlets[count++] = outlet;
      }
    }
  }

  int count() {
    return count;
  }

  int outlet(int number) {
    return outlets[number];
  }

  /** Whether nothing bounds the walk but what lies beyond the edge of the map. */
  boolean isWithoutBound(int number) {
    return withoutBound[number];
  }
}
