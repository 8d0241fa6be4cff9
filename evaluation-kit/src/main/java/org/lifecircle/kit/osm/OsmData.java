package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;

/**
 * What an OpenStreetMap file says, by id: the places of all nodes, the tags of those that have any,
 * ways, and the relations that are areas. Coordinates are kept in ten-millionths of a degree, as
 * OpenStreetMap does, so that both file formats give the same.
 */
final class OsmData {

  private static final double UNITS_PER_DEGREE = 1e7;

  /**
   * A way.
   *
   * @param id unique among ways
   * @param nodes the ids of its nodes in order
   * @param tags may be empty
   */
  record OsmWay(long id, long[] nodes, SortedMap<String, String> tags) {

    boolean closed() {
      return nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    }
  }

  /**
   * An area made of ways.
   *
   * @param id unique among relations
   * @param outerWays the ids of the ways around it
   * @param innerWays the ids of the ways around its holes
   * @param tags may be empty
   */
  record OsmArea(
      long id, List<Long> outerWays, List<Long> innerWays, SortedMap<String, String> tags) {}

  /**
   * The part of the earth that the file covers.
   *
   * @param southWest one corner
   * @param northEast the other
   */
  record Bounds(Coordinate southWest, Coordinate northEast) {}

  private final long[] nodeIds;
  private final int[] longitudes;
  private final int[] latitudes;
  private final SortedMap<Long, SortedMap<String, String>> nodeTags;
  private final List<OsmWay> ways;
  private final List<OsmArea> areas;
  private final Optional<Bounds> bounds;

  private OsmData(Collector collected) {
    int count = collected.nodeCount;
    Integer[] order = collected.sorted ? null : order(collected);
    nodeIds = new long[count];
    longitudes = new int[count];
    latitudes = new int[count];
    for (int i = 0; i < count; i++) {
      int from = order == null ? i : order[i];
      nodeIds[i] = collected.nodeIds[from];
      longitudes[i] = collected.longitudes[from];
      latitudes[i] = collected.latitudes[from];
    }
    nodeTags = Collections.unmodifiableSortedMap(collected.nodeTags);
    ways = collected.ways.stream().sorted(Comparator.comparingLong(OsmWay::id)).toList();
    areas = collected.areas.stream().sorted(Comparator.comparingLong(OsmArea::id)).toList();
    bounds = collected.bounds;
  }

  private static Integer[] order(Collector collected) {
    Integer[] order = new Integer[collected.nodeCount];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> collected.nodeIds[i]));
    return order;
  }

  /** The tags of all nodes that have any, by id. */
  SortedMap<Long, SortedMap<String, String>> nodeTags() {
    return nodeTags;
  }

  /** All ways by id. */
  List<OsmWay> ways() {
    return ways;
  }

  /** All multipolygons by id. */
  List<OsmArea> areas() {
    return areas;
  }

  /** What the file says it covers. */
  Optional<Bounds> bounds() {
    return bounds;
  }

  /** What the file's nodes cover. */
  Bounds extent() {
    int west = Arrays.stream(longitudes).min().orElseThrow();
    int east = Arrays.stream(longitudes).max().orElseThrow();
    int south = Arrays.stream(latitudes).min().orElseThrow();
    int north = Arrays.stream(latitudes).max().orElseThrow();
    return new Bounds(
        new Coordinate(west / UNITS_PER_DEGREE, south / UNITS_PER_DEGREE),
        new Coordinate(east / UNITS_PER_DEGREE, north / UNITS_PER_DEGREE));
  }

  /** The number of a node by ascending id; negative when the file does not hold it. */
  int number(long node) {
    return Arrays.binarySearch(nodeIds, node);
  }

  /** The longitude of a numbered node in ten-millionths of a degree. */
  int longitude(int number) {
    return longitudes[number];
  }

  /** The latitude of a numbered node in ten-millionths of a degree. */
  int latitude(int number) {
    return latitudes[number];
  }

  /** A place in ten-millionths of a degree. */
  static Coordinate place(int longitude, int latitude) {
    return new Coordinate(longitude / UNITS_PER_DEGREE, latitude / UNITS_PER_DEGREE);
  }

  /** Where a node lies; empty when the file does not hold it. */
  Optional<Coordinate> place(long node) {
    int number = number(node);
    return number < 0
        ? Optional.empty()
        : Optional.of(place(longitudes[number], latitudes[number]));
  }

  /** The places of a way's nodes; those that the file does not hold are passed over. */
  List<Coordinate> places(OsmWay way) {
    List<Coordinate> places = new ArrayList<>(way.nodes().length);
    for (long node : way.nodes()) {
      place(node).ifPresent(places::add);
    }
    return places;
  }

  /** Takes what a reader finds, in any order. */
  static final class Collector {
    private long[] nodeIds = new long[1024];
    private int[] longitudes = new int[1024];
    private int[] latitudes = new int[1024];
    private int nodeCount;
    private boolean sorted = true;
    private final SortedMap<Long, SortedMap<String, String>> nodeTags = new TreeMap<>();
    private final List<OsmWay> ways = new ArrayList<>();
    private final List<OsmArea> areas = new ArrayList<>();
    private Optional<Bounds> bounds = Optional.empty();

    /** Takes a node; degrees must lie on the earth. */
    void node(long id, double longitude, double latitude, SortedMap<String, String> tags) {
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException(
            "node " + id + " lies nowhere on earth: " + longitude + ", " + latitude);
      }
      if (nodeCount == nodeIds.length) {
        nodeIds = Arrays.copyOf(nodeIds, 2 * nodeCount);
        longitudes = Arrays.copyOf(longitudes, 2 * nodeCount);
        latitudes = Arrays.copyOf(latitudes, 2 * nodeCount);
      }
      sorted &= nodeCount == 0 || nodeIds[nodeCount - 1] < id;
      nodeIds[nodeCount] = id;
      longitudes[nodeCount] = (int) Math.round(longitude * UNITS_PER_DEGREE);
      latitudes[nodeCount++] = (int) Math.round(latitude * UNITS_PER_DEGREE);
      if (!tags.isEmpty()) {
        nodeTags.put(id, tags);
      }
    }

    void way(OsmWay way) {
      ways.add(way);
    }

    /** Takes a relation when it is an area. */
    void area(OsmArea area) {
      if ("multipolygon".equals(area.tags().get("type")) && !area.outerWays().isEmpty()) {
        areas.add(area);
      }
    }

    void bounds(double west, double south, double east, double north) {
      bounds = Optional.of(new Bounds(new Coordinate(west, south), new Coordinate(east, north)));
    }

    boolean isEmpty() {
      return nodeCount == 0;
    }

    OsmData data() {
      return new OsmData(this);
    }
  }
}
