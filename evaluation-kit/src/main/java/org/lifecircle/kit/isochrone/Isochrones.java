package org.lifecircle.kit.isochrone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.ReachedWays;
import org.lifecircle.simulation.network.reach.WaysWithin;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Draws isochrones: a band beside every stretch of way that is reached, narrow on bridges, in
 * tunnels and over water, the sea included. What lies across an obstacle of the map, or beyond the
 * end of a stretch such as a closed gate, is not drawn. Not safe for many threads.
 */
public final class Isochrones {

  /** The minutes that a report draws. */
  public static final List<Integer> MINUTES = List.of(5, 10, 15);

  private static final int QUADRANT_SEGMENTS = 3;
  private static final int SECONDS_PER_MINUTE = 60;

  /** What a wall is widened by, so that it cuts: it is a line in the map. */
  private static final double CUT_METERS = 0.2;

  /** A joint that lies so near is one of a stretch on the ground. */
  private static final double ON_GROUND_METERS = 0.1;

  /** A bit less, so that no thin wedge stays open. */
  private static final double HALF_TURN = 0.99 * Math.PI;

  /** How exact the outline is. */
  private static final double OUTLINE_METERS = 1.0;

  /** Smaller holes cannot be seen. */
  private static final double SMALLEST_HOLE_SQUARE_METERS = 60;

  /** How far around what is drawn the sea is looked for. */
  private static final double SEA_MARGIN_METERS = 100;

  private final GeometryFactory factory = new GeometryFactory();
  private final WalkingMap map;
  private final WalkingNetwork network;
  private final WalkingParameters parameters;
  private final WaysWithin ways;
  private final Coordinate middle;
  private final LocalMetric metric;

  /**
   * Isochrones on a map.
   *
   * @param network of the map
   * @param middle where the map is flattened about, such as the circle's center
   */
  public Isochrones(
      WalkingMap map, WalkingNetwork network, WalkingParameters parameters, Coordinate middle) {
    this.map = map;
    this.network = network;
    this.parameters = parameters;
    ways = new WaysWithin(network, parameters);
    this.middle = middle;
    metric = LocalMetric.at(middle.latitude());
  }

  /**
   * The isochrones of a place, or of the nearest of several.
   *
   * @param places where walks begin or end
   * @param toward whether people walk from the places or to them
   * @param group who walks
   * @param minutes each above 0
   * @return by ascending minutes; without polygons where no way is near; none at all when the map
   *     has no way
   */
  public List<Isochrone> of(
      List<Coordinate> places, ReachedWays.Toward toward, AgeGroup group, List<Integer> minutes) {
    return of(minutes, seconds -> ways.of(places, toward, seconds, group));
  }

  /**
   * The isochrones around a place that is nobody's door, such as a circle's center.
   *
   * @param group who walks
   * @param minutes each above 0
   * @return by ascending minutes; none at all when no way is near, or in sight of the place
   */
  public List<Isochrone> around(Coordinate place, AgeGroup group, List<Integer> minutes) {
    return ReachedWays.warnIfCutOff(network, place, parameters).isPresent()
        ? List.of()
        : of(minutes, seconds -> ways.around(place, seconds, group));
  }

  private List<Isochrone> of(List<Integer> minutes, IntFunction<ReachedWays> within) {
    if (network.isEmpty()) {
      return List.of();
    }
    List<Isochrone> isochrones = new ArrayList<>();
    WideBand wide = new WideBand();
    for (int limit : minutes.stream().distinct().sorted().toList()) {
      ReachedWays reached = within.apply(limit * SECONDS_PER_MINUTE);
      isochrones.add(new Isochrone(limit, polygons(area(reached, wide))));
    }
    return isochrones;
  }

  /**
   * The band beside what is reached on the ground, before anything cuts it. It grows with the
   * minutes, so only what was not reached in fewer is drawn anew.
   */
  private final class WideBand {

    private final Set<ReachedWays.Stretch> stretches = new LinkedHashSet<>();
    private final Set<Coordinate> joints = new LinkedHashSet<>();
    private Geometry drawn = factory.createPolygon();

    Geometry grow(ReachedWays reached, Geometry ground) {
      double reach = meters(WalkingParameters.ISOCHRONE_REACH);
      List<LineString> further =
          reached.stretches().stream()
              .filter(stretch -> stretch.onGround() && stretches.add(stretch))
              .map(stretch -> line(stretch.points()))
              .toList();
      Geometry rounded = band(jointsOn(ground, reached, reach), reach);
      drawn = union(drawn, union(band(lines(further), reach), rounded));
      return drawn;
    }

