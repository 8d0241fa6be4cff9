package org.lifecircle.simulation.network.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.quality.WalkableLines.Point;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.ObstacleIndex;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * What no gap is joined across: the obstacles of a map, and walls, rails and water among its lines
 * that nobody walks.
 */
final class MendingObstacles {

  private static final List<String> KEYS = List.of("barrier", "railway", "waterway");
  private static final Set<String> NATURAL = Set.of("water", "cliff", "coastline");
  private static final Set<String> NONE =
      Set.of("no", "abandoned", "disused", "razed", "dismantled", "proposed", "construction");

  private final ObstacleIndex index;
  private final WalkableLines lines;
  private final LocalMetric metric;
  private final Coordinate corner;

  MendingObstacles(WalkingMap map, WalkableLines lines) {
    this.lines = lines;
    List<Obstacle> obstacles = new ArrayList<>(map.obstacles());
    for (Way way : map.ways()) {
      if (stops(way.tags()) && !way.walkable()) {
        obstacles.add(new Obstacle(way.id(), false, List.of(way.points()), way.tags()));
      }
    }
    List<Coordinate> places =
        obstacles.isEmpty()
            ? List.of()
            : map.ways().stream()
                .filter(Way::walkable)
                .flatMap(way -> way.points().stream())
                .toList();
    boolean any = !obstacles.isEmpty() && !places.isEmpty();
    MappedArea box = any ? MappedArea.around(places) : null;
    corner = any ? box.southWest() : new Coordinate(0, 0);
    metric = LocalMetric.at(corner.latitude());
    index =
        new ObstacleIndex(
            any ? obstacles : List.of(),
            metric,
            corner.longitude(),
            corner.latitude(),
            any
                ? (box.northEast().longitude() - corner.longitude()) * metric.metersPerDegreeEast()
                : 0,
            any
                ? (box.northEast().latitude() - corner.latitude()) * metric.metersPerDegreeNorth()
                : 0);
  }

  private static boolean stops(Map<String, String> tags) {
    return KEYS.stream().anyMatch(key -> !NONE.contains(tags.getOrDefault(key, "no")))
        || NATURAL.contains(tags.getOrDefault("natural", ""));
  }

  /** Whether nothing lies between two places. */
  boolean isFree(Point from, Point to) {
    if (index.isEmpty()) {
      return true;
    }
    Coordinate a = lines.exactPlace(from);
    Coordinate b = lines.exactPlace(to);
    return index.isFree(x(a), y(a), x(b), y(b), false);
  }

  private double x(Coordinate place) {
    return (place.longitude() - corner.longitude()) * metric.metersPerDegreeEast();
  }

  private double y(Coordinate place) {
    return (place.latitude() - corner.latitude()) * metric.metersPerDegreeNorth();
  }
}
