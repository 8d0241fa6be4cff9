package org.lifecircle.simulation.network.quality;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * The lines of the walkable ways of a map, in meters east and north of one of them, by the ids of
 * the ways: what lies near a place, and how far it is along the lines.
 */
final class WalkableLines {

  /** Coordinates are the same when they are the same to this part of a degree. */
  private static final double UNITS_PER_DEGREE = 1e7;

  private static final double LEAST_CELL_METERS = 25;

  /** The golden section of 64 bits, odd. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** More than coordinates in meters are rounded by. */
  private static final double ROUNDING_METERS = 0.001;

  /** A place in meters. */
  record Point(double x, double y) {

    double distance(Point other) {
      double east = x - other.x;
      double north = y - other.y;
      return Math.sqrt(east * east + north * north);
    }

    /** The nearest point of a segment. */
    Point on(Point from, Point to) {
      double east = to.x - from.x;
      double north = to.y - from.y;
      double square = east * east + north * north;
      double share =
          square == 0
              ? 0
              : Math.max(0, Math.min(1, ((x - from.x) * east + (y - from.y) * north) / square));
      return new Point(from.x + share * east, from.y + share * north);
    }
  }

  /** A point of a line by its number. */
  record Vertex(int line, int number) {}

  /**
   * A place where several points lie.
   *
   * @param points which
   * @param beside the keys of the points to which they lead
   */
  private record Meeting(List<Vertex> points, Set<Long> beside) {

    /** Takes a point that leads on to one to which no other point of the place leads. */
    void add(Vertex point, long[] keys) {
      int number = point.number;
      boolean before = number > 0 && beside.add(keys[number - 1]);
      boolean after = number + 1 < keys.length && beside.add(keys[number + 1]);
      if (before || after) {
        points.add(point);
      }
    }
  }

  /** What is met in a search and how far it is. */
  private record Met(Vertex vertex, double meters) {}

  private final List<Way> ways;
  private final double longitude;
  private final double latitude;
  private final LocalMetric metric;
  private final Point[][] points;
  private final long[][] keys;
  private final boolean[] areas;
  private final int[] firstSegments;

  private final Map<Long, Meeting> common = new LinkedHashMap<>();

  /** By cell, the segments that pass it. */
  private final Map<Long, Numbers> cells = new LinkedHashMap<>();

  private long compared;
  private final List<Vertex> segments = new ArrayList<>();

  /** By segment, where it begins and ends. */
  private final Point[] starts;

  private final Point[] ends;
  private final double cellMeters;

  WalkableLines(WalkingMap map) {
    ways = map.ways().stream().filter(Way::walkable).sorted(Comparator.comparing(Way::id)).toList();
    Coordinate first = ways.isEmpty() ? new Coordinate(0, 0) : ways.get(0).points().get(0);
    longitude = first.longitude();
    latitude = first.latitude();
    metric = LocalMetric.at(latitude);
    points = new Point[ways.size()][];
    keys = new long[ways.size()][];
    areas = new boolean[ways.size()];
    firstSegments = new int[ways.size()];
    double meters = 0;
    for (int line = 0; line < points.length; line++) {
      List<Coordinate> own = ways.get(line).points();
      points[line] = own.stream().map(this::point).toArray(Point[]::new);
      keys[line] = own.stream().mapToLong(WalkableLines::key).toArray();
      areas[line] = isClosed(line) && Way.mayBeCrossed(ways.get(line).tags());
      firstSegments[line] = segments.size();
      addSegments(line);
    }
    starts = segments.stream().map(this::point).toArray(Point[]::new);
    ends = segments.stream().map(start -> point(next(start))).toArray(Point[]::new);
    for (int segment = 0; segment < starts.length; segment++) {
      meters += starts[segment].distance(ends[segment]);
    }
    cellMeters = Math.max(LEAST_CELL_METERS, segments.isEmpty() ? 0 : meters / segments.size());
    findCommonPoints();
    for (int s = 0; s < starts.length; s++) {
      int segment = s;
      eachCell(s, cell -> cells.computeIfAbsent(cell, c -> new Numbers()).add(segment));
    }
  }

  /**
   * A line that passes the same stretches again says nothing new, and what is drawn so thousands of
   * times would be compared with itself millions of times. The first segment and the last are
   * always there, since the line may end with them.
   */
  private void addSegments(int line) {
    long[] own = keys[line];
    int[] numbers = IntStream.range(1, own.length).filter(n -> own[n] != own[n - 1]).toArray();
    boolean again = distinct(own) < own.length - 1;
    Set<List<Long>> known = new LinkedHashSet<>();
    if (again && numbers.length > 0) {
      known.add(stretch(own, numbers[0]));
      known.add(stretch(own, numbers[numbers.length - 1]));
    }
    for (int n : numbers) {
      boolean outer = n == numbers[0] || n == numbers[numbers.length - 1];
      if (!again || outer || known.add(stretch(own, n))) {
        segments.add(new Vertex(line, n - 1));
      }
    }
  }

