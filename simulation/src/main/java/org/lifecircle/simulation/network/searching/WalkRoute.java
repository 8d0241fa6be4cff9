package org.lifecircle.simulation.network.searching;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * Where a walk leads.
 *
 * @param points in walking order; empty where no walk leads there
 * @param ways the ids of the ways that it follows, in walking order, each once; empty where no walk
 *     leads there and where walks follow no ways
 */
public record WalkRoute(List<Coordinate> points, List<String> ways) {

  /** No walk leads there. */
  public static final WalkRoute NONE = new WalkRoute(List.of(), List.of());

  public WalkRoute {
    points = List.copyOf(points);
    ways = List.copyOf(ways);
  }
}
