package org.lifecircle.kit.osm;

import java.util.Optional;
import java.util.SortedMap;
import org.lifecircle.model.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A mapped place: a node, a closed way or a multipolygon.
 *
 * @param id {@code n123}, {@code w456} or {@code r789}
 * @param tags what the map says of it
 * @param location its entrance, or its middle
 * @param footprint the ground that it covers, meters around the center; empty for a node
 */
record MapPlace(
    String id, SortedMap<String, String> tags, Coordinate location, Optional<Geometry> footprint) {

  /** The ground that it covers, m²; 0 for a node. */
  double squareMeters() {
    return footprint.map(Geometry::getArea).orElse(0.0);
  }

  /** A tag, blank when it is not there. */
  String tag(String key) {
    return tags.getOrDefault(key, "").strip();
  }
}
