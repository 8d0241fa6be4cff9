package org.lifecircle.simulation.odd;

import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.walks.Walks;

/** The line of a walk and its ways, as they are given. */
record SmallRoute(List<Coordinate> points, List<String> ways) {

  static SmallRoute of(Walks walks, int from, int to) {
    return new SmallRoute(walks.route(from, to), walks.ways(from, to));
  }

  boolean isNowhere() {
    return points.isEmpty();
  }
}
