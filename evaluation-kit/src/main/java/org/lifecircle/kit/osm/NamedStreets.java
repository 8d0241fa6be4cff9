package org.lifecircle.kit.osm;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The streets on the ground with a name, to tell where a building without a name or an address
 * stands.
 */
final class NamedStreets {

  private static final Set<String> NO_STREETS =
      Set.of("motorway", "motorway_link", "proposed", "construction", "corridor", "platform");

  private record Street(String name, Geometry line) {}

  private final STRtree streets = new STRtree();

  /**
   * The streets of a map.
   *
   * @param names what a way is called
   */
  NamedStreets(
      OsmData data, Footprints footprints, Function<Map<String, String>, Optional<String>> names) {
    GeometryFactory factory = new GeometryFactory();
    for (OsmWay way : data.ways()) {
      String highway = way.tags().getOrDefault("highway", "");
      Optional<String> name = names.apply(way.tags());
      boolean onGround =
          "no".equals(way.tags().getOrDefault("tunnel", "no"))
              && !way.tags().containsKey("conveying");
      if (highway.isEmpty() || NO_STREETS.contains(highway) || !onGround || name.isEmpty()) {
        continue;
      }
      Coordinate[] points =
          data.places(way).stream().map(footprints::meters).toArray(Coordinate[]::new);
      if (points.length > 1) {
        LineString line = factory.createLineString(points);
        streets.insert(line.getEnvelopeInternal(), new Street(name.get(), line));
      }
    }
  }

  /** The street that is nearest to a building; of equally near ones the first by name. */
  Optional<String> beside(Geometry building, double withinMeters) {
    Envelope near = building.getEnvelopeInternal().copy();
    near.expandBy(withinMeters);
    Street best = null;
    double least = withinMeters;
    for (Object found : streets.query(near)) {
      Street street = (Street) found;
      double meters = street.line().distance(building);
      if (meters < least
          || meters == least && (best == null || street.name().compareTo(best.name()) < 0)) {
        best = street;
        least = meters;
      }
    }
    return Optional.ofNullable(best).map(Street::name);
  }
}
