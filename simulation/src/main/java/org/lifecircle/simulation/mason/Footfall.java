package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.simulation.day.WayFootfall;
import sim.field.grid.IntGrid2D;

/** The walks of a day or of several, and the people whom they take over cells and ways. */
final class Footfall {

  private static final int HOURS = DayCounts.HOURS;
  private static final int SECONDS_PER_MINUTE = 60;

  private final CellPaths paths;
  private final int outlets;
  private final boolean counts;
  private final boolean byHome;

  /** Walks that {@link #count} has seen. */
  final IntGrid2D field;

  private final WalkLog homeWalks = new WalkLog();
  private final WalkLog linkedWalks = new WalkLog();

  /** The last minute whose walks are counted in {@link #field}. */
  private int countedMinute;

  /**
   * An empty one.
   *
   * @param counts whether walks are kept and counted; what is not counted stays 0
   */
  Footfall(CellPaths paths, boolean counts) {
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
    countedMinute = -1;
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
    int minute = second / SECONDS_PER_MINUTE;
    // Place by place, and each path once for all who walk along it, there or back.
    int[] sorted = homeWalks.sorted(this::place, places());
    int[] people = new int[others()];
    int[] others = new int[others()];
    for (int from = 0; from < sorted.length; ) {
      int place = place(homeWalks.pair(sorted[from]));
      int found = 0;
      int next = from;
      for (; next < sorted.length && place(homeWalks.pair(sorted[next])) == place; next++) {
        int walk = sorted[next];
        int other = other(homeWalks.pair(walk));
        if (homeWalks.minute(walk) > countedMinute && homeWalks.minute(walk) <= minute) {
          if (people[other] == 0) {
            others[found++] = other;
          }
          people[other] += homeWalks.people(walk);
        }
      }
      for (int i = 0; i < found; i++) {
        int pair = pair(place, others[i]);
        int home = paths.homeOfPair(pair);
        CellPath.countCells(
            paths.path(pair),
            paths.homeColumns[home],
            paths.homeRows[home],
            people[others[i]],
            field);
        people[others[i]] = 0;
      }
      from = next;
    }
    countLinked(minute);
    countedMinute = Math.max(countedMinute, minute);
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

  private void countLinked(int minute) {
    for (int walk : linkedWalks.sorted(pair -> pair % outlets, outlets)) {
      if (linkedWalks.minute(walk) > countedMinute && linkedWalks.minute(walk) <= minute) {
        int from = paths.fromOfPair(linkedWalks.pair(walk));
        CellPath.countCells(
            paths.pathBetween(linkedWalks.pair(walk)),
            paths.outletColumns[from],
            paths.outletRows[from],
            linkedWalks.people(walk),
            field);
      }
    }
  }

  /** Place by place, each path once for all who walk along it in an hour, there or back. */
  private void countHomeWalks(int[] byHour) {
    int[] sorted = homeWalks.sorted(this::place, places());
    int[] people = new int[others() * HOURS];
    for (int from = 0; from < sorted.length; ) {
      int place = place(homeWalks.pair(sorted[from]));
      int next = from;
      for (; next < sorted.length && place(homeWalks.pair(sorted[next])) == place; next++) {
        people[atHour(sorted[next])] += homeWalks.people(sorted[next]);
      }
      for (int walk = from; walk < next; walk++) {
        int at = atHour(sorted[walk]);
        if (people[at] > 0) {
          CellPath.countWays(
              paths.path(homeWalks.pair(sorted[walk])), at % HOURS, people[at], HOURS, byHour);
          people[at] = 0;
        }
      }
      from = next;
    }
  }

  private int atHour(int walk) {
    return other(homeWalks.pair(walk)) * HOURS + homeWalks.hour(walk);
  }

  /** The people on every way; all walks must have been counted before. */
  WayFootfall byWay() {
    List<String> ids = paths.wayIds();
    if (ids.isEmpty() || !counts) {
      return WayFootfall.NONE;
    }
    int[] byHour = new int[ids.size() * HOURS];
    countHomeWalks(byHour);
    for (int walk = 0; walk < linkedWalks.size(); walk++) {
      CellPath.countWays(
          paths.pathBetween(linkedWalks.pair(walk)),
          linkedWalks.hour(walk),
          linkedWalks.people(walk),
          HOURS,
          byHour);
    }
    int[] walkedOn =
        IntStream.range(0, ids.size())
            .filter(
                way -> Arrays.stream(byHour, way * HOURS, (way + 1) * HOURS).anyMatch(n -> n > 0))
            .boxed()
            .sorted(Comparator.comparing(ids::get))
            .mapToInt(way -> way)
            .toArray();
    int[] counted = new int[walkedOn.length * HOURS];
    for (int i = 0; i < walkedOn.length; i++) {
      System.arraycopy(byHour, walkedOn[i] * HOURS, counted, i * HOURS, HOURS);
    }
    return new WayFootfall(Arrays.stream(walkedOn).mapToObj(ids::get).toList(), counted);
  }
}
