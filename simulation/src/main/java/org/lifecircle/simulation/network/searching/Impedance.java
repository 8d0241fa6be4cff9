package org.lifecircle.simulation.network.searching;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.graph.Arcs;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.SlopePace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * What walking along each edge costs somebody, in the millimeters of level walking that take as
 * long: longer up an incline and on stairs, and longer by the wait at a crossing. Without inclines
 * and crossings it is the length. Whole numbers, so that sums are exact. Immutable.
 */
public final class Impedance {

  private static final int LEVEL = 1000;

  private final WalkingNetwork network;
  private final boolean sameForEverySpeed;

  /** By arc. */
  final int[] outward;

  final int[] inward;

  /** By edge, thousandths of its length when walked forward and backward; null when all level. */
  private final int[] paceForward;

  private final int[] paceBackward;

  /** By edge, half of the wait at a crossing at its start and end; null when there is none. */
  private final int[] waitAtStart;

  private final int[] waitAtEnd;

  /** Plain lengths. */
  private Impedance(WalkingNetwork network, boolean acrossAreas) {
    this.network = network;
    sameForEverySpeed = true;
    outward = lengths(network.outward(), acrossAreas);
    inward = lengths(network.inward(), acrossAreas);
    paceForward = null;
    paceBackward = null;
    waitAtStart = null;
    waitAtEnd = null;
  }

  private Impedance(
      WalkingNetwork network, WalkingParameters parameters, int millimetersPerSecond) {
    this.network = network;
    int edges = network.edges();
    boolean slopes = network.inclinedEdges().length > 0;
    paceForward = slopes ? level(edges) : null;
    paceBackward = slopes ? level(edges) : null;
    for (int e : network.inclinedEdges()) {
      paceForward[e] = SlopePace.thousandths(network.incline(e), true, parameters);
      paceBackward[e] = SlopePace.thousandths(network.incline(e), false, parameters);
    }
    boolean waits = false;
    int[] atStart = new int[network.waits().isEmpty() ? 0 : edges];
    int[] atEnd = new int[atStart.length];
    for (WalkingNetwork.Wait wait : network.waits()) {
      long whole =
          Math.multiplyFull(parameters.waitMilliseconds(wait.crossing()), millimetersPerSecond);
      int half = (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, (whole + 1000) / 2000);
      int[] at = wait.atStart() ? atStart : atEnd;
      at[wait.edge()] = capped((long) at[wait.edge()] + half);
      waits |= half > 0;
    }
    waitAtStart = waits ? atStart : null;
    waitAtEnd = waits ? atEnd : null;
    sameForEverySpeed = !waits;
    outward = slopes || waits ? weights(network.outward()) : network.outward().millimeters();
    inward = slopes || waits ? weights(network.inward()) : network.inward().millimeters();
  }

  /** What everything costs when only lengths count. */
  public static Impedance lengths(WalkingNetwork network) {
    return new Impedance(network, true);
  }

  /** Lengths where nobody walks across areas: along ways and the edges of areas alone. */
  public static Impedance lengthsAlongWays(WalkingNetwork network) {
    return new Impedance(network, false);
  }

  private int[] lengths(Arcs arcs, boolean acrossAreas) {
    if (acrossAreas || !network.hasAreas()) {
      return arcs.millimeters();
    }
    int[] lengths = arcs.millimeters().clone();
    for (int a = 0; a < lengths.length; a++) {
      if (network.leadsAcrossAnArea(arcs.edge()[a])) {
        // The edge of the area leads to the same points, and is never as long.
        lengths[a] = LocalMetric.LONGEST_MILLIMETERS;
      }
    }
    return lengths;
  }

  /** What everything costs a group at its mean speed. */
  public static Impedance of(WalkingNetwork network, WalkingParameters parameters, AgeGroup group) {
    return new Impedance(network, parameters, parameters.millimetersPerSecond(group));
  }

  private static int[] level(int edges) {
    int[] paces = new int[edges];
    Arrays.fill(paces, LEVEL);
    return paces;
  }

  /** Most edges are level and have no crossing: what they cost is their length. */
  private int[] weights(Arcs arcs) {
    int[] weights = arcs.millimeters().clone();
    for (int edge : network.inclinedEdges()) {
      weigh(edge, arcs, weights);
    }
    for (WalkingNetwork.Wait wait : network.waits()) {
      weigh(wait.edge(), arcs, weights);
    }
    return weights;
  }

  private void weigh(int edge, Arcs arcs, int[] weights) {
    int length = network.length(edge);
    for (int node : new int[] {network.from(edge), network.to(edge)}) {
      for (int state : network.states().siblings(node)) {
        for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
          if (arcs.edge()[a] == edge) {
            weights[a] = arcs.forward()[a] ? between(edge, 0, length) : between(edge, length, 0);
          }
        }
      }
    }
  }

  /** Whether these are the lengths and nothing else. */
  public boolean isLength() {
    return outward == network.outward().millimeters();
  }

  /** Whether whoever walks at another speed has the same. */
  public boolean isSameForEverySpeed() {
    return sameForEverySpeed;
  }

  /**
   * From one offset of an edge to another, whether or not it may be walked in that direction. Parts
   * of an edge add up exactly. Who comes to an end of the edge, or from it, has its wait.
   */
  public int between(int edge, int from, int to) {
    if (from == to) {
      return 0;
    }
    boolean forward = from < to;
    int low = forward ? from : to;
    int high = forward ? to : from;
    long cost = high - low;
    if (paceForward != null) {
      int pace = forward ? paceForward[edge] : paceBackward[edge];
      if (pace != LEVEL) {
        cost = scaled(high, pace) - scaled(low, pace);
      }
    }
    if (waitAtStart != null) {
      if (low == 0) {
        cost += waitAtStart[edge];
      }
      if (high == network.length(edge)) {
        cost += waitAtEnd[edge];
      }
    }
    return capped(cost);
  }

  /** Rounded up, so that no edge costs nothing. */
  private static long scaled(int offset, int pace) {
    return (Math.multiplyFull(offset, pace) + LEVEL - 1) / LEVEL;
  }

  private static int capped(long cost) {
    return (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, cost);
  }
}
