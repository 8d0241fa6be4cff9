package org.lifecircle.simulation.network.searching;

import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;

/** All walks of least cost between one point and the rest of the network. Immutable. */
public final class WalkTree {

  private final WalkingNetwork network;
  private final Impedance impedance;
  private final boolean outward;
  private final SnappedPoint seed;

  /** By state the walk, {@link ShortestWalks#NOT_REACHED} where none leads; see SearchStates. */
  private final int[] millimeters;

  /** By state the edge next to it on its walk. */
  private final int[] throughEdge;

  /**
   * The walks that a search found.
   *
   * @param network what is walked on
   * @param impedance what an edge costs
   * @param outward whether the walks begin at the seed; else they end there
   * @param seed the one point
   * @param millimeters by state the walk
   * @param throughEdge by state the edge next to it on its walk
   */
  WalkTree(
      WalkingNetwork network,
      Impedance impedance,
      boolean outward,
      SnappedPoint seed,
      int[] millimeters,
      int[] throughEdge) {
    this.network = network;
    this.impedance = impedance;
    this.outward = outward;
    this.seed = seed;
    this.millimeters = millimeters;
    this.throughEdge = throughEdge;
  }

  /**
   * The length of the shortest walk between the seed and a point, as the search found it, or {@link
   * ShortestWalks#NOT_REACHED}.
   */
  public int total(SnappedPoint point) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    int length = network.length(edge);
    int least = ShortestWalks.NOT_REACHED;
    if (edge == seed.edge()) {
      int along = offset - seed.offsetMillimeters();
      if (along == 0 || network.allows(edge, outward == along > 0)) {
        least = cost(edge, seed.offsetMillimeters(), offset);
      }
    }
    if (offset == 0 || network.allows(edge, outward)) {
      least = Math.min(least, through(network.from(edge), edge, cost(edge, 0, offset)));
    }
    if (offset == length || network.allows(edge, !outward)) {
      least = Math.min(least, through(network.to(edge), edge, cost(edge, length, offset)));
    }
    return least;
  }

  private int through(int node, int edge, int more) {
    int walked =
        network.isForResidentsOnly(edge)
            ? network.states().least(millimeters, node)
            : millimeters[node];
    return walked == ShortestWalks.NOT_REACHED ? walked : walked + more;
  }

  /**
   * The walk between the seed and a point.
   *
   * @param total its length, as the search found it
   */
  public Stretches walk(SnappedPoint point, int total) {
    Stretches.Builder towardSeed = new Stretches.Builder(network);
    follow(point, total, towardSeed::add);
    return outward ? towardSeed.backward() : towardSeed.forward();
  }

  /**
   * The length of that walk along the ways, millimeters, whatever it costs.
   *
   * @param total its length, as the search found it
   */
  public int length(SnappedPoint point, int total) {
    int[] length = {0};
    follow(point, total, (edge, from, to) -> length[0] += Math.abs(to - from));
    return length[0];
  }

  /** Takes the stretches of edges that a walk consists of, from offset to offset. */
  private interface StretchTaker {
    void take(int edge, int fromOffset, int toOffset);
  }

  private void follow(SnappedPoint point, int total, StretchTaker towardSeed) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    int length = network.length(edge);
    boolean sameEdge = edge == seed.edge();
    if (sameEdge && cost(edge, seed.offsetMillimeters(), offset) == total) {
      towardSeed.take(edge, offset, seed.offsetMillimeters());
      return;
    }
    int state =
        offset == 0 || network.allows(edge, outward)
            ? state(network.from(edge), edge, total - cost(edge, 0, offset))
            : WalkingNetwork.NONE;
    boolean throughStart = state != WalkingNetwork.NONE;
    if (!throughStart) {
      state = state(network.to(edge), edge, total - cost(edge, length, offset));
    }
    towardSeed.take(edge, offset, throughStart ? 0 : length);
    follow(state, towardSeed);
  }

  /** What it costs from the seed's side of an edge to the other, in walking order. */
  private int cost(int edge, int seedSide, int farSide) {
    return outward
        ? impedance.between(edge, seedSide, farSide)
        : impedance.between(edge, farSide, seedSide);
  }

  /** The state of a node, before or after an edge, that lies so far from the seed. */
  private int state(int node, int edge, int walked) {
    if (millimeters[node] == walked) {
      return node;
    }
    if (network.isForResidentsOnly(edge)) {
      int outbound = network.states().outbound(node);
      if (millimeters[outbound] == walked) {
        return outbound;
      }
      int inbound = network.states().inbound(node);
      if (millimeters[inbound] == walked) {
        return inbound;
      }
    }
    return WalkingNetwork.NONE;
  }

  private void follow(int from, StretchTaker towardSeed) {
    int state = from;
    int seedEdge = seed.edge();
    int seedOffset = seed.offsetMillimeters();
    while (true) {
      int edge = throughEdge[state];
      int node = network.states().nodeOf(state);
      int length = network.length(edge);
      if (edge == seedEdge) {
        if (node == network.from(edge) && millimeters[state] == cost(edge, seedOffset, 0)) {
          towardSeed.take(edge, 0, seedOffset);
          return;
        }
        if (node == network.to(edge) && millimeters[state] == cost(edge, seedOffset, length)) {
          towardSeed.take(edge, length, seedOffset);
          return;
        }
      }
      // A loop comes back to its node by either end, and only one of them is on the walk.
      boolean toStart = node == network.from(edge) && before(edge, true, state);
      towardSeed.take(edge, toStart ? 0 : length, toStart ? length : 0);
      int other = toStart ? network.to(edge) : network.from(edge);
      state =
          state(
              other,
              edge,
              millimeters[state] - cost(edge, toStart ? length : 0, toStart ? 0 : length));
    }
  }

  /** Whether an edge, walked from its far end, gives a state the walk that it has. */
  private boolean before(int edge, boolean toStart, int state) {
    int length = network.length(edge);
    int other = toStart ? network.to(edge) : network.from(edge);
    int walked = millimeters[state] - cost(edge, toStart ? length : 0, toStart ? 0 : length);
    return network.allows(edge, !outward == toStart)
        && state(other, edge, walked) != WalkingNetwork.NONE;
  }
}
