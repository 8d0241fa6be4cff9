package org.lifecircle.simulation.index;

import java.util.Arrays;

/**
 * What the outlets of one format are worth to somebody who walks so long to each; in millionths.
 * Every figure is the best that the outlets allow, so that another outlet never lowers it. Beyond
 * the edge of the map there may be any number of further outlets, always open and with room for
 * all.
 */
final class FormatWorth {

  private final Decay decay;

  /**
   * The outlets that are worth something, the nearest first: seconds in the upper half, the number
   * of the outlet in the lower.
   */
  private final long[] order;

  /** In that order, what they are worth. */
  private final int[] worth;

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
    long[] reached = new long[outlets.length];
    int count = 0;
    for (int o = 0; o < outlets.length; o++) {
      int seconds = bySeconds[outlets[o]];
      if (decay.of(seconds) > 0) {
        reached[count++] = (long) seconds << Integer.SIZE | o;
      }
    }
    order = Arrays.copyOf(reached, count);
    Arrays.sort(order);
    worth = new int[count];
    Arrays.setAll(worth, rank -> decay.of(seconds(rank)));
    beyondWorth = 0;
  }

  private FormatWorth(FormatWorth known, int beyondWorth) {
    decay = known.decay;
    order = known.order;
    worth = known.worth;
    this.beyondWorth = beyondWorth;
  }

  private int seconds(int rank) {
    return (int) (order[rank] >>> Integer.SIZE);
  }

  /**
   * The same outlets, and further ones beyond the edge of the map.
   *
   * @param beyondSeconds the walk to them, negative for none
   */
  FormatWorth andBeyond(int beyondSeconds) {
    int beyond = decay.of(beyondSeconds);
    return beyond == 0 ? this : new FormatWorth(this, beyond);
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int rank) {
    return Math.max(rank < worth.length ? worth[rank] : 0, beyondWorth);
  }

  /** What the nearest of those is worth that are open. */
  int nearestOpen(boolean[] open) {
    for (int rank = 0; rank < worth.length; rank++) {
      if (open[(int) order[rank]]) {
        return Math.max(worth[rank], beyondWorth);
      }
    }
    return beyondWorth;
  }

  /** What the best is worth when some of the walk counts once more, or several times. */
  int burdened(int[] outlets, int[] lost, double factor) {
    int best = beyondWorth;
    for (int rank = 0; rank < worth.length && worth[rank] > best; rank++) {
      int more = lost[outlets[(int) order[rank]]];
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
  int served(int[] room) {
    int left = Decay.FULL;
    long served = 0;
    for (int rank = 0; rank < worth.length && left > 0 && worth[rank] > beyondWorth; rank++) {
      int taken = Math.min(left, room[(int) order[rank]]);
      served += Math.multiplyFull(taken, worth[rank]);
      left -= taken;
    }
    served += Math.multiplyFull(left, beyondWorth);
    return (int) (served / Decay.FULL);
  }
}
