package org.lifecircle.kit.delineation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Cuts one circle out of a city: outlets as far beyond its homes as an import of the circle alone
 * takes them, and ways farther out again, so that its walks of up to 15 minutes are those of the
 * whole map.
 */
final class CircleCut {

  private final OsmCity city;

  CircleCut(OsmCity city) {
    this.city = city;
  }

  /** How far the farthest home lies from the middle on the straight line, meters. */
  private static double radius(HomeGroup group) {
    return group.homes().stream()
            .mapToInt(home -> LocalMetric.millimeters(group.middle(), home.location()))
            .max()
            .orElse(0)
        / 1000.0;
  }

  Circle circle(HomeGroup group, String name) {
    double reach = radius(group) + city.outletsBeyondMeters();
    Circle whole = city.circle();
    List<Outlet> outlets =
        whole.outlets().stream()
            .filter(
                outlet ->
                    LocalMetric.millimeters(group.middle(), outlet.location()) <= reach * 1000)
            .toList();
    return new Circle(
        new CircleProfile(
            name, whole.city(), whole.evaluationDate(), group.middle(), whole.dataSource()),
        whole.survey(),
        group.homes(),
        outlets,
        whole.search());
  }

  WalkingMap map(HomeGroup group) {
    WalkingMap whole = city.map();
    double outlets = radius(group) + city.outletsBeyondMeters();
    Nearness near = new Nearness(group.middle(), outlets + city.waysBeyondMeters());
    List<Way> ways = whole.ways().stream().filter(way -> near.reaches(way.points())).toList();
    Set<Coordinate> points = new LinkedHashSet<>();
    for (Way way : ways) {
      points.addAll(way.points());
      way.holes().forEach(points::addAll);
    }
    List<MapNode> nodes =
        whole.nodes().stream().filter(node -> points.contains(node.location())).toList();
    Set<String> ids = new LinkedHashSet<>();
    ways.forEach(way -> ids.add(way.id()));
    nodes.forEach(node -> ids.add(node.id()));
    Map<String, OpeningHours> hours = new TreeMap<>(whole.hours());
    hours.keySet().retainAll(ids);
    List<Obstacle> obstacles =
        whole.obstacles().stream()
            .filter(obstacle -> obstacle.lines().stream().anyMatch(near::reaches))
            .toList();
    return new WalkingMap(ways, nodes, hours, obstacles, whole.area())
        .withArea(shown(group.middle(), outlets));
  }

  /** The part of the map that was looked at for outlets. */
  private MappedArea shown(Coordinate middle, double meters) {
    MappedArea map = city.shown(middle);
    LocalMetric metric = LocalMetric.at(middle.latitude());
    double east = meters / metric.metersPerDegreeEast();
    double north = meters / metric.metersPerDegreeNorth();
    return new MappedArea(
        new Coordinate(
            Math.max(map.southWest().longitude(), rounded(middle.longitude() - east)),
            Math.max(map.southWest().latitude(), rounded(middle.latitude() - north))),
        new Coordinate(
            Math.min(map.northEast().longitude(), rounded(middle.longitude() + east)),
            Math.min(map.northEast().latitude(), rounded(middle.latitude() + north))));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  /** What is said of the circle's own places, and what is said of the whole map. */
  static List<Warning> warnings(List<Warning> all, Circle circle, WalkingMap map) {
    Set<String> ids = new LinkedHashSet<>();
    circle.homes().stream().map(Home::id).forEach(ids::add);
    circle.outlets().stream().map(Outlet::id).forEach(ids::add);
    map.ways().stream().map(Way::id).forEach(ids::add);
    map.nodes().stream().map(MapNode::id).forEach(ids::add);
    return all.stream()
        .filter(one -> one.subject().isEmpty() || ids.contains(one.subject()))
        .toList();
  }

  /** What comes within some meters of a place. */
  private record Nearness(Coordinate middle, double meters) {

    boolean reaches(List<Coordinate> line) {
      LocalMetric metric = LocalMetric.at(middle.latitude());
      double x = Double.NaN;
      double y = Double.NaN;
      for (Coordinate place : line) {
        double east = (place.longitude() - middle.longitude()) * metric.metersPerDegreeEast();
        double north = (place.latitude() - middle.latitude()) * metric.metersPerDegreeNorth();
        if (Math.hypot(east, north) <= meters || segmentReaches(x, y, east, north)) {
          return true;
        }
        x = east;
        y = north;
      }
      return false;
    }

    /** Whether the line from one point to another comes near; not where the first is no number. */
    private boolean segmentReaches(double x1, double y1, double x2, double y2) {
      double dx = x2 - x1;
      double dy = y2 - y1;
      double squared = dx * dx + dy * dy;
      if (!(squared > 0)) {
        return false;
      }
      double share = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / squared));
      return Math.hypot(x1 + share * dx, y1 + share * dy) <= meters;
    }
  }
}
