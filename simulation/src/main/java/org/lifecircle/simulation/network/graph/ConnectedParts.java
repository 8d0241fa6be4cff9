package org.lifecircle.simulation.network.graph;

import static org.lifecircle.simulation.network.graph.WalkingNetwork.NONE;

/**
 * The parts of a network between which nobody can walk, one-ways counting as connected.
 *
 * @param ofNode by node the part that it belongs to
 * @param millimeters by part the length of its edges, the lines across areas left out
 * @param main the part with the longest edges in all; {@link WalkingNetwork#NONE} without nodes
 */
record ConnectedParts(int[] ofNode, long[] millimeters, int main) {

  /**
   * Parts that are connected by edges and by pairs of nodes.
   *
   * @param pairs of nodes, one after the other
   */
  static ConnectedParts of(WalkingNetwork network, int nodes, int[] pairs) {
    int[] parent = new int[nodes];
    for (int n = 0; n < nodes; n++) {
      parent[n] = n;
    }
    for (int e = 0; e < network.edges(); e++) {
      join(parent, network.from(e), network.to(e));
    }
    for (int i = 0; i < pairs.length; i += 2) {
      join(parent, pairs[i], pairs[i + 1]);
    }
    int[] ofNode = new int[nodes];
    int count = 0;
    for (int n = 0; n < nodes; n++) {
      int root = root(parent, n);
      ofNode[n] = root == n ? count++ : ofNode[root];
    }
    long[] millimeters = new long[count];
    for (int e = 0; e < network.edges(); e++) {
      if (!network.leadsAcrossAnArea(e)) {
        millimeters[ofNode[network.from(e)]] += network.length(e);
      }
    }
    int main = NONE;
    for (int part = 0; part < count; part++) {
      if (main == NONE || millimeters[part] > millimeters[main]) {
        main = part;
      }
    }
    return new ConnectedParts(ofNode, millimeters, main);
  }

  private static void join(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int node) {
    int n = node;
    while (parent[n] != n) {
      parent[n] = parent[parent[n]];
      n = parent[n];
    }
    return n;
  }
}
