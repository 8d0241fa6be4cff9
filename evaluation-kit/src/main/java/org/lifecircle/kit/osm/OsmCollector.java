package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.osm.OsmData.Bounds;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;

/**
 * Takes what a reader finds, in any order. Extracts that were put behind one another hold things
 * twice, and histories hold every version: of one id the highest version counts, of equal ones the
 * last, and what is deleted in it is not there.
 */
final class OsmCollector {

  private static final double UNITS_PER_DEGREE = 1e7;

  /** A box as wide as this, degrees, goes around the earth. */
  private static final double WHOLE_EARTH_DEGREES = 359;

  /** The version of what does not say one. */
  static final int NO_VERSION = 0;

  /** The version of what an editor deleted without saying one: nothing is later. */
  static final int LAST_VERSION = Integer.MAX_VALUE;

  /** The version of a node that only stands in a way. */
  private static final int FROM_WAY = -1;

  private long[] nodeIds = new long[1024];
  private int[] longitudes = new int[1024];
  private int[] latitudes = new int[1024];
  private int[] versions = new int[1024];
  private final BitSet deleted = new BitSet();
  private int nodeCount;
  private boolean sorted = true;
  private int idsTwice;
  private final Map<Integer, SortedMap<String, String>> tagsByNumber = new LinkedHashMap<>();
  private final SortedMap<Long, Versioned<OsmWay>> ways = new TreeMap<>();
  private final SortedMap<Long, Versioned<OsmArea>> areas = new TreeMap<>();
  private final List<Bounds> bounds = new ArrayList<>();

  private record Versioned<T>(int version, boolean deleted, T what) {}

  /**
   * Nodes by ascending id, each once.
   *
   * @param tags of those that have any
   * @param fromWays how many of them stand only in ways
   */
  record Nodes(
      long[] ids,
      int[] longitudes,
      int[] latitudes,
      SortedMap<Long, SortedMap<String, String>> tags,
      int fromWays) {}

  /** Takes a node; degrees must lie on the earth. */
  void node(
      long id, int version, double longitude, double latitude, SortedMap<String, String> tags) {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "node " + id + " lies nowhere on earth: " + longitude + ", " + latitude);
    }
    if (!tags.isEmpty()) {
      tagsByNumber.put(nodeCount, tags);
    }
    add(id, version, longitude, latitude);
  }

  /** Takes the place of a node that a way says of it. */
  void nodeOfWay(long id, double longitude, double latitude) {
    add(id, FROM_WAY, longitude, latitude);
  }

  /** Takes that a node was deleted. */
  void nodeDeleted(long id, int version) {
    deleted.set(nodeCount);
    add(id, version, 0, 0);
  }

  private void add(long id, int version, double longitude, double latitude) {
    if (nodeCount == nodeIds.length) {
      nodeIds = Arrays.copyOf(nodeIds, 2 * nodeCount);
      longitudes = Arrays.copyOf(longitudes, 2 * nodeCount);
      latitudes = Arrays.copyOf(latitudes, 2 * nodeCount);
      versions = Arrays.copyOf(versions, 2 * nodeCount);
    }
    sorted &= nodeCount == 0 || nodeIds[nodeCount - 1] < id;
    nodeIds[nodeCount] = id;
    versions[nodeCount] = version;
    longitudes[nodeCount] = (int) Math.round(longitude * UNITS_PER_DEGREE);
    latitudes[nodeCount++] = (int) Math.round(latitude * UNITS_PER_DEGREE);
  }

  /** Takes a way. */
  void way(OsmWay way, int version, boolean isDeleted) {
    put(ways, way.id(), new Versioned<>(version, isDeleted, way));
  }

  /** Takes a relation; only those that are areas are kept. */
  void area(OsmArea area, int version, boolean isDeleted) {
    put(areas, area.id(), new Versioned<>(version, isDeleted, area));
  }

  private <T> void put(SortedMap<Long, Versioned<T>> all, long id, Versioned<T> later) {
    Versioned<T> known = all.get(id);
    idsTwice += known == null ? 0 : 1;
    if (known == null || later.version >= known.version) {
      all.put(id, later);
    }
  }

  /**
   * Takes a box that the file says it covers, whichever corner stands first. The whole earth is no
   * box: files that say so hold a part of it and were cut out by something that did not say which.
   */
  void bounds(double west, double south, double east, double north) {
    if (east - west >= WHOLE_EARTH_DEGREES) {
      return;
    }
    boolean swapped = west > east && west - east < WHOLE_EARTH_DEGREES / 2;
    bounds.add(
        new Bounds(
            new Coordinate(swapped ? east : west, Math.min(south, north)),
            new Coordinate(swapped ? west : east, Math.max(south, north))));
  }

  boolean isEmpty() {
    return nodeCount == 0;
  }

  OsmData data() {
    return new OsmData(this);
  }

  Nodes nodes() {
    int[] order = order();
    Nodes all =
        new Nodes(new long[nodeCount], new int[nodeCount], new int[nodeCount], new TreeMap<>(), 0);
    int count = 0;
    int fromWays = 0;
    for (int i = 0; i < nodeCount; i++) {
      int number = order[i];
      boolean last = i + 1 == nodeCount || nodeIds[order[i + 1]] != nodeIds[number];
      if (!last) {
        idsTwice += versions[number] == FROM_WAY ? 0 : 1;
        continue;
      }
      if (deleted.get(number)) {
        continue;
      }
      fromWays += versions[number] == FROM_WAY ? 1 : 0;
      all.ids[count] = nodeIds[number];
      all.longitudes[count] = longitudes[number];
      all.latitudes[count++] = latitudes[number];
      SortedMap<String, String> tags = tagsByNumber.get(number);
      if (tags != null) {
        all.tags.put(nodeIds[number], tags);
      }
    }
    return new Nodes(
        Arrays.copyOf(all.ids, count),
        Arrays.copyOf(all.longitudes, count),
        Arrays.copyOf(all.latitudes, count),
        all.tags,
        fromWays);
  }

  /** The numbers of the nodes by id, of one id by version, of one version as they came. */
  private int[] order() {
    int[] numbers = new int[nodeCount];
    if (sorted) {
      Arrays.setAll(numbers, i -> i);
      return numbers;
    }
    Integer[] order = new Integer[nodeCount];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingLong(i -> nodeIds[i]).thenComparingInt(i -> versions[i]));
    Arrays.setAll(numbers, i -> order[i]);
    return numbers;
  }

  List<OsmWay> ways() {
    return there(ways);
  }

  /** All multipolygons by id. */
  List<OsmArea> areas() {
    return there(areas).stream()
        .filter(area -> "multipolygon".equals(area.tags().get("type")))
        .filter(area -> !area.outerWays().isEmpty())
        .toList();
  }

  private static <T> List<T> there(SortedMap<Long, Versioned<T>> all) {
    return all.values().stream().filter(one -> !one.deleted).map(Versioned::what).toList();
  }

  List<Bounds> bounds() {
    return Collections.unmodifiableList(bounds);
  }

  /** How many things came again; known once the nodes were taken. */
  int idsTwice() {
    return idsTwice;
  }
}
