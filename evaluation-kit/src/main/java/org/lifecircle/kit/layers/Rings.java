package org.lifecircle.kit.layers;

import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.Geometry.Point;

/** What rings of areas enclose, in degrees. */
final class Rings {

  private Rings() {}

  /** The area in square degrees; below zero when the ring goes around clockwise. */
  static double area(Geometry.Line ring) {
    double twice = 0;
    List<Point> points = ring.points();
    for (int i = 1; i < points.size(); i++) {
      twice += cross(points.get(0), points.get(i - 1), points.get(i));
    }
    return twice / 2;
  }

  /** Twice the area of a triangle; small numbers, because the first point is the origin. */
  private static double cross(Point origin, Point a, Point b) {
    return (a.longitude() - origin.longitude()) * (b.latitude() - origin.latitude())
        - (b.longitude() - origin.longitude()) * (a.latitude() - origin.latitude());
  }

  /** Whether a point lies in a ring. */
  static boolean isIn(Point point, Geometry.Line ring) {
    boolean in = false;
    List<Point> points = ring.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      boolean crosses = a.latitude() > point.latitude() != b.latitude() > point.latitude();
      if (crosses
          && point.longitude()
              < a.longitude()
                  + (b.longitude() - a.longitude())
                      * (point.latitude() - a.latitude())
                      / (b.latitude() - a.latitude())) {
        in = !in;
      }
    }
    return in;
  }

  /** The middle of what a geometry covers: a point itself, the centroid of its largest ring. */
  static Optional<Point> middle(Geometry geometry) {
    if (geometry instanceof Point point) {
      return Optional.of(point);
    }
    if (geometry instanceof Geometry.Area area && !area.rings().isEmpty()) {
      return Optional.of(centroid(area.rings().get(0)));
    }
    if (geometry instanceof Geometry.Several several) {
      Optional<Point> middle = Optional.empty();
      double largest = -1;
      for (Geometry part : several.parts()) {
        double size =
            part instanceof Geometry.Area area && !area.rings().isEmpty()
                ? Math.abs(area(area.rings().get(0)))
                : 0;
        Optional<Point> its = middle(part);
        if (its.isPresent() && size > largest) {
          largest = size;
          middle = its;
        }
      }
      return middle;
    }
    return Optional.empty();
  }

  private static Point centroid(Geometry.Line ring) {
    Point origin = ring.points().get(0);
    double twice = 0;
    double east = 0;
    double north = 0;
    for (int i = 1; i < ring.points().size(); i++) {
      Point a = ring.points().get(i - 1);
      Point b = ring.points().get(i);
      double cross = cross(origin, a, b);
      twice += cross;
      east += cross * (a.longitude() + b.longitude() - 2 * origin.longitude());
      north += cross * (a.latitude() + b.latitude() - 2 * origin.latitude());
    }
    return twice == 0
        ? origin
        : new Point(
            origin.line(),
            origin.longitude() + east / (3 * twice),
            origin.latitude() + north / (3 * twice));
  }
}
