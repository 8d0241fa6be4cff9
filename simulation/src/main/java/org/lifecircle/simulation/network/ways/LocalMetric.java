package org.lifecircle.simulation.network.ways;

import org.lifecircle.model.Coordinate;

/**
 * Lengths on the WGS-84 ellipsoid around one latitude, from its radii of curvature there: the
 * meridian radius north and south, the prime-vertical radius east and west. Over the length of a
 * street the error is below a millionth.
 *
 * <p>Source: NIMA TR8350.2, World Geodetic System 1984, for the ellipsoid; the radii are those of
 * any textbook of geodesy.
 *
 * @param metersPerDegreeEast the length of a degree of longitude
 * @param metersPerDegreeNorth the length of a degree of latitude
 */
public record LocalMetric(double metersPerDegreeEast, double metersPerDegreeNorth) {

  /** No length is longer; a longer one is a slip in the input, and twice it still fits an int. */
  public static final int LONGEST_MILLIMETERS = 1_000_000_000;

  private static final double SEMI_MAJOR_AXIS_METERS = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

  /** The metric at a latitude in degrees. */
  public static LocalMetric at(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    double w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double primeVertical = SEMI_MAJOR_AXIS_METERS / Math.sqrt(w2);
    double meridian = primeVertical * (1 - ECCENTRICITY_SQUARED) / w2;
    return new LocalMetric(
        Math.toRadians(primeVertical * Math.cos(Math.toRadians(latitude))),
        Math.toRadians(meridian));
  }

  /** The length between two points in whole millimeters, at most {@link #LONGEST_MILLIMETERS}. */
  public static int millimeters(
      double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {
    LocalMetric metric = at((fromLatitude + toLatitude) / 2);
    double east = (toLongitude - fromLongitude) * metric.metersPerDegreeEast;
    double north = (toLatitude - fromLatitude) * metric.metersPerDegreeNorth;
    return (int)
        Math.min(LONGEST_MILLIMETERS, Math.round(1000 * Math.sqrt(east * east + north * north)));
  }

  /** The length between two points in whole millimeters, at most {@link #LONGEST_MILLIMETERS}. */
  public static int millimeters(Coordinate from, Coordinate to) {
    return millimeters(from.longitude(), from.latitude(), to.longitude(), to.latitude());
  }
}
