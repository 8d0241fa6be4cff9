package org.lifecircle.kit.delineation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Outlines of circles for the eye: the ground that lies nearer to a home of the circle than to any
 * other home, and not far from it. They do not overlap.
 */
final class CircleOutlines {

  /** How far around a home the outline runs, where no other home is nearer, meters. */
  private static final double AROUND_METERS = 110;

  private static final int QUADRANT_SEGMENTS = 3;

  private final LocalPlane plane;
  private final GeometryFactory factory;

  CircleOutlines(LocalPlane plane) {
    this.plane = plane;
    factory = plane.factory();
  }

  /**
   * Outlines in the order of the groups.
   *
   * @param groups the homes of each
   * @param others homes of no circle
   * @return polygons of each group, each of closed rings
   */
  List<List<List<List<Coordinate>>>> of(List<List<Home>> groups, List<Home> others) {
    Map<org.locationtech.jts.geom.Coordinate, Integer> owner = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Home home : groups.get(g)) {
        owner.putIfAbsent(plane.meters(home.location()), g);
      }
    }
    others.forEach(home -> owner.putIfAbsent(plane.meters(home.location()), -1));
    Map<Integer, List<Geometry>> cells = cells(owner);
    List<List<List<List<Coordinate>>>> outlines = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Geometry near =
          factory
              .createMultiPointFromCoords(
                  groups.get(g).stream()
                      .map(home -> plane.meters(home.location()))
                      .toArray(org.locationtech.jts.geom.Coordinate[]::new))
              .buffer(AROUND_METERS, QUADRANT_SEGMENTS);
      Geometry ground = UnaryUnionOp.union(cells.getOrDefault(g, List.of()), factory);
      outlines.add(plane.polygons(LocalPlane.common(ground, near)));
    }
    return outlines;
  }

  /** By group the ground that lies nearest to its homes. */
  private Map<Integer, List<Geometry>> cells(
      Map<org.locationtech.jts.geom.Coordinate, Integer> owner) {
    Map<Integer, List<Geometry>> cells = new LinkedHashMap<>();
    Envelope around = new Envelope();
    owner.keySet().forEach(around::expandToInclude);
    around.expandBy(2 * AROUND_METERS);
    if (owner.size() < 2) {
      owner.values().forEach(g -> cells.put(g, List.of(factory.toGeometry(around))));
      return cells;
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(owner.keySet());
    voronoi.setClipEnvelope(around);
    Geometry diagram = voronoi.getDiagram(factory);
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      Integer group = owner.get((org.locationtech.jts.geom.Coordinate) cell.getUserData());
      if (group != null) {
        cells.computeIfAbsent(group, one -> new ArrayList<>()).add(cell);
      }
    }
    return cells;
  }
}
