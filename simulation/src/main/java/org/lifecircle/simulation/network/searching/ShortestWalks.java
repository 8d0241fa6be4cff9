package org.lifecircle.simulation.network.searching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.simulation.network.graph.Arcs;
import org.lifecircle.simulation.network.graph.SearchStates;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Shortest walks over a network from one place or many at once: Dijkstra's algorithm with a bucket
 * queue (Dial 1969, "Algorithm 360: shortest-path forest with topological ordering"; a bucket spans
 * several meters and is worked off until it stays empty, as in Meyer and Sanders 2003,
 * "Δ-stepping", so that the lengths are exact to the millimeter). Not safe for many threads; one
 * object may run many searches.
 */
public final class ShortestWalks {

  /** The length of a walk that does not exist. */
  public static final int NOT_REACHED = Integer.MAX_VALUE;

  /** A bucket spans 2 to this power of millimeters: about 8 m. */
  private static final int BUCKET_SHIFT = 13;

  /** In which direction one-ways are walked. */
  public enum Direction {
    /** From the seeds to everywhere. */
    OUTWARD,
    /** From everywhere to the seeds. */
    INWARD
  }

  private final WalkingNetwork network;
  private final SearchStates states;
  private final Impedance impedance;
  private final Arcs arcs;
  private final boolean outward;

  /** By state; see {@link SearchStates}. */
  private final int[] millimeters;

  private final int[] throughEdge;
  private final int[] touched;
  private int touchedCount;
  private long[][] buckets = new long[256][];
  private int[] sizes = new int[256];
  private int lowestBucket = Integer.MAX_VALUE;
  private int highestBucket = -1;
  private boolean cutShort;
  private final List<Seed> seeds = new ArrayList<>();

  /** The edge of the seed while there is only one. */
  private int loneSeedEdge = WalkingNetwork.NONE;

  /** By edge, the last seed on it; those before are linked. */
  private final Map<Integer, Integer> lastSeedOnEdge = new LinkedHashMap<>();

  /** A point where walks begin or end, what was walked before, and the seed before on its edge. */
  private record Seed(SnappedPoint point, int millimeters, int previousOnEdge) {}

  /**
   * A search for the walks that cost least. What is called their length here is then the length of
   * a level walk that takes as long.
   */
  public ShortestWalks(WalkingNetwork network, Direction direction, Impedance impedance) {
    this.network = network;
    states = network.states();
    this.impedance = impedance;
    this.outward = direction == Direction.OUTWARD;
    this.arcs = outward ? network.outward() : network.inward();
    millimeters = new int[states.count()];
    throughEdge = new int[states.count()];
    touched = new int[states.count()];
    Arrays.fill(millimeters, NOT_REACHED);
  }

  /**
   * The length of the shortest walk along the ways, millimeters; empty where no walk leads from one
   * point to the other. The ways from the doors are not part of it, and squares are walked around
   * along their edge, as other routers do.
   */
  public static OptionalInt alongWays(WalkingNetwork network, SnappedPoint from, SnappedPoint to) {
    if (network.component(from.edge()) != network.component(to.edge())) {
      return OptionalInt.empty();
    }
    ShortestWalks search =
        new ShortestWalks(network, Direction.OUTWARD, Impedance.lengthsAlongWays(network));
    search.seed(from);
    search.run();
    int millimeters = search.millimeters(to);
    return millimeters == NOT_REACHED ? OptionalInt.empty() : OptionalInt.of(millimeters);
  }

  /** Forgets the last search. */
  public void reset() {
    for (int i = 0; i < touchedCount; i++) {
      millimeters[touched[i]] = NOT_REACHED;
    }
    touchedCount = 0;
    seeds.clear();
    loneSeedEdge = WalkingNetwork.NONE;
    lastSeedOnEdge.clear();
  }

  /** Walks begin (or, inward, end) at a point on a way. */
  public void seed(SnappedPoint point) {
    seed(point, 0);
  }

