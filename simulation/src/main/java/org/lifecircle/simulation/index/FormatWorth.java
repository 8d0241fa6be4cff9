package org.lifecircle.simulation.index;

import java.util.Arrays;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * What the outlets of one format are worth to somebody who walks so long to each; in millionths.
 * Every figure is the best that the outlets allow, so that another outlet never lowers it.
 */
final class FormatWorth {

  private final Decay decay;
  private final int[] seconds;

  /** The nearest first: seconds in the upper half, the number of the outlet in the lower. */
  private final long[] order;

  /**
   * The worth of outlets.
   *
   * @param outlets the outlets of the format by their numbers in the circle
   * @param bySeconds by outlet of the circle
   */
  FormatWorth(Decay decay, int[] outlets, int[] bySeconds) {
    this.decay = decay;
    seconds = new int[outlets.length];
    long[] reached = new long[outlets.length];
    int count = 0;
    for (int o = 0; o < outlets.length; o++) {
      seconds[o] = bySeconds[outlets[o]];
      if (seconds[o] != Walks.NO_WALK) {
        reached[count++] = (long) seconds[o] << Integer.SIZE | o;
      }
    }
    order = Arrays.copyOf(reached, count);
    Arrays.sort(order);
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int rank) {
    return rank < order.length ? decay.of((int) (order[rank] >>> Integer.SIZE)) : 0;
  }

  /** What the nearest of those is worth that are open. */
  int nearestOpen(boolean[] open) {
    for (long one : order) {
      if (open[(int) one]) {
        return decay.of((int) (one >>> Integer.SIZE));
      }
    }
    return 0;
  }

  /** What the best is worth when some of the walk counts once more, or several times. */
  int burdened(int[] outlets, int[] lost, double factor) {
    int best = 0;
    for (int o = 0; o < outlets.length; o++) {
      int more = lost[outlets[o]];
      if (seconds[o] != Walks.NO_WALK && more != WalkSeconds.NOT_KNOWN) {
        long felt = seconds[o] + Math.round(factor * more);
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
  int served(int[] room) {
    int left = Decay.FULL;
    long served = 0;
    for (long one : order) {
      int taken = Math.min(left, room[(int) one]);
      served += Math.multiplyFull(taken, decay.of((int) (one >>> Integer.SIZE)));
      left -= taken;
      if (left == 0) {
        break;
      }
    }
    return (int) (served / Decay.FULL);
  }
}
