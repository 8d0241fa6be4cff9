package org.lifecircle.kit.isochrone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The sea, of which maps show nothing but the coast.
 *
 * <p>Source: the OpenStreetMap wiki, "Tag:natural=coastline": land lies on the left of the line and
 * water on its right.
 */
final class Sea {

  /** How closely the sides of a coast are looked at, meters. */
  private static final double STEP_METERS = 25;

  /** How far beside the coast, meters. */
  private static final double ASIDE_METERS = 0.05;

  private final GeometryFactory factory;

  Sea(GeometryFactory factory) {
    this.factory = factory;
  }

  /**
   * The sea within a box. A coast that breaks off within it goes on straight to the nearest side of
   * the box. What has as much land as water along its shore is taken for land.
   *
   * @param coast lines in meters, in the order of the map
   * @return empty where no coast passes
   */
  Geometry within(Envelope box, List<LineString> coast) {
    if (coast.isEmpty()) {
      return factory.createPolygon();
    }
    Geometry frame = factory.toGeometry(box);
    List<Geometry> lines = new ArrayList<>(coast);
    lines.add(((Polygon) frame).getExteriorRing());
    for (Coordinate end : looseEnds(coast)) {
      if (box.contains(end)) {
        lines.add(toSide(end, box));
      }
    }
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(OverlayNGRobust.union(lines));
    @SuppressWarnings("unchecked")
    Collection<Polygon> faces = polygonizer.getPolygons();
    List<Geometry> sea = new ArrayList<>();
    for (Polygon face : faces) {
      if (box.contains(face.getEnvelopeInternal()) && hasMoreWater(face, coast)) {
        sea.add(face);
      }
    }
    return sea.isEmpty() ? factory.createPolygon() : OverlayNGRobust.union(sea);
  }

  private static List<Coordinate> looseEnds(List<LineString> coast) {
    Map<Coordinate, Integer> ends = new LinkedHashMap<>();
    for (LineString line : coast) {
      ends.merge(line.getCoordinateN(0), 1, Integer::sum);
      ends.merge(line.getCoordinateN(line.getNumPoints() - 1), 1, Integer::sum);
    }
    return ends.keySet().stream().filter(end -> ends.get(end) == 1).sorted().toList();
  }

  private LineString toSide(Coordinate end, Envelope box) {
    Coordinate side = new Coordinate(box.getMinX(), end.y);
    for (Coordinate other :
        List.of(
            new Coordinate(box.getMaxX(), end.y),
            new Coordinate(end.x, box.getMinY()),
            new Coordinate(end.x, box.getMaxY()))) {
      if (end.distance(other) < end.distance(side)) {
        side = other;
      }
    }
    return factory.createLineString(new Coordinate[] {end, side});
  }

  /** Whether more of the coast has the face on its right than on its left. */
  private static boolean hasMoreWater(Polygon face, List<LineString> coast) {
    IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(face);
    Envelope near = face.getEnvelopeInternal();
    double water = 0;
    for (LineString line : coast) {
      if (!near.intersects(line.getEnvelopeInternal())) {
        continue;
      }
      Coordinate[] points = Densifier.densify(line, STEP_METERS).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        double length = points[i - 1].distance(points[i]);
        if (length == 0) {
          continue;
        }
        double east = (points[i].x - points[i - 1].x) / length * ASIDE_METERS;
        double north = (points[i].y - points[i - 1].y) / length * ASIDE_METERS;
        double x = (points[i].x + points[i - 1].x) / 2;
        double y = (points[i].y + points[i - 1].y) / 2;
        if (inside.locate(new Coordinate(x + north, y - east)) == Location.INTERIOR) {
          water += length;
        }
        if (inside.locate(new Coordinate(x - north, y + east)) == Location.INTERIOR) {
          water -= length;
        }
      }
    }
    return water > 0;
  }
}
