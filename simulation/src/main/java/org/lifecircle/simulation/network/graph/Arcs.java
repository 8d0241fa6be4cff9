package org.lifecircle.simulation.network.graph;

/**
 * The arcs of a network by the state of a search that they leave, see {@link SearchStates}: those
 * of state s are numbered {@code first[s]} to {@code first[s + 1] - 1}. The arrays are read in the
 * inner loops of searches and never changed.
 *
 * @param first by state the number of its first arc, and one more at the end
 * @param target by arc the state that it leads to
 * @param millimeters by arc its length
 * @param edge by arc the edge that it walks
 * @param forward by arc whether the edge is walked in the order of its points
 */
public record Arcs(int[] first, int[] target, int[] millimeters, int[] edge, boolean[] forward) {

  /** Takes an arc in walking order. */
  @FunctionalInterface
  private interface ArcVisitor {
    void visit(int from, int to, int edge, boolean forward);
  }

  /**
   * The arcs of a network whose edges and states are known.
   *
   * @param outward whether arcs leave the state where a walk along them begins; else the state
   *     where it ends
   */
  static Arcs of(WalkingNetwork network, boolean outward) {
    int states = network.states().count();
    int[] first = new int[states + 1];
    eachArc(
        network,
        (from, to, edge, forward) -> {
          first[(outward ? from : to) + 1]++;
        });
    for (int s = 0; s < states; s++) {
      first[s + 1] += first[s];
    }
    int[] next = first.clone();
    int[] target = new int[first[states]];
    int[] millimeters = new int[first[states]];
    int[] edges = new int[first[states]];
    boolean[] forwards = new boolean[first[states]];
    eachArc(
        network,
        (from, to, edge, forward) -> {
          int arc = next[outward ? from : to]++;
          target[arc] = outward ? to : from;
          millimeters[arc] = network.length(edge);
          edges[arc] = edge;
          forwards[arc] = forward;
        });
    return new Arcs(first, target, millimeters, edges, forwards);
  }

  private static void eachArc(WalkingNetwork network, ArcVisitor visitor) {
    SearchStates states = network.states();
    for (int e = 0; e < network.edges(); e++) {
      for (boolean forward : new boolean[] {true, false}) {
        if (!network.allows(e, forward)) {
          continue;
        }
        int from = forward ? network.from(e) : network.to(e);
        int to = forward ? network.to(e) : network.from(e);
        if (!network.isForResidentsOnly(e)) {
          visitor.visit(from, to, e, forward);
          continue;
        }
        visitor.visit(states.outbound(from), states.outbound(to), e, forward);
        visitor.visit(states.inbound(from), states.inbound(to), e, forward);
        if (states.isPublic(to)) {
          visitor.visit(states.outbound(from), to, e, forward);
        }
        if (states.isPublic(from)) {
          visitor.visit(from, states.inbound(to), e, forward);
        }
      }
    }
  }
}
