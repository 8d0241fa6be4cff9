package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coordinate;

/**
 * The part of the earth that a map shows. What lies outside was not looked at.
 *
 * @param southWest one corner
 * @param northEast the other, not south or west of it
 */
public record MappedArea(Coordinate southWest, Coordinate northEast) {

  public MappedArea {
    requireNonNull(southWest, "southWest");
    requireNonNull(northEast, "northEast");
    if (southWest.longitude() > northEast.longitude()
        || southWest.latitude() > northEast.latitude()) {
      throw new IllegalArgumentException(
          "the north-east corner lies south or west of the other: " + southWest + northEast);
    }
  }

  /** The box around some places, at least one. */
  public static MappedArea around(Iterable<Coordinate> places) {
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    for (Coordinate point : places) {
      west = Math.min(west, point.longitude());
      east = Math.max(east, point.longitude());
      south = Math.min(south, point.latitude());
      north = Math.max(north, point.latitude());
    }
    return new MappedArea(new Coordinate(west, south), new Coordinate(east, north));
  }

  /** Whether a place lies in it or on its edge. */
  public boolean contains(Coordinate place) {
    return place.longitude() >= southWest.longitude()
        && place.longitude() <= northEast.longitude()
        && place.latitude() >= southWest.latitude()
        && place.latitude() <= northEast.latitude();
  }

  /** How far a place is from the edge, straight, whole meters; below 0 outside. */
  public int metersToEdge(Coordinate place) {
    LocalMetric metric = LocalMetric.at(place.latitude());
    double east =
        Math.min(
            place.longitude() - southWest.longitude(), northEast.longitude() - place.longitude());
    double north =
        Math.min(place.latitude() - southWest.latitude(), northEast.latitude() - place.latitude());
    return (int)
        Math.floor(
            Math.min(east * metric.metersPerDegreeEast(), north * metric.metersPerDegreeNorth()));
  }
}
