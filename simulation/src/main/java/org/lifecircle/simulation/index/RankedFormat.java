package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The outlets of a format in the order in which somebody walks to them, the nearest first, and what
 * they are worth; in millionths. Every figure is the best that the outlets allow, so that another
 * outlet never lowers it. Ranked anew for every place and age group; what only the order says is
 * kept as long as it lasts, and from group to group it nearly always does.
 *
 * <p>Beyond the edge of the map there may be any number of further outlets, always open and with
 * room for all; what they are worth is given with every question, 0 where there is none.
 */
final class RankedFormat {

  /** What no walk leads to, or is worth nothing, stands last. */
  private static final int FARTHEST = Integer.MAX_VALUE;

  /** So many are put in their places one by one; for more of them, sorting is quicker. */
  private static final int FEW = 40;

  private final FormatSupply format;

  /** The outlets by their numbers in the circle. */
  private final int[] outlets;

  /**
   * By rank, the number of the outlet among those of the format. Whoever lives next door has nearly
   * the same order, which is soon put right.
   */
  private final int[] sequence;

  /** By rank, the walk, or {@link #FARTHEST}. */
  private final int[] seconds;

  private final int[] worth;

  /** Counts how often the order has changed. */
  private int order;

  /** By number of opening, at which order the rank of the nearest that is open was found. */
  private final int[] openSince;

  private final int[] openRank;

  /** By number of room, at which order it was shared out. */
  private final int[] sharedSince;

  /** By number of room, how many of the nearest share the needs, and what each takes. */
  private final int[] takers;

  private final int[][] taken;

  /** By number of room, the share of the needs for which there is none. */
  private final int[] untaken;

  RankedFormat(FormatSupply format) {
    this.format = format;
    outlets = format.outlets();
    sequence = new int[outlets.length];
    Arrays.setAll(sequence, outlet -> outlet);
    seconds = new int[outlets.length];
    worth = new int[outlets.length];
    openSince = never(format.openings());
    openRank = new int[format.openings()];
    sharedSince = never(format.rooms());
    takers = new int[format.rooms()];
    taken = new int[format.rooms()][outlets.length];
    untaken = new int[format.rooms()];
  }

  private static int[] never(int count) {
    int[] since = new int[count];
    Arrays.fill(since, -1);
    return since;
  }

  /**
   * Puts the outlets in order.
   *
   * @param walked by outlet of the circle the walk to it, {@link Walks#NO_WALK} for none
   */
  void rank(int[] walked) {
    boolean sorted = true;
    int before = 0;
    int useful = 0;
    for (int rank = 0; rank < outlets.length; rank++) {
      int walk = walked[outlets[sequence[rank]]];
      int worthOfIt = format.decay().of(walk);
      int far = worthOfIt > 0 ? walk : FARTHEST;
      seconds[rank] = far;
      worth[rank] = worthOfIt;
      sorted &= far >= before;
      before = far;
      useful = worthOfIt > 0 ? rank + 1 : useful;
    }
    if (!sorted) {
      order++;
      if (outlets.length <= FEW) {
        insert();
      } else {
        sort(useful);
      }
      for (int rank = 0; rank < outlets.length; rank++) {
        worth[rank] = format.decay().of(seconds[rank]);
      }
    }
  }

  private void insert() {
    for (int from = 1; from < outlets.length; from++) {
      int walk = seconds[from];
      int outlet = sequence[from];
      int rank = from;
      while (rank > 0 && seconds[rank - 1] > walk) {
        seconds[rank] = seconds[rank - 1];
        sequence[rank] = sequence[rank - 1];
        rank--;
      }
      seconds[rank] = walk;
      sequence[rank] = outlet;
    }
  }

  /** Behind the last that is worth something nothing has to move. */
  private void sort(int end) {
    long[] both = new long[end];
    for (int rank = 0; rank < both.length; rank++) {
      both[rank] = (long) seconds[rank] << Integer.SIZE | sequence[rank];
    }
    Arrays.sort(both);
    for (int rank = 0; rank < both.length; rank++) {
      seconds[rank] = (int) (both[rank] >>> Integer.SIZE);
      sequence[rank] = (int) both[rank];
    }
  }

  /** What the nearest (0), second nearest (1), … is worth. */
  int nearest(int rank, int beyondWorth) {
    return Math.max(rank < outlets.length ? worth[rank] : 0, beyondWorth);
  }

  /** What the nearest of those is worth that are open, by {@link FormatSupply#open}. */
  int nearestOpen(int opening, int beyondWorth) {
    if (openSince[opening] != order) {
      boolean[] open = format.open(opening);
      int rank = 0;
      while (rank < outlets.length && !open[sequence[rank]]) {
        rank++;
      }
      openRank[opening] = rank;
      openSince[opening] = order;
    }
    return nearest(openRank[opening], beyondWorth);
  }

  /**
   * What the best is worth when some of the walk counts once more, or several times.
   *
   * @param lost by outlet of the circle
   */
  int burdened(IntUnaryOperator lost, double factor, int beyondWorth) {
    int best = beyondWorth;
    for (int rank = 0; rank < outlets.length && worth[rank] > best; rank++) {
      int more = lost.applyAsInt(outlets[sequence[rank]]);
      if (more != WalkSeconds.NOT_KNOWN) {
        long felt = seconds[rank] + Math.round(factor * more);
        best = Math.max(best, format.decay().of((int) Math.min(Integer.MAX_VALUE, felt)));
      }
    }
    return best;
  }

  /**
   * The needs that are served when the nearest outlets take as many as they have room for.
   *
   * @param room by {@link FormatSupply#room}
   */
  int served(int room, int beyondWorth) {
    if (sharedSince[room] != order) {
      share(room);
      sharedSince[room] = order;
    }
    int[] its = taken[room];
    long served = Math.multiplyFull(untaken[room], beyondWorth);
    for (int rank = 0; rank < takers[room]; rank++) {
      served += Math.multiplyFull(its[rank], Math.max(worth[rank], beyondWorth));
    }
    return (int) (served / Decay.FULL);
  }

  private void share(int room) {
    int[] ofOutlets = format.room(room);
    int left = Decay.FULL;
    int rank = 0;
    while (rank < outlets.length && left > 0) {
      int its = Math.min(left, ofOutlets[sequence[rank]]);
      taken[room][rank] = its;
      left -= its;
      rank++;
    }
    takers[room] = rank;
    untaken[room] = left;
  }
}
