package org.lifecircle.kit.delineation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.features.Geometry.Area;
import org.lifecircle.kit.features.Geometry.Line;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.kit.features.Geometry.Several;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes polygons in meters of features, and names what is wrong with their rings. */
final class BoundaryShapes {

  private static final int FEWEST_RING_POINTS = 4;

  private final LocalPlane plane;
  private final List<Problem> problems;

  BoundaryShapes(LocalPlane plane, List<Problem> problems) {
    this.plane = plane;
    this.problems = problems;
  }

  /** One feature while it is made. */
  private record Making(
      String file, String id, String name, CoordinateSystem shift, List<Polygon> polygons) {}

  /**
   * The ground of a feature; empty when it is told as a problem.
   *
   * @param shift what its degrees are
   */
  Optional<Geometry> of(
      String file, String id, String name, MapFeature feature, CoordinateSystem shift) {
    int before = problems.size();
    Making making = new Making(file, id, name, shift, new ArrayList<>());
    add(feature.geometry(), making);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Geometry ground =
        making.polygons().size() == 1
            ? making.polygons().get(0)
            : plane.factory().createMultiPolygon(making.polygons().toArray(Polygon[]::new));
    IsValidOp check = new IsValidOp(ground);
    check.setSelfTouchingRingFormingHoleValid(true);
    TopologyValidationError error = check.getValidationError();
    if (error != null) {
      String at = LocalPlane.degrees(plane.place(error.getCoordinate()));
      problem(making, feature.line(), wrong(error, at));
      return Optional.empty();
    }
    // Rings that touch themselves are taken apart, so that every later step knows what is inside.
    return Optional.of(ground.isValid() ? ground : ground.buffer(0));
  }

  private static Text wrong(TopologyValidationError error, String at) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL,
          TopologyValidationError.NESTED_HOLES,
          TopologyValidationError.DISCONNECTED_INTERIOR ->
          CityCircles.PHRASES.text("boundary.holes", at);
      case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
          CityCircles.PHRASES.text("boundary.nested", at);
      case TopologyValidationError.TOO_FEW_POINTS ->
          CityCircles.PHRASES.text("boundary.no-ground", at);
      default -> CityCircles.PHRASES.text("boundary.crosses", at);
    };
  }

  private void add(org.lifecircle.kit.features.Geometry geometry, Making making) {
    if (geometry instanceof Several several) {
      several.parts().forEach(part -> add(part, making));
    } else if (geometry instanceof Area area && !area.rings().isEmpty()) {
      List<LinearRing> rings = new ArrayList<>();
      area.rings().forEach(ring -> ring(ring, making).ifPresent(rings::add));
      if (rings.size() == area.rings().size()) {
        LinearRing[] all = rings.toArray(LinearRing[]::new);
        making
            .polygons()
            .add(plane.factory().createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length)));
      }
    }
  }

  private Optional<LinearRing> ring(Line ring, Making making) {
    List<org.locationtech.jts.geom.Coordinate> places = new ArrayList<>();
    for (Point point : ring.points()) {
      boolean right = Math.abs(point.longitude()) <= 180 && Math.abs(point.latitude()) <= 90;
      if (!right) {
        String written =
            point.written().isBlank()
                ? point.longitude() + "," + point.latitude()
                : point.written();
        problem(making, point.line(), CityCircles.PHRASES.text("boundary.degrees", written));
        return Optional.empty();
      }
      places.add(
          plane.meters(
              making.shift().toWgs84(new Coordinate(point.longitude(), point.latitude()))));
    }
    if (places.size() < FEWEST_RING_POINTS
        || !places.get(0).equals2D(places.get(places.size() - 1))) {
      problem(making, ring.line(), CityCircles.PHRASES.text("boundary.open"));
      return Optional.empty();
    }
    return Optional.of(
        plane
            .factory()
            .createLinearRing(places.toArray(org.locationtech.jts.geom.Coordinate[]::new)));
  }

  private void problem(Making making, int line, Text message) {
    problems.add(new Problem(making.file(), line, making.id(), making.name(), message));
  }
}
