package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;

/**
 * A mapped way, or the edge of an area. Ways meet where they share a point of the same coordinate.
 *
 * <p>A closed way whose tags say that it is an area ({@code area=yes}, {@code place=square}, or a
 * park where people may walk) is walked along its edge and straight across; one without a mark of
 * an area is a loop.
 *
 * @param id unique among the ways of a map
 * @param points at least two
 * @param tags what OpenStreetMap says of it ({@code highway}, {@code foot}, {@code access}, {@code
 *     oneway:foot}, {@code incline}, {@code bridge}, …); may be empty, then it may be walked both
 *     ways
 * @param holes rings inside an area across which nobody walks, each of at least four points, the
 *     last like the first; empty for what is no area
 */
public record Way(
    String id, List<Coordinate> points, Map<String, String> tags, List<List<Coordinate>> holes) {

  private static final int FEWEST_RING_POINTS = 4;

  /** A way without holes. */
  public Way(String id, List<Coordinate> points, Map<String, String> tags) {
    this(id, points, tags, List.of());
  }

  public Way {
    requireNonNull(id, "id");
    points = List.copyOf(points);
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    if (points.size() < 2) {
      throw new IllegalArgumentException("a way has at least two points: " + id);
    }
    holes = holes.stream().map(List::copyOf).toList();
    for (List<Coordinate> hole : holes) {
      if (hole.size() < FEWEST_RING_POINTS || !hole.get(0).equals(hole.get(hole.size() - 1))) {
        throw new IllegalArgumentException(
            "a hole has at least four points, the last like the first: " + id);
      }
    }
  }

  /** Whether people on foot may walk it, as far as its tags say, at least in one direction. */
  public boolean walkable() {
    return FootAccess.of(tags).walkable();
  }

  /** Whether tags on a closed line or a polygon say that one may walk across it. */
  public static boolean mayBeCrossed(Map<String, String> tags) {
    return FootAccess.isArea(tags) && FootAccess.of(tags).walkable();
  }
}
