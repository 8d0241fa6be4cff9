package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * What nobody walks across but on a way: water, walls, railways and cliffs.
 *
 * <p>Source: the OpenStreetMap wiki, "Key:natural", "Key:waterway", "Key:barrier", "Key:railway".
 */
final class OsmObstacles {

  private static final Set<String> RIVERS = Set.of("river", "canal");
  private static final Set<String> WATER_AREAS = Set.of("riverbank", "dock");
  private static final Set<String> BASINS = Set.of("reservoir", "basin");
  private static final Set<String> EDGES = Set.of("coastline", "cliff");
  private static final Set<String> RAILS = Set.of("rail", "light_rail", "subway", "narrow_gauge");
  private static final Set<String> WALLS =
      Set.of("wall", "city_wall", "retaining_wall", "fence", "hedge", "guard_rail");

  /** Tags that say what an obstacle is. */
  private static final List<String> KEPT =
      List.of("barrier", "landuse", "name", "natural", "railway", "waterway");

  private final OsmData data;
  private final Footprints footprints;

  OsmObstacles(OsmData data, Footprints footprints) {
    this.data = data;
    this.footprints = footprints;
  }

  /** The obstacles of which some line is wanted, by id. */
  List<Obstacle> near(Predicate<List<Coordinate>> wanted) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (OsmArea area : data.areas()) {
      if (isWater(area.tags())) {
        footprints
            .of(area)
            .ifPresent(water -> areas("r" + area.id(), water, area.tags(), wanted, obstacles));
      }
    }
    for (OsmWay way : data.ways()) {
      if (way.tags().isEmpty() || isAway(way.tags())) {
        continue;
      }
      Optional<Geometry> water =
          isWater(way.tags()) && way.closed() ? footprints.of(way) : Optional.empty();
      if (water.isPresent()) {
        areas("w" + way.id(), water.get(), way.tags(), wanted, obstacles);
      } else if (isLine(way.tags())) {
        List<Coordinate> places = data.places(way);
        if (places.size() > 1 && wanted.test(places)) {
          obstacles.add(new Obstacle("w" + way.id(), false, List.of(places), kept(way.tags())));
        }
      }
    }
    return obstacles;
  }

  private static boolean isWater(Map<String, String> tags) {
    return "water".equals(tags.get("natural"))
        || WATER_AREAS.contains(tags.getOrDefault("waterway", ""))
        || BASINS.contains(tags.getOrDefault("landuse", ""));
  }

  private static boolean isLine(Map<String, String> tags) {
    return RIVERS.contains(tags.getOrDefault("waterway", ""))
        || EDGES.contains(tags.getOrDefault("natural", ""))
        || RAILS.contains(tags.getOrDefault("railway", ""))
        || WALLS.contains(tags.getOrDefault("barrier", ""));
  }

  /** Below the ground or above it: people pass over or under. */
  private static boolean isAway(Map<String, String> tags) {
    boolean tunnel = !"no".equals(tags.getOrDefault("tunnel", "no"));
    boolean bridge = !"no".equals(tags.getOrDefault("bridge", "no"));
    return tunnel || bridge || "yes".equals(tags.get("covered"));
  }

  private void areas(
      String id,
      Geometry geometry,
      Map<String, String> tags,
      Predicate<List<Coordinate>> wanted,
      List<Obstacle> obstacles) {
    int parts = geometry.getNumGeometries();
    for (int i = 0; i < parts; i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        List<List<Coordinate>> rings = new ArrayList<>();
        rings.add(places(polygon.getExteriorRing()));
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          rings.add(places(polygon.getInteriorRingN(h)));
        }
        if (rings.stream().allMatch(ring -> ring.size() > 3) && wanted.test(rings.get(0))) {
          obstacles.add(
              new Obstacle(parts == 1 ? id : id + "/" + (i + 1), true, rings, kept(tags)));
        }
      }
    }
  }

  private List<Coordinate> places(LinearRing ring) {
    List<Coordinate> places = new ArrayList<>();
    for (org.locationtech.jts.geom.Coordinate point : ring.getCoordinates()) {
      places.add(footprints.place(point));
    }
    return places;
  }

  private static SortedMap<String, String> kept(Map<String, String> tags) {
    SortedMap<String, String> kept = new TreeMap<>(tags);
    kept.keySet().retainAll(new LinkedHashSet<>(KEPT));
    return kept;
  }
}
