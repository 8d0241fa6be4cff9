package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.lifecircle.kit.features.PlainValues;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** The walkable ways of an OpenStreetMap file and what stands on them. */
final class OsmWays {

  /** Tags that say how a way is walked, or what people call it. */
  private static final Set<String> KEPT =
      Set.of(
          "abandoned",
          "access",
          "access:conditional",
          "area",
          "bridge",
          "conveying",
          "covered",
          "crossing",
          "crossing:signals",
          "crossing:wait",
          "cycleway",
          "demolished",
          "destroyed",
          "disused",
          "est_width",
          "foot",
          "foot:backward",
          "foot:conditional",
          "foot:forward",
          "footway",
          "highway",
          "incline",
          "indoor",
          "junction",
          "layer",
          "leisure",
          "man_made",
          "maxwidth",
          "maxwidth:physical",
          "motorroad",
          "name",
          "name:en",
          "name:zh",
          "oneway",
          "oneway:foot",
          "opening_hours",
          "opening_hours:conditional",
          "path",
          "pedestrian",
          "place",
          "planned",
          "proposed",
          "public_transport",
          "railway",
          "ramp",
          "ramp:stroller",
          "ramp:wheelchair",
          "razed",
          "removed",
          "sidewalk",
          "step_count",
          "stroller",
          "surface",
          "tunnel",
          "was",
          "wheelchair",
          "width");

  /** Tags that say what stands on a way. */
  private static final Set<String> KEPT_OF_NODES =
      Set.of(
          "access",
          "access:conditional",
          "barrier",
          "crossing",
          "crossing:signals",
          "crossing:wait",
          "foot",
          "foot:conditional",
          "highway",
          "kerb",
          "kerb:height",
          "locked",
          "locked:conditional",
          "maxwidth",
          "maxwidth:physical",
          "name",
          "name:en",
          "name:zh",
          "opening_hours",
          "opening_hours:conditional",
          "stroller",
          "wheelchair",
          "width");

  private static final Set<String> CROSSINGS = Set.of("crossing", "traffic_signals", "elevator");

  private OsmWays() {}

  /**
   * The walkable ways.
   *
   * @param wanted says by its places whether a way is wanted
   * @param there says by its tags whether a way is there
   */
  static WalkingMap map(
      OsmData data, Predicate<List<Coordinate>> wanted, Predicate<Map<String, String>> there) {
    List<Drawn> drawn = new ArrayList<>();
    for (OsmWay way : data.ways()) {
      if (mayBeWay(way) && wanted.test(data.places(way)) && there.test(way.tags())) {
        drawn.add(
            new Drawn(
                "w" + way.id(), data.numbers(way.nodes()), List.of(), PlainValues.of(way.tags())));
      }
    }
    RingAssembly rings = new RingAssembly(data);
    for (OsmArea area : data.areas()) {
      Map<String, String> tags = PlainValues.of(asArea(area.tags()));
      if (Way.mayBeCrossed(tags) && there.test(area.tags())) {
        for (RingAssembly.Part part : rings.parts(area)) {
          int[] outer = data.numbers(part.outer());
          if (wanted.test(points(data, outer, Map.of()))) {
            String id = "r" + area.id() + (part.number() == 0 ? "" : "/" + (part.number() + 1));
            drawn.add(
                new Drawn(id, outer, part.holes().stream().map(data::numbers).toList(), tags));
          }
        }
      }
    }
    BitSet used = new BitSet();
    for (Drawn way : drawn) {
      way.eachNode(used::set);
    }
    Map<Integer, Coordinate> movedAside = movedAside(data, used);
    List<Way> ways = new ArrayList<>();
    BitSet walked = new BitSet();
    for (Drawn way : drawn) {
      List<Coordinate> points = points(data, way.nodes, movedAside);
      if (points.size() < 2) {
        continue;
      }
      List<List<Coordinate>> holes =
          way.holes.stream().map(hole -> points(data, hole, movedAside)).toList();
      Way candidate = new Way(way.id, points, kept(way.tags, KEPT::contains), holes);
      if (candidate.walkable()) {
        ways.add(candidate);
        way.eachNode(walked::set);
      }
    }
    List<MapNode> nodes = new ArrayList<>();
    data.nodeTags()
        .forEach(
            (id, tags) -> {
              int number = data.number(id);
              if (walked.get(number) && standsOnWay(tags)) {
                nodes.add(
                    new MapNode(
                        "n" + id,
                        place(data, number, movedAside),
                        kept(PlainValues.of(tags), KEPT_OF_NODES::contains)));
              }
            });
    return new WalkingMap(ways, nodes);
  }

