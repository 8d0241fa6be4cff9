package org.lifecircle.simulation.network.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;

/**
 * Points on the edges of a network, laid out for searches that are asked for all of them again and
 * again: the nodes at the ends of each point's edge, and what it costs to walk between there and
 * the point. Made by {@link ShortestWalks#costs} and good for searches of the same direction and
 * impedance. Immutable.
 */
public final class PointCosts {

  private final List<Optional<SnappedPoint>> points;

  /** By point, its edge, or {@link WalkingNetwork#NONE} where there is no point. */
  final int[] edge;

  /**
   * By point, the node at the start of its edge; {@link WalkingNetwork#NONE} where a node has
   * several states, so that it must be asked for in another way.
   */
  final int[] start;

  /** By point; {@link ShortestWalks#NOT_REACHED} where nobody may walk so. */
  final int[] fromStart;

  final int[] end;
  final int[] fromEnd;

  PointCosts(List<Optional<SnappedPoint>> points) {
    this.points = List.copyOf(points);
    edge = new int[points.size()];
    start = new int[points.size()];
    fromStart = new int[points.size()];
    end = new int[points.size()];
    fromEnd = new int[points.size()];
    Arrays.fill(edge, WalkingNetwork.NONE);
    Arrays.fill(start, WalkingNetwork.NONE);
  }

  Optional<SnappedPoint> point(int number) {
    return points.get(number);
  }
}
