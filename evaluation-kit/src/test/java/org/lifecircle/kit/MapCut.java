package org.lifecircle.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * A circle and its map, cut by a box: outlets outside are not known, and ways that do not touch it
 * are not. Ways that touch it are whole, as extracts of maps have them, or are cut at its edge.
 */
final class MapCut {

  private final MappedArea box;
  private final boolean clipped;

  /**
   * A cut.
   *
   * @param meters from the middle to each edge
   * @param clipped whether ways are cut at the edge
   */
  MapCut(Coordinate middle, int meters, boolean clipped) {
    LocalMetric metric = LocalMetric.at(middle.latitude());
    double east = meters / metric.metersPerDegreeEast();
    double north = meters / metric.metersPerDegreeNorth();
    box =
        new MappedArea(
            new Coordinate(middle.longitude() - east, middle.latitude() - north),
            new Coordinate(middle.longitude() + east, middle.latitude() + north));
    this.clipped = clipped;
  }

  Circle circle(Circle whole, List<Home> homes) {
    return whole
        .withHomes(homes)
        .withOutlets(
            whole.outlets().stream().filter(outlet -> box.contains(outlet.location())).toList());
  }

  List<Home> homes(Circle whole) {
    return whole.homes().stream().filter(home -> box.contains(home.location())).toList();
  }

  WalkingMap map(WalkingMap whole) {
    List<Way> ways = new ArrayList<>();
    Set<Coordinate> points = new LinkedHashSet<>();
    for (Way way : whole.ways()) {
      boolean ring = way.points().get(0).equals(way.points().get(way.points().size() - 1));
      if (!clipped || ring) {
        if (touches(way.points())) {
          ways.add(way);
        }
      } else {
        ways.addAll(inside(way));
      }
    }
    ways.forEach(way -> points.addAll(way.points()));
    List<MapNode> nodes =
        whole.nodes().stream().filter(node -> points.contains(node.location())).toList();
    List<Obstacle> obstacles =
        whole.obstacles().stream()
            .filter(one -> one.lines().stream().anyMatch(this::touches))
            .toList();
    Set<String> ids = new LinkedHashSet<>();
    ways.forEach(way -> ids.add(way.id()));
    nodes.forEach(node -> ids.add(node.id()));
    Map<String, OpeningHours> hours = new LinkedHashMap<>();
    whole
        .hours()
        .forEach(
            (id, open) -> {
              if (ids.contains(id)) {
                hours.put(id, open);
              }
            });
    return new WalkingMap(ways, nodes, hours, obstacles, java.util.Optional.of(box));
  }

  /** Whether a line has a point in the box or crosses it. */
  private boolean touches(List<Coordinate> line) {
    MappedArea around = MappedArea.around(line);
    return around.southWest().longitude() <= box.northEast().longitude()
        && around.northEast().longitude() >= box.southWest().longitude()
        && around.southWest().latitude() <= box.northEast().latitude()
        && around.northEast().latitude() >= box.southWest().latitude();
  }

  private List<Way> inside(Way way) {
    List<Way> parts = new ArrayList<>();
    List<Coordinate> run = new ArrayList<>();
    for (int i = 1; i < way.points().size(); i++) {
      Coordinate from = way.points().get(i - 1);
      Coordinate to = way.points().get(i);
      double[] shares = shares(from, to);
      if (shares[0] >= shares[1]) {
        end(way, run, parts);
        continue;
      }
      if (run.isEmpty() || shares[0] > 0) {
        end(way, run, parts);
        run.add(between(from, to, shares[0]));
      }
      run.add(between(from, to, shares[1]));
    }
    end(way, run, parts);
    return parts;
  }

  /** From which share of a segment to which it lies in the box (Liang and Barsky). */
  private double[] shares(Coordinate from, Coordinate to) {
    double[] shares = {0, 1};
    double east = to.longitude() - from.longitude();
    double north = to.latitude() - from.latitude();
    cut(-east, from.longitude() - box.southWest().longitude(), shares);
    cut(east, box.northEast().longitude() - from.longitude(), shares);
    cut(-north, from.latitude() - box.southWest().latitude(), shares);
    cut(north, box.northEast().latitude() - from.latitude(), shares);
    return shares;
  }

  private static void cut(double toward, double distance, double[] shares) {
    if (toward == 0) {
      shares[1] = distance < 0 ? 0 : shares[1];
    } else if (toward < 0) {
      shares[0] = Math.max(shares[0], distance / toward);
    } else {
      shares[1] = Math.min(shares[1], distance / toward);
    }
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    if (share == 0 || share == 1) {
      return share == 0 ? from : to;
    }
    return new Coordinate(
        from.longitude() + share * (to.longitude() - from.longitude()),
        from.latitude() + share * (to.latitude() - from.latitude()));
  }

  private static void end(Way way, List<Coordinate> run, List<Way> parts) {
    if (run.size() > 1) {
      String id = parts.isEmpty() ? way.id() : way.id() + "-" + parts.size();
      parts.add(new Way(id, run, way.tags()));
    }
    run.clear();
  }
}
