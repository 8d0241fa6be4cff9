package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.Arcs;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The network as circles may spread over it: cut where ways cross a barrier. What remains falls
 * into lands, and no circle has homes on two of them. Costs are those of adults, in the millimeters
 * of level walking that take as long.
 */
final class WalkingGround {

  /** The cost of a walk that does not exist. */
  static final int NOT_REACHED = Integer.MAX_VALUE;

  private final WalkingNetwork network;
  private final Barriers barriers;
  private final Impedance impedance;

  /** Edges that nothing is walked along here: those that are barriers themselves. */
  private final BitSet closed = new BitSet();

  /** By cut edge the first and the last offset where it crosses a barrier. */
  private final Map<Integer, int[]> cuts = new LinkedHashMap<>();

  private final int[] arcCost;
  private final BitSet privateNodes = new BitSet();
  private final int[] landOfNode;
  private final Coordinate[] placeOfNode;

  WalkingGround(
      WalkingNetwork network,
      WalkingParameters parameters,
      Barriers barriers,
      Set<String> closedWays) {
    this.network = network;
    this.barriers = barriers;
    impedance = Impedance.of(network, parameters, AgeGroup.ADULT);
    placeOfNode = new Coordinate[network.nodes()];
    for (int edge = 0; edge < network.edges(); edge++) {
      if (closedWays.contains(network.wayId(edge))) {
        closed.set(edge);
      }
      if (network.isForResidentsOnly(edge)) {
        privateNodes.set(network.from(edge));
        privateNodes.set(network.to(edge));
      }
      cut(edge);
    }
    Arcs arcs = network.inward();
    arcCost = new int[arcs.edge().length];
    for (int a = 0; a < arcCost.length; a++) {
      int edge = arcs.edge()[a];
      int length = network.length(edge);
      boolean forward = arcs.forward()[a];
      arcCost[a] =
          closed.get(edge) || cuts.containsKey(edge)
              ? NOT_REACHED
              : impedance.between(edge, forward ? 0 : length, forward ? length : 0);
    }
    landOfNode = lands();
  }

  private void cut(int edge) {
    int length = network.length(edge);
    List<Coordinate> shape = network.shape(edge, 0, length);
    placeOfNode[network.from(edge)] = shape.get(0);
    placeOfNode[network.to(edge)] = shape.get(shape.size() - 1);
    double[] along = new double[shape.size()];
    for (int i = 1; i < shape.size(); i++) {
      along[i] = along[i - 1] + LocalMetric.millimeters(shape.get(i - 1), shape.get(i));
    }
    double whole = Math.max(1, along[shape.size() - 1]);
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < shape.size(); i++) {
      Optional<Barriers.Crossings> crossed = barriers.crossings(shape.get(i - 1), shape.get(i));
      if (crossed.isPresent()) {
        double stretch = along[i] - along[i - 1];
        first = Math.min(first, along[i - 1] + crossed.get().first() * stretch);
        last = Math.max(last, along[i - 1] + crossed.get().last() * stretch);
      }
    }
    if (first <= last) {
      cuts.put(
          edge,
          new int[] {
            (int) Math.floor(first / whole * length), (int) Math.ceil(last / whole * length)
          });
    }
  }

  /** By node the land that it lies on, numbered by its first node. */
  private int[] lands() {
    int[] parent = new int[network.nodes()];
    for (int n = 0; n < parent.length; n++) {
      parent[n] = n;
    }
    for (int e = 0; e < network.edges(); e++) {
      if (!closed.get(e) && !cuts.containsKey(e)) {
        int a = root(parent, network.from(e));
        int b = root(parent, network.to(e));
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int n = 0; n < parent.length; n++) {
      parent[n] = root(parent, n);
    }
    return parent;
  }

  private static int root(int[] parent, int node) {
    int n = node;
    while (parent[n] != n) {
      parent[n] = parent[parent[n]];
      n = parent[n];
    }
    return n;
  }

  Barriers barriers() {
    return barriers;
  }

  WalkingNetwork network() {
    return network;
  }

  Coordinate place(int node) {
    return placeOfNode[node];
  }

  int land(int node) {
    return landOfNode[node];
  }

  /** The states from which a search begins at a node: whoever stands there may walk anywhere. */
  List<Integer> states(int node) {
    List<Integer> states = new ArrayList<>(List.of(node));
    if (privateNodes.get(node)) {
      states.add(network.states().inbound(node));
      states.add(network.states().outbound(node));
    }
    return states;
  }

  /** The cost of an arc of {@link WalkingNetwork#inward}. */
  int cost(int arc) {
    return arcCost[arc];
  }

  /**
   * The point on a way, on the side of a barrier on which a place lies, that is nearest to it;
   * empty when there is none within some meters.
   */
  Optional<SnappedPoint> join(Coordinate place, int meters) {
    return network
        .snap(
            place,
            edge -> !closed.get(edge) && network.opensDoors(edge),
            meters,
            (lon, lat) -> !barriers.between(place, new Coordinate(lon, lat)))
        .filter(point -> !ends(point).isEmpty());
  }

  /**
   * An end of the stretch of way that a point lies on.
   *
   * @param node where one gets to
   * @param cost of the walk from the point to the node
   * @param ofResidents whether that stretch is private
   */
  record End(int node, int cost, boolean ofResidents) {}

  /** The nodes that one gets to from a point without crossing a barrier. */
  List<End> ends(SnappedPoint point) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    int length = network.length(edge);
    int[] cut = cuts.get(edge);
    boolean ofResidents = network.isForResidentsOnly(edge);
    List<End> ends = new ArrayList<>(2);
    if ((cut == null || offset <= cut[0]) && (offset == 0 || network.allows(edge, false))) {
      ends.add(new End(network.from(edge), impedance.between(edge, offset, 0), ofResidents));
    }
    if ((cut == null || offset >= cut[1]) && (offset == length || network.allows(edge, true))) {
      ends.add(new End(network.to(edge), impedance.between(edge, offset, length), ofResidents));
    }
    return ends;
  }

  /**
   * The node beside one of the homes that lies nearest to where their residents live on average;
   * one that everybody may walk to where there is any. Of equally near ones the first.
   */
  int middle(List<DoorOfHome> doors) {
    Coordinate wanted = LandGathering.centroid(doors);
    int best = -1;
    long least = Long.MAX_VALUE;
    for (DoorOfHome door : doors) {
      for (End end : door.ends()) {
        long apart = LocalMetric.millimeters(wanted, placeOfNode[end.node]);
        apart += privateNodes.get(end.node) ? LocalMetric.LONGEST_MILLIMETERS : 0;
        if (apart < least || apart == least && end.node < best) {
          least = apart;
          best = end.node;
        }
      }
    }
    return best;
  }
}
