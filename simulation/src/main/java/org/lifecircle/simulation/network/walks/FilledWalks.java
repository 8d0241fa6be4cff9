package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Takes the walks from some places to one outlet after the other, and gives those that are short
 * enough to be kept as {@link KeptWalks}. Places that lie near each other share a page, which has a
 * column for every outlet but those that all its places lie far from. For one use.
 */
final class FilledWalks {

  private static final int PAGE = KeptWalks.PAGE;

  /** Places are put in order by squares of this side. */
  private static final int SQUARE_METERS = 250;

  /** A walk is at least so many thousandths of the straight line, however fast it goes downhill. */
  private static final int LEAST_THOUSANDTHS = 600;

  private final WalkSearches searches;

  /** The places in the order of squares. */
  private final int[] order;

  private final List<Optional<SnappedPoint>> doors;

  /** By place in that order, from its door to the way; 0 without a door. */
  private final int[] doorMillimeters;

  /** By page, its box in meters from the first place: west, south, east, north. */
  private final double[][] boxes;

  private final LocalMetric metric;

  /**
   * By page and outlet, place by place its measures; a column is null where nothing of it is kept,
   * and there is none where all measures follow from the millimeters.
   */
  private final char[][][] units;

  /** The walks from door to door instead, where all measures follow from their millimeters. */
  private final int[][][] millimeters;

  /** By outlet and measure, whether what is not kept has no walk. */
  private final boolean[][] whole;

  /** What was found of the walks between the places of a page and an outlet. */
  private final int[] walked = new int[PAGE];

  FilledWalks(List<Optional<SnappedPoint>> doors, int outlets, WalkSearches searches) {
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
    doorMillimeters =
        Arrays.stream(order)
            .map(place -> doors.get(place).map(SnappedPoint::doorMillimeters).orElse(0))
            .toArray();
    boxes = new double[(order.length + PAGE - 1) / PAGE][];
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
    for (int at = page * PAGE; at < Math.min(order.length, (page + 1) * PAGE); at++) {
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
     * @param first the first place in the order of the pages
     * @param end behind the last place
     * @param walked takes them, the first place's first
     */
    void along(int first, int end, int[] walked);
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
    int first = page * PAGE;
    int end = Math.min(order.length, first + PAGE);
    found.along(first, end, walked);
    int toDoor = outletDoor.doorMillimeters();
    for (int at = first; at < end; at++) {
      int along = walked[at - first];
      if (along <= limitMillimeters) {
        int doorToDoor = along + doorMillimeters[at] + toDoor;
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
      kept[at * WalkSearches.MEASURES + measure] =
          rounded < KeptWalks.BEYOND ? (char) rounded : KeptWalks.BEYOND;
    }
  }

  private int[] lengths(int outlet, int page) {
    int[] kept = millimeters[page][outlet];
    if (kept == null) {
      kept = new int[PAGE];
      Arrays.fill(kept, KeptWalks.NOT_KEPT);
      millimeters[page][outlet] = kept;
    }
    return kept;
  }

  private char[] units(int outlet, int page) {
    char[] kept = units[page][outlet];
    if (kept == null) {
      kept = new char[WalkSearches.MEASURES * PAGE];
      Arrays.fill(kept, KeptWalks.NO_WALK);
      units[page][outlet] = kept;
    }
    return kept;
  }

  /** What is kept, after the walks to the last outlet. */
  KeptWalks kept() {
    return new KeptWalks(searches, order, units, millimeters, whole);
  }
}
