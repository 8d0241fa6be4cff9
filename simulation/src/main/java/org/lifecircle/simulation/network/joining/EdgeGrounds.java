package org.lifecircle.simulation.network.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.MappedArea;

/**
 * The private grounds that run over the edge of the map. That only a private gate leads to such a
 * ground is not certain: an open way may lead there from beyond the edge, and then nobody knows
 * which side of the gate is the inside, and it stays shut.
 */
final class EdgeGrounds {

  private final BitSet edges = new BitSet();

  EdgeGrounds(WalkingNetwork network) {
    network.mappedArea().ifPresent(area -> find(network, area));
  }

  /** Whether an edge of the network lies on such a ground. */
  boolean contains(int edge) {
    return edges.get(edge);
  }

  /** From the private edges that leave the map on to those that they meet. */
  private void find(WalkingNetwork network, MappedArea area) {
    Map<Integer, List<Integer>> byNode = new LinkedHashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int edge = 0; edge < network.edges(); edge++) {
      if (network.isForResidentsOnly(edge)) {
        byNode.computeIfAbsent(network.from(edge), node -> new ArrayList<>()).add(edge);
        byNode.computeIfAbsent(network.to(edge), node -> new ArrayList<>()).add(edge);
        if (network.shape(edge, 0, network.length(edge)).stream()
            .anyMatch(point -> area.metersToEdge(point) <= 0)) {
          edges.set(edge);
          open.add(edge);
        }
      }
    }
    while (!open.isEmpty()) {
      int edge = open.remove();
      for (int node : List.of(network.from(edge), network.to(edge))) {
        for (int next : byNode.getOrDefault(node, List.of())) {
          if (!edges.get(next)) {
            edges.set(next);
            open.add(next);
          }
        }
      }
    }
  }
}
