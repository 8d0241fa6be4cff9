package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
  record Bounds(Coordinate southWest, Coordinate northEast) {

    boolean contains(Coordinate place) {
      return place.longitude() >= southWest.longitude()
          && place.longitude() <= northEast.longitude()
          && place.latitude() >= southWest.latitude()
          && place.latitude() <= northEast.latitude();
    }

    /** Whether two boxes have a point in common. */
    boolean meets(Bounds other) {
      return southWest.longitude() <= other.northEast.longitude()
          && other.southWest.longitude() <= northEast.longitude()
          && southWest.latitude() <= other.northEast.latitude()
          && other.southWest.latitude() <= northEast.latitude();
    }

    /** The box around both. */
    Bounds with(Bounds other) {
      return new Bounds(
          new Coordinate(
              Math.min(southWest.longitude(), other.southWest.longitude()),
              Math.min(southWest.latitude(), other.southWest.latitude())),
          new Coordinate(
              Math.max(northEast.longitude(), other.northEast.longitude()),
              Math.max(northEast.latitude(), other.northEast.latitude())));
    }
  }

  private final long[] nodeIds;
  private final int[] longitudes;
  private final int[] latitudes;
  private final SortedMap<Long, SortedMap<String, String>> nodeTags;
  private final List<OsmWay> ways;
  private final List<OsmArea> areas;
  private final List<Bounds> bounds;
  private final int idsTwice;
  private final int nodesFromWays;

  /** What was collected. */
  OsmData(OsmCollector collected) {
    OsmCollector.Nodes nodes = collected.nodes();
    nodeIds = nodes.ids();
    longitudes = nodes.longitudes();
    latitudes = nodes.latitudes();
    nodeTags = Collections.unmodifiableSortedMap(nodes.tags());
    ways = collected.ways();
    areas = collected.areas();
    bounds = collected.bounds();
    idsTwice = collected.idsTwice();
    nodesFromWays = nodes.fromWays();
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

  /** The boxes that the file says it covers; empty when it does not say. */
  List<Bounds> bounds() {
    return bounds;
  }

  /** How many nodes, ways and relations the file holds more than once. */
  int idsTwice() {
    return idsTwice;
  }

  /** How many nodes the file holds nowhere but in the lines of ways. */
  int nodesFromWays() {
    return nodesFromWays;
  }

  /** How many nodes there are. */
  int nodes() {
    return nodeIds.length;
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

  /** The numbers of nodes, of those that the file holds. */
  int[] numbers(long[] nodes) {
    return Arrays.stream(nodes).mapToInt(this::number).filter(number -> number >= 0).toArray();
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
}
