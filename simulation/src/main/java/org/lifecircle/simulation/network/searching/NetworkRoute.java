package org.lifecircle.simulation.network.searching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * A walk from door to door along the edges of a network. Its points are drawn when they are asked
 * for: whoever goes through many walks goes through their stretches.
 *
 * @param begin the door where it begins
 * @param along the stretches of edges between the doors
 * @param end the door where it ends
 */
public record NetworkRoute(Coordinate begin, Stretches along, Coordinate end) implements WalkRoute {

  public NetworkRoute {
    requireNonNull(begin, "begin");
    requireNonNull(along, "along");
    requireNonNull(end, "end");
  }

  @Override
  public List<Coordinate> points() {
    List<Coordinate> points = new ArrayList<>();
    points.add(begin);
    along.addPoints(points);
    if (points.size() == 1 || !end.equals(points.get(points.size() - 1))) {
      points.add(end);
    }
    return List.copyOf(points);
  }

  @Override
  public List<String> ways() {
    return along.ways();
  }
}
