package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;

/**
 * The network of all walkable ways of a map. Ways meet where they share a point of the same
 * coordinate (to a ten-millionth of a degree, as OpenStreetMap keeps it) and nowhere else, so that
 * a bridge does not meet what it crosses. Edges run from meeting point to meeting point and keep
 * the exact shape of the way; lengths are whole millimeters. Immutable and safe for many threads.
 *
 * <p>The order of the ways in the map does not matter: they are taken in the order of their ids.
 */
public final class WalkingNetwork {

  /** No edge, no node, no component. */
  static final int NONE = -1;

  // Edges. The points of edge e are pointLongitude[edgePoints[e]..edgePoints[e + 1]).
  final int[] edgeFrom;
  final int[] edgeTo;
  final boolean[] edgeForward;
  final boolean[] edgeBackward;
  final boolean[] edgeStairs;
  final boolean[] edgeOpensDoors;

  /** The id of the way that an edge is a stretch of. */
  final String[] edgeWay;

  final int[] edgePoints;
  final double[] pointLongitude;
  final double[] pointLatitude;

  /** How far along its edge a point lies, millimeters. */
  final int[] pointOffset;

  /** Where one gets from a node: walking forward, and walking back in time. */
  final Arcs outward;

  final Arcs inward;

  /** Connected parts, one-ways counting as connected. */
  final Parts components;

  /** The same as if all closed barriers were open. */
  final Parts lands;

  private final SegmentIndex index;

  /**
   * The arcs of a graph by the node they leave: those of node n are numbered {@code first[n]} to
   * {@code first[n + 1] - 1}.
   */
  record Arcs(int[] first, int[] target, int[] millimeters, int[] edge) {}

  /**
   * The parts of a network.
   *
   * @param ofNode the part that a node belongs to
   * @param millimeters by part, the length of its edges
   * @param main the part with the longest edges in all
   */
  record Parts(int[] ofNode, long[] millimeters, int main) {}

  WalkingNetwork(NetworkBuilder builder) {
    edgeFrom = builder.edgeFrom.toArray();
    edgeTo = builder.edgeTo.toArray();
    int edges = edgeFrom.length;
    edgeForward = new boolean[edges];
    edgeBackward = new boolean[edges];
    edgeStairs = new boolean[edges];
    edgeOpensDoors = new boolean[edges];
    edgeWay = builder.edgeWay.toArray(String[]::new);
    for (int e = 0; e < edges; e++) {
      FootAccess access = builder.edgeAccess.get(e);
      edgeForward[e] = access.forward();
      edgeBackward[e] = access.backward();
      edgeStairs[e] = access.stairs();
      edgeOpensDoors[e] = access.opensDoors();
    }
    edgePoints = builder.edgePoints.toArray();
    pointLongitude = builder.pointLongitude.toArray();
    pointLatitude = builder.pointLatitude.toArray();
    pointOffset = builder.pointOffset.toArray();
    outward = arcs(builder.nodes, true);
    inward = arcs(builder.nodes, false);
    components = parts(builder.nodes, new int[0]);
    lands = parts(builder.nodes, builder.parted.toArray());
    index = new SegmentIndex(this);
  }

  /** The network of a map. */
  public static WalkingNetwork of(WalkingMap map) {
    return new WalkingNetwork(new NetworkBuilder(map));
  }

  /** Whether nothing may be walked. */
  public boolean isEmpty() {
    return edgeFrom.length == 0;
  }

  /** How many points there are where ways meet or end. */
  public int nodes() {
    return components.ofNode.length;
  }

  /** How many stretches of way there are between nodes. */
  public int edges() {
    return edgeFrom.length;
  }

  /** How many parts there are between which nobody can walk. */
  public int components() {
    return components.millimeters.length;
  }

  /** The length of all edges, millimeters. */
  public long totalMillimeters() {
    long total = 0;
    for (long millimeters : components.millimeters) {
      total += millimeters;
    }
    return total;
  }

  /** The point on any way that is nearest to a place; empty when there is no way at all. */
  public Optional<SnappedPoint> snap(Coordinate place) {
    return index.nearest(place, edge -> true);
  }

  /** The point nearest to a place on the edges that are good; empty when none is. */
  Optional<SnappedPoint> snap(Coordinate place, IntPredicate good) {
    return index.nearest(place, good);
  }

  /** Whether a point lies on the largest connected part of the network, not on an island. */
  public boolean onMainNetwork(SnappedPoint point) {
    return component(point) == components.main;
  }

  /** The part of the network that a point lies on. */
  int component(SnappedPoint point) {
    return components.ofNode[edgeFrom[point.edge()]];
  }

  /** The part that an edge would lie on if all closed barriers were open. */
  int land(int edge) {
    return lands.ofNode[edgeFrom[edge]];
  }

