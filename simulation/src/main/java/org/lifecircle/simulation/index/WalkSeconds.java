package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks of one age group from one home to the outlets that may be worth something there, in
 * seconds: the longest and the shortest that each can be, and what of it is lost at crossings,
 * stairs and slopes. Where the map ends, there may be further outlets of every format, and shorter
 * ways to those that are known. Filled anew for every home, so that what it says holds until then.
 */
final class WalkSeconds {

  /** What is lost is not known. */
  static final int NOT_KNOWN = Integer.MAX_VALUE;

  /** Seconds and meters are rounded each, so that as much of a difference means nothing. */
  private static final int ROUNDING_SECONDS = 2;

  private final AgeGroup group;

  /** Whether the walks follow ways; else they lead over a grid. */
  private final boolean ways;

  private final int errorPercent;
  private final int speed;

  /** Who walks so long or longer has nothing of it. */
  private final int uselessSeconds;

  private final int[] outlets;
  private final int[] longest;
  private final int[] soonest;
  private int count;
  private boolean anyOpen;
  private HomeWalks found;
  private Optional<WalkBounds.FromHome> bounds = Optional.empty();
  private int away;
  private int beyond;

  /**
   * Walks of a group to so many outlets at most.
   *
   * @param errorPercent by so many percent walks over a grid may be longer and shorter
   * @param speed millimeters per second
   */
  WalkSeconds(
      AgeGroup group, int outlets, boolean ways, int errorPercent, int speed, int uselessSeconds) {
    this.group = group;
    this.ways = ways;
    this.errorPercent = errorPercent;
    this.speed = speed;
    this.uselessSeconds = uselessSeconds;
    this.outlets = new int[outlets];
    longest = new int[outlets];
    soonest = new int[outlets];
  }

  /**
   * Takes the walks from a home.
   *
   * @param itsBounds how short and how long they may be in truth, where that is known
   * @param awayMillimeters how far the home may lie from where it is said to be
   * @param further the outlets that are not among those found, but may be nearer than is known
   */
  void take(
      HomeWalks itsFound,
      Optional<WalkBounds.FromHome> itsBounds,
      int awayMillimeters,
      FurtherOutlets further) {
    found = itsFound;
    bounds = itsBounds;
    away = (awayMillimeters + speed - 1) / speed;
    int edge = bounds.isPresent() ? bounds.get().edgeSeconds(group) : Walks.NO_WALK;
    beyond = edge == Walks.NO_WALK ? edge : Math.max(0, edge - away);
    count = 0;
    anyOpen = false;
    Arrays.fill(longest, Walks.NO_WALK);
    Arrays.fill(soonest, Walks.NO_WALK);
    if (bounds.isPresent()) {
      takeBounded(bounds.get());
    } else {
      takeUnbounded();
    }
    for (int number = 0; number < further.count(); number++) {
      add(
          further.outlet(number),
          Walks.NO_WALK,
          further.isWithoutBound(number)
              ? Walks.NO_WALK
              : bounds.orElseThrow().leastSeconds(further.outlet(number), group));
    }
  }

  private void takeBounded(WalkBounds.FromHome known) {
    for (int number = 0; number < found.found(); number++) {
      int outlet = found.found(number);
      int measured = found.seconds(outlet, group);
      if (measured != Walks.NO_WALK && known.isExact(outlet)) {
        // A walk that was found between certain doors is its own bound.
        add(outlet, measured, measured);
      } else {
        add(outlet, known.latestSeconds(outlet, group), known.soonestSeconds(outlet, group));
      }
    }
  }

  private void takeUnbounded() {
    for (int number = 0; number < found.found(); number++) {
      int outlet = found.found(number);
      int measured = found.seconds(outlet, group);
      if (measured == Walks.NO_WALK || errorPercent == 0) {
        add(outlet, measured, measured);
      } else {
        add(
            outlet,
            (int) ((measured * (100L + errorPercent) + 99) / 100),
            (int) (measured * (100L - errorPercent) / 100));
      }
    }
  }

  private void add(int outlet, int late, int soon) {
    int latest = late;
    int soonestOfAll = soon;
    if (beyond != Walks.NO_WALK && (soon == Walks.NO_WALK || beyond < soon)) {
      soonestOfAll = beyond;
    }
    if (away > 0) {
      latest = late == Walks.NO_WALK ? late : late + away;
      soonestOfAll =
          soonestOfAll == Walks.NO_WALK ? soonestOfAll : Math.max(0, soonestOfAll - away);
    }
    // No outlet is worth more than one beyond the edge of the map that is nearer.
    boolean useful =
        latest != Walks.NO_WALK && latest < uselessSeconds
            || soonestOfAll != Walks.NO_WALK
                && soonestOfAll < uselessSeconds
                && (beyond == Walks.NO_WALK || soonestOfAll < beyond);
    if (useful) {
      outlets[count++] = outlet;
      longest[outlet] = latest;
      soonest[outlet] = soonestOfAll;
      anyOpen |= isOpen(outlet);
    }
  }

  /** How many outlets there are that may be worth something. */
  int count() {
    return count;
  }

  /** The outlets that may be worth something: the first (0), the second, …, each once. */
  int outlet(int number) {
    return outlets[number];
  }

  /**
   * By outlet, {@link Walks#NO_WALK} where perhaps no walk leads there, or it may be worth nothing.
   */
  int[] longest() {
    return longest;
  }

  /**
   * By outlet, {@link Walks#NO_WALK} where certainly no walk leads there, or it may be worth
   * nothing.
   */
  int[] soonest() {
    return soonest;
  }

  /** Whether the shortest is another than the longest, and counts beside what lies beyond. */
  boolean isOpen(int outlet) {
    return soonest[outlet] != longest[outlet]
        && (beyond == Walks.NO_WALK || soonest[outlet] < beyond);
  }

  /** Whether {@link #isOpen} holds of any outlet. */
  boolean isAnyOpen() {
    return anyOpen;
  }

  /** Whether as much is lost at most as at least, on walks whose longest is their shortest. */
  boolean isLossCertain() {
    return ways && away == 0;
  }

  /**
   * The shortest that the walk to an outlet beyond the edge of the map can be, {@link
   * Walks#NO_WALK} where nobody says where the map ends.
   */
  int beyond() {
    return beyond;
  }

  /** Seconds lost on the longest walk at most; {@link #NOT_KNOWN} where nobody knows. */
  int lostAtMost(int outlet) {
    boolean measured = found.seconds(outlet, group) != Walks.NO_WALK;
    if (!ways) {
      return measured ? NOT_KNOWN : 0;
    }
    int lost = measured ? lost(outlet) : 0;
    if (longest[outlet] != Walks.NO_WALK && soonest[outlet] != longest[outlet]) {
      // The walk may be another one than was found, so that all of it may be lost that is longer
      // than the straight line.
      int straight = bounds.map(known -> known.leastSeconds(outlet, group) - away).orElse(0);
      lost = Math.max(lost, longest[outlet] - Math.max(0, straight));
    }
    return lost;
  }

  /** Seconds lost on the shortest walk at least. */
  int lostAtLeast(int outlet) {
    return ways
            && away == 0
            && soonest[outlet] == longest[outlet]
            && found.seconds(outlet, group) != Walks.NO_WALK
        ? lost(outlet)
        : 0;
  }

  private int lost(int outlet) {
    int level = (int) ((found.meters(outlet) * 1000L + speed - 1) / speed);
    return Math.max(0, found.seconds(outlet, group) - level - ROUNDING_SECONDS);
  }
}
