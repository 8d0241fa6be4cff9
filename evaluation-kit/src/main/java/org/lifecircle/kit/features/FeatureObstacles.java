package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.kit.features.Geometry.Area;
import org.lifecircle.kit.features.Geometry.Line;
import org.lifecircle.kit.features.Geometry.Several;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.Obstacle;

/** The obstacles that the features of a map mean: areas and lines that nobody walks across. */
public final class FeatureObstacles {

  private static final List<String> SHAPES =
      List.of("LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private final String file;
  private final List<Problem> problems;
  private final FeaturePlaces places;
  private final FeatureDoubts doubts;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  /**
   * A reading of one file.
   *
   * @param file its name, for problems
   * @param points judges every point
   * @param problems takes what is wrong
   */
  public FeatureObstacles(String file, PointCheck points, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    this.places = new FeaturePlaces(file, points, problems, "feature.and-more.obstacle");
    this.doubts = new FeatureDoubts(file);
  }

  /**
   * The obstacles of all features that were added, after the last one.
   *
   * @param warnings takes what was passed over
   */
  public List<Obstacle> obstacles(List<Warning> warnings) {
    places.tellOnceWhatIsWrongEverywhere();
    doubts.addTo(warnings);
    return List.copyOf(obstacles);
  }

  /** Adds a feature. The areas of one that has several become {@code ID/1}, {@code ID/2}, …. */
  public void add(MapFeature feature) {
    String id = feature.id();
    int line = feature.line();
    Integer first = lineOfId.putIfAbsent(id, line);
    if (first != null) {
      Text message =
          line == 0
              ? FeatureDoubts.PHRASES.text("feature.id-twice.no-line")
              : FeatureDoubts.PHRASES.text("feature.id-twice", first.toString());
      problems.add(new Problem(file, line, "id", id, message));
      return;
    }
    Map<String, String> tags = new TreeMap<>();
    feature
        .properties()
        .forEach(
            (key, values) -> {
              if (key.equals(FeatureTags.OTHER_TAGS)) {
                tags.putAll(FeatureTags.otherTags(String.join(";", values)));
              } else if (!FeatureTags.isLong(values)) {
                tags.put(key, String.join(";", values));
              }
            });
    Geometry geometry = feature.geometry();
    if (geometry instanceof Line one) {
      lines(List.of(one), id, false, tags);
    } else if (geometry instanceof Area area) {
      lines(area.rings(), id, true, tags);
    } else if (geometry instanceof Several several) {
      several(several, id, line, tags);
    } else if (geometry instanceof Geometry.Point) {
      doubts.add("points-no-obstacles", id, line);
    } else if (geometry instanceof Geometry.Unknown unknown) {
      problem(
          unknown.line(),
          id,
          unknown.type(),
          NearestName.of(unknown.type(), SHAPES)
              .map(nearest -> FeatureDoubts.PHRASES.text("feature.not-line.maybe", nearest))
              .orElseGet(() -> FeatureDoubts.PHRASES.text("feature.not-obstacle")));
    } else {
      doubts.add("features-without-place", id, line);
    }
  }

  private void several(Several several, String id, int line, Map<String, String> tags) {
    List<Line> lines = new ArrayList<>();
    int part = 0;
    for (Geometry one : several.parts()) {
      part++;
      if (one instanceof Line piece) {
        lines.add(piece);
      } else if (one instanceof Area area) {
        lines(area.rings(), id + "/" + part, true, tags);
      } else {
        doubts.add("points-no-obstacles", id + "/" + part, line);
      }
    }
    if (!lines.isEmpty()) {
      lines(lines, id, false, tags);
    }
  }

  private void lines(List<Line> lines, String id, boolean area, Map<String, String> tags) {
    List<List<Coordinate>> read = new ArrayList<>();
    for (Line line : lines) {
      int before = problems.size();
      List<Coordinate> points = places.of(id, line.points());
      if (problems.size() > before) {
        return;
      }
      boolean closed = points.size() > 3 && points.get(0).equals(points.get(points.size() - 1));
      Optional<Text> wrong = Optional.empty();
      if (area && !closed) {
        wrong = Optional.of(FeatureDoubts.PHRASES.text("feature.not-ring"));
      } else if (points.size() < 2) {
        wrong =
            Optional.of(
                FeatureDoubts.PHRASES.text("feature.short", Integer.toString(points.size())));
      }
      if (wrong.isPresent()) {
        problem(line.line(), id, "", wrong.get());
        return;
      }
      read.add(points);
    }
    obstacles.add(new Obstacle(id, area, read, tags));
  }

  private void problem(int line, String field, String value, Text message) {
    problems.add(new Problem(file, line, field, value, message));
  }
}
