package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;

/**
 * Where nobody can open an outlet: water, rails and what is built on already, a few meters more.
 */
final class NoBuildingGround {

  private static final double CLEARANCE_METERS = 10;
  private static final Set<String> WATER = Set.of("water", "coastline", "bay", "strait");

  private final List<Obstacle> grounds = new ArrayList<>();
  private final LocalMetric metric;

  /**
   * The ground among obstacles.
   *
   * @param near a place from which meters are counted
   */
  NoBuildingGround(List<Obstacle> obstacles, Coordinate near) {
    metric = LocalMetric.at(near.latitude());
    obstacles.stream().filter(one -> isNoGround(one.tags())).forEach(grounds::add);
  }

  /** Whether tags of an obstacle say that it is such ground. */
  static boolean isNoGround(Map<String, String> tags) {
    boolean underground =
        "subway".equals(tags.get("railway")) || tags.getOrDefault("layer", "").startsWith("-");
    return !underground
        && (tags.containsKey("railway")
            || tags.containsKey("waterway")
            || tags.containsKey("building")
            || WATER.contains(tags.getOrDefault("natural", "")));
  }

  /** Whether a place lies on such ground, or less than a few meters from it. */
  boolean holds(Coordinate place) {
    return grounds.stream().anyMatch(ground -> holds(ground, place, CLEARANCE_METERS));
  }

  /** Whether a place lies on such ground itself. */
  boolean covers(Coordinate place) {
    return grounds.stream().anyMatch(ground -> holds(ground, place, 0));
  }

  private boolean holds(Obstacle ground, Coordinate place, double clearance) {
    boolean inside = false;
    for (List<Coordinate> line : ground.lines()) {
      for (int i = 1; i < line.size(); i++) {
        double x1 = x(line.get(i - 1), place);
        double y1 = y(line.get(i - 1), place);
        double x2 = x(line.get(i), place);
        double y2 = y(line.get(i), place);
        if (metersFromOrigin(x1, y1, x2, y2) < clearance) {
          return true;
        }
        if (y1 > 0 != y2 > 0 && x1 + (x2 - x1) * -y1 / (y2 - y1) > 0) {
          inside = !inside;
        }
      }
    }
    return ground.area() && inside;
  }

  private double x(Coordinate point, Coordinate origin) {
    return (point.longitude() - origin.longitude()) * metric.metersPerDegreeEast();
  }

  private double y(Coordinate point, Coordinate origin) {
    return (point.latitude() - origin.latitude()) * metric.metersPerDegreeNorth();
  }

  private static double metersFromOrigin(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
    return Math.hypot(x1 + along * dx, y1 + along * dy);
  }
}