  /** A multipolygon is an area, whether or not it says so again; a line may be a loop. */
  private static SortedMap<String, String> asArea(SortedMap<String, String> tags) {
    SortedMap<String, String> area = new TreeMap<>(tags);
    area.putIfAbsent("area", "yes");
    return area;
  }

  /**
   * What is drawn as a way or as the edge of an area.
   *
   * @param nodes their numbers, of those that the file holds
   */
  private record Drawn(String id, int[] nodes, List<int[]> holes, Map<String, String> tags) {

    void eachNode(IntConsumer consumer) {
      Arrays.stream(nodes).forEach(consumer);
      holes.forEach(hole -> Arrays.stream(hole).forEach(consumer));
    }
  }

  private static List<Coordinate> points(
      OsmData data, int[] nodes, Map<Integer, Coordinate> movedAside) {
    List<Coordinate> points = new ArrayList<>(nodes.length);
    for (int node : nodes) {
      points.add(place(data, node, movedAside));
    }
    return points;
  }

  private static Coordinate place(OsmData data, int number, Map<Integer, Coordinate> movedAside) {
    Coordinate moved = movedAside.isEmpty() ? null : movedAside.get(number);
    return moved != null ? moved : OsmData.place(data.longitude(number), data.latitude(number));
  }

  /**
   * Two nodes of one place are two: ways meet only where they share a node, and a bridge may have a
   * node right above that of a street. So the later one is moved a centimeter aside.
   *
   * @return the new places by the numbers of the nodes, of those that were moved
   */
  private static Map<Integer, Coordinate> movedAside(OsmData data, BitSet used) {
    long[] places =
        used.stream().mapToLong(n -> key(data.longitude(n), data.latitude(n))).toArray();
    Arrays.sort(places);
    Set<Long> crowded = new LinkedHashSet<>();
    for (int i = 1; i < places.length; i++) {
      if (places[i] == places[i - 1]) {
        crowded.add(places[i]);
      }
    }
    Map<Integer, Coordinate> moved = new LinkedHashMap<>();
    if (crowded.isEmpty()) {
      return moved;
    }
    Set<Long> taken = new LinkedHashSet<>();
    Set<Long> met = new LinkedHashSet<>();
    used.stream()
        .forEach(
            number -> {
              long place = key(data.longitude(number), data.latitude(number));
              if (crowded.contains(place) && !met.add(place)) {
                int longitude = data.longitude(number);
                long aside = place;
                while (Arrays.binarySearch(places, aside) >= 0 || !taken.add(aside)) {
                  longitude++;
                  aside = key(longitude, data.latitude(number));
                }
                moved.put(number, OsmData.place(longitude, data.latitude(number)));
              }
            });
    return moved;
  }

  private static long key(int longitude, int latitude) {
    return (long) longitude << 32 | latitude & 0xFFFF_FFFFL;
  }

  static boolean mayBeWay(OsmWay way) {
    Map<String, String> tags = way.tags();
    return tags.containsKey("highway")
        || "platform".equals(tags.get("railway"))
        || "platform".equals(tags.get("public_transport"))
        || "pier".equals(tags.get("man_made"))
        || way.closed() && Way.mayBeCrossed(tags);
  }

  static boolean standsOnWay(Map<String, String> tags) {
    return tags.containsKey("barrier")
        || tags.containsKey("crossing")
        || tags.containsKey("kerb")
        || CROSSINGS.contains(tags.getOrDefault("highway", ""));
  }

  private static SortedMap<String, String> kept(Map<String, String> tags, Predicate<String> keys) {
    SortedMap<String, String> kept = new TreeMap<>();
    tags.forEach(
        (key, value) -> {
          if (keys.test(key) && !value.isBlank()) {
            kept.put(key, value.strip());
          }
        });
    return kept;
  }
}