    /** The further joints of stretches on the ground that have to be rounded. */
    private Geometry jointsOn(Geometry ground, ReachedWays reached, double reach) {
      if (ground.isEmpty()) {
        return factory.createMultiPoint();
      }
      IndexedFacetDistance near = new IndexedFacetDistance(ground);
      Map<Coordinate, List<Double>> directions = directions(reached, reach);
      return factory.createMultiPoint(
          reached.joints().stream()
              .filter(joint -> !joints.contains(joint))
              .filter(joint -> !isRound(directions.getOrDefault(joint, List.of())))
              .filter(
                  joint ->
                      near.isWithinDistance(factory.createPoint(meters(joint)), ON_GROUND_METERS))
              .filter(joints::add)
              .map(joint -> factory.createPoint(meters(joint)))
              .toArray(Point[]::new));
    }

    /** By joint, where stretches on the ground lead whose first straight part is long enough. */
    private Map<Coordinate, List<Double>> directions(ReachedWays reached, double reach) {
      Map<Coordinate, List<Double>> directions = new LinkedHashMap<>();
      for (ReachedWays.Stretch stretch : reached.stretches()) {
        if (stretch.onGround()) {
          List<Coordinate> points = stretch.points();
          int last = points.size() - 1;
          addDirection(points.get(0), points.get(1), reach, directions);
          addDirection(points.get(last), points.get(last - 1), reach, directions);
        }
      }
      return directions;
    }

    private void addDirection(
        Coordinate from, Coordinate to, double reach, Map<Coordinate, List<Double>> directions) {
      org.locationtech.jts.geom.Coordinate start = meters(from);
      org.locationtech.jts.geom.Coordinate end = meters(to);
      if (start.distance(end) >= reach) {
        directions
            .computeIfAbsent(from, joint -> new ArrayList<>())
            .add(Math.atan2(end.y - start.y, end.x - start.x));
      }
    }
  }

  /**
   * Whether bands in these directions cover all that lies around their joint: each covers a half
   * circle, so that nothing is left between two that are less than half a turn apart.
   */
  private static boolean isRound(List<Double> directions) {
    if (directions.isEmpty()) {
      return false;
    }
    List<Double> turning = directions.stream().sorted().toList();
    double last = turning.get(turning.size() - 1) - 2 * Math.PI;
    for (double direction : turning) {
      if (direction - last > HALF_TURN) {
        return false;
      }
      last = direction;
    }
    return true;
  }

  private Geometry area(ReachedWays reached, WideBand band) {
    List<LineString> onGround = new ArrayList<>();
    List<LineString> decks = new ArrayList<>();
    for (ReachedWays.Stretch stretch : reached.stretches()) {
      (stretch.onGround() ? onGround : decks).add(line(stretch.points()));
    }
    double deck = meters(WalkingParameters.ISOCHRONE_DECK);
    Geometry ground = lines(onGround);
    Geometry wide = band.grow(reached, ground);
    Obstacles obstacles = obstacles(wide.getEnvelopeInternal());
    if (obstacles.areas.isEmpty() && obstacles.lines.isEmpty()) {
      // Narrow bands along ways on the ground lie within the wide one.
      return union(wide, band(lines(decks), deck));
    }
    Geometry free = withoutObstacles(wide, ground, obstacles);
    Geometry overWater =
        obstacles.areas.isEmpty()
            ? ground
            : OverlayNGRobust.overlay(ground, obstacles.areas, OverlayNG.INTERSECTION);
    Geometry narrow = union(band(lines(decks), deck), band(overWater, deck));
    return union(union(free, narrow), band(ground, Math.min(deck, CUT_METERS * 5)));
  }

  private double meters(String parameter) {
    return parameters.get(parameter).value().doubleValue();
  }

  /** What is left on the near side of all obstacles. */
  private Geometry withoutObstacles(Geometry wide, Geometry ways, Obstacles obstacles) {
    Geometry left = wide;
    if (!obstacles.areas.isEmpty()) {
      left = OverlayNGRobust.overlay(left, obstacles.areas, OverlayNG.DIFFERENCE);
    }
    if (!obstacles.lines.isEmpty()) {
      left =
          OverlayNGRobust.overlay(
              left, obstacles.lines.buffer(CUT_METERS, 1), OverlayNG.DIFFERENCE);
    }
    if (left == wide) {
      return wide;
    }
    PreparedGeometry reached = PreparedGeometryFactory.prepare(ways);
    List<Geometry> near = new ArrayList<>();
    for (int i = 0; i < left.getNumGeometries(); i++) {
      if (reached.intersects(left.getGeometryN(i))) {
        near.add(left.getGeometryN(i));
      }
    }
    return factory.buildGeometry(near);
  }

  /** Areas and lines of obstacles. */
  private record Obstacles(Geometry areas, Geometry lines) {}

