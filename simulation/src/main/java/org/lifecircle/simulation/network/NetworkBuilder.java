package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Coordinate;

/** Splits the walkable ways of a map where they meet. */
final class NetworkBuilder {

  /** Coordinates are the same when they are the same to this part of a degree. */
  private static final double UNITS_PER_DEGREE = 1e7;

  private static final int SEEN = 1;
  private static final int MEETING = 2;

  final IntList edgeFrom = new IntList();
  final IntList edgeTo = new IntList();
  final List<FootAccess> edgeAccess = new ArrayList<>();
  final List<String> edgeWay = new ArrayList<>();
  final IntList edgePoints = new IntList();
  final DoubleList pointLongitude = new DoubleList();
  final DoubleList pointLatitude = new DoubleList();
  final IntList pointOffset = new IntList();
  int nodes;

  /** By place: whether ways meet there, and the node that they meet in. */
  private final PlaceTable places;

  /** By closed place, the first node that ends there; none before the first. */
  private final Map<Long, Integer> closed = new HashMap<>();

  /** Pairs of nodes that only a closed barrier parts, one after the other. */
  final IntList parted = new IntList();

  NetworkBuilder(WalkingMap map) {
    List<Way> ways = new ArrayList<>();
    List<FootAccess> accesses = new ArrayList<>();
    int points = 0;
    for (Way way : map.ways().stream().sorted(Comparator.comparing(Way::id)).toList()) {
      FootAccess access = FootAccess.of(way.tags());
      if (access.walkable()) {
        ways.add(way);
        accesses.add(access);
        points += way.points().size();
      }
    }
    places = new PlaceTable(points + map.nodes().size());
    for (MapNode node : map.nodes()) {
      if (FootAccess.closes(node.tags())) {
        closed.put(key(node.location()), WalkingNetwork.NONE);
        places.mark(key(node.location()), MEETING);
      }
    }
    for (Way way : ways) {
      mark(way);
    }
    edgePoints.add(0);
    for (int w = 0; w < ways.size(); w++) {
      split(ways.get(w), accesses.get(w));
    }
  }

  private static long key(Coordinate place) {
    long longitude = Math.round(place.longitude() * UNITS_PER_DEGREE);
    long latitude = Math.round(place.latitude() * UNITS_PER_DEGREE);
    return longitude << 32 ^ latitude & 0xFFFF_FFFFL;
  }

  private void mark(Way way) {
    int last = way.points().size() - 1;
    long previous = 0;
    for (int i = 0; i <= last; i++) {
      long key = key(way.points().get(i));
      if (i == 0 || i == last) {
        places.mark(key, MEETING);
      } else if (key != previous) {
        places.mark(key, places.isMarked(key) ? MEETING : SEEN);
      }
      previous = key;
    }
  }

  private void split(Way way, FootAccess access) {
    List<Coordinate> points = way.points();
    int begin = 0;
    for (int i = 1; i < points.size(); i++) {
      if (places.isMeeting(key(points.get(i)))) {
        edge(points.subList(begin, i + 1), access, way.id());
        begin = i;
      }
    }
  }

  private void edge(List<Coordinate> points, FootAccess access, String way) {
    int firstPoint = pointOffset.size();
    long offset = 0;
    point(points.get(0), 0);
    for (int i = 1; i < points.size(); i++) {
      Coordinate from = points.get(i - 1);
      Coordinate to = points.get(i);
      int millimeters = LocalMetric.millimeters(from, to);
      if (millimeters > 0) {
        offset = Math.min(LocalMetric.LONGEST_MILLIMETERS, offset + millimeters);
        point(to, (int) offset);
      }
    }
    if (pointOffset.size() == firstPoint + 1) {
      // A way that stands still: both ends are one place, and nothing is walked between.
      pointLongitude.removeLast();
      pointLatitude.removeLast();
      pointOffset.removeLast();
      return;
    }
    edgeFrom.add(node(points.get(0)));
    edgeTo.add(node(points.get(points.size() - 1)));
    edgeAccess.add(access);
    edgeWay.add(way);
    edgePoints.add(pointOffset.size());
  }

  private void point(Coordinate place, int offset) {
    pointLongitude.add(place.longitude());
    pointLatitude.add(place.latitude());
    pointOffset.add(offset);
  }

  /** Ways end at a closed barrier as if each ended there alone. */
  private int node(Coordinate place) {
    long key = key(place);
    Integer firstAtBarrier = closed.get(key);
    if (firstAtBarrier != null) {
      if (firstAtBarrier == WalkingNetwork.NONE) {
        closed.put(key, nodes);
      } else {
        parted.add(firstAtBarrier);
        parted.add(nodes);
      }
      return nodes++;
    }
    int node = places.node(key);
    if (node == WalkingNetwork.NONE) {
      node = nodes++;
      places.setNode(key, node);
    }
    return node;
  }

  /** A hash table from places to marks and nodes, with open addressing. */
  private static final class PlaceTable {
    private final long[] keys;
    private final byte[] marks;
    private final int[] nodes;
    private final int mask;

    PlaceTable(int entries) {
      int capacity = Integer.highestOneBit(Math.max(8, entries)) << 2;
      keys = new long[capacity];
      marks = new byte[capacity];
      nodes = new int[capacity];
      Arrays.fill(nodes, WalkingNetwork.NONE);
      mask = capacity - 1;
    }

    void mark(long key, int mark) {
      int slot = slot(key);
      keys[slot] = key;
      marks[slot] = (byte) Math.max(marks[slot], mark);
    }

    boolean isMarked(long key) {
      return marks[slot(key)] != 0;
    }

    boolean isMeeting(long key) {
      return marks[slot(key)] == MEETING;
    }

    int node(long key) {
      return nodes[slot(key)];
    }

    void setNode(long key, int node) {
      nodes[slot(key)] = node;
    }

    private int slot(long key) {
      long hash = key * 0x9E37_79B9_7F4A_7C15L;
      int slot = (int) (hash >>> 32) & mask;
      while (marks[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return slot;
    }
  }

  /** A list of ints that grows. */
  static final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    void removeLast() {
      size--;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /** A list of doubles that grows. */
  static final class DoubleList {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    void removeLast() {
      size--;
    }

    double[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
