package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The walks from some places to the outlets that are short enough to be kept, each measure in whole
 * units. Places that lie near each other share a page of every outlet, and an outlet has no page of
 * places that all lie far from it: what is kept grows with the pairs that are near, not with all
 * pairs. Filled outlet by outlet, then only read.
 */
final class KeptWalks {

  /** The walk is longer than what is kept. */
  static final int NOT_KEPT = -2;

  private static final char NO_WALK = Character.MAX_VALUE;
  private static final char BEYOND = NO_WALK - 1;

  private static final int PAGE_SHIFT = 5;
  private static final int PAGE = 1 << PAGE_SHIFT;

  /** Places are put in order by squares of this side. */
  private static final int SQUARE_METERS = 250;

  /** A walk is at least so many thousandths of the straight line, however fast it goes downhill. */
  private static final int LEAST_THOUSANDTHS = 600;

  private final WalkSearches searches;

  /** By place, its number in the order of squares. */
  private final int[] orderOf;

  /** The places in that order. */
  private final int[] order;

  private final List<Optional<SnappedPoint>> doors;

  /** By place in that order, from its door to the way; 0 without a door. */
  private final int[] doorMillimeters;

  /** By page, its box in meters from the first place: west, south, east, north. */
  private final double[][] boxes;

  private final LocalMetric metric;

  /**
   * By page and outlet, place by place its measures; a page is null where nothing of it is kept,
   * and no page is kept where all measures follow from the millimeters.
   */
  private final char[][][] units;

  /** The walks from door to door instead, where all measures follow from their millimeters. */
  private final int[][][] millimeters;

  /** By outlet and measure, whether what is not kept has no walk. */
  private final boolean[][] whole;

