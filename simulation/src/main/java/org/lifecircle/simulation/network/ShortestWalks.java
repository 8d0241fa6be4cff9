package org.lifecircle.simulation.network;

import java.util.Arrays;

/**
 * Shortest walks over a network from one place or many at once: Dijkstra's algorithm with a bucket
 * queue (Dial 1969, "Algorithm 360: shortest-path forest with topological ordering"; a bucket spans
 * several meters and is worked off until it stays empty, as in Meyer and Sanders 2003,
 * "Δ-stepping", so that the lengths are exact to the millimeter). Not safe for many threads; one
 * object may run many searches.
 */
final class ShortestWalks {

  /** The length of a walk that does not exist. */
  static final int NOT_REACHED = Integer.MAX_VALUE;

  /** A bucket spans 2 to this power of millimeters: about 8 m. */
  private static final int BUCKET_SHIFT = 13;

  /** In which direction one-ways are walked. */
  enum Direction {
    /** From the seeds to everywhere. */
    OUTWARD,
    /** From everywhere to the seeds. */
    INWARD
  }

  private final WalkingNetwork network;
  private final WalkingNetwork.Arcs arcs;
  private final boolean outward;
  private final int[] millimeters;
  private final int[] throughEdge;
  private final int[] touched;
  private int touchedCount;
  private long[][] buckets = new long[256][];
  private int[] sizes = new int[256];
  private int lowestBucket = Integer.MAX_VALUE;
  private int highestBucket = -1;
  private SnappedPoint seed;

  ShortestWalks(WalkingNetwork network, Direction direction) {
    this.network = network;
    this.outward = direction == Direction.OUTWARD;
    this.arcs = outward ? network.outward : network.inward;
    millimeters = new int[network.nodes()];
    throughEdge = new int[network.nodes()];
    touched = new int[network.nodes()];
    Arrays.fill(millimeters, NOT_REACHED);
  }

  /** Forgets the last search. */
  void reset() {
    for (int i = 0; i < touchedCount; i++) {
      millimeters[touched[i]] = NOT_REACHED;
    }
    touchedCount = 0;
    seed = null;
  }

  /** Walks begin (or, inward, end) at a point on a way. */
  void seed(SnappedPoint point) {
    int edge = point.edge();
    int ahead = network.length(edge) - point.offsetMillimeters();
    // Whoever stands on a node may take any edge there.
    boolean toEnd = ahead == 0 || network.allows(edge, outward);
    boolean toStart = point.offsetMillimeters() == 0 || network.allows(edge, !outward);
    if (toEnd) {
      offer(network.edgeTo[edge], ahead, edge);
    }
    if (toStart) {
      offer(network.edgeFrom[edge], point.offsetMillimeters(), edge);
    }
    seed = point;
  }

  /** Finds all shortest walks. */
  void run() {
    run(LocalMetric.LONGEST_MILLIMETERS);
  }

  /** Finds all shortest walks up to a length; longer ones may be found or not. */
  void run(int limitMillimeters) {
    int limit = Math.min(limitMillimeters, LocalMetric.LONGEST_MILLIMETERS);
    int[] first = arcs.first();
    int[] target = arcs.target();
    int[] length = arcs.millimeters();
    int[] edge = arcs.edge();
    for (int b = lowestBucket; b <= highestBucket; b++) {
      // A bucket may grow and move while it is worked off.
      for (int i = 0; i < sizes[b]; i++) {
        long entry = buckets[b][i];
        int node = (int) entry;
        int walked = (int) (entry >>> 32);
        if (walked == millimeters[node] && walked <= limit) {
          for (int a = first[node]; a < first[node + 1]; a++) {
            offer(target[a], walked + length[a], edge[a]);
          }
        }
      }
      sizes[b] = 0;
    }
    lowestBucket = Integer.MAX_VALUE;
    highestBucket = -1;
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

  /** The shortest walk between the seeds and a node, or {@link #NOT_REACHED}. */
  int millimeters(int node) {
    return millimeters[node];
  }

  /** The shortest walk between the last seed and a point, or {@link #NOT_REACHED}. */
  int millimeters(SnappedPoint point) {
    return Math.min(direct(point), Math.min(throughStart(point), throughEnd(point)));
  }

  /** The walk along the one edge that both points lie on. */
  private int direct(SnappedPoint point) {
    if (seed == null || seed.edge() != point.edge()) {
      return NOT_REACHED;
    }
    int along = point.offsetMillimeters() - seed.offsetMillimeters();
    boolean forward = outward ? along >= 0 : along <= 0;
    boolean allowed = along == 0 || network.allows(point.edge(), forward);
    return allowed ? Math.abs(along) : NOT_REACHED;
  }

  private int throughStart(SnappedPoint point) {
    int edge = point.edge();
    boolean allowed = point.offsetMillimeters() == 0 || network.allows(edge, outward);
    int walked = millimeters[network.edgeFrom[edge]];
    return allowed && walked != NOT_REACHED ? walked + point.offsetMillimeters() : NOT_REACHED;
  }

  private int throughEnd(SnappedPoint point) {
    int edge = point.edge();
    int left = network.length(edge) - point.offsetMillimeters();
    boolean allowed = left == 0 || network.allows(edge, !outward);
    int walked = millimeters[network.edgeTo[edge]];
    return allowed && walked != NOT_REACHED ? walked + left : NOT_REACHED;
  }

  /** The forest of the last search, to walk along it later. */
  WalkTree tree() {
    int[] edges = new int[millimeters.length];
    Arrays.fill(edges, WalkingNetwork.NONE);
    for (int i = 0; i < touchedCount; i++) {
      edges[touched[i]] = throughEdge[touched[i]];
    }
    return new WalkTree(network, outward, seed, millimeters.clone(), edges);
  }
}
