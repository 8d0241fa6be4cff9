package org.lifecircle.model;

/**
 * A place on the earth, WGS-84.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Coordinate(double longitude, double latitude) {

  public Coordinate {
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("longitude must be within -180..180: " + longitude);
    }
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException("latitude must be within -90..90: " + latitude);
    }
  }
}
