package org.lifecircle.simulation.network.graph;

import static org.lifecircle.simulation.network.graph.WalkingNetwork.NONE;

import java.util.Arrays;

/**
 * The states in which a search knows the nodes of a network. Private edges are walked at the
 * beginning of a walk, before any other, and at its end, after every other. So each node that they
 * touch has three states: on the way out of where the walk began (outbound), among everybody (the
 * node itself), and on the way into where it ends (inbound). Every other node has one, itself.
 * Immutable.
 */
public final class SearchStates {

  /** By node, its number among those that private edges touch, or {@link WalkingNetwork#NONE}. */
  private final int[] privateNumber;

  private final int privateNodes;

  /** The node by its number among those that private edges touch. */
  private final int[] privateNodeOf;

  /** By node, whether an edge that everybody may walk touches it. */
  private final boolean[] publicNode;

  /** The states of a network whose edges are known. */
  SearchStates(WalkingNetwork network, int nodes) {
    privateNumber = new int[nodes];
    Arrays.fill(privateNumber, NONE);
    publicNode = new boolean[nodes];
    int privates = 0;
    for (int e = 0; e < network.edges(); e++) {
      for (int node : new int[] {network.from(e), network.to(e)}) {
        if (!network.isForResidentsOnly(e)) {
          publicNode[node] = true;
        } else if (privateNumber[node] == NONE) {
          privateNumber[node] = privates++;
        }
      }
    }
    privateNodes = privates;
    privateNodeOf = new int[privates];
    for (int n = 0; n < nodes; n++) {
      if (privateNumber[n] != NONE) {
        privateNodeOf[privateNumber[n]] = n;
      }
    }
  }

  /** How many states there are. */
  public int count() {
    return privateNumber.length + 2 * privateNodes;
  }

  /** Whether a node is where everybody may be. */
  public boolean isPublic(int node) {
    return publicNode[node];
  }

  /** The state of a node, which a private edge touches, on the way out. */
  public int outbound(int node) {
    return privateNumber.length + privateNumber[node];
  }

  /** The state of a node, which a private edge touches, on the way in. */
  public int inbound(int node) {
    return privateNumber.length + privateNodes + privateNumber[node];
  }

  /** The node that a state belongs to. */
  public int nodeOf(int state) {
    int nodes = privateNumber.length;
    return state < nodes ? state : privateNodeOf[(state - nodes) % privateNodes];
  }

  /** All states of the node that a state belongs to, itself among them. */
  public int[] siblings(int state) {
    int node = nodeOf(state);
    return privateNumber[node] == NONE
        ? new int[] {node}
        : new int[] {node, outbound(node), inbound(node)};
  }

  /**
   * The least that is known of the states of a node which a private edge touches.
   *
   * @param byState what is known, by state
   */
  public int least(int[] byState, int node) {
    return Math.min(byState[node], Math.min(byState[outbound(node)], byState[inbound(node)]));
  }
}
