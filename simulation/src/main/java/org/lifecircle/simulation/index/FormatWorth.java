package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * What the outlets of one format are worth to somebody who walks so long to each; in millionths.
 * Every figure is the best that the outlets allow, so that another outlet never lowers it. Filled
 * anew for every home and age group.
 *
 * <p>Beyond the edge of the map there may be any number of further outlets, always open and with
 * room for all; what they are worth is given with every question, 0 where there is none.
 */
final class FormatWorth {

  private final Decay decay;

  /** The outlets of the format by their numbers in the circle. */
  private final int[] outlets;

  /**
   * The outlets that are worth something, the nearest first: seconds in the upper half, the number
   * of the outlet in the lower.
   */
  private final long[] order;

  private int count;

  FormatWorth(FormatSupply format) {
    decay = format.decay();
    outlets = format.outlets();
    order = new long[outlets.length];
  }

  /** Forgets the outlets. */
  void clear() {
    count = 0;
  }

  /**
   * Takes an outlet, if it is worth something.
   *
   * @param outlet its number among those of the format
   * @param seconds the walk to it, {@link Walks#NO_WALK} for none
   */
  void take(int outlet, int seconds) {
    if (decay.of(seconds) > 0) {
      order[count++] = (long) seconds << Integer.SIZE | outlet;
    }
  }

  /** To be done when all outlets were taken. */
  void sort() {
    if (count > 1) {
      Arrays.sort(order, 0, count);
    }
  }

  private int seconds(int rank) {
    return (int) (order[rank] >>> Integer.SIZE);
  }

  private int worth(int rank) {
    return decay.of(seconds(rank));
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int rank, int beyondWorth) {
    return Math.max(rank < count ? worth(rank) : 0, beyondWorth);
  }

  /** What the nearest of those is worth that are open. */
  int nearestOpen(boolean[] open, int beyondWorth) {
    for (int rank = 0; rank < count; rank++) {
      if (open[(int) order[rank]]) {
        return Math.max(worth(rank), beyondWorth);
      }
    }
    return beyondWorth;
  }

  /**
   * What the best is worth when some of the walk counts once more, or several times.
   *
   * @param lost by outlet of the circle
   */
  int burdened(IntUnaryOperator lost, double factor, int beyondWorth) {
    int best = beyondWorth;
    for (int rank = 0; rank < count && worth(rank) > best; rank++) {
      int more = lost.applyAsInt(outlets[(int) order[rank]]);
      if (more != WalkSeconds.NOT_KNOWN) {
        long felt = seconds(rank) + Math.round(factor * more);
        best = Math.max(best, decay.of((int) Math.min(Integer.MAX_VALUE, felt)));
      }
    }
    return best;
  }

  /**
   * The needs that are served when the nearest outlets take as many as they have room for.
   *
   * @param room by outlet of the format: the share of the needs it has room for, in millionths
   */
  int served(int[] room, int beyondWorth) {
    int left = Decay.FULL;
    long served = 0;
    for (int rank = 0; rank < count && left > 0; rank++) {
      int worth = worth(rank);
      if (worth <= beyondWorth) {
        break;
      }
      int taken = Math.min(left, room[(int) order[rank]]);
      served += Math.multiplyFull(taken, worth);
      left -= taken;
    }
    served += Math.multiplyFull(left, beyondWorth);
    return (int) (served / Decay.FULL);
  }
}
