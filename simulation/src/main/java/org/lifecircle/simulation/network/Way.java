package org.lifecircle.simulation.network;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;

/**
 * A mapped way. Ways meet where they share a point of the same coordinate.
 *
 * @param id unique among the ways of a map
 * @param points at least two
 * @param tags what OpenStreetMap says of it ({@code highway}, {@code foot}, {@code access}, {@code
 *     oneway:foot}, {@code incline}, {@code bridge}, …); may be empty, then it may be walked both
 *     ways
 */
public record Way(String id, List<Coordinate> points, Map<String, String> tags) {

  public Way {
    requireNonNull(id, "id");
    points = List.copyOf(points);
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    if (points.size() < 2) {
      throw new IllegalArgumentException("a way has at least two points: " + id);
    }
  }

  /** Whether people on foot may walk it, as far as its tags say, at least in one direction. */
  public boolean walkable() {
    return FootAccess.of(tags).walkable();
  }
}
