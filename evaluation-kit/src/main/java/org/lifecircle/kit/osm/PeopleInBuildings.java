package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.kit.population.PopulationArea;
import org.lifecircle.model.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Puts the people of a table or grid into buildings. Those of an area go into the buildings that
 * stand in it, by how many people the buildings' size would hold; where none stands there, into the
 * nearest one. Of an area that reaches beyond the circle, the people of the part inside count. The
 * sum is kept exactly: shares are rounded by the largest remainder.
 */
final class PeopleInBuildings {

  private final List<Dwelling> dwellings;
  private final List<Integer> weights;
  private final Footprints footprints;
  private final Geometry circle;
  private final GeometryFactory factory = new GeometryFactory();
  private final STRtree buildings = new STRtree();
  private final double[] shares;
  private double outside;
  private double moved;

  /**
   * Distributes.
   *
   * @param weights by building, the people that its size would hold
   * @param circle where people are put into homes; those of other places live outside
   */
  PeopleInBuildings(
      List<Dwelling> dwellings,
      List<Integer> weights,
      Footprints footprints,
      Geometry circle,
      List<PopulationArea> areas) {
    this.dwellings = dwellings;
    this.weights = weights;
    this.footprints = footprints;
    this.circle = circle;
    shares = new double[dwellings.size()];
    for (int i = 0; i < dwellings.size(); i++) {
      buildings.insert(point(i).getEnvelopeInternal(), i);
    }
    for (PopulationArea area : areas) {
      put(area);
    }
  }

  private Point point(int building) {
    return footprints.point(dwellings.get(building).place().location());
  }

  private void put(PopulationArea area) {
    Geometry ground = geometry(area);
    double inside = area.isPoint() ? at(ground) : inCircle(ground);
    double people = area.people() * inside;
    outside += area.people() - people;
    if (people == 0) {
      return;
    }
    List<Integer> in = area.isPoint() ? around((Point) ground) : within(ground);
    if (in.isEmpty()) {
      moved += people;
      in = List.of(nearest(ground));
    }
    double all = in.stream().mapToDouble(weights::get).sum();
    for (int building : in) {
      shares[building] += people * (all == 0 ? 1.0 / in.size() : weights.get(building) / all);
    }
  }

  private double at(Geometry point) {
    return circle.covers(point) ? 1 : 0;
  }

  private double inCircle(Geometry ground) {
    if (circle.covers(ground)) {
      return 1;
    }
    return ground.getArea() == 0 ? 0 : ground.intersection(circle).getArea() / ground.getArea();
  }

  private Geometry geometry(PopulationArea area) {
    if (area.isPoint()) {
      return footprints.point(area.rings().get(0).get(0));
    }
    LinearRing[] rings = area.rings().stream().map(this::ring).toArray(LinearRing[]::new);
    LinearRing[] holes = Arrays.copyOfRange(rings, 1, rings.length);
    Geometry polygon = factory.createPolygon(rings[0], holes);
    return TangledOutline.mended(polygon).orElseGet(polygon::convexHull);
  }

  private LinearRing ring(List<Coordinate> places) {
    return factory.createLinearRing(
        places.stream()
            .map(footprints::meters)
            .toArray(org.locationtech.jts.geom.Coordinate[]::new));
  }

  /** The buildings whose door or middle lies in an area. */
  private List<Integer> within(Geometry ground) {
    List<Integer> in = new ArrayList<>();
    for (Object found : buildings.query(ground.getEnvelopeInternal())) {
      if (ground.covers(point((Integer) found))) {
        in.add((Integer) found);
      }
    }
    in.sort(Comparator.naturalOrder());
    return in;
  }

  /** The building that covers a point, when one does. */
  private List<Integer> around(Point point) {
    Envelope near = point.getEnvelopeInternal().copy();
    near.expandBy(500);
    List<Integer> in = new ArrayList<>();
    for (Object found : buildings.query(near)) {
      if (dwellings.get((Integer) found).place().footprint().orElseThrow().covers(point)) {
        in.add((Integer) found);
      }
    }
    in.sort(Comparator.naturalOrder());
    return in;
  }

  private int nearest(Geometry ground) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < dwellings.size(); i++) {
      double meters =
          dwellings.get(i).place().footprint().orElseThrow().distance(ground.getCentroid());
      if (meters < least) {
        best = i;
        least = meters;
      }
    }
    return best;
  }

  /** By building, the people who live there; their sum is that of the areas, rounded. */
  List<Integer> residents() {
    long[] whole = new long[shares.length];
    double all = 0;
    long given = 0;
    List<Integer> byRemainder = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      all += shares[i];
      whole[i] = (long) Math.floor(shares[i] + 1e-9);
      given += whole[i];
      byRemainder.add(i);
    }
    byRemainder.sort(
        Comparator.<Integer>comparingDouble(i -> whole[i] - shares[i])
            .thenComparing(Comparator.naturalOrder()));
    long left = Math.round(all) - given;
    for (int i = 0; i < left; i++) {
      whole[byRemainder.get(i)]++;
    }
    return Arrays.stream(whole).mapToObj(Math::toIntExact).toList();
  }

  /** The people who live where the circle does not reach. */
  double outside() {
    return outside;
  }

  /** The people in whose area no home stands, who were put into the nearest one. */
  double moved() {
    return moved;
  }
}
