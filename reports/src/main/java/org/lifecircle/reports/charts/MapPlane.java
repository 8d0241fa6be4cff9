package org.lifecircle.reports.charts;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * A plane that touches the earth in the middle of a circle, in meters east and north of it.
 *
 * @param origin the middle
 */
record MapPlane(Coordinate origin) {

  /** Meters per degree of latitude and, at the equator, of longitude; the error is below 0.6 %. */
  private static final double METERS_PER_DEGREE = 111_195;

  /** Pixels at the bottom of a map for scale and north. */
  private static final double STRIP = 52;

  double east(Coordinate place) {
    return (place.longitude() - origin.longitude())
        * METERS_PER_DEGREE
        * Math.cos(Math.toRadians(origin.latitude()));
  }

  double north(Coordinate place) {
    return (place.latitude() - origin.latitude()) * METERS_PER_DEGREE;
  }

  /**
   * The smallest box around some places, in meters.
   *
   * @param places at least one
   */
  Rectangle2D box(List<Coordinate> places) {
    Rectangle2D box = null;
    for (Coordinate place : places) {
      Rectangle2D point = new Rectangle2D.Double(east(place), north(place), 0, 0);
      box = box == null ? point : box.createUnion(point);
    }
    return box;
  }

  /**
   * What a map shows: some places with a margin, and a strip at the bottom for scale and north.
   *
   * @param places the box of the places, meters
   * @param plotWidth how wide the map is, pixels
   * @param lowest the least height for a width of 1, the strip not counted
   * @param highest the most
   */
  static Rectangle2D shown(Rectangle2D places, double plotWidth, double lowest, double highest) {
    double margin = Math.max(60, 0.06 * Math.max(places.getWidth(), places.getHeight()));
    double width = places.getWidth() + 2 * margin;
    double height = places.getHeight() + 2 * margin;
    width = Math.max(width, height / highest);
    height = Math.max(height, width * lowest);
    double strip = Math.max(0, STRIP / (plotWidth / width) - margin * 0.6);
    return new Rectangle2D.Double(
        places.getCenterX() - width / 2,
        places.getCenterY() - height / 2 - strip,
        width,
        height + strip);
  }
}
