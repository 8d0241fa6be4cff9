package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.MapNode;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.network.Way;

/** The walkable ways of an OpenStreetMap file and what stands on them. */
final class OsmWays {

  /** Tags that say how a way is walked, or what people call it. */
  private static final Set<String> KEPT =
      Set.of(
          "access",
          "area",
          "bridge",
          "conveying",
          "covered",
          "crossing",
          "foot",
          "foot:backward",
          "foot:forward",
          "footway",
          "highway",
          "incline",
          "indoor",
          "layer",
          "man_made",
          "motorroad",
          "name",
          "name:zh",
          "oneway",
          "oneway:foot",
          "opening_hours",
          "railway",
          "ramp",
          "ramp:stroller",
          "ramp:wheelchair",
          "sidewalk",
          "step_count",
          "surface",
          "tunnel",
          "wheelchair",
          "width");

  /** Tags that say what stands on a way. */
  private static final Set<String> KEPT_OF_NODES =
      Set.of(
          "access",
          "barrier",
          "crossing",
          "crossing:signals",
          "foot",
          "highway",
          "locked",
          "name",
          "name:zh",
          "opening_hours",
          "wheelchair");

  private static final Set<String> CROSSINGS = Set.of("crossing", "traffic_signals");

  private static final double UNITS_PER_DEGREE = 1e7;

  private OsmWays() {}

  /**
   * The walkable ways.
   *
   * @param wanted says by its places whether a way is wanted
   */
  static WalkingMap map(OsmData data, Predicate<List<Coordinate>> wanted) {
    List<Way> ways = new ArrayList<>();
    Map<Coordinate, Long> nodeAt = new HashMap<>();
    Map<Long, Coordinate> placeOf = new HashMap<>();
    for (OsmWay way : data.ways()) {
      if (!mayBeWay(way.tags()) || !wanted.test(data.places(way))) {
        continue;
      }
      List<Coordinate> points = new ArrayList<>();
      for (long node : way.nodes()) {
        data.place(node)
            .map(place -> placeOf.computeIfAbsent(node, id -> apart(place, id, nodeAt)))
            .ifPresent(points::add);
      }
      if (points.size() < 2) {
        continue;
      }
      Way walked = new Way("w" + way.id(), points, kept(way.tags(), KEPT));
      if (walked.walkable()) {
        ways.add(walked);
      }
    }
    Set<Coordinate> walked = new HashSet<>();
    ways.forEach(way -> walked.addAll(way.points()));
    List<MapNode> nodes = new ArrayList<>();
    data.nodeTags()
        .forEach(
            (id, tags) -> {
              Coordinate place = placeOf.get(id);
              if (place != null && walked.contains(place) && standsOnWay(tags)) {
                nodes.add(new MapNode("n" + id, place, kept(tags, KEPT_OF_NODES)));
              }
            });
    return new WalkingMap(ways, nodes);
  }

  private static boolean mayBeWay(Map<String, String> tags) {
    return tags.containsKey("highway")
        || "platform".equals(tags.get("railway"))
        || "pier".equals(tags.get("man_made"));
  }

  private static boolean standsOnWay(Map<String, String> tags) {
    return tags.containsKey("barrier") || CROSSINGS.contains(tags.getOrDefault("highway", ""));
  }

  /**
   * Two nodes of one place are two: ways meet only where they share a node, and a bridge may have a
   * node right above that of a street. So the second is moved a centimeter aside.
   */
  private static Coordinate apart(Coordinate place, long node, Map<Coordinate, Long> nodeAt) {
    Coordinate free = place;
    while (nodeAt.containsKey(free) && nodeAt.get(free) != node) {
      long aside = Math.round(free.longitude() * UNITS_PER_DEGREE) + 1;
      free = new Coordinate(aside / UNITS_PER_DEGREE, free.latitude());
    }
    nodeAt.put(free, node);
    return free;
  }

  private static SortedMap<String, String> kept(Map<String, String> tags, Set<String> keys) {
    SortedMap<String, String> kept = new TreeMap<>();
    tags.forEach(
        (key, value) -> {
          if (keys.contains(key) && !value.isBlank()) {
            kept.put(key, value.strip());
          }
        });
    return kept;
  }
}
