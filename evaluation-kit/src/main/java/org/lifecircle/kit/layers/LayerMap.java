package org.lifecircle.kit.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.features.FeatureObstacles;
import org.lifecircle.kit.features.FeatureWays;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.features.PointCheck;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** The map that the layers of a file show: ways, areas, gates, obstacles and what was mapped. */
public final class LayerMap {

  private static final List<LayerRole> OF_WAYS =
      List.of(LayerRole.WAYS, LayerRole.AREAS, LayerRole.POINTS);
  private static final List<LayerRole> OF_OBSTACLES =
      List.of(LayerRole.OBSTACLES, LayerRole.OBSTACLE_LINES);

  private LayerMap() {}

  /**
   * Reads a map. When a file has one layer only, that is the ways whatever it is called.
   *
   * @param file its name, for problems
   * @param layers all layers of the file
   * @param points judges every point
   * @param problems takes what is wrong
   * @param warnings takes what was passed over or is doubtful
   */
  public static WalkingMap of(
      String file,
      List<Layer> layers,
      PointCheck points,
      List<Problem> problems,
      List<Warning> warnings) {
    FeatureWays ways = new FeatureWays(file, points, problems);
    boolean only = layers.size() == 1 && LayerRole.of(layers.get(0).name()).isEmpty();
    for (MapFeature feature : only ? layers.get(0).features() : features(layers, OF_WAYS)) {
      boolean point = feature.geometry() instanceof Point;
      ways.add(named(feature, point ? "point-" : "way-"));
    }
    WalkingMap map = ways.map(warnings);
    List<Obstacle> read =
        obstacles(file, features(layers, OF_OBSTACLES), points, problems, warnings);
    WalkingMap whole = read.isEmpty() ? map : map.withObstacles(read);
    return mappedArea(features(layers, List.of(LayerRole.MAPPED_AREA)))
        .map(whole::withArea)
        .orElse(whole);
  }

  /**
   * Reads a file that holds obstacles and nothing else: the layers that are called so, or all
   * layers when none is.
   *
   * @param file its name, for problems
   * @param layers all layers of the file
   * @param points judges every point
   * @param problems takes what is wrong
   * @param warnings takes what was passed over
   */
  public static List<Obstacle> obstacles(
      String file,
      List<Layer> layers,
      PointCheck points,
      List<Problem> problems,
      List<Warning> warnings) {
    List<MapFeature> features = features(layers, OF_OBSTACLES);
    List<MapFeature> all = layers.stream().flatMap(layer -> layer.features().stream()).toList();
    return obstacles(file, features.isEmpty() ? all : features, points, problems, warnings);
  }

  private static List<Obstacle> obstacles(
      String file,
      Iterable<MapFeature> features,
      PointCheck points,
      List<Problem> problems,
      List<Warning> warnings) {
    FeatureObstacles obstacles = new FeatureObstacles(file, points, problems);
    for (MapFeature feature : features) {
      obstacles.add(named(feature, "obstacle-"));
    }
    return obstacles.obstacles(warnings);
  }

  /** The features of all layers of some roles, by their numbers: lines and areas were one list. */
  private static List<MapFeature> features(List<Layer> layers, List<LayerRole> roles) {
    List<MapFeature> features = new ArrayList<>();
    for (Layer layer : layers) {
      if (LayerRole.of(layer.name()).filter(roles::contains).isPresent()) {
        features.addAll(layer.features());
      }
    }
    features.sort(Comparator.comparingInt(MapFeature::line));
    return features;
  }

  /** With a name, which is no tag. */
  private static MapFeature named(MapFeature feature, String prefix) {
    Map<String, List<String>> properties = new LinkedHashMap<>(feature.properties());
    properties.keySet().removeIf(key -> key.equalsIgnoreCase("id"));
    String id = feature.id().isBlank() ? prefix + feature.line() : feature.id();
    return new MapFeature(id, feature.line(), feature.geometry(), properties);
  }

  /** The box around what is drawn. */
  private static Optional<MappedArea> mappedArea(List<MapFeature> drawn) {
    List<Point> points = new ArrayList<>();
    drawn.forEach(feature -> collect(feature.geometry(), points));
    boolean right =
        points.size() > 1
            && points.stream()
                .allMatch(at -> Math.abs(at.longitude()) <= 180 && Math.abs(at.latitude()) <= 90);
    if (!right) {
      return Optional.empty();
    }
    return Optional.of(
        new MappedArea(
            new Coordinate(
                points.stream().mapToDouble(Point::longitude).min().orElseThrow(),
                points.stream().mapToDouble(Point::latitude).min().orElseThrow()),
            new Coordinate(
                points.stream().mapToDouble(Point::longitude).max().orElseThrow(),
                points.stream().mapToDouble(Point::latitude).max().orElseThrow())));
  }

  private static void collect(Geometry geometry, List<Point> points) {
    if (geometry instanceof Point point) {
      points.add(point);
    } else if (geometry instanceof Geometry.Line line) {
      points.addAll(line.points());
    } else if (geometry instanceof Geometry.Area area) {
      area.rings().forEach(ring -> points.addAll(ring.points()));
    } else if (geometry instanceof Geometry.Several several) {
      several.parts().forEach(part -> collect(part, points));
    }
  }
}