  KeptWalks(List<Optional<SnappedPoint>> doors, int outlets, WalkSearches searches) {
    this.doors = doors;
    this.searches = searches;
    double latitude =
        doors.stream()
            .flatMap(Optional::stream)
            .mapToDouble(door -> door.location().latitude())
            .average()
            .orElse(0);
    metric = LocalMetric.at(latitude);
    order = order();
    orderOf = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      orderOf[order[at]] = at;
    }
    doorMillimeters =
        Arrays.stream(order)
            .map(place -> doors.get(place).map(SnappedPoint::doorMillimeters).orElse(0))
            .toArray();
    boxes = new double[(order.length + PAGE - 1) >> PAGE_SHIFT][];
    for (int page = 0; page < boxes.length; page++) {
      boxes[page] = box(page);
    }
    boolean oneForAll = searches.isOneForAll();
    units = oneForAll ? new char[0][][] : new char[boxes.length][outlets][];
    millimeters = oneForAll ? new int[boxes.length][outlets][] : new int[0][][];
    whole = new boolean[outlets][WalkSearches.MEASURES];
  }

  /** By squares in rows, every other row backward; places without a door come last. */
  private int[] order() {
    long[] square = new long[doors.size()];
    for (int place = 0; place < square.length; place++) {
      Optional<SnappedPoint> door = doors.get(place);
      square[place] = door.isEmpty() ? Long.MAX_VALUE : square(door.get());
    }
    return IntStream.range(0, square.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer place) -> square[place]).thenComparing(p -> p))
        .mapToInt(place -> place)
        .toArray();
  }

  private long square(SnappedPoint door) {
    long row = (long) Math.floor(y(door) / SQUARE_METERS);
    long column = (long) Math.floor(x(door) / SQUARE_METERS);
    return (row << Integer.SIZE) + (row % 2 == 0 ? column : -column);
  }

  private double x(SnappedPoint door) {
    return door.location().longitude() * metric.metersPerDegreeEast();
  }

  private double y(SnappedPoint door) {
    return door.location().latitude() * metric.metersPerDegreeNorth();
  }

  private double[] box(int page) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int at = page << PAGE_SHIFT; at < Math.min(order.length, (page + 1) << PAGE_SHIFT); at++) {
      doors
          .get(order[at])
          .ifPresent(
              door -> {
                box[0] = Math.min(box[0], x(door));
                box[1] = Math.min(box[1], y(door));
                box[2] = Math.max(box[2], x(door));
                box[3] = Math.max(box[3], y(door));
              });
    }
    return box;
  }

  /** The doors of the places, in the order in which the pages hold them. */
  List<Optional<SnappedPoint>> doorsInOrder() {
    return Arrays.stream(order).mapToObj(doors::get).toList();
  }

  /** What was found of the walks between the places and the outlet whose turn it is. */
  @FunctionalInterface
  interface Found {
    /**
     * Along the ways, in millimeters; above the limit when there is none or it is longer.
     *
     * @param at the place in the order of the pages
     */
    int along(int at);
  }

  /**
   * Keeps the walks to an outlet.
   *
   * @param measured which measures the search is of
   * @param outletDoor where its door is joined
   * @param limitMillimeters longer walks along the ways are not kept
   * @param all whether the search went everywhere, so that what it did not find has no walk
   */
  void keep(
      int outlet,
      int[] measured,
      SnappedPoint outletDoor,
      int limitMillimeters,
      boolean all,
      Found found) {
    for (int measure : measured) {
      whole[outlet][measure] = all;
    }
    double reach = limitMillimeters / (double) LEAST_THOUSANDTHS;
    for (int page = 0; page < boxes.length; page++) {
      if (all || isWithin(boxes[page], x(outletDoor), y(outletDoor), reach)) {
        keepPage(outlet, page, measured, outletDoor, limitMillimeters, found);
      }
    }
  }

  /** Whether all walks to an outlet are kept, so that what is not kept has none. */
  boolean keepsAll(int outlet, int measure) {
    return whole[outlet][measure];
  }

  private static boolean isWithin(double[] box, double x, double y, double meters) {
    double east = Math.max(0, Math.max(box[0] - x, x - box[2]));
    double north = Math.max(0, Math.max(box[1] - y, y - box[3]));
    return east * east + north * north <= meters * meters;
  }

  private void keepPage(
      int outlet,
      int page,
      int[] measured,
      SnappedPoint outletDoor,
      int limitMillimeters,
      Found found) {
    int first = page << PAGE_SHIFT;
    int end = Math.min(order.length, first + PAGE);
    for (int at = first; at < end; at++) {
      int along = found.along(at);
      if (along <= limitMillimeters) {
        int doorToDoor = along + doorMillimeters[at] + outletDoor.doorMillimeters();
        if (millimeters.length > 0) {
          lengths(outlet, page)[at - first] = doorToDoor;
        } else {
          keepUnits(units(outlet, page), at - first, measured, doorToDoor);
        }
      }
    }
  }

  private void keepUnits(char[] kept, int at, int[] measured, int doorToDoor) {
    for (int measure : measured) {
      int rounded = searches.rounded(measure, doorToDoor);
      kept[at * WalkSearches.MEASURES + measure] = rounded < BEYOND ? (char) rounded : BEYOND;
    }
  }

  private int[] lengths(int outlet, int page) {
    int[] kept = millimeters[page][outlet];
    if (kept == null) {
      kept = new int[PAGE];
      Arrays.fill(kept, NOT_KEPT);
      millimeters[page][outlet] = kept;
    }
    return kept;
  }

  private char[] units(int outlet, int page) {
    char[] kept = units[page][outlet];
    if (kept == null) {
      kept = new char[WalkSearches.MEASURES * PAGE];
      Arrays.fill(kept, NO_WALK);
      units[page][outlet] = kept;
    }
    return kept;
  }

  /** A measure of a walk: {@link Walks#NO_WALK} where there is none, or {@link #NOT_KEPT}. */
  int get(int place, int outlet, int measure) {
    int at = orderOf[place];
    int page = at >> PAGE_SHIFT;
    int in = at & PAGE - 1;
    return millimeters.length > 0
        ? ofLength(length(millimeters[page][outlet], in), outlet, measure)
        : ofUnits(units[page][outlet], in, outlet, measure);
  }

  /**
   * What the walk from a place to an outlet takes, group by group, as {@link #get} gives it.
   *
   * @param seconds by age group, to be filled
   */
  void read(int place, int outlet, int[] seconds) {
    int at = orderOf[place];
    int in = at & PAGE - 1;
    if (millimeters.length > 0) {
      int[] page = millimeters[at >> PAGE_SHIFT][outlet];
      int length = length(page, in);
      for (int group = 0; group < seconds.length; group++) {
        seconds[group] = ofLength(length, outlet, group);
      }
    } else {
      char[] page = units[at >> PAGE_SHIFT][outlet];
      for (int group = 0; group < seconds.length; group++) {
        seconds[group] = ofUnits(page, in, outlet, group);
      }
    }
  }

  private static int length(int[] page, int in) {
    return page == null ? NOT_KEPT : page[in];
  }

  private int ofLength(int length, int outlet, int measure) {
    if (length == NOT_KEPT) {
      return whole[outlet][measure] ? Walks.NO_WALK : NOT_KEPT;
    }
    int rounded = searches.rounded(measure, length);
    return rounded < BEYOND ? rounded : NOT_KEPT;
  }

  private int ofUnits(char[] page, int in, int outlet, int measure) {
    char kept = page == null ? NO_WALK : page[in * WalkSearches.MEASURES + measure];
    if (kept < BEYOND) {
      return kept;
    }
    return kept == NO_WALK && whole[outlet][measure] ? Walks.NO_WALK : NOT_KEPT;
  }
}