  private Obstacles obstacles(Envelope near) {
    Envelope around = near.copy();
    around.expandBy(SEA_MARGIN_METERS);
    List<Geometry> areas = new ArrayList<>();
    List<LineString> lines = new ArrayList<>();
    List<LineString> coast = new ArrayList<>();
    for (Obstacle obstacle : map.obstacles()) {
      List<LineString> own =
          obstacle.lines().stream()
              .map(points -> obstacle.area() ? ring(points) : line(points))
              .filter(line -> line.getEnvelopeInternal().intersects(around))
              .toList();
      if (own.isEmpty()) {
        continue;
      }
      if (obstacle.area()) {
        LinearRing[] holes =
            obstacle.lines().stream().skip(1).map(this::ring).toArray(LinearRing[]::new);
        areas.add(factory.createPolygon(ring(obstacle.lines().get(0)), holes).buffer(0));
      } else {
        lines.addAll(own);
        if ("coastline".equals(obstacle.tags().get("natural"))) {
          coast.addAll(own);
        }
      }
    }
    Geometry sea = new Sea(factory).within(around, coast);
    if (!sea.isEmpty()) {
      areas.add(sea);
    }
    return new Obstacles(
        areas.isEmpty() ? factory.createPolygon() : OverlayNGRobust.union(areas), lines(lines));
  }

  private Geometry lines(List<LineString> lines) {
    return factory.createMultiLineString(lines.toArray(new LineString[0]));
  }

  private Geometry band(Geometry lines, double meters) {
    if (lines.isEmpty()) {
      return factory.createPolygon();
    }
    BufferParameters flat =
        new BufferParameters(
            QUADRANT_SEGMENTS,
            lines.getDimension() == 0 ? BufferParameters.CAP_ROUND : BufferParameters.CAP_FLAT,
            BufferParameters.JOIN_ROUND,
            BufferParameters.DEFAULT_MITRE_LIMIT);
    // One by one: all at once, every crossing of all outlines would have to be found.
    List<Geometry> bands = new ArrayList<>();
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      bands.add(BufferOp.bufferOp(lines.getGeometryN(i), meters, flat));
    }
    return OverlayNGRobust.union(bands);
  }

  private Geometry union(Geometry a, Geometry b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return OverlayNGRobust.overlay(a, b, OverlayNG.UNION);
  }

  private org.locationtech.jts.geom.Coordinate meters(Coordinate place) {
    return new org.locationtech.jts.geom.Coordinate(
        (place.longitude() - middle.longitude()) * metric.metersPerDegreeEast(),
        (place.latitude() - middle.latitude()) * metric.metersPerDegreeNorth());
  }

  private org.locationtech.jts.geom.Coordinate[] flat(List<Coordinate> points) {
    return points.stream().map(this::meters).toArray(org.locationtech.jts.geom.Coordinate[]::new);
  }

  private LineString line(List<Coordinate> points) {
    return factory.createLineString(flat(points));
  }

  private LinearRing ring(List<Coordinate> points) {
    return factory.createLinearRing(flat(points));
  }

  /** The polygons from north to south and west to east, so that the same area gives the same. */
  private List<List<List<Coordinate>>> polygons(Geometry area) {
    Geometry simple = TopologyPreservingSimplifier.simplify(area, OUTLINE_METERS).norm();
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < simple.getNumGeometries(); i++) {
      if (simple.getGeometryN(i) instanceof Polygonal && !simple.getGeometryN(i).isEmpty()) {
        polygons.add((Polygon) simple.getGeometryN(i));
      }
    }
    polygons.sort(Comparator.comparing(Geometry::getArea).reversed());
    List<List<List<Coordinate>>> all = new ArrayList<>();
    for (Polygon polygon : polygons) {
      List<List<Coordinate>> rings = new ArrayList<>();
      rings.add(degrees(polygon.getExteriorRing(), true));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        LinearRing hole = polygon.getInteriorRingN(h);
        if (factory.createPolygon(hole).getArea() >= SMALLEST_HOLE_SQUARE_METERS) {
          rings.add(degrees(hole, false));
        }
      }
      all.add(rings);
    }
    return all;
  }

  /** A ring as RFC 7946 wants it: the outer one against the clock, holes with it. */
  private List<Coordinate> degrees(LinearRing ring, boolean outer) {
    List<Coordinate> degrees = new ArrayList<>();
    for (org.locationtech.jts.geom.Coordinate point : ring.getCoordinates()) {
      degrees.add(
          new Coordinate(
              rounded(middle.longitude() + point.x / metric.metersPerDegreeEast()),
              rounded(middle.latitude() + point.y / metric.metersPerDegreeNorth())));
    }
    if (org.locationtech.jts.algorithm.Orientation.isCCW(ring.getCoordinates()) != outer) {
      Collections.reverse(degrees);
    }
    return degrees;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
