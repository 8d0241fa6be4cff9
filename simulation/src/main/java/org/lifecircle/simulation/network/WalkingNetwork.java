package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Whether only who begins or ends a walk there may walk an edge. */
  final boolean[] edgeResidentsOnly;

  /** Whether an edge leads straight across an area; no door is joined to it. */
  final boolean[] edgeAcross;

  final Incline[] edgeIncline;

  /** Where people wait to cross. */
  final List<Wait> waits;

  final int[] edgePoints;
  final double[] pointLongitude;
  final double[] pointLatitude;

  /** How far along its edge a point lies, millimeters. */
  final int[] pointOffset;

  /**
   * By node, its number among those that private edges touch, or {@link #NONE}. See {@link
   * #outbound}.
   */
  private final int[] privateNumber;

  private final int privateNodes;

  /** The node by its number among those that private edges touch. */
  private final int[] privateNodeOf;

  /** By node, whether an edge that everybody may walk touches it. */
  private final boolean[] publicNode;

  /** The nodes of the gates that may be shut and opened, by id. */
  final SortedMap<String, Integer> gateNodes;

  /** Where one gets from a node: walking forward, and walking back in time. */
  final Arcs outward;

  final Arcs inward;

  /** Connected parts, one-ways counting as connected. */
  final Parts components;

  /** The same as if all closed barriers were open. */
  final Parts lands;

  /** What nobody walks across but on a way, as the map says. */
  final List<Obstacle> obstacles;

  /** What edges cost when only lengths count. */
  final Impedance lengths;

  private final SegmentIndex index;

  /** What stands between doors and ways. */
  final JoiningLines joiningLines;

  /**
   * The arcs of a graph by the node they leave: those of node n are numbered {@code first[n]} to
   * {@code first[n + 1] - 1}.
   *
   * @param forward whether the edge is walked in the order of its points
   */
  record Arcs(int[] first, int[] target, int[] millimeters, int[] edge, boolean[] forward) {}

  /**
   * Half of the wait at a crossing, where an edge begins or ends.
   *
   * @param atStart whether it is at the edge's first point, else at its last
   */
  record Wait(int edge, boolean atStart, Crossing crossing) {}

  /**
   * The parts of a network.
   *
   * @param ofNode the part that a node belongs to
   * @param millimeters by part, the length of its edges
   * @param main the part with the longest edges in all
   */
  record Parts(int[] ofNode, long[] millimeters, int main) {}

  WalkingNetwork(NetworkBuilder builder, List<Obstacle> obstacles) {
    this.obstacles = obstacles;
    edgeFrom = builder.edgeFrom.toArray();
    edgeTo = builder.edgeTo.toArray();
    int edges = edgeFrom.length;
    edgeForward = new boolean[edges];
    edgeBackward = new boolean[edges];
    edgeStairs = new boolean[edges];
    edgeOpensDoors = new boolean[edges];
    edgeWay = builder.edgeWay.toArray(String[]::new);
    edgeResidentsOnly = new boolean[edges];
    edgeAcross = new boolean[edges];
    edgeIncline = builder.edgeIncline.toArray(new Incline[0]);
    waits = List.copyOf(builder.waits);
    gateNodes = Collections.unmodifiableSortedMap(new TreeMap<>(builder.gateNodes));
    privateNumber = new int[builder.nodes];
    Arrays.fill(privateNumber, NONE);
    publicNode = new boolean[builder.nodes];
    int privates = 0;
    for (int e = 0; e < edges; e++) {
      FootAccess access = builder.edgeAccess.get(e);
      edgeForward[e] = access.forward();
      edgeBackward[e] = access.backward();
      edgeStairs[e] = access.stairs();
      edgeOpensDoors[e] = access.opensDoors();
      edgeResidentsOnly[e] = access.residentsOnly();
      edgeAcross[e] = builder.edgeAcross.get(e);
      for (int node : new int[] {edgeFrom[e], edgeTo[e]}) {
        if (!access.residentsOnly()) {
          publicNode[node] = true;
        } else if (privateNumber[node] == NONE) {
          privateNumber[node] = privates++;
        }
      }
    }
    privateNodes = privates;
    privateNodeOf = new int[privates];
    for (int n = 0; n < builder.nodes; n++) {
      if (privateNumber[n] != NONE) {
        privateNodeOf[privateNumber[n]] = n;
      }
    }
    edgePoints = builder.edgePoints.toArray();
    pointLongitude = builder.pointLongitude.toArray();
    pointLatitude = builder.pointLatitude.toArray();
    pointOffset = builder.pointOffset.toArray();
    outward = arcs(builder.nodes, true);
    inward = arcs(builder.nodes, false);
    components = parts(builder.nodes, new int[0]);
    lands = parts(builder.nodes, builder.parted.toArray());
    lengths = Impedance.lengths(this);
    index = new SegmentIndex(this);
    joiningLines = new JoiningLines(obstacles, pointLongitude, pointLatitude);
  }

  /** The network of a map. */
  public static WalkingNetwork of(WalkingMap map) {
    return of(map, Set.of());
  }

  /**
   * The network of a map some of whose gates may be shut and opened, see {@link NearestField}.
   *
   * @param gates the ids of tagged points; as built they are open, whatever their tags say
   */
  public static WalkingNetwork of(WalkingMap map, Set<String> gates) {
    return new WalkingNetwork(new NetworkBuilder(map, gates), map.obstacles());
  }

  /** The ids of the gates that may be shut and opened, those that lie on a way. */
  public Set<String> gates() {
    return gateNodes.keySet();
  }

  // Private edges are walked at the beginning of a walk, before any other, and at its end, after
  // every other. So a search knows each node that they touch in three states: on the way out of
  // where the walk began (outbound), among everybody (the node itself), and on the way into where
  // it ends (inbound).

  /** How many nodes a search knows. */
  int searchNodes() {
    return nodes() + 2 * privateNodes;
  }

  /** Whether a node is where everybody may be. */
  boolean isPublic(int node) {
    return publicNode[node];
  }

  /** The state of a node, which a private edge touches, on the way out. */
  int outbound(int node) {
    return privateNumber.length + privateNumber[node];
  }

  /** The state of a node, which a private edge touches, on the way in. */
  int inbound(int node) {
    return privateNumber.length + privateNodes + privateNumber[node];
  }

  /** The node that a state of a search belongs to. */
  int nodeOf(int state) {
    int nodes = privateNumber.length;
    return state < nodes ? state : privateNodeOf[(state - nodes) % privateNodes];
  }

  /**
   * The states of a node in which an edge may be walked on from it or to it: its own, and where the
   * edge is private, the others too.
   */
  int[] states(int node, int edge) {
    return edgeResidentsOnly[edge]
        ? new int[] {node, outbound(node), inbound(node)}
        : new int[] {node};
  }

  /** Whether a private edge touches a node. */
  boolean touchesPrivate(int node) {
    return privateNumber[node] != NONE;
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

  /**
   * The point nearest to a place, nearer than a limit, on the edges that are good, such that the
   * straight line to it is good too; empty when there is none.
   */
  Optional<SnappedPoint> snap(
      Coordinate place, IntPredicate good, double meters, SegmentIndex.LinePredicate line) {
    return index.nearest(place, good, meters, line);
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

  /** Whether there is an area that may be walked across. */
  boolean hasAreas() {
    for (boolean across : edgeAcross) {
      if (across) {
        return true;
      }
    }
    return false;
  }

  /**
   * The length of the shortest walk along the ways, millimeters; empty where no walk leads from one
   * point to the other. The ways from the doors are not part of it, and squares are walked around
   * along their edge, as other routers do.
   */
  public OptionalInt millimeters(SnappedPoint from, SnappedPoint to) {
    if (component(from) != component(to)) {
      return OptionalInt.empty();
    }
    ShortestWalks search =
        new ShortestWalks(this, ShortestWalks.Direction.OUTWARD, Impedance.lengthsAlongWays(this));
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
    int searched = nodes + 2 * privateNodes;
    int[] first = new int[searched + 1];
    eachArc(
        (from, to, edge, forward) -> {
          first[(outward ? from : to) + 1]++;
        });
    for (int n = 0; n < searched; n++) {
      first[n + 1] += first[n];
    }
    int[] next = first.clone();
    int[] target = new int[first[searched]];
    int[] millimeters = new int[first[searched]];
    int[] edges = new int[first[searched]];
    boolean[] forwards = new boolean[first[searched]];
    eachArc(
        (from, to, edge, forward) -> {
          int arc = next[outward ? from : to]++;
          target[arc] = outward ? to : from;
          millimeters[arc] = length(edge);
          edges[arc] = edge;
          forwards[arc] = forward;
        });
    return new Arcs(first, target, millimeters, edges, forwards);
  }

  /** Takes an arc in walking order. */
  @FunctionalInterface
  private interface ArcVisitor {
    void visit(int from, int to, int edge, boolean forward);
  }

  private void eachArc(ArcVisitor visitor) {
    for (int e = 0; e < edgeFrom.length; e++) {
      for (boolean forward : new boolean[] {true, false}) {
        if (!allows(e, forward)) {
          continue;
        }
        int from = forward ? edgeFrom[e] : edgeTo[e];
        int to = forward ? edgeTo[e] : edgeFrom[e];
        if (!edgeResidentsOnly[e]) {
          visitor.visit(from, to, e, forward);
          continue;
        }
        visitor.visit(outbound(from), outbound(to), e, forward);
        visitor.visit(inbound(from), inbound(to), e, forward);
        if (publicNode[to]) {
          visitor.visit(outbound(from), to, e, forward);
        }
        if (publicNode[from]) {
          visitor.visit(from, inbound(to), e, forward);
        }
      }
    }
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
      if (!edgeAcross[e]) {
        millimeters[ofNode[edgeFrom[e]]] += length(e);
      }
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
