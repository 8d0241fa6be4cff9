package org.lifecircle.simulation.network.reach;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.reach.ReachedWays.Stretch;
import org.lifecircle.simulation.network.searching.ShortestWalks;

/**
 * Cuts the edges that a search reached where the walk ends. Its room is made once for all searches;
 * not safe for many threads.
 */
final class WayCutting {

  /** A stretch may be reached from both ends, or from a door in its midst: it is looked at. */
  private static final int STEP_MILLIMETERS = 5_000;

  private static final Coordinate ANYWHERE = new Coordinate(0, 0);

  private final WalkingNetwork network;

  /** By node, how many stretches end there; 0 between two searches. */
  private final int[] endsAtNode;

  private ShortestWalks search;
  private int limit;
  private List<Stretch> stretches = List.of();

  WayCutting(WalkingNetwork network) {
    this.network = network;
    endsAtNode = new int[network.nodes()];
  }

  /**
   * What a search reached.
   *
   * @param limitMillimeters how far, as the search counts
   */
  ReachedWays cut(ShortestWalks itsSearch, int limitMillimeters) {
    search = itsSearch;
    limit = limitMillimeters;
    stretches = new ArrayList<>();
    int[] edges = search.edgesComeTo();
    for (int edge : edges) {
      cut(edge);
    }
    List<Coordinate> joints = new ArrayList<>();
    for (int edge : edges) {
      for (boolean start : new boolean[] {true, false}) {
        int node = start ? network.from(edge) : network.to(edge);
        if (endsAtNode[node] > 1) {
          joints.add(network.at(edge, start ? 0 : network.length(edge)));
        }
        endsAtNode[node] = 0;
      }
    }
    return new ReachedWays(stretches, joints);
  }

  private void cut(int edge) {
    int length = network.length(edge);
    if (search.reachesAll(edge, limit)) {
      stretch(edge, 0, length);
    } else if (!search.reachesNone(edge, limit)) {
      cutWithin(edge, length);
    }
  }

  private void cutWithin(int edge, int length) {
    int begin = reached(edge, 0) ? 0 : WalkingNetwork.NONE;
    int last = 0;
    while (last < length) {
      int next = Math.min(length, last + STEP_MILLIMETERS);
      boolean inside = begin != WalkingNetwork.NONE;
      if (reached(edge, next) != inside) {
        int turn = turn(edge, last, next, inside);
        if (inside) {
          stretch(edge, begin, turn);
          begin = WalkingNetwork.NONE;
        } else {
          begin = turn;
        }
      }
      last = next;
    }
    if (begin != WalkingNetwork.NONE) {
      stretch(edge, begin, length);
    }
  }

  /** Where a reached stretch ends or begins: its last point inside. */
  private int turn(int edge, int from, int to, boolean fromInside) {
    int inside = fromInside ? from : to;
    int outside = fromInside ? to : from;
    while (Math.abs(inside - outside) > 1) {
      int middle = (inside + outside) / 2;
      if (reached(edge, middle)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private boolean reached(int edge, int offset) {
    return search.millimeters(new SnappedPoint(ANYWHERE, edge, offset, 0)) <= limit;
  }

  private void stretch(int edge, int from, int to) {
    if (from == to) {
      return;
    }
    stretches.add(new Stretch(network.shape(edge, from, to), network.opensDoors(edge)));
    if (from == 0) {
      endsAtNode[network.from(edge)]++;
    }
    if (to == network.length(edge)) {
      endsAtNode[network.to(edge)]++;
    }
  }
}
