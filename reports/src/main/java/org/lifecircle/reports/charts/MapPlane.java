package org.lifecircle.reports.charts;

import org.lifecircle.model.Coordinate;

/**
 * A plane that touches the earth in the middle of a circle, in meters east and north of it.
 *
 * @param origin the middle
 */
record MapPlane(Coordinate origin) {

  /** Meters per degree of latitude and, at the equator, of longitude; the error is below 0.6 %. */
  private static final double METERS_PER_DEGREE = 111_195;

  double east(Coordinate place) {
    return (place.longitude() - origin.longitude())
        * METERS_PER_DEGREE
        * Math.cos(Math.toRadians(origin.latitude()));
  }

  double north(Coordinate place) {
    return (place.latitude() - origin.latitude()) * METERS_PER_DEGREE;
  }
}
