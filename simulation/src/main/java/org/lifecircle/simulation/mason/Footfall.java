package org.lifecircle.simulation.mason;

import java.util.Optional;
import org.lifecircle.simulation.day.WayFootfall;
import sim.field.grid.IntGrid2D;

/** The walks of a day or of several, and the people whom they take over cells and ways. */
final class Footfall {

  private static final int HOURS = DayCounts.HOURS;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int LAST_MINUTE = Integer.MAX_VALUE;

  private final CellPaths paths;
  private final int outlets;
  private final boolean counts;
  private final boolean byHome;

  /** Walks that {@link #count} has seen. */
  final IntGrid2D field;

  private final WalkLog homeWalks;
  private final WalkLog linkedWalks;

  /** The last minute whose walks are counted in {@link #field}. */
  private int countedMinute = -1;

  /** So many walks of either log were known when those were counted. */
  private int countedHome;

  private int countedLinked;

  /**
   * An empty one.
   *
   * @param counts whether walks are kept and counted; what is not counted stays 0
   */
  Footfall(CellPaths paths, boolean counts) {
    this(paths, counts, new WalkLog(), new WalkLog());
  }

  /**
   * With walks that were noted already; {@link #count} has to see them yet.
   *
   * @param homeWalks as {@link #homeWalks()} gave them
   * @param linkedWalks as {@link #linkedWalks()} gave them
   */
  Footfall(CellPaths paths, boolean counts, WalkLog homeWalks, WalkLog linkedWalks) {
    this.homeWalks = homeWalks;
    this.linkedWalks = linkedWalks;
    this.paths = paths;
    this.counts = counts;
    this.outlets = paths.outletColumns.length;
    this.byHome = paths.areFoundByHome();
    this.field = paths.grid.field();
  }

  void clear() {
    field.setTo(0);
    homeWalks.clear();
    linkedWalks.clear();
    counted(-1);
  }

  /** The walks between homes and outlets. */
  WalkLog homeWalks() {
    return homeWalks;
  }

  /** The walks from outlet to outlet. */
  WalkLog linkedWalks() {
    return linkedWalks;
  }

  private void counted(int minute) {
    countedMinute = minute;
    countedHome = homeWalks.size();
    countedLinked = linkedWalks.size();
  }

  /** Adds the walks of another day over the same cells; {@link #count} has to see them yet. */
  void add(Footfall day) {
    homeWalks.addAll(day.homeWalks);
    linkedWalks.addAll(day.linkedWalks);
  }

  /** Notes a walk between a home and an outlet, there or back. */
  void homeWalk(int pair, int second, int people) {
    if (counts) {
      homeWalks.add(pair, second, people);
    }
  }

  /** Notes a walk from one outlet to another. */
  void linkedWalk(int pair, int second, int people) {
    if (counts) {
      linkedWalks.add(pair, second, people);
    }
  }

  /**
   * Counts the walks that have begun by a second and were not counted yet in {@link #field}. What
   * is walked before the next arrival of anybody is known then.
   */
  void count(int second) {
    int minute = Math.max(countedMinute, second / SECONDS_PER_MINUTE);
    countHomeWalks(minute, Optional.empty());
    countLinkedWalks(minute, Optional.empty());
    counted(minute);
  }

  /** Counts the rest of the walks in {@link #field}, and all walks on the ways that they follow. */
  WayFootfall countAll() {
    WayCounts ways = new WayCounts();
    countHomeWalks(LAST_MINUTE, Optional.of(ways));
    countLinkedWalks(LAST_MINUTE, Optional.of(ways));
    counted(LAST_MINUTE);
    return ways.of(paths.wayIds());
  }

  /** Walks are gone through by the end from which their paths are found, home or outlet. */
  private int place(int pair) {
    return byHome ? pair / outlets : pair % outlets;
  }

  private int other(int pair) {
    return byHome ? pair % outlets : pair / outlets;
  }

  private int pair(int place, int other) {
    return byHome ? place * outlets + other : other * outlets + place;
  }

  private int places() {
    return byHome ? paths.begins() : outlets;
  }

  private int others() {
    return byHome ? outlets : paths.begins();
  }

  /** Place by place, and each path once for all who walk along it, there or back. */
  private void countHomeWalks(int minute, Optional<WayCounts> ways) {
    int[] sorted = homeWalks.sorted(this::place, places());
    HourlyPeople people = new HourlyPeople(others());
    for (int from = 0; from < sorted.length; ) {
      int place = place(homeWalks.pair(sorted[from]));
      int next = from;
      for (; next < sorted.length && place(homeWalks.pair(sorted[next])) == place; next++) {
        int walk = sorted[next];
        boolean inField = isToCount(homeWalks, walk, minute, countedHome);
        if (inField || ways.isPresent()) {
          int other = other(homeWalks.pair(walk));
          people.add(other, homeWalks.hour(walk), homeWalks.people(walk), inField);
        }
      }
      people.drain(
          (other, inField, byHour, at) -> {
            int pair = pair(place, other);
            int home = paths.homeOfPair(pair);
            byte[] path = paths.path(pair);
            CellPath.countCells(
                path, paths.homeColumns[home], paths.homeRows[home], inField, field);
            ways.ifPresent(counts -> counts.add(path, byHour, at));
          });
      from = next;
    }
  }

  private void countLinkedWalks(int minute, Optional<WayCounts> ways) {
    int[] byHour = new int[HOURS];
    for (int walk : linkedWalks.sorted(pair -> pair % outlets, outlets)) {
      int inField =
          isToCount(linkedWalks, walk, minute, countedLinked) ? linkedWalks.people(walk) : 0;
      if (inField > 0 || ways.isPresent()) {
        int from = paths.fromOfPair(linkedWalks.pair(walk));
        byte[] path = paths.pathBetween(linkedWalks.pair(walk));
        CellPath.countCells(
            path, paths.outletColumns[from], paths.outletRows[from], inField, field);
        byHour[linkedWalks.hour(walk)] = linkedWalks.people(walk);
        ways.ifPresent(counts -> counts.add(path, byHour, 0));
        byHour[linkedWalks.hour(walk)] = 0;
      }
    }
  }

  /** A walk that was noted late may begin in a minute that is counted already. */
  private boolean isToCount(WalkLog walks, int walk, int minute, int known) {
    boolean isCounted = walk < known && walks.minute(walk) <= countedMinute;
    return !isCounted && walks.minute(walk) <= minute;
  }
}
