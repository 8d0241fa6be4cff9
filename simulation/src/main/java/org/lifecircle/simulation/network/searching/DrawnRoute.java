package org.lifecircle.simulation.network.searching;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * A walk as the line that it is drawn with.
 *
 * @param points in walking order
 * @param ways the ids of the ways that it follows, in walking order, each once
 */
public record DrawnRoute(List<Coordinate> points, List<String> ways) implements WalkRoute {

  public DrawnRoute {
    points = List.copyOf(points);
    ways = List.copyOf(ways);
  }
}
