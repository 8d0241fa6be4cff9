package org.lifecircle.kit.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.kit.osm.Dwelling.LevelSource;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Homes that are assumed along residential streets, all of one size, where a map shows streets but
 * no buildings. Their ids are those of the streets with a number: {@code w123-1}.
 */
final class StreetDwellings {

  private static final Set<String> RESIDENTIAL = Set.of("residential", "living_street");

  /** The ground that each stands for, so that all hold as many people. */
  private static final double RADIUS_METERS = 3;

  private StreetDwellings() {}

  static List<Dwelling> of(OsmData data, Footprints footprints, double everyMeters, LocalDate day) {
    List<Dwelling> dwellings = new ArrayList<>();
    for (OsmWay way : data.ways()) {
      List<Coordinate> line = data.places(way);
      if (line.size() > 1
          && RESIDENTIAL.contains(way.tags().getOrDefault("highway", ""))
          && PlaceStatus.outsideDates(way.tags(), day).isEmpty()) {
        LengthIndexedLine along = new LengthIndexedLine(footprints.line(line));
        double length = along.getEndIndex();
        int count = (int) Math.round(length / everyMeters);
        for (int i = 0; i < count; i++) {
          Coordinate place = footprints.place(along.extractPoint((i + 0.5) * length / count));
          dwellings.add(dwelling("w" + way.id() + "-" + (i + 1), place, footprints));
        }
      }
    }
    return dwellings;
  }

  private static Dwelling dwelling(String id, Coordinate place, Footprints footprints) {
    Point point = footprints.point(place);
    MapPlace home =
        new MapPlace(id, new TreeMap<>(), place, Optional.of(point.buffer(RADIUS_METERS)));
    return new Dwelling(home, HomeRules.Type.FLATS, 1, LevelSource.ASSUMED, 0, false);
  }
}
