package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * What no link is built across: water, rails, buildings, and other ways, which it would have to
 * meet. A home or outlet stands for the building around it, whose outline may not be on the map. A
 * wall or fence is no such thing: it can be given a door. A cliff, a city wall and a retaining wall
 * are: behind them the ground is higher, or they are old.
 */
final class WayObstacles {

  /** This part of a link at each end may touch what it joins. */
  private static final double END_SHARE = 0.03;

  /** Walls that nobody makes a door in. */
  private static final Set<String> KEPT_WALLS = Set.of("city_wall", "retaining_wall");

  private record Line(double x1, double y1, double x2, double y2) {

    /** Where on a link, 0 to 1, this line crosses it; NaN where it does not. */
    double crossing(Line link) {
      double dx = link.x2 - link.x1;
      double dy = link.y2 - link.y1;
      double ex = x2 - x1;
      double ey = y2 - y1;
      double cross = dx * ey - dy * ex;
      if (cross == 0) {
        return Double.NaN;
      }
      double along = ((x1 - link.x1) * ey - (y1 - link.y1) * ex) / cross;
      double own = ((x1 - link.x1) * dy - (y1 - link.y1) * dx) / cross;
      return own >= 0 && own <= 1 && along >= 0 && along <= 1 ? along : Double.NaN;
    }

    /** Whether a point lies beside this line, less than some meters from it. */
    boolean leadsPast(double x, double y, double meters) {
      double dx = x2 - x1;
      double dy = y2 - y1;
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
      return along > END_SHARE
          && along < 1 - END_SHARE
          && Math.hypot(x1 + along * dx - x, y1 + along * dy - y) < meters;
    }

    boolean isNear(Line other) {
      return Math.min(x1, x2) <= Math.max(other.x1, other.x2)
          && Math.max(x1, x2) >= Math.min(other.x1, other.x2)
          && Math.min(y1, y2) <= Math.max(other.y1, other.y2)
          && Math.max(y1, y2) >= Math.min(other.y1, other.y2);
    }
  }

  private final List<Line> grounds = new ArrayList<>();
  private final List<Line> walls = new ArrayList<>();
  private final List<Line> ways = new ArrayList<>();
  private final List<Coordinate> buildings = new ArrayList<>();
  private final int clearanceMeters;
  private final NoBuildingGround noGround;
  private final LocalMetric metric;
  private final Coordinate origin;

  /**
   * The obstacles of a circle.
   *
   * @param clearanceMeters how far a link stays from homes and outlets beside it
   */
  WayObstacles(CircleData data, int clearanceMeters) {
    WalkingMap map = data.map();
    this.clearanceMeters = clearanceMeters;
    origin = data.circle().center();
    metric = LocalMetric.at(origin.latitude());
    data.circle().homes().forEach(home -> buildings.add(home.location()));
    data.circle().outlets().forEach(outlet -> buildings.add(outlet.location()));
    noGround = new NoBuildingGround(map.obstacles(), origin);
    for (Obstacle obstacle : map.obstacles()) {
      if (NoBuildingGround.isNoGround(obstacle.tags()) || isKept(obstacle.tags())) {
        obstacle.lines().forEach(line -> put(line, grounds));
      } else if (obstacle.tags().containsKey("barrier")) {
        obstacle.lines().forEach(line -> put(line, walls));
      }
    }
    for (Way way : map.ways()) {
      boolean isWall = way.tags().containsKey("barrier") && !way.tags().containsKey("highway");
      if (way.tags().containsKey("railway") || isKept(way.tags())) {
        put(way.points(), grounds);
      } else if (isWall) {
        put(way.points(), walls);
      } else if (!way.tags().getOrDefault("layer", "").startsWith("-")) {
        put(way.points(), ways);
      }
    }
  }

  private static boolean isKept(Map<String, String> tags) {
    return "cliff".equals(tags.get("natural"))
        || KEPT_WALLS.contains(tags.getOrDefault("barrier", ""));
  }

  /** Whether a straight link leads through a wall or fence, which needs a door then. */
  boolean needsDoor(Coordinate from, Coordinate to) {
    Line link = line(from, to);
    return walls.stream().anyMatch(wall -> wall.isNear(link) && !Double.isNaN(wall.crossing(link)));
  }

  private void put(List<Coordinate> points, List<Line> lines) {
    for (int i = 1; i < points.size(); i++) {
      lines.add(line(points.get(i - 1), points.get(i)));
    }
  }

  private Line line(Coordinate a, Coordinate b) {
    return new Line(
        (a.longitude() - origin.longitude()) * metric.metersPerDegreeEast(),
        (a.latitude() - origin.latitude()) * metric.metersPerDegreeNorth(),
        (b.longitude() - origin.longitude()) * metric.metersPerDegreeEast(),
        (b.latitude() - origin.latitude()) * metric.metersPerDegreeNorth());
  }

  /** Whether a straight link between two places on ways meets none of them. */
  boolean leaveOpen(Coordinate from, Coordinate to) {
    Line link = line(from, to);
    for (Line way : ways) {
      if (way.isNear(link)) {
        double along = way.crossing(link);
        if (along > END_SHARE && along < 1 - END_SHARE) {
          return false;
        }
      }
    }
    return buildings.stream().noneMatch(place -> leadsPast(link, place))
        && grounds.stream()
            .noneMatch(ground -> ground.isNear(link) && !Double.isNaN(ground.crossing(link)))
        && !noGround.covers(
            new Coordinate(
                (from.longitude() + to.longitude()) / 2, (from.latitude() + to.latitude()) / 2));
  }

  private boolean leadsPast(Line link, Coordinate place) {
    Line there = line(place, place);
    return link.leadsPast(there.x1(), there.y1(), clearanceMeters);
  }
}
