package org.lifecircle.kit.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Two parallel streets, 50 m apart and joined by a third 3 km west. At the east end of the southern
 * one live 300 people; at that of the northern one, 50 m from them and 6 km on foot, stand outlets
 * of every format. The map shows a house elsewhere.
 */
final class TwoStreets {

  static final int RESIDENTS = 300;
  static final int APART_METERS = 50;

  private static final int LENGTH_METERS = 3_000;
  private static final int PIECE_METERS = 100;
  private static final Coordinate EAST = new Coordinate(116.4, 39.9);

  private final List<Way> ways = new ArrayList<>();
  private final List<MapNode> nodes = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  /** With a house beside the northern street, so that the map shows buildings. */
  TwoStreets() {
    house(at(-500, 200));
    ways.add(street("south", 0));
    ways.add(street("north", APART_METERS));
    ways.add(way("west", "residential", at(-LENGTH_METERS, 0), at(-LENGTH_METERS, APART_METERS)));
  }

  /** A place so many meters east and north of the homes. */
  static Coordinate at(double east, double north) {
    LocalMetric metric = LocalMetric.at(EAST.latitude());
    return new Coordinate(
        EAST.longitude() + east / metric.metersPerDegreeEast(),
        EAST.latitude() + north / metric.metersPerDegreeNorth());
  }

  private static Way street(String id, int north) {
    List<Coordinate> points = new ArrayList<>();
    for (int east = -LENGTH_METERS; east <= 0; east += PIECE_METERS) {
      points.add(at(east, north));
    }
    return new Way(id, points, Map.of("highway", "residential", "name", id));
  }

  private static Way way(String id, String highway, Coordinate... points) {
    return new Way(id, List.of(points), Map.of("highway", highway));
  }

  /** Where one of the two streets, or a third, is another kind of way. */
  TwoStreets where(String id, String highway) {
    ways.replaceAll(
        way -> way.id().equals(id) ? new Way(id, way.points(), Map.of("highway", highway)) : way);
    return this;
  }

  /** With a line or an area between the streets, all along them. */
  TwoStreets between(Map<String, String> tags) {
    double beyond = 200;
    List<Coordinate> line =
        List.of(at(-LENGTH_METERS + 50, APART_METERS / 2.0), at(beyond, APART_METERS / 2.0));
    obstacles.add(new Obstacle("between", false, List.of(line), tags));
    return this;
  }

  /** On a map that shows no buildings. */
  TwoStreets withoutHouses() {
    obstacles.removeIf(one -> one.tags().containsKey("building"));
    return this;
  }

  /** With a way from the southern street toward the northern one that ends before it. */
  TwoStreets stub(double east, double length) {
    ways.add(way("stub", "residential", at(east, 0), at(east, length)));
    return this;
  }

  /** With a house of 10 m by 10 m. */
  private void house(Coordinate corner) {
    double east = 10 / LocalMetric.at(corner.latitude()).metersPerDegreeEast();
    double north = 10 / LocalMetric.at(corner.latitude()).metersPerDegreeNorth();
    Coordinate right = new Coordinate(corner.longitude() + east, corner.latitude());
    Coordinate above = new Coordinate(corner.longitude(), corner.latitude() + north);
    Coordinate far = new Coordinate(right.longitude(), above.latitude());
    obstacles.add(
        new Obstacle(
            "house",
            true,
            List.of(List.of(corner, right, far, above, corner)),
            Map.of("building", "yes")));
  }

  /** With another way between the streets, all along them, that meets none of them. */
  TwoStreets wayBetween(String highway) {
    ways.add(
        way(
            "between",
            highway,
            at(-LENGTH_METERS + 50, APART_METERS / 2.0),
            at(200, APART_METERS / 2.0)));
    return this;
  }

  /** With a way 200 m west of the homes, and a gate in its middle. */
  TwoStreets gate(Map<String, String> tags) {
    int west = -200;
    Coordinate middle = at(west, APART_METERS / 2.0);
    ways.add(way("passage", "footway", at(west, 0), middle, at(west, APART_METERS)));
    nodes.add(new MapNode("gate", middle, tags));
    return this;
  }

  /** The circle. */
  CircleData circle() {
    List<Outlet> outlets = new ArrayList<>();
    for (String format : RandomField.EVALUATOR.formats().ids()) {
      outlets.add(Outlet.of("o" + outlets.size(), "", List.of(format), at(0, APART_METERS)));
    }
    Circle circle =
        Circle.of(
                CircleProfile.of("two streets", "nowhere", LocalDate.of(2026, 11, 23), EAST),
                List.of(Home.counted("h", "home", at(0, 0), 100, new AgeCounts(50, 200, 50))),
                outlets)
            .withSearch(OutletSearch.COMPLETE);
    return CircleData.of(circle, new WalkingMap(ways, nodes).withObstacles(obstacles));
  }

  /** The circle without its outlets of some formats. */
  CircleData circleWithout(String... formats) {
    CircleData all = circle();
    return CircleData.of(
        all.circle()
            .withOutlets(
                all.circle().outlets().stream()
                    .filter(one -> Stream.of(formats).noneMatch(one::serves))
                    .toList()),
        all.map());
  }
}
