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

  private final int measures;

  /** By place, its number in the order of squares. */
  private final int[] orderOf;

  /** The places in that order. */
  private final int[] order;

  private final List<Optional<SnappedPoint>> doors;

  /** By page, its box in meters from the first place: west, south, east, north. */
  private final double[][] boxes;

  private final LocalMetric metric;

  /** By outlet and page, measure by measure; a page is null where nothing of it is kept. */
  private final char[][][] pages;

  /** By outlet and measure, whether what is not kept has no walk. */
  private final boolean[][] whole;

  KeptWalks(List<Optional<SnappedPoint>> doors, int outlets, int measures) {
    this.doors = doors;
    this.measures = measures;
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
    boxes = new double[(order.length + PAGE - 1) >> PAGE_SHIFT][];
    for (int page = 0; page < boxes.length; page++) {
      boxes[page] = box(page);
    }
    pages = new char[outlets][boxes.length][];
    whole = new boolean[outlets][measures];
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

  /** Finds the walk between a place's door and the outlet whose turn it is. */
  interface Search {
    /** Along the ways, in millimeters; above the limit when there is none or it is longer. */
    int along(SnappedPoint door);

    /** Rounds from door to door for a measure. */
    int rounded(int measure, int millimeters);
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
      Search search) {
    for (int measure : measured) {
      whole[outlet][measure] = all;
    }
    double reach = limitMillimeters / (double) LEAST_THOUSANDTHS;
    for (int page = 0; page < boxes.length; page++) {
      if (all || isWithin(boxes[page], x(outletDoor), y(outletDoor), reach)) {
        keepPage(outlet, page, measured, outletDoor, limitMillimeters, search);
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
      Search search) {
    int first = page << PAGE_SHIFT;
    for (int at = first; at < Math.min(order.length, first + PAGE); at++) {
      Optional<SnappedPoint> door = doors.get(order[at]);
      int along = door.isEmpty() ? Integer.MAX_VALUE : search.along(door.get());
      if (along > limitMillimeters) {
        continue;
      }
      int millimeters = along + door.get().doorMillimeters() + outletDoor.doorMillimeters();
      char[] kept = page(outlet, page);
      for (int measure : measured) {
        int units = search.rounded(measure, millimeters);
        kept[measure << PAGE_SHIFT | at - first] = units < BEYOND ? (char) units : BEYOND;
      }
    }
  }

  private char[] page(int outlet, int page) {
    char[] kept = pages[outlet][page];
    if (kept == null) {
      kept = new char[measures << PAGE_SHIFT];
      Arrays.fill(kept, NO_WALK);
      pages[outlet][page] = kept;
    }
    return kept;
  }

  /** A measure of a walk: {@link Walks#NO_WALK} where there is none, or {@link #NOT_KEPT}. */
  int get(int place, int outlet, int measure) {
    int at = orderOf[place];
    return read(pages[outlet][at >> PAGE_SHIFT], at & PAGE - 1, outlet, measure);
  }

  /** Every measure of a walk, as {@link #get} gives it. */
  void get(int place, int outlet, int[] measured) {
    int at = orderOf[place];
    char[] page = pages[outlet][at >> PAGE_SHIFT];
    for (int measure = 0; measure < measured.length; measure++) {
      measured[measure] = read(page, at & PAGE - 1, outlet, measure);
    }
  }

  private int read(char[] page, int at, int outlet, int measure) {
    char units = page == null ? NO_WALK : page[measure << PAGE_SHIFT | at];
    if (units < BEYOND) {
      return units;
    }
    return units == NO_WALK && whole[outlet][measure] ? Walks.NO_WALK : NOT_KEPT;
  }
}
