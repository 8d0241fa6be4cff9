package org.lifecircle.kit.layers;

import java.util.Optional;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.Geometry.Point;

/** Where one would put a pin for a home or an outlet that a layer draws. */
public final class Middle {

  private Middle() {}

  /**
   * A point itself; of an area the centroid, of several the one of the largest; none of a line.
   *
   * @param geometry in degrees
   */
  public static Optional<Point> of(Geometry geometry) {
    return Rings.middle(geometry);
  }
}
