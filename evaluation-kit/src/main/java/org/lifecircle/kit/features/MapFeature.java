package org.lifecircle.kit.features;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feature of a map file before anybody says whether it is a way, a gate or an obstacle.
 *
 * @param id what the file calls it, or a name made of its place in the file
 * @param line where it stands in the file, from 1; 0 when the file has no lines
 * @param geometry where it is, in WGS-84
 * @param properties what the file says of it: one text a key, or several where the file has a list
 */
public record MapFeature(
    String id, int line, Geometry geometry, Map<String, List<String>> properties) {

  public MapFeature {
    requireNonNull(id, "id");
    requireNonNull(geometry, "geometry");
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
