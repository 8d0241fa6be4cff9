package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;

/**
 * What nobody walks across where no way leads over it: water, a wall, a railway, a building.
 *
 * @param id unique among the obstacles of a map
 * @param area whether it is an area; else it is a line
 * @param lines at least one, each of at least two points; of an area closed rings, the first around
 *     it, the others around its holes
 * @param tags what OpenStreetMap says of it ({@code natural=water}, {@code barrier=wall}, …)
 */
public record Obstacle(
    String id, boolean area, List<List<Coordinate>> lines, Map<String, String> tags) {

  private static final int FEWEST_RING_POINTS = 4;

  public Obstacle {
    requireNonNull(id, "id");
    lines = lines.stream().map(List::copyOf).toList();
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an obstacle has at least one line: " + id);
    }
    for (List<Coordinate> line : lines) {
      if (line.size() < (area ? FEWEST_RING_POINTS : 2)
          || area && !line.get(0).equals(line.get(line.size() - 1))) {
        throw new IllegalArgumentException(
            "a line has at least two points, a ring four and the last like the first: " + id);
      }
    }
  }
}
