package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.features.Geometry.Area;
import org.lifecircle.kit.features.Geometry.Line;
import org.lifecircle.kit.features.Geometry.Nowhere;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.kit.features.Geometry.Several;
import org.lifecircle.kit.features.Geometry.Unknown;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * The ways, areas and gates that the features of a map mean: lines are ways, polygons are areas
 * that may be crossed, points are gates, barriers and crossings. Their properties are OpenStreetMap
 * tags, or what {@link FeatureTags} makes of other exports.
 */
public final class FeatureWays {

  private static final List<String> CROSSINGS = List.of("crossing", "traffic_signals", "elevator");
  private static final List<String> LINES = List.of("LineString", "MultiLineString");
  private static final int FEWEST_RING_POINTS = 4;

  private final String file;
  private final List<Problem> problems;
  private final FeaturePlaces places;
  private final FeatureDoubts doubts;
  private final FeatureTags tags;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final Map<String, Integer> lineOfNodeId = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<MapNode> nodes = new ArrayList<>();

  /**
   * A reading of one file.
   *
   * @param file its name, for problems
   * @param points judges every point
   * @param problems takes what is wrong
   */
  public FeatureWays(String file, PointCheck points, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    this.places = new FeaturePlaces(file, points, problems, "feature.and-more");
    this.doubts = new FeatureDoubts(file);
    this.tags = new FeatureTags(doubts);
  }

  /**
   * The map of all features that were added, after the last one.
   *
   * @param warnings takes what was passed over, estimated or doubtful
   */
  public WalkingMap map(List<Warning> warnings) {
    places.tellOnceWhatIsWrongEverywhere();
    doubts.addTo(warnings);
    return new WalkingMap(ways, nodes);
  }

  /**
   * Adds a feature. The parts of one that has several become ways {@code ID/1}, {@code ID/2}, ….
   */
  public void add(MapFeature feature) {
    String id = feature.id();
    int line = feature.line();
    Geometry geometry = feature.geometry();
    if (geometry instanceof Nowhere) {
      doubts.add("features-without-place", id, line);
      return;
    }
    Map<String, String> read = tags.of(feature);
    if (geometry instanceof Several several) {
      int part = 0;
      for (Geometry one : several.parts()) {
        add(id + "/" + ++part, line, one, read);
      }
    } else {
      add(id, line, geometry, read);
    }
  }

  private void add(String id, int line, Geometry geometry, Map<String, String> read) {
    if (geometry instanceof Line way) {
      way(id, line, way, read, List.of());
    } else if (geometry instanceof Area area) {
      area(id, line, area, read);
    } else if (geometry instanceof Point point) {
      point(id, line, point, read);
    } else if (geometry instanceof Unknown unknown) {
      problem(
          unknown.line(),
          id,
          unknown.type(),
          NearestName.of(unknown.type(), LINES)
              .map(nearest -> FeatureDoubts.PHRASES.text("feature.not-line.maybe", nearest))
              .orElseGet(() -> FeatureDoubts.PHRASES.text("feature.not-line")));
    } else {
      doubts.add("features-without-place", id, line);
    }
  }

  /** The first ring goes around the area, the others around its holes. */
  private void area(String id, int line, Area area, Map<String, String> read) {
    if (!Way.mayBeCrossed(read)) {
      if (read.isEmpty() || FootAccess.isArea(read) || read.containsKey("highway")) {
        problem(area.line(), id, "Polygon", FeatureDoubts.PHRASES.text("feature.not-crossed"));
      } else {
        doubts.add("polygons-passed-over", id, line);
      }
      return;
    }
    int before = problems.size();
    List<List<Coordinate>> holes = new ArrayList<>();
    Line outer = null;
    for (Line ring : area.rings()) {
      List<Point> points = ring.points();
      if (points.size() < FEWEST_RING_POINTS
          || !points.get(0).sameAs(points.get(points.size() - 1))) {
        problem(ring.line(), id, "", FeatureDoubts.PHRASES.text("feature.open-ring"));
      } else if (outer == null) {
        outer = ring;
      } else {
        holes.add(places.of(id, ring.points()));
      }
    }
    if (outer != null) {
      way(id, line, outer, read, problems.size() == before ? holes : List.of());
    }
  }

  private void way(
      String id, int line, Line shape, Map<String, String> read, List<List<Coordinate>> holes) {
    Integer first = lineOfId.putIfAbsent(id, line);
    if (first != null) {
      twice(id, line, first);
    }
    int before = problems.size();
    List<Coordinate> vertices = places.of(id, shape.points());
    if (problems.size() == before && vertices.size() < 2) {
      problem(
          shape.line(),
          id,
          "",
          FeatureDoubts.PHRASES.text("feature.short", Integer.toString(vertices.size())));
    } else if (problems.size() == before && first == null) {
      ways.add(new Way(id, vertices, read, holes));
    }
    checkWait(id, line, read);
  }

  private void point(String id, int line, Point point, Map<String, String> read) {
    if (!standsOnWay(read)) {
      if (read.isEmpty() || FootAccess.of(read).walkable() && read.containsKey("highway")) {
        problem(point.line(), id, "Point", FeatureDoubts.PHRASES.text("feature.not-line"));
      } else {
        doubts.add("points-passed-over", id, line);
      }
      return;
    }
    Integer first = lineOfNodeId.putIfAbsent(id, line);
    if (first != null) {
      twice(id, line, first);
    }
    List<Coordinate> place = places.of(id, List.of(point));
    if (!place.isEmpty() && first == null) {
      nodes.add(new MapNode(id, place.get(0), read));
    }
    checkWait(id, line, read);
  }

  private static boolean standsOnWay(Map<String, String> tags) {
    return tags.containsKey("barrier")
        || tags.containsKey("crossing")
        || tags.containsKey("kerb")
        || CROSSINGS.contains(tags.getOrDefault("highway", ""));
  }

  private void checkWait(String id, int line, Map<String, String> read) {
    String wait = read.get(Crossing.WAIT_TAG);
    if (wait != null && Crossing.statedSeconds(wait).isEmpty()) {
      problem(
          line,
          id + "." + Crossing.WAIT_TAG,
          wait,
          FeatureDoubts.PHRASES.text(
              "feature.wait", Integer.toString(Crossing.LONGEST_WAIT_SECONDS)));
    }
  }

  private void twice(String id, int line, int first) {
    problem(
        line,
        "id",
        id,
        line == 0
            ? FeatureDoubts.PHRASES.text("feature.id-twice.no-line")
            : FeatureDoubts.PHRASES.text("feature.id-twice", Integer.toString(first)));
  }

  private void problem(int line, String field, String value, Text message) {
    problems.add(new Problem(file, line, field, value, message));
  }
}
