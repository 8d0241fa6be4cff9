package org.lifecircle.simulation.network.ways;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Coordinate;

/** Answers what lies between a door and a way: the straight lines that join homes and outlets. */
public final class JoiningLines {

  /** How far beyond the ways obstacles are kept: who lives farther off is not joined at all. */
  private static final double MARGIN_METERS = 600;

  private final ObstacleIndex obstacles;
  private final LocalMetric metric;
  private final double west;
  private final double south;

  /** Of the ways with these points, which obstacles stand in the way of. */
  public JoiningLines(List<Obstacle> obstacles, double[] longitudes, double[] latitudes) {
    double left = 180;
    double bottom = 90;
    double right = -180;
    double top = -90;
    for (int p = 0; p < longitudes.length; p++) {
      left = Math.min(left, longitudes[p]);
      right = Math.max(right, longitudes[p]);
      bottom = Math.min(bottom, latitudes[p]);
      top = Math.max(top, latitudes[p]);
    }
    boolean any = longitudes.length > 0 && !obstacles.isEmpty();
    metric = LocalMetric.at(any ? (bottom + top) / 2 : 0);
    west = left - MARGIN_METERS / metric.metersPerDegreeEast();
    south = bottom - MARGIN_METERS / metric.metersPerDegreeNorth();
    this.obstacles =
        new ObstacleIndex(
            any ? obstacles : List.of(),
            metric,
            west,
            south,
            any ? (right - left) * metric.metersPerDegreeEast() + 2 * MARGIN_METERS : 0,
            any ? (top - bottom) * metric.metersPerDegreeNorth() + 2 * MARGIN_METERS : 0);
  }

  /**
   * What lies between a door and a place on a way.
   *
   * @param clearance what of the line is not looked at, at each end, meters
   */
  public Optional<Obstacle> between(
      Coordinate door, double wayLongitude, double wayLatitude, double clearance) {
    return obstacles.between(
        x(door.longitude()), y(door.latitude()), x(wayLongitude), y(wayLatitude), clearance);
  }

  private double x(double longitude) {
    return (longitude - west) * metric.metersPerDegreeEast();
  }

  private double y(double latitude) {
    return (latitude - south) * metric.metersPerDegreeNorth();
  }
}
