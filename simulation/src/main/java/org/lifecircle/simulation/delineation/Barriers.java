package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Lines that no circle reaches across: shores, rails, expressways. A way that crosses one, on a
 * bridge or below it, crosses it all the same. Immutable.
 */
public final class Barriers {

  private static final double CELL_METERS = 100;

  /**
   * All lines are shifted by so little, meters, that no end of a way lies exactly on one: a street
   * that meets rails at a level crossing then lies on one side or crosses.
   */
  private static final double SHIFT_EAST = 0.0013;

  private static final double SHIFT_NORTH = 0.0007;

  private record Segment(double x1, double y1, double x2, double y2) {}

  private final LocalMetric metric;
  private final double west;
  private final double south;
  private final Map<Long, List<Segment>> cells = new LinkedHashMap<>();

  /**
   * Barriers.
   *
   * @param lines each of at least two points; the edge of an area is its rings
   * @param origin a place near all of them
   */
  public Barriers(List<List<Coordinate>> lines, Coordinate origin) {
    metric = LocalMetric.at(origin.latitude());
    west = origin.longitude();
    south = origin.latitude();
    for (List<Coordinate> line : lines) {
      for (int i = 1; i < line.size(); i++) {
        put(
            new Segment(
                x(line.get(i - 1)) + SHIFT_EAST,
                y(line.get(i - 1)) + SHIFT_NORTH,
                x(line.get(i)) + SHIFT_EAST,
                y(line.get(i)) + SHIFT_NORTH));
      }
    }
  }

  private double x(Coordinate place) {
    return (place.longitude() - west) * metric.metersPerDegreeEast();
  }

  private double y(Coordinate place) {
    return (place.latitude() - south) * metric.metersPerDegreeNorth();
  }

  private static long cell(double meters) {
    return (long) Math.floor(meters / CELL_METERS);
  }

  private static long key(long column, long row) {
    return column << 32 ^ row & 0xFFFF_FFFFL;
  }

  private void put(Segment segment) {
    long right = cell(Math.max(segment.x1, segment.x2));
    long top = cell(Math.max(segment.y1, segment.y2));
    for (long column = cell(Math.min(segment.x1, segment.x2)); column <= right; column++) {
      for (long row = cell(Math.min(segment.y1, segment.y2)); row <= top; row++) {
        cells.computeIfAbsent(key(column, row), one -> new ArrayList<>(2)).add(segment);
      }
    }
  }

  /** Whether the straight line between two places crosses a barrier. */
  public boolean between(Coordinate from, Coordinate to) {
    return crossings(from, to).isPresent();
  }

  /**
   * The first and the last crossing.
   *
   * @param first as a share of the line, 0 to 1
   * @param last as a share of the line, 0 to 1
   */
  record Crossings(double first, double last) {}

  /** Where the straight line between two places crosses barriers; empty where it crosses none. */
  Optional<Crossings> crossings(Coordinate from, Coordinate to) {
    double ax = x(from);
    double ay = y(from);
    double bx = x(to);
    double by = y(to);
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    long right = cell(Math.max(ax, bx));
    long top = cell(Math.max(ay, by));
    for (long column = cell(Math.min(ax, bx)); column <= right; column++) {
      for (long row = cell(Math.min(ay, by)); row <= top; row++) {
        for (Segment segment : cells.getOrDefault(key(column, row), List.of())) {
          double share = share(segment, ax, ay, bx, by);
          if (!Double.isNaN(share)) {
            first = Math.min(first, share);
            last = Math.max(last, share);
          }
        }
      }
    }
    return first > last ? Optional.empty() : Optional.of(new Crossings(first, last));
  }

  /** Where along the line from a to b a segment is crossed; not a number where it is not. */
  private static double share(Segment segment, double ax, double ay, double bx, double by) {
    double d1 = side(segment, ax, ay);
    double d2 = side(segment, bx, by);
    if (d1 >= 0 == d2 >= 0) {
      return Double.NaN;
    }
    double d3 = (bx - ax) * (segment.y1 - ay) - (by - ay) * (segment.x1 - ax);
    double d4 = (bx - ax) * (segment.y2 - ay) - (by - ay) * (segment.x2 - ax);
    return d3 >= 0 == d4 >= 0 ? Double.NaN : d1 / (d1 - d2);
  }

  private static double side(Segment s, double px, double py) {
    return (s.x2 - s.x1) * (py - s.y1) - (s.y2 - s.y1) * (px - s.x1);
  }
}