  /**
   * Walks begin (or, inward, end) at a point on a way.
   *
   * @param before what is walked besides, such as the way from a door, millimeters
   */
  public void seed(SnappedPoint point, int before) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    int length = network.length(edge);
    // Whoever stands on a node may take any edge there.
    boolean toEnd = offset == length || network.allows(edge, outward);
    boolean toStart = offset == 0 || network.allows(edge, !outward);
    if (toEnd) {
      offerEnd(network.to(edge), before + cost(edge, offset, length), edge);
    }
    if (toStart) {
      offerEnd(network.from(edge), before + cost(edge, offset, 0), edge);
    }
    int previous = lastSeedOnEdge.getOrDefault(edge, WalkingNetwork.NONE);
    lastSeedOnEdge.put(edge, seeds.size());
    seeds.add(new Seed(point, before, previous));
    loneSeedEdge = seeds.size() == 1 ? edge : WalkingNetwork.NONE;
  }

  /** What it costs from a seed's side of an edge to the other, in walking order. */
  private int cost(int edge, int seedSide, int farSide) {
    return outward
        ? impedance.between(edge, seedSide, farSide)
        : impedance.between(edge, farSide, seedSide);
  }

  private void offerEnd(int node, int walked, int edge) {
    if (!network.isForResidentsOnly(edge)) {
      offer(node, walked, edge);
      return;
    }
    offer(outward ? states.outbound(node) : states.inbound(node), walked, edge);
    if (states.isPublic(node)) {
      offer(node, walked, edge);
    }
  }

  /** Finds all shortest walks. */
  public void run() {
    run(LocalMetric.LONGEST_MILLIMETERS);
  }

  /** Finds all shortest walks up to a length; longer ones may be found or not. */
  public void run(int limitMillimeters) {
    int limit = Math.min(limitMillimeters, LocalMetric.LONGEST_MILLIMETERS);
    cutShort = false;
    for (int bucket = lowestBucket; bucket <= highestBucket; bucket++) {
      workOff(bucket, limit);
      sizes[bucket] = 0;
    }
    lowestBucket = Integer.MAX_VALUE;
    highestBucket = -1;
  }

  /** A bucket may grow and move while it is worked off. */
  private void workOff(int bucket, int limit) {
    int[] first = arcs.first();
    int[] target = arcs.target();
    int[] edge = arcs.edge();
    int[] length = outward ? impedance.outward : impedance.inward;
    int[] known = millimeters;
    for (int i = 0; i < sizes[bucket]; i++) {
      long entry = buckets[bucket][i];
      int node = (int) entry;
      int walked = (int) (entry >>> 32);
      if (walked > limit) {
        cutShort = true;
      } else if (walked == known[node]) {
        int end = first[node + 1];
        for (int a = first[node]; a < end; a++) {
          // Most arcs lead back to where the search has been: they are told from the others here,
          // so that it is as quick where the machine does not put offer in its place.
          if (walked + length[a] < known[target[a]]) {
            offer(target[a], walked + length[a], edge[a]);
          }
        }
      }
    }
  }

  /** Whether the limit of the last search kept it from going everywhere. */
  public boolean isCutShort() {
    return cutShort;
  }

  private void offer(int node, int walked, int edge) {
    int known = millimeters[node];
    if (walked >= known) {
      return;
    }
    if (known == NOT_REACHED) {
      touched[touchedCount++] = node;
    }
    millimeters[node] = walked;
    throughEdge[node] = edge;
    int bucket = walked >>> BUCKET_SHIFT;
    if (bucket >= buckets.length) {
      int capacity = Math.max(bucket + 1, 2 * buckets.length);
      buckets = Arrays.copyOf(buckets, capacity);
      sizes = Arrays.copyOf(sizes, capacity);
    }
    long[] entries = buckets[bucket];
    if (entries == null) {
      entries = new long[16];
      buckets[bucket] = entries;
    } else if (sizes[bucket] == entries.length) {
      entries = Arrays.copyOf(entries, 2 * entries.length);
      buckets[bucket] = entries;
    }
    entries[sizes[bucket]++] = (long) walked << 32 | node;
    lowestBucket = Math.min(lowestBucket, bucket);
    highestBucket = Math.max(highestBucket, bucket);
  }

  /**
   * The edges that the last search came to, and those that meet them, ascending; no others can hold
   * a point that it reached.
   */
  public int[] edgesComeTo() {
    BitSet edges = new BitSet(network.edges());
    seeds.forEach(seed -> edges.set(seed.point.edge()));
    for (int i = 0; i < touchedCount; i++) {
      for (int state : states.siblings(touched[i])) {
        addEdges(network.outward(), state, edges);
        addEdges(network.inward(), state, edges);
      }
    }
    return edges.stream().toArray();
  }

  private static void addEdges(Arcs arcs, int state, BitSet edges) {
    for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
      edges.set(arcs.edge()[a]);
    }
  }

  /** The shortest walk between the seeds and a point, or {@link #NOT_REACHED}. */
  public int millimeters(SnappedPoint point) {
    int edge = point.edge();
    int offset = point.offsetMillimeters();
    return Math.min(direct(point), Math.min(throughStart(edge, offset), throughEnd(edge, offset)));
  }

  /**
   * Lays points out for {@link #millimeters(PointCosts, int, int, int[])} of this and further
   * searches.
   */
  public PointCosts costs(List<Optional<SnappedPoint>> points) {
    PointCosts costs = new PointCosts(points);
    for (int number = 0; number < points.size(); number++) {
      if (points.get(number).isPresent()) {
        SnappedPoint point = points.get(number).get();
        int edge = point.edge();
        int offset = point.offsetMillimeters();
        int length = network.length(edge);
        boolean fromStart = offset == 0 || network.allows(edge, outward);
        boolean fromEnd = offset == length || network.allows(edge, !outward);
        costs.edge[number] = edge;
        costs.fromStart[number] = fromStart ? cost(edge, 0, offset) : NOT_REACHED;
        costs.fromEnd[number] = fromEnd ? cost(edge, length, offset) : NOT_REACHED;
        if (!network.isForResidentsOnly(edge)) {
          costs.start[number] = network.from(edge);
          costs.end[number] = network.to(edge);
        }
      }
    }
    return costs;
  }

  /**
   * As {@link #millimeters(SnappedPoint)} of many points; not reached where none is.
   *
   * @param first the number of the first point
   * @param end the number behind the last
   * @param walked takes them, the first point's first
   */
  public void millimeters(PointCosts costs, int first, int end, int[] walked) {
    int[] known = millimeters;
    int[] starts = costs.start;
    int[] ends = costs.end;
    int seedEdge = loneSeedEdge;
    for (int number = first; number < end; number++) {
      int start = starts[number];
      if (start == WalkingNetwork.NONE
          || seedEdge == WalkingNetwork.NONE
          || seedEdge == costs.edge[number]) {
        walked[number - first] = oneOf(costs, number);
      } else {
        // What is not reached stays longer than everything that is.
        long throughStart = (long) known[start] + costs.fromStart[number];
        long throughEnd = (long) known[ends[number]] + costs.fromEnd[number];
        walked[number - first] = (int) Math.min(NOT_REACHED, Math.min(throughStart, throughEnd));
      }
    }
  }

  private int oneOf(PointCosts costs, int number) {
    return costs.point(number).isPresent() ? millimeters(costs.point(number).get()) : NOT_REACHED;
  }

  /** The walk along one edge that a seed and the point both lie on. */
  private int direct(SnappedPoint point) {
    int shortest = NOT_REACHED;
    int edge = point.edge();
    int s =
        seeds.size() == 1
            ? seeds.get(0).point.edge() == edge ? 0 : WalkingNetwork.NONE
            : lastSeedOnEdge.getOrDefault(edge, WalkingNetwork.NONE);
    while (s != WalkingNetwork.NONE) {
      Seed seed = seeds.get(s);
      int along = point.offsetMillimeters() - seed.point.offsetMillimeters();
      boolean forward = outward ? along >= 0 : along <= 0;
      if (along == 0 || network.allows(edge, forward)) {
        int walked = cost(edge, seed.point.offsetMillimeters(), point.offsetMillimeters());
        shortest = Math.min(shortest, seed.millimeters + walked);
      }
      s = seed.previousOnEdge;
    }
    return shortest;
  }

  private int throughStart(int edge, int offset) {
    boolean allowed = offset == 0 || network.allows(edge, outward);
    int walked = atEnd(network.from(edge), edge);
    return allowed && walked != NOT_REACHED ? walked + cost(edge, 0, offset) : NOT_REACHED;
  }

  private int throughEnd(int edge, int offset) {
    int length = network.length(edge);
    boolean allowed = offset == length || network.allows(edge, !outward);
    int walked = atEnd(network.to(edge), edge);
    return allowed && walked != NOT_REACHED ? walked + cost(edge, length, offset) : NOT_REACHED;
  }

  /**
   * Whether every point of an edge is surely no farther than a limit, because the walk from one of
   * its ends to the other is not. Where it is not sure, point by point must be asked for.
   */
  public boolean reachesAll(int edge, int limitMillimeters) {
    return throughStart(edge, network.length(edge)) <= limitMillimeters
        || throughEnd(edge, 0) <= limitMillimeters;
  }

  /** Whether every point of an edge is surely farther than a limit. */
  public boolean reachesNone(int edge, int limitMillimeters) {
    return !lastSeedOnEdge.containsKey(edge)
        && atEnd(network.from(edge), edge) > limitMillimeters
        && atEnd(network.to(edge), edge) > limitMillimeters;
  }

  /** The walk to an end of an edge that goes on along the edge. */
  private int atEnd(int node, int edge) {
    return network.isForResidentsOnly(edge) ? states.least(millimeters, node) : millimeters[node];
  }

  /** The tree of the last search, which had one seed, to walk along it later. */
  public WalkTree tree() {
    int[] edges = new int[millimeters.length];
    Arrays.fill(edges, WalkingNetwork.NONE);
    for (int i = 0; i < touchedCount; i++) {
      edges[touched[i]] = throughEdge[touched[i]];
    }
    return new WalkTree(
        network, impedance, outward, seeds.get(0).point, millimeters.clone(), edges);
  }
}
