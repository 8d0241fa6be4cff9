package org.lifecircle.simulation.index;

import java.util.Arrays;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * What the outlets of one format are worth to somebody who walks so long to each; in millionths.
 * Every figure is the best that the outlets allow, so that another outlet never lowers it. Beyond
 * the edge of the map there may be any number of further outlets, always open and with room for
 * all.
 */
final class FormatWorth {

  private final Decay decay;
  private final int[] seconds;

  /** The nearest first: seconds in the upper half, the number of the outlet in the lower. */
  private final long[] order;

  /** What an outlet beyond the edge of the map is worth, 0 where there is none. */
  private final int beyondWorth;

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
    beyondWorth = 0;
  }

  private FormatWorth(FormatWorth known, int beyondWorth) {
    decay = known.decay;
    seconds = known.seconds;
    order = known.order;
    this.beyondWorth = beyondWorth;
  }

  /**
   * The same outlets, and further ones beyond the edge of the map.
   *
   * @param beyondSeconds the walk to them, {@link Walks#NO_WALK} for none
   */
  FormatWorth andBeyond(int beyondSeconds) {
    int worth = decay.of(beyondSeconds);
    return worth == 0 ? this : new FormatWorth(this, worth);
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int rank) {
    int known = rank < order.length ? decay.of((int) (order[rank] >>> Integer.SIZE)) : 0;
    return Math.max(known, beyondWorth);
  }

  /** What the nearest of those is worth that are open. */
  int nearestOpen(boolean[] open) {
    for (long one : order) {
      if (open[(int) one]) {
        return Math.max(decay.of((int) (one >>> Integer.SIZE)), beyondWorth);
      }
    }
    return beyondWorth;
  }

  /** What the best is worth when some of the walk counts once more, or several times. */
  int burdened(int[] outlets, int[] lost, double factor) {
    int best = beyondWorth;
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
      int worth = decay.of((int) (one >>> Integer.SIZE));
      if (left == 0 || worth <= beyondWorth) {
        break;
      }
      int taken = Math.min(left, room[(int) one]);
      served += Math.multiplyFull(taken, worth);
      left -= taken;
    }
    served += Math.multiplyFull(left, beyondWorth);
    return (int) (served / Decay.FULL);
  }
}
