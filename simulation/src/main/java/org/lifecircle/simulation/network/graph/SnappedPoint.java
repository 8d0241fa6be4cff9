package org.lifecircle.simulation.network.graph;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coordinate;

/**
 * The point on a way that stands for a door.
 *
 * @param location the point on the way
 * @param edge the edge of the network it lies on
 * @param offsetMillimeters how far along the edge it lies, from the edge's first point
 * @param doorMillimeters how far the door is from it, straight
 */
public record SnappedPoint(
    Coordinate location, int edge, int offsetMillimeters, int doorMillimeters) {

  public SnappedPoint {
    requireNonNull(location, "location");
    if (edge < 0 || offsetMillimeters < 0 || doorMillimeters < 0) {
      throw new IllegalArgumentException(
          "edge, offset and door must not be negative: "
              + edge
              + ", "
              + offsetMillimeters
              + ", "
              + doorMillimeters);
    }
  }
}
