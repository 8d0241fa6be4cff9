package org.lifecircle.kit.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * What parts a city into lands: the edges of waters, rivers, the coast, rails and expressways. What
 * lies in a tunnel parts nothing, and neither does a long viaduct. Where a map shows no water, a
 * long bridge tells that there is something to be crossed: nobody's circle goes on behind it.
 */
final class CityBarriers {

  private static final Set<String> RAILS = Set.of("rail", "light_rail", "subway", "narrow_gauge");
  private static final Set<String> RIVERS = Set.of("river", "canal");
  private static final Set<String> EXPRESSWAYS = Set.of("motorway", "trunk");

  private final List<List<Coordinate>> lines = new ArrayList<>();
  private final Set<String> closedWays = new TreeSet<>();
  private final double longBridgeMeters;

  /**
   * The barriers of a map.
   *
   * @param map the ways and the obstacles of the same file
   * @param longBridgeMeters a bridge that is longer lies over a barrier; rails and expressways on
   *     one part nothing
   */
  CityBarriers(OsmData data, WalkingMap map, double longBridgeMeters, LocalDate day) {
    this.longBridgeMeters = longBridgeMeters;
    for (Obstacle obstacle : map.obstacles()) {
      if (obstacle.area()) {
        lines.addAll(obstacle.lines());
      }
    }
    for (OsmWay way : data.ways()) {
      if (parts(way.tags()) && PlaceStatus.outsideDates(way.tags(), day).isEmpty()) {
        List<Coordinate> line = data.places(way);
        boolean viaduct = isBridge(way.tags()) && !isRiver(way.tags()) && isLong(line);
        if (line.size() > 1 && !viaduct) {
          lines.add(line);
        }
      }
    }
    for (Way way : map.ways()) {
      if (isBridge(way.tags()) && isLong(way.points())) {
        closedWays.add(way.id());
      }
    }
  }

  private static boolean parts(Map<String, String> tags) {
    boolean below =
        !"no".equals(tags.getOrDefault("tunnel", "no")) || "yes".equals(tags.get("covered"));
    return !below
        && (isRiver(tags)
            || RAILS.contains(tags.getOrDefault("railway", ""))
            || EXPRESSWAYS.contains(tags.getOrDefault("highway", "")));
  }

  private static boolean isRiver(Map<String, String> tags) {
    return RIVERS.contains(tags.getOrDefault("waterway", ""))
        || "coastline".equals(tags.get("natural"));
  }

  private static boolean isBridge(Map<String, String> tags) {
    return !"no".equals(tags.getOrDefault("bridge", "no"));
  }

  private boolean isLong(List<Coordinate> line) {
    double meters = 0;
    for (int i = 1; i < line.size(); i++) {
      meters += LocalMetric.millimeters(line.get(i - 1), line.get(i)) / 1000.0;
    }
    return meters > longBridgeMeters;
  }

  /** Lines that no circle reaches across. */
  List<List<Coordinate>> lines() {
    return lines;
  }

  /** The ids of ways over which no circle goes on. */
  Set<String> closedWays() {
    return closedWays;
  }
}
