package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The areas of a map, in meters east and north of a center. */
final class Footprints {

  private static final int FEWEST_RING_POINTS = 4;

  private final OsmData data;
  private final Coordinate center;
  private final LocalMetric metric;
  private final GeometryFactory factory = new GeometryFactory();
  private final RingAssembly rings;

  Footprints(OsmData data, Coordinate center) {
    this.data = data;
    this.center = center;
    metric = LocalMetric.at(center.latitude());
    rings = new RingAssembly(data);
  }

  /** The area inside a closed way; empty when it is none or a tangle. */
  Optional<Geometry> of(OsmWay way) {
    return way.closed() ? ring(way.nodes()).flatMap(this::polygon) : Optional.empty();
  }

  /** Whether a way closes, but crosses itself so often that nobody can say what is inside. */
  boolean isTangle(OsmWay way) {
    return way.closed() && ring(way.nodes()).filter(ring -> polygon(ring).isEmpty()).isPresent();
  }

  /** The area of a multipolygon; empty when its ways do not close or are a tangle. */
  Optional<Geometry> of(OsmArea area) {
    List<Polygon> outer = polygons(area.outerWays());
    if (outer.isEmpty()) {
      return Optional.empty();
    }
    Optional<Geometry> whole =
        TangledOutline.mended(factory.createMultiPolygon(outer.toArray(new Polygon[0])))
            .map(drawn -> drawn.buffer(0));
    for (Polygon hole : polygons(area.innerWays())) {
      whole =
          whole.flatMap(
              all -> TangledOutline.mended(hole).map(inner -> all.difference(inner.buffer(0))));
    }
    return whole.filter(all -> !all.isEmpty());
  }

  private List<Polygon> polygons(List<Long> wayIds) {
    return rings.rings(wayIds).stream()
        .flatMap(nodes -> ring(nodes).stream())
        .map(factory::createPolygon)
        .toList();
  }

  private Optional<LinearRing> ring(long[] nodes) {
    List<org.locationtech.jts.geom.Coordinate> points = new ArrayList<>();
    for (long node : nodes) {
      data.place(node).ifPresent(place -> points.add(meters(place)));
    }
    if (points.size() < FEWEST_RING_POINTS
        || !points.get(0).equals2D(points.get(points.size() - 1))) {
      return Optional.empty();
    }
    return Optional.of(
        factory.createLinearRing(points.toArray(new org.locationtech.jts.geom.Coordinate[0])));
  }

  private Optional<Geometry> polygon(LinearRing ring) {
    return TangledOutline.mended(factory.createPolygon(ring));
  }

  /** All that lies within a radius of the center. */
  Geometry disk(double radiusMeters) {
    return point(center).buffer(radiusMeters, 64);
  }

  /** The area inside a closed ring that does not cross itself. */
  Geometry area(List<Coordinate> ring) {
    return factory.createPolygon(
        ring.stream().map(this::meters).toArray(org.locationtech.jts.geom.Coordinate[]::new));
  }

  /** A line of at least two points. */
  LineString line(List<Coordinate> places) {
    return factory.createLineString(
        places.stream().map(this::meters).toArray(org.locationtech.jts.geom.Coordinate[]::new));
  }

  /** A place in meters east and north of the center. */
  org.locationtech.jts.geom.Coordinate meters(Coordinate place) {
    return new org.locationtech.jts.geom.Coordinate(
        (place.longitude() - center.longitude()) * metric.metersPerDegreeEast(),
        (place.latitude() - center.latitude()) * metric.metersPerDegreeNorth());
  }

  Point point(Coordinate place) {
    return factory.createPoint(meters(place));
  }

  /** A place inside an area, near its middle, to a ten-millionth of a degree. */
  Coordinate middle(Geometry area) {
    Point middle = area.getCentroid();
    if (!area.contains(middle)) {
      middle = area.getInteriorPoint();
    }
    return place(middle.getCoordinate());
  }

  /** The place of a point in meters, to a ten-millionth of a degree. */
  Coordinate place(org.locationtech.jts.geom.Coordinate meters) {
    return new Coordinate(
        rounded(center.longitude() + meters.x / metric.metersPerDegreeEast()),
        rounded(center.latitude() + meters.y / metric.metersPerDegreeNorth()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
