package org.lifecircle.simulation.network.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;

/** Answers whether the straight line between two points crosses an obstacle. */
public final class ObstacleIndex {

  private static final double TILE_METERS = 50;

  /** A piece of an obstacle's line, and the number of the area that it bounds, or -1. */
  private record Segment(double x1, double y1, double x2, double y2, int area, Obstacle obstacle) {

    /** Whether it crosses or touches another line. */
    boolean crosses(double ax, double ay, double bx, double by) {
      double d1 = side(x1, y1, x2, y2, ax, ay);
      double d2 = side(x1, y1, x2, y2, bx, by);
      double d3 = side(ax, ay, bx, by, x1, y1);
      double d4 = side(ax, ay, bx, by, x2, y2);
      return Math.signum(d1) * Math.signum(d2) <= 0
          && Math.signum(d3) * Math.signum(d4) <= 0
          && Math.max(Math.min(x1, x2), Math.min(ax, bx))
              <= Math.min(Math.max(x1, x2), Math.max(ax, bx))
          && Math.max(Math.min(y1, y2), Math.min(ay, by))
              <= Math.min(Math.max(y1, y2), Math.max(ay, by));
    }

    private static double side(double x1, double y1, double x2, double y2, double px, double py) {
      return (x2 - x1) * (py - y1) - (y2 - y1) * (px - x1);
    }
  }

  private final List<List<Segment>> tiles = new ArrayList<>();
  private final List<List<Segment>> areas = new ArrayList<>();
  private final int columns;
  private final int rows;
  private boolean empty = true;

  /**
   * An index over a rectangle; what lies outside is passed over.
   *
   * @param west the edge from which meters are counted, degrees
   * @param south the other edge from which meters are counted, degrees
   * @param width of the rectangle, meters
   * @param height of the rectangle, meters
   */
  public ObstacleIndex(
      List<Obstacle> obstacles,
      LocalMetric metric,
      double west,
      double south,
      double width,
      double height) {
    columns = (int) Math.ceil(width / TILE_METERS) + 1;
    rows = (int) Math.ceil(height / TILE_METERS) + 1;
    for (int i = 0; i < columns * rows; i++) {
      tiles.add(null);
    }
    for (Obstacle obstacle : obstacles) {
      int area = obstacle.area() ? areas.size() : -1;
      List<Segment> own = new ArrayList<>();
      for (List<Coordinate> line : obstacle.lines()) {
        for (int i = 1; i < line.size(); i++) {
          own.add(
              new Segment(
                  (line.get(i - 1).longitude() - west) * metric.metersPerDegreeEast(),
                  (line.get(i - 1).latitude() - south) * metric.metersPerDegreeNorth(),
                  (line.get(i).longitude() - west) * metric.metersPerDegreeEast(),
                  (line.get(i).latitude() - south) * metric.metersPerDegreeNorth(),
                  area,
                  obstacle));
        }
      }
      if (obstacle.area()) {
        areas.add(own);
      }
      own.forEach(this::put);
    }
  }

  public boolean isEmpty() {
    return empty;
  }

  private void put(Segment segment) {
    int left = column(Math.min(segment.x1, segment.x2));
    int right = column(Math.max(segment.x1, segment.x2));
    int bottom = row(Math.min(segment.y1, segment.y2));
    int top = row(Math.max(segment.y1, segment.y2));
    for (int row = Math.max(0, bottom); row <= Math.min(rows - 1, top); row++) {
      for (int column = Math.max(0, left); column <= Math.min(columns - 1, right); column++) {
        int tile = row * columns + column;
        if (tiles.get(tile) == null) {
          tiles.set(tile, new ArrayList<>());
        }
        tiles.get(tile).add(segment);
        empty = false;
      }
    }
  }

  private int column(double x) {
    return (int) Math.floor(x / TILE_METERS);
  }

  private int row(double y) {
    return (int) Math.floor(y / TILE_METERS);
  }

  /**
   * Whether nothing lies between two points.
   *
   * @param leavingHouses whether the areas that hold one of the points do not count: a door lies in
   *     its house
   */
  public boolean isFree(double ax, double ay, double bx, double by, boolean leavingHouses) {
    return first(
            ax, ay, bx, by, area -> leavingHouses && inside(area, ax, ay) != inside(area, bx, by))
        .isEmpty();
  }

  /**
   * An obstacle between a door and a point of a way, the same one for the same arguments. The line
   * is looked at but for a bit at both ends: a door may lie in a wall, and a way run beside it. An
   * area that holds the door does not count: the door lies in that house, or boat.
   *
   * @param clearance what is left out at each end
   */
  Optional<Obstacle> between(
      double doorX, double doorY, double wayX, double wayY, double clearance) {
    double length = Math.hypot(wayX - doorX, wayY - doorY);
    if (empty || length <= 2 * clearance) {
      return Optional.empty();
    }
    double east = (wayX - doorX) / length * clearance;
    double north = (wayY - doorY) / length * clearance;
    return first(
        doorX + east, doorY + north, wayX - east, wayY - north, area -> inside(area, doorX, doorY));
  }

  /**
   * An obstacle whose line crosses another line.
   *
   * @param passed the areas that do not count
   */
  private Optional<Obstacle> first(
      double ax, double ay, double bx, double by, IntPredicate passed) {
    if (empty) {
      return Optional.empty();
    }
    int left = Math.max(0, column(Math.min(ax, bx)));
    int right = Math.min(columns - 1, column(Math.max(ax, bx)));
    int bottom = Math.max(0, row(Math.min(ay, by)));
    int top = Math.min(rows - 1, row(Math.max(ay, by)));
    for (int row = bottom; row <= top; row++) {
      for (int column = left; column <= right; column++) {
        List<Segment> here = tiles.get(row * columns + column);
        if (here == null) {
          continue;
        }
        for (Segment segment : here) {
          if (segment.crosses(ax, ay, bx, by)
              && !(segment.area >= 0 && passed.test(segment.area))) {
            return Optional.of(segment.obstacle);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a point lies in the water or in a house. */
  public boolean isInsideAnArea(double x, double y) {
    for (int area = 0; area < areas.size(); area++) {
      if (inside(area, x, y)) {
        return true;
      }
    }
    return false;
  }

  /** By even and odd crossings of a ray. */
  private boolean inside(int area, double x, double y) {
    boolean inside = false;
    for (Segment edge : areas.get(area)) {
      if (edge.y1 > y != edge.y2 > y
          && x < edge.x1 + (y - edge.y1) / (edge.y2 - edge.y1) * (edge.x2 - edge.x1)) {
        inside = !inside;
      }
    }
    return inside;
  }
}
