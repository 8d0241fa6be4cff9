package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The places of a map: what nodes, closed ways and multipolygons say is there. */
final class MapPlaces {

  /** Entrances of a building, the best first. */
  private static final List<String> ENTRANCES = List.of("main", "staircase", "home", "yes");

  /** Keys that say what an area is. */
  private static final List<String> SUBJECTS =
      List.of("building", "shop", "amenity", "leisure", "craft", "tourism", "landuse");

  /** Keys of ways that are lines even where they close. */
  private static final List<String> LINES = List.of("highway", "barrier", "railway", "waterway");

  /** Keys that say how large a building is, and what people call it. */
  private static final List<String> OF_A_BUILDING =
      List.of(
          "building:levels",
          "building:min_level",
          "building:flats",
          "height",
          "min_height",
          "name",
          "addr:street",
          "addr:housenumber");

  private final OsmData data;
  private final Footprints footprints;
  private final List<MapPlace> areas = new ArrayList<>();
  private final STRtree residentialAreas = new STRtree();
  private int brokenAreas;

  MapPlaces(OsmData data, Footprints footprints) {
    this.data = data;
    this.footprints = footprints;
    Map<Long, SortedMap<String, String>> outlines = new LinkedHashMap<>();
    data.ways().forEach(way -> outlines.put(way.id(), way.tags()));
    Map<Long, Map<String, String>> outlined = new LinkedHashMap<>();
    for (OsmArea area : data.areas()) {
      Optional<Geometry> footprint = footprints.of(area);
      if (footprint.isEmpty()) {
        brokenAreas++;
        continue;
      }
      area.outerWays().forEach(way -> outlined.put(way, area.tags()));
      areas.add(
          new MapPlace(
              "r" + area.id(),
              withOutline(area, outlines),
              footprints.middle(footprint.get()),
              footprint));
    }
    for (OsmWay way : data.ways()) {
      SortedMap<String, String> own = own(way.tags(), outlined.getOrDefault(way.id(), Map.of()));
      if (way.closed() && !own.isEmpty()) {
        Optional<Geometry> footprint = footprints.of(way).filter(area -> !area.isEmpty());
        footprint.ifPresent(area -> areas.add(place(way, own, area)));
        boolean isArea = LINES.stream().noneMatch(own::containsKey);
        brokenAreas += footprint.isEmpty() && isArea && footprints.isTangle(way) ? 1 : 0;
      }
    }
    for (MapPlace place : areas) {
      if (place.tag("landuse").equals("residential")) {
        Geometry area = place.footprint().orElseThrow();
        residentialAreas.insert(area.getEnvelopeInternal(), PreparedGeometryFactory.prepare(area));
      }
    }
  }

  /**
   * The tags of an area, and what its only outline says of it beyond them, such as its levels,
   * where both say that they are one building.
   */
  private static SortedMap<String, String> withOutline(
      OsmArea area, Map<Long, SortedMap<String, String>> outlines) {
    SortedMap<String, String> outline =
        area.outerWays().size() == 1
            ? outlines.getOrDefault(area.outerWays().get(0), new TreeMap<>())
            : new TreeMap<>();
    if (!area.tags().containsKey("building") || !outline.containsKey("building")) {
      return area.tags();
    }
    SortedMap<String, String> tags = new TreeMap<>(area.tags());
    OF_A_BUILDING.forEach(
        key -> {
          if (outline.containsKey(key)) {
            tags.putIfAbsent(key, outline.get(key));
          }
        });
    return tags;
  }

  private MapPlace place(OsmWay way, SortedMap<String, String> tags, Geometry footprint) {
    return new MapPlace(
        "w" + way.id(),
        tags,
        entrance(way).orElseGet(() -> footprints.middle(footprint)),
        Optional.of(footprint));
  }

  /**
   * What an outline says beyond its area: what it says again would count twice. A building is one
   * however its outline calls it; a shop of its own in the outline is a shop of its own.
   */
  private static SortedMap<String, String> own(
      SortedMap<String, String> outline, Map<String, String> area) {
    boolean saysAgain =
        SUBJECTS.stream().anyMatch(k -> outline.containsKey(k) && area.containsKey(k));
    if (!saysAgain) {
      return outline;
    }
    SortedMap<String, String> own = new TreeMap<>(outline);
    own.keySet()
        .removeIf(
            key ->
                SUBJECTS.contains(key)
                    && area.containsKey(key)
                    && (key.equals("building") || area.get(key).equals(outline.get(key))));
    return SUBJECTS.stream().anyMatch(own::containsKey) ? own : new TreeMap<>();
  }

  /** Where one enters a building, when the map says so. */
  private Optional<Coordinate> entrance(OsmWay way) {
    long best = 0;
    int bestRank = ENTRANCES.size();
    for (long node : way.nodes()) {
      SortedMap<String, String> tags = data.nodeTags().get(node);
      int rank = tags == null ? -1 : ENTRANCES.indexOf(tags.getOrDefault("entrance", ""));
      if (rank >= 0 && (rank < bestRank || rank == bestRank && node < best)) {
        best = node;
        bestRank = rank;
      }
    }
    return bestRank < ENTRANCES.size() ? data.place(best) : Optional.empty();
  }

  /** What covers ground, multipolygons first, then closed ways, each by id. */
  List<MapPlace> areas() {
    return areas;
  }

  /** All places with tags: nodes first, then what covers ground. */
  List<MapPlace> all() {
    List<MapPlace> places = new ArrayList<>();
    data.nodeTags()
        .forEach(
            (id, tags) ->
                places.add(
                    new MapPlace("n" + id, tags, data.place(id).orElseThrow(), Optional.empty())));
    places.addAll(areas);
    return places;
  }

  /** How many multipolygons the file does not hold whole, and outlines that are a tangle. */
  int brokenAreas() {
    return brokenAreas;
  }

  boolean insideResidentialArea(MapPlace place) {
    Geometry point = footprints.point(place.location());
    for (Object area : residentialAreas.query(point.getEnvelopeInternal())) {
      if (((PreparedGeometry) area).covers(point)) {
        return true;
      }
    }
    return false;
  }
}
