package org.lifecircle.simulation.network.searching;

import java.util.List;
import org.lifecircle.model.Coordinate;

/** Where a walk leads. */
public sealed interface WalkRoute permits DrawnRoute, NetworkRoute {

  /** No walk leads there. */
  WalkRoute NONE = new DrawnRoute(List.of(), List.of());

  /** The points in walking order; empty where no walk leads there. */
  List<Coordinate> points();

  /**
   * The ids of the ways that it follows, in walking order, each once; empty where no walk leads
   * there and where walks follow no ways.
   */
  List<String> ways();
}
