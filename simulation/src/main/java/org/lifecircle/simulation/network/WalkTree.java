package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecircle.model.Coordinate;

/**
 * All shortest walks between one point and the rest of the network.
 *
 * @param network what is walked on
 * @param outward whether the walks begin at the seed; else they end there
 * @param seed the one point
 * @param millimeters the walk by node, {@link ShortestWalks#NOT_REACHED} where none leads
 * @param throughEdge by node the edge next to it on its walk
 */
record WalkTree(
    WalkingNetwork network,
    boolean outward,
    SnappedPoint seed,
    int[] millimeters,
    int[] throughEdge) {

  /**
   * The walk between the seed and a point, in walking order.
   *
   * @param total its length, as the search found it
   */
  List<Coordinate> walk(SnappedPoint point, int total) {
    List<Coordinate> towardSeed = new ArrayList<>();
    follow(point, total, (edge, from, to) -> towardSeed.addAll(network.shape(edge, from, to)));
    if (outward) {
      Collections.reverse(towardSeed);
    }
    return towardSeed;
  }

  /**
   * The ids of the ways of that walk, in walking order, each once.
   *
   * @param total its length, as the search found it
   */
  List<String> ways(SnappedPoint point, int total) {
    Set<String> towardSeed = new LinkedHashSet<>();
    follow(point, total, (edge, from, to) -> towardSeed.add(network.edgeWay[edge]));
    List<String> ways = new ArrayList<>(towardSeed);
    if (outward) {
      Collections.reverse(ways);
    }
    return ways;
  }

  /** Takes the stretches of edges that a walk consists of, from offset to offset. */
  private interface Stretches {
    void take(int edge, int fromOffset, int toOffset);
  }

  private void follow(SnappedPoint point, int total, Stretches towardSeed) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    int length = network.length(edge);
    boolean sameEdge = edge == seed.edge();
    if (sameEdge && Math.abs(offset - seed.offsetMillimeters()) == total) {
      towardSeed.take(edge, offset, seed.offsetMillimeters());
    } else {
      int start = network.edgeFrom[edge];
      boolean throughStart =
          (offset == 0 || network.allows(edge, outward))
              && millimeters[start] != ShortestWalks.NOT_REACHED
              && millimeters[start] + offset == total;
      towardSeed.take(edge, offset, throughStart ? 0 : length);
      follow(throughStart ? start : network.edgeTo[edge], towardSeed);
    }
  }

  private void follow(int from, Stretches towardSeed) {
    int node = from;
    int seedEdge = seed.edge();
    int toSeedStart = seed.offsetMillimeters();
    int toSeedEnd = network.length(seedEdge) - toSeedStart;
    while (true) {
      int edge = throughEdge[node];
      if (edge == seedEdge) {
        if (node == network.edgeFrom[edge] && millimeters[node] == toSeedStart) {
          towardSeed.take(edge, 0, toSeedStart);
          return;
        }
        if (node == network.edgeTo[edge] && millimeters[node] == toSeedEnd) {
          towardSeed.take(edge, network.length(edge), toSeedStart);
          return;
        }
      }
      int length = network.length(edge);
      boolean forward = node == network.edgeFrom[edge];
      towardSeed.take(edge, forward ? 0 : length, forward ? length : 0);
      node = forward ? network.edgeTo[edge] : network.edgeFrom[edge];
    }
  }
}
