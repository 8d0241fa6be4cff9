package org.lifecircle.kit.folder;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Judges whether a place can belong to a circle.
 *
 * @param center the circle's middle; empty when it is not known, then only what lies nowhere on
 *     earth is wrong
 */
record Surroundings(Optional<Coordinate> center) {

  /**
   * Farther from the center nothing of a circle can lie. A circle reaches about one kilometer;
   * twenty leave room for the map around it and still find a slip in a degree.
   */
  static final int FARTHEST_KILOMETERS = 20;

  private static final double EARTH_RADIUS_KILOMETERS = 6371.0088;
  private static final Phrases PHRASES = Phrases.beside(Surroundings.class, "phrases");

  /** What is wrong with the place of a home or an outlet. */
  Optional<Text> wrong(double longitude, double latitude) {
    Optional<Text> wrong = wrongOnMap(longitude, latitude);
    if (wrong.isEmpty() && far(longitude, latitude)) {
      return Optional.of(
          PHRASES.text(
              "place.far",
              kilometers(longitude, latitude).orElseThrow(),
              Integer.toString(FARTHEST_KILOMETERS)));
    }
    return wrong;
  }

  /** What is wrong with a point of a way; a map may reach far beyond the circle. */
  Optional<Text> wrongOnMap(double longitude, double latitude) {
    boolean turnedIsNear = onEarth(latitude, longitude) && !far(latitude, longitude);
    if (!onEarth(longitude, latitude)) {
      return Optional.of(
          turnedIsNear ? swapped(longitude, latitude) : PHRASES.text("place.nowhere"));
    }
    if (center.isPresent() && far(longitude, latitude) && turnedIsNear) {
      return Optional.of(swapped(longitude, latitude));
    }
    return Optional.empty();
  }

  /** Whether a place on earth lies too far from the center. */
  boolean far(double longitude, double latitude) {
    return center.isPresent() && distanceKilometers(longitude, latitude) > FARTHEST_KILOMETERS;
  }

  /** The distance from the center in kilometers, for a reader; empty without center. */
  Optional<String> kilometers(double longitude, double latitude) {
    return center.isEmpty()
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%.0f", distanceKilometers(longitude, latitude)));
  }

  private double distanceKilometers(double longitude, double latitude) {
    Coordinate from = center.orElseThrow();
    double north = Math.toRadians(latitude - from.latitude());
    double east = Math.toRadians(longitude - from.longitude());
    double half =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(from.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS_KILOMETERS * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  private static boolean onEarth(double longitude, double latitude) {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }

  private static Text swapped(double longitude, double latitude) {
    return PHRASES.text("place.swapped", plain(latitude), plain(longitude));
  }

  static String plain(double degrees) {
    return new BigDecimal(Double.toString(degrees)).stripTrailingZeros().toPlainString();
  }
}