  /** Between a point and the one before, whichever way. */
  private static List<Long> stretch(long[] own, int number) {
    return List.of(Math.min(own[number], own[number - 1]), Math.max(own[number], own[number - 1]));
  }

  private static int distinct(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return distinct;
  }

  private void findCommonPoints() {
    LongBuffer all = LongBuffer.allocate(Arrays.stream(keys).mapToInt(own -> own.length).sum());
    for (long[] own : keys) {
      all.put(own);
    }
    long[] sorted = all.array();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        common.computeIfAbsent(
            sorted[i], key -> new Meeting(new ArrayList<>(2), new LinkedHashSet<>()));
      }
    }
    for (int line = 0; line < keys.length; line++) {
      for (int n = 0; n < keys[line].length; n++) {
        Meeting there = common.get(keys[line][n]);
        if (there != null) {
          there.add(new Vertex(line, n), keys[line]);
        }
      }
    }
  }

  private interface CellVisitor {
    void visit(long cell);
  }

  /** By columns of cells: in each, the rows that the segment passes. */
  private void eachCell(int segment, CellVisitor visitor) {
    Point a = from(segment);
    Point b = to(segment);
    Point west = a.x <= b.x ? a : b;
    Point east = a.x <= b.x ? b : a;
    double slope = east.x == west.x ? 0 : (east.y - west.y) / (east.x - west.x);
    for (long column = cell(west.x); column <= cell(east.x); column++) {
      double left = Math.max(west.x, column * cellMeters);
      double right = Math.min(east.x, (column + 1) * cellMeters);
      double y1 = east.x == west.x ? west.y : west.y + slope * (left - west.x);
      double y2 = east.x == west.x ? east.y : west.y + slope * (right - west.x);
      for (long row = cell(Math.min(y1, y2)); row <= cell(Math.max(y1, y2)); row++) {
        visitor.visit(cell(column, row));
      }
    }
  }

  private long cell(double meters) {
    return (long) Math.floor(meters / cellMeters);
  }

  private static long cell(long column, long row) {
    return spread(column << 32 ^ row & 0xFFFF_FFFFL);
  }

  /**
   * Another number for every number. The hash of a long is one half of it against the other: that
   * of a column and a row of streets in a grid would be the same for all along a diagonal.
   */
  private static long spread(long number) {
    return number * SPREAD;
  }

  static long key(Coordinate place) {
    return spread(
        Math.round(place.longitude() * UNITS_PER_DEGREE) << 32
            ^ Math.round(place.latitude() * UNITS_PER_DEGREE) & 0xFFFF_FFFFL);
  }

  Point point(Coordinate place) {
    return new Point(
        (place.longitude() - longitude) * metric.metersPerDegreeEast(),
        (place.latitude() - latitude) * metric.metersPerDegreeNorth());
  }

  /** A place to a ten-millionth of a degree. */
  Coordinate place(Point point) {
    return new Coordinate(
        Math.round((longitude + point.x / metric.metersPerDegreeEast()) * UNITS_PER_DEGREE)
            / UNITS_PER_DEGREE,
        Math.round((latitude + point.y / metric.metersPerDegreeNorth()) * UNITS_PER_DEGREE)
            / UNITS_PER_DEGREE);
  }

  /** A place unrounded. */
  Coordinate exactPlace(Point point) {
    return new Coordinate(
        longitude + point.x / metric.metersPerDegreeEast(),
        latitude + point.y / metric.metersPerDegreeNorth());
  }

  int lines() {
    return points.length;
  }

  Way way(int line) {
    return ways.get(line);
  }

  boolean isArea(int line) {
    return areas[line];
  }

  /** Whether not all of its points are one. */
  boolean hasLength(int line) {
    int end = line + 1 < firstSegments.length ? firstSegments[line + 1] : segments.size();
    return end > firstSegments[line];
  }

  boolean isClosed(int line) {
    return keys[line][0] == keys[line][keys[line].length - 1];
  }

  int points(int line) {
    return points[line].length;
  }

  Point point(Vertex vertex) {
    return points[vertex.line][vertex.number];
  }

  long key(Vertex vertex) {
    return keys[vertex.line][vertex.number];
  }

  /** How many segments there are; they are numbered from 0. */
  int segments() {
    return segments.size();
  }

  /** Where a segment begins; it leads to the next point of the line. */
  Vertex segment(int segment) {
    return segments.get(segment);
  }

  /** The segment of an open line that begins or ends with its end. */
  int segmentAt(Vertex end) {
    int first = firstSegments[end.line];
    int last = end.line + 1 < firstSegments.length ? firstSegments[end.line + 1] : segments.size();
    return end.number == 0 ? first : last - 1;
  }

  Point from(int segment) {
    return starts[segment];
  }

  Point to(int segment) {
    return ends[segment];
  }

  /** Whether a segment begins or ends at a point of a line. */
  boolean isAtAnEnd(Vertex vertex, int segment) {
    long key = key(vertex);
    return key == fromKey(segment) || key == toKey(segment);
  }

  long fromKey(int segment) {
    return key(segments.get(segment));
  }

  long toKey(int segment) {
    Vertex from = segments.get(segment);
    return keys[from.line][from.number + 1];
  }

  /** The segments no farther from a point than so many meters, ascending. */
  int[] near(Point point, double meters) {
    Numbers found = new Numbers();
    long lastColumn = cell(point.x + meters);
    long lastRow = cell(point.y + meters);
    for (long column = cell(point.x - meters); column <= lastColumn; column++) {
      for (long row = cell(point.y - meters); row <= lastRow; row++) {
        Numbers there = cells.get(cell(column, row));
        int count = there == null ? 0 : there.size;
        compared += count;
        for (int i = 0; i < count; i++) {
          int segment = there.numbers[i];
          if (isNear(point, starts[segment], ends[segment], meters)) {
            found.add(segment);
          }
        }
      }
    }
    return found.ascending();
  }

  /** Most segments are not: then the box around them is already too far. */
  private static boolean isNear(Point point, Point from, Point to, double meters) {
    double box = meters + ROUNDING_METERS;
    return Math.min(from.x, to.x) - point.x <= box
        && point.x - Math.max(from.x, to.x) <= box
        && Math.min(from.y, to.y) - point.y <= box
        && point.y - Math.max(from.y, to.y) <= box
        && point.on(from, to).distance(point) <= meters;
  }

  /** The segments of a higher number that pass the same cells, ascending. */
  int[] others(int segment) {
    Numbers others = new Numbers();
    eachCell(
        segment,
        cell -> {
          Numbers there = cells.get(cell);
          int count = there == null ? 0 : there.size;
          compared += count;
          for (int i = 0; i < count; i++) {
            if (there.numbers[i] > segment) {
              others.add(there.numbers[i]);
            }
          }
        });
    return others.ascending();
  }

  /** How many segments were looked at so far, each time one was. */
  long compared() {
    return compared;
  }

  /** Numbers that grow. */
  private static final class Numbers {

    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    /** Each once. */
    int[] ascending() {
      Arrays.sort(numbers, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[kept++] = numbers[i];
        }
      }
      return Arrays.copyOf(numbers, kept);
    }
  }

  /**
   * How far it is along the lines from a point of one segment to a point of another.
   *
   * @param limit farther is not looked
   * @return infinite when it is farther than the limit
   */
  double along(int fromSegment, Point from, int toSegment, Point to, double limit) {
    double best = fromSegment == toSegment ? from.distance(to) : Double.POSITIVE_INFINITY;
    Map<Long, Double> settled = new LinkedHashMap<>();
    PriorityQueue<Met> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Met::meters)
                .thenComparingInt(met -> met.vertex.line)
                .thenComparingInt(met -> met.vertex.number));
    Vertex begin = segments.get(fromSegment);
    open.add(new Met(begin, from.distance(point(begin))));
    open.add(new Met(next(begin), from.distance(point(next(begin)))));
    while (!open.isEmpty() && open.peek().meters < Math.min(best, limit)) {
      Met met = open.poll();
      long key = key(met.vertex);
      if (settled.putIfAbsent(key, met.meters) != null) {
        continue;
      }
      if (key == fromKey(toSegment)) {
        best = Math.min(best, met.meters + to.distance(from(toSegment)));
      }
      if (key == toKey(toSegment)) {
        best = Math.min(best, met.meters + to.distance(to(toSegment)));
      }
      Meeting meeting = common.get(key);
      for (Vertex vertex : meeting == null ? List.of(met.vertex) : meeting.points) {
        step(vertex, -1, met.meters, open);
        step(vertex, 1, met.meters, open);
      }
    }
    return best <= limit ? best : Double.POSITIVE_INFINITY;
  }

  private static Vertex next(Vertex vertex) {
    return new Vertex(vertex.line, vertex.number + 1);
  }

  private void step(Vertex vertex, int by, double meters, PriorityQueue<Met> open) {
    int number = vertex.number + by;
    if (number >= 0 && number < points[vertex.line].length) {
      Vertex to = new Vertex(vertex.line, number);
      open.add(new Met(to, meters + point(to).distance(point(vertex))));
    }
  }
}
