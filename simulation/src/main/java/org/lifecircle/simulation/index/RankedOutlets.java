package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The outlets of every format that are worth something to somebody who walks so long to each, the
 * nearest first, and what they are worth; in millionths. Every figure is the best that the outlets
 * allow, so that another outlet never lowers it. Ranked anew for every home and age group.
 *
 * <p>Beyond the edge of the map there may be any number of further outlets, always open and with
 * room for all; what they are worth is given with every question, 0 where there is none.
 */
final class RankedOutlets {

  private final Decay[] decays;

  /** By format, its outlets by their numbers in the circle. */
  private final int[][] outlets;

  /** By format, where its outlets begin; and where those end that are worth something. */
  private final int[] begin;

  private final int[] end;

  /**
   * The outlets of every format in their last order, those that were worth nothing last. Whoever
   * lives next door, or walks at another pace, has nearly the same order, which is soon put right.
   */
  private final int[] sequence;

  /** For the outlets of one format that are worth nothing. */
  private final int[] rest;

  /** Seconds in the upper half, the number of the outlet among those of its format in the lower. */
  private final long[] order;

  /** What each is worth that stands in order. */
  private final int[] worth;

  RankedOutlets(List<FormatSupply> formats) {
    decays = formats.stream().map(FormatSupply::decay).toArray(Decay[]::new);
    outlets = formats.stream().map(FormatSupply::outlets).toArray(int[][]::new);
    begin = new int[formats.size()];
    int all = 0;
    for (int format = 0; format < begin.length; format++) {
      begin[format] = all;
      all += outlets[format].length;
    }
    end = begin.clone();
    order = new long[all];
    worth = new int[all];
    sequence = new int[all];
    rest = new int[all];
    for (int format = 0; format < begin.length; format++) {
      for (int outlet = 0; outlet < outlets[format].length; outlet++) {
        sequence[begin[format] + outlet] = outlet;
      }
    }
  }

  /**
   * Puts the outlets of a format in order that are worth something.
   *
   * @param walked by outlet of the circle the walk to it, {@link Walks#NO_WALK} for none
   */
  void rank(int format, IntUnaryOperator walked) {
    Decay decay = decays[format];
    int[] its = outlets[format];
    int from = begin[format];
    int to = from;
    int left = 0;
    for (int at = from; at < from + its.length; at++) {
      int outlet = sequence[at];
      int seconds = walked.applyAsInt(its[outlet]);
      if (decay.of(seconds) > 0) {
        order[to++] = (long) seconds << Integer.SIZE | outlet;
      } else {
        rest[left++] = outlet;
      }
    }
    if (to - from > 1) {
      Arrays.sort(order, from, to);
    }
    for (int at = from; at < to; at++) {
      sequence[at] = (int) order[at];
      worth[at] = decay.of(seconds(at));
    }
    System.arraycopy(rest, 0, sequence, to, left);
    end[format] = to;
  }

  private int seconds(int at) {
    return (int) (order[at] >>> Integer.SIZE);
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int format, int rank, int beyondWorth) {
    int at = begin[format] + rank;
    return Math.max(at < end[format] ? worth[at] : 0, beyondWorth);
  }

  /** What the nearest of those is worth that are open. */
  int nearestOpen(int format, boolean[] open, int beyondWorth) {
    for (int at = begin[format]; at < end[format]; at++) {
      if (open[(int) order[at]]) {
        return Math.max(worth[at], beyondWorth);
      }
    }
    return beyondWorth;
  }

  /**
   * What the best is worth when some of the walk counts once more, or several times.
   *
   * @param lost by outlet of the circle
   */
  int burdened(int format, IntUnaryOperator lost, double factor, int beyondWorth) {
    int best = beyondWorth;
    for (int at = begin[format]; at < end[format] && worth[at] > best; at++) {
      int more = lost.applyAsInt(outlets[format][(int) order[at]]);
      if (more != WalkSeconds.NOT_KNOWN) {
        long felt = seconds(at) + Math.round(factor * more);
        best = Math.max(best, decays[format].of((int) Math.min(Integer.MAX_VALUE, felt)));
      }
    }
    return best;
  }

  /**
   * The needs that are served when the nearest outlets take as many as they have room for.
   *
   * @param room by outlet of the format: the share of the needs it has room for, in millionths
   */
  int served(int format, int[] room, int beyondWorth) {
    int left = Decay.FULL;
    long served = 0;
    for (int at = begin[format]; at < end[format] && left > 0; at++) {
      if (worth[at] <= beyondWorth) {
        break;
      }
      int taken = Math.min(left, room[(int) order[at]]);
      served += Math.multiplyFull(taken, worth[at]);
      left -= taken;
    }
    served += Math.multiplyFull(left, beyondWorth);
    return (int) (served / Decay.FULL);
  }
}