  /**
   * The length of the shortest walk along the network, millimeters; empty where no walk leads from
   * one point to the other. The ways from the doors are not part of it.
   */
  public OptionalInt millimeters(SnappedPoint from, SnappedPoint to) {
    if (component(from) != component(to)) {
      return OptionalInt.empty();
    }
    ShortestWalks search = new ShortestWalks(this, ShortestWalks.Direction.OUTWARD);
    search.seed(from);
    search.run();
    int millimeters = search.millimeters(to);
    return millimeters == ShortestWalks.NOT_REACHED
        ? OptionalInt.empty()
        : OptionalInt.of(millimeters);
  }

  /** Whether an edge may be walked in the order of its points, or against it. */
  boolean allows(int edge, boolean forward) {
    return forward ? edgeForward[edge] : edgeBackward[edge];
  }

  /** The length of an edge, millimeters. */
  int length(int edge) {
    return pointOffset[edgePoints[edge + 1] - 1];
  }

  /** The way along an edge between two offsets, in walking order, ends included. */
  List<Coordinate> shape(int edge, int fromOffset, int toOffset) {
    List<Coordinate> shape = new ArrayList<>();
    int low = Math.min(fromOffset, toOffset);
    int high = Math.max(fromOffset, toOffset);
    shape.add(at(edge, low));
    for (int p = edgePoints[edge]; p < edgePoints[edge + 1]; p++) {
      if (pointOffset[p] > low && pointOffset[p] < high) {
        shape.add(new Coordinate(pointLongitude[p], pointLatitude[p]));
      }
    }
    shape.add(at(edge, high));
    if (fromOffset > toOffset) {
      Collections.reverse(shape);
    }
    return shape;
  }

  /** The point of an edge at an offset. */
  Coordinate at(int edge, int offset) {
    int p = edgePoints[edge];
    int last = edgePoints[edge + 1] - 1;
    while (p < last - 1 && pointOffset[p + 1] < offset) {
      p++;
    }
    int stretch = pointOffset[p + 1] - pointOffset[p];
    double share = stretch == 0 ? 0 : (double) (offset - pointOffset[p]) / stretch;
    return between(p, share);
  }

  /** The point at a share, 0 to 1, of the segment that begins with a point. */
  Coordinate between(int point, double share) {
    if (share <= 0) {
      return new Coordinate(pointLongitude[point], pointLatitude[point]);
    }
    if (share >= 1) {
      return new Coordinate(pointLongitude[point + 1], pointLatitude[point + 1]);
    }
    return new Coordinate(
        pointLongitude[point] + share * (pointLongitude[point + 1] - pointLongitude[point]),
        pointLatitude[point] + share * (pointLatitude[point + 1] - pointLatitude[point]));
  }

  private Arcs arcs(int nodes, boolean outward) {
    int[] first = new int[nodes + 1];
    for (int e = 0; e < edgeFrom.length; e++) {
      if (edgeForward[e]) {
        first[(outward ? edgeFrom[e] : edgeTo[e]) + 1]++;
      }
      if (edgeBackward[e]) {
        first[(outward ? edgeTo[e] : edgeFrom[e]) + 1]++;
      }
    }
    for (int n = 0; n < nodes; n++) {
      first[n + 1] += first[n];
    }
    int[] next = first.clone();
    int[] target = new int[first[nodes]];
    int[] millimeters = new int[first[nodes]];
    int[] edge = new int[first[nodes]];
    for (int e = 0; e < edgeFrom.length; e++) {
      for (boolean forward : new boolean[] {true, false}) {
        if (forward ? edgeForward[e] : edgeBackward[e]) {
          boolean fromFirst = forward == outward;
          int arc = next[fromFirst ? edgeFrom[e] : edgeTo[e]]++;
          target[arc] = fromFirst ? edgeTo[e] : edgeFrom[e];
          millimeters[arc] = length(e);
          edge[arc] = e;
        }
      }
    }
    return new Arcs(first, target, millimeters, edge);
  }

  /** Parts that are connected by edges and by pairs of nodes, given one after the other. */
  private Parts parts(int nodes, int[] pairs) {
    int[] parent = new int[nodes];
    for (int n = 0; n < nodes; n++) {
      parent[n] = n;
    }
    for (int e = 0; e < edgeFrom.length; e++) {
      join(parent, edgeFrom[e], edgeTo[e]);
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
    for (int e = 0; e < edgeFrom.length; e++) {
      millimeters[ofNode[edgeFrom[e]]] += length(e);
    }
    int main = NONE;
    for (int part = 0; part < count; part++) {
      if (main == NONE || millimeters[part] > millimeters[main]) {
        main = part;
      }
    }
    return new Parts(ofNode, millimeters, main);
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
