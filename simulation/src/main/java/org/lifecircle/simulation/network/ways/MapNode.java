package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;

/**
 * A tagged point of a way: a gate, a barrier, a crossing.
 *
 * @param id unique among the nodes of a map
 * @param location the same coordinate as the ways' point
 * @param tags what OpenStreetMap says of it ({@code barrier}, {@code access}, {@code foot}, {@code
 *     opening_hours}, {@code highway=crossing}, …)
 */
public record MapNode(String id, Coordinate location, Map<String, String> tags) {

  public MapNode {
    requireNonNull(id, "id");
    requireNonNull(location, "location");
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }
}
