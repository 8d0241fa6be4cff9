package org.lifecircle.simulation.network.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.lifecircle.simulation.network.ways.FootAccess;

/**
 * Finds the grounds that only private gates and private ways lead to: a compound behind its gate.
 * Whoever lives or ends a walk there passes those gates; nobody passes through.
 *
 * <p>Of the parts of a network that private gates and ways alone connect, the one with the longest
 * open ways is the street; every other part is private ground. A private gate around which open
 * ways lead stays shut: which side of it is the inside is not known.
 */
final class PrivateGrounds {

  /**
   * The edges of a network.
   *
   * @param from by edge the node where it begins; renumbered here
   * @param to by edge the node where it ends; renumbered here
   * @param access by edge who may walk it; what lies on private ground is private afterwards
   * @param meters by edge how much it counts
   * @param mainRoads the edges of main roads; a private one leads to no compound
   */
  record Edges(
      IntList from,
      IntList to,
      List<FootAccess> access,
      IntUnaryOperator meters,
      BitSet mainRoads) {

    boolean isPrivate(int edge) {
      return access.get(edge).residentsOnly();
    }
  }

  private final Edges edges;
  private int nodes;

  /** By old number of a node its new one, after the two sides of opened gates became one. */
  private final int[] renumbered;

  /** The gates that stay shut: the nodes of the ways that end there. */
  private final List<List<Integer>> shut = new ArrayList<>();

  /**
   * Finds them.
   *
   * @param nodes how many nodes there are
   * @param edges the edges between them
   * @param gates by private gate the nodes of the ways that end there, each way its own
   */
  PrivateGrounds(int nodes, Edges edges, Collection<List<Integer>> gates) {
    this.edges = edges;
    int[] open = singles(nodes);
    int[] all = singles(nodes);
    for (int e = 0; e < edges.access.size(); e++) {
      if (!edges.isPrivate(e)) {
        join(open, edges.from.get(e), edges.to.get(e));
      }
      if (!edges.isPrivate(e) || !edges.mainRoads.get(e)) {
        join(all, edges.from.get(e), edges.to.get(e));
      }
    }
    int[] merged = singles(nodes);
    for (List<Integer> arms : gates) {
      if (arms.stream().map(node -> root(open, node)).distinct().count() < 2) {
        shut.add(arms);
        continue;
      }
      for (int arm : arms) {
        join(all, arms.get(0), arm);
        join(merged, arms.get(0), arm);
      }
    }
    close(open, all);
    renumbered = compact(merged);
    edges.from.replaceAll(node -> renumbered[node]);
    edges.to.replaceAll(node -> renumbered[node]);
  }

  /** Makes the open edges of every part private that is not the longest of those connected. */
  private void close(int[] open, int[] all) {
    long[] lengths = new long[open.length];
    for (int e = 0; e < edges.access.size(); e++) {
      if (!edges.isPrivate(e)) {
        lengths[root(open, edges.from.get(e))] += edges.meters.applyAsInt(e);
      }
    }
    int[] street = new int[open.length];
    Arrays.fill(street, WalkingNetwork.NONE);
    for (int part = 0; part < open.length; part++) {
      int whole = root(all, part);
      if (root(open, part) == part
          && (street[whole] == WalkingNetwork.NONE || lengths[part] > lengths[street[whole]])) {
        street[whole] = part;
      }
    }
    for (int e = 0; e < edges.access.size(); e++) {
      int part = root(open, edges.from.get(e));
      if (!edges.isPrivate(e) && street[root(all, part)] != part) {
        edges.access.set(e, edges.access.get(e).forResidents());
      }
    }
  }

  private int[] compact(int[] merged) {
    int[] numbers = new int[merged.length];
    for (int n = 0; n < merged.length; n++) {
      int first = root(merged, n);
      numbers[n] = first == n ? nodes++ : numbers[first];
    }
    return numbers;
  }

  /** How many nodes there are now. */
  int nodes() {
    return nodes;
  }

  /** The number that a node has now. */
  int renumbered(int node) {
    return renumbered[node];
  }

  /** By gate that stays shut, the nodes of the ways that end there, as they are numbered now. */
  List<List<Integer>> shut() {
    return shut.stream().map(arms -> arms.stream().map(this::renumbered).toList()).toList();
  }

  private static int[] singles(int nodes) {
    int[] parent = new int[nodes];
    for (int n = 0; n < nodes; n++) {
      parent[n] = n;
    }
    return parent;
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
