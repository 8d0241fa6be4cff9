package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes and colors by which a map and its legend tell things apart. */
final class MapSymbols {

  private MapSymbols() {}

  /** The color of an isochrone, by its number from the nearest. */
  static Color reachColor(int number) {
    return Palette.NEAR_TO_FAR.get(Math.min(number, Palette.NEAR_TO_FAR.size() - 1));
  }

  static Rectangle2D square(double x, double y, double side) {
    return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
  }

  static Shape diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }

  static Shape cross(double x, double y, double radius) {
    double arm = radius / 2.6;
    Path2D path = new Path2D.Double();
    path.moveTo(x - arm, y - radius);
    path.lineTo(x + arm, y - radius);
    path.lineTo(x + arm, y - arm);
    path.lineTo(x + radius, y - arm);
    path.lineTo(x + radius, y + arm);
    path.lineTo(x + arm, y + arm);
    path.lineTo(x + arm, y + radius);
    path.lineTo(x - arm, y + radius);
    path.lineTo(x - arm, y + arm);
    path.lineTo(x - radius, y + arm);
    path.lineTo(x - radius, y - arm);
    path.lineTo(x - arm, y - arm);
    path.closePath();
    return path;
  }
}
