package org.lifecircle.kit.features;

import java.util.List;

/** Where a feature of a map is, in WGS-84 degrees. */
public sealed interface Geometry {

  /** Where it stands in the file, from 1; 0 when the file has no lines. */
  int line();

  /**
   * One point.
   *
   * @param line where it stands in the file, from 1; 0 when the file has no lines
   * @param longitude in degrees, not checked; not a number when {@code written} is none
   * @param latitude in degrees, not checked
   * @param written what stands in the file when that is no point; blank otherwise
   */
  record Point(int line, double longitude, double latitude, String written) implements Geometry {

    /** A point of two numbers. */
    public Point(int line, double longitude, double latitude) {
      this(line, longitude, latitude, "");
    }

    /** Something that stands where a point is due. */
    public static Point none(int line, String written) {
      return new Point(line, Double.NaN, Double.NaN, written);
    }

    boolean isNone() {
      return Double.isNaN(longitude) || Double.isNaN(latitude);
    }

    boolean sameAs(Point other) {
      return longitude == other.longitude && latitude == other.latitude;
    }

    String text() {
      return isNone() ? written : longitude + "," + latitude;
    }
  }

  /** One line, or one ring of an area. */
  record Line(int line, List<Point> points) implements Geometry {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** An area: the first ring goes around it, the others around its holes. */
  record Area(int line, List<Line> rings) implements Geometry {
    public Area {
      rings = List.copyOf(rings);
    }
  }

  /** Several points, several lines or several areas. */
  record Several(int line, List<Geometry> parts) implements Geometry {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /** Nothing at all: no place is known. */
  record Nowhere(int line) implements Geometry {}

  /** A geometry of a type that the file's format does not have. */
  record Unknown(int line, String type) implements Geometry {}
}
