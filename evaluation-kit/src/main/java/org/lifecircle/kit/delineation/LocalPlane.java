package org.lifecircle.kit.delineation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Places of a city as meters east and north of one of them, and back. */
final class LocalPlane {

  private final Coordinate origin;
  private final LocalMetric metric;
  private final GeometryFactory factory = new GeometryFactory();

  LocalPlane(Coordinate origin) {
    this.origin = origin;
    metric = LocalMetric.at(origin.latitude());
  }

  GeometryFactory factory() {
    return factory;
  }

  org.locationtech.jts.geom.Coordinate meters(Coordinate place) {
    return meters(place.longitude(), place.latitude());
  }

  org.locationtech.jts.geom.Coordinate meters(double longitude, double latitude) {
    return new org.locationtech.jts.geom.Coordinate(
        (longitude - origin.longitude()) * metric.metersPerDegreeEast(),
        (latitude - origin.latitude()) * metric.metersPerDegreeNorth());
  }

  /** In degrees, to a ten-millionth. */
  Coordinate place(org.locationtech.jts.geom.Coordinate point) {
    return new Coordinate(
        rounded(origin.longitude() + point.x / metric.metersPerDegreeEast()),
        rounded(origin.latitude() + point.y / metric.metersPerDegreeNorth()));
  }

  /** The ground that two geometries share. */
  static Geometry common(Geometry one, Geometry other) {
    return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
  }

  /** The polygons of a geometry, each of closed rings. */
  List<List<List<Coordinate>>> polygons(Geometry geometry) {
    List<List<List<Coordinate>>> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        List<List<Coordinate>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          rings.add(ring(polygon.getInteriorRingN(h)));
        }
        polygons.add(rings);
      }
    }
    return polygons;
  }

  private List<Coordinate> ring(LinearRing ring) {
    List<Coordinate> places = new ArrayList<>();
    for (org.locationtech.jts.geom.Coordinate point : ring.getCoordinates()) {
      places.add(place(point));
    }
    return places;
  }

  /** A place as people write it: longitude, comma, latitude. */
  static String degrees(Coordinate place) {
    return plain(place.longitude()) + "," + plain(place.latitude());
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(rounded(degrees)).stripTrailingZeros().toPlainString();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
