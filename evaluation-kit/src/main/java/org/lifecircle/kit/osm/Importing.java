package org.lifecircle.kit.osm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.osm.OsmData.Bounds;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.kit.population.PopulationArea;
import org.lifecircle.kit.population.PopulationFile;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.locationtech.jts.geom.LineSegment;

/** One import: from what a file says to a circle. */
final class Importing {

  /** What the Open Database License asks to be shown beside everything made of the map. */
  static final String DATA_SOURCE = "\u00a9 OpenStreetMap contributors, ODbL 1.0";

  private static final int MOST_NAMED = 5;

  private final String file;
  private final OsmData data;
  private final Coordinate center;
  private final FormatCatalog formats;
  private final OsmImport.Options options;
  private final ImportParameters parameters = new ImportParameters();
  private final Footprints footprints;
  private final ImportDoubts doubts = new ImportDoubts();
  private final double homesRadiusMeters;

  Importing(
      String file,
      OsmData data,
      Coordinate center,
      FormatCatalog formats,
      OsmImport.Options options) {
    this.file = file;
    this.data = data;
    this.center = center;
    this.formats = formats;
    this.options = options;
    footprints = new Footprints(data, center);
    homesRadiusMeters =
        options.homesRadiusMeters().isPresent()
            ? options.homesRadiusMeters().getAsInt()
            : parameters.value("homes-radius");
  }

  OsmImport.Result result() {
    MapExtent extent = MapExtent.of(data, center);
    if (!MapExtent.covers(data, center)) {
      throw outside(data.bounds().isEmpty() ? data.extent() : extent.box());
    }
    MapPlaces places = new MapPlaces(data, footprints);
    sayFile(extent, places);
    List<Home> homes = homes(places);
    double reach = homesRadiusMeters + parameters.value("reach");
    List<Outlet> outlets =
        new OutletImport(
                formats, options.evaluationDate(), parameters.value("duplicate-distance"), doubts)
            .outlets(places.all(), place -> metersFromCenter(place.location()) <= reach);
    double waysRadius = reach + parameters.value("ways-margin");
    WalkingMap map =
        MapHours.read(OsmWays.map(data, near(waysRadius), this::isThere), doubts.list())
            .withObstacles(new OsmObstacles(data, footprints).near(near(waysRadius)))
            .withArea(mapped(extent.box()));
    sayWaysOfOtherDays(near(waysRadius));
    doubts.addAll(UnknownTags.warnings(data, near(waysRadius)));
    warnIfMapEnds(mapped(extent.box()), homes);
    Circle circle =
        new Circle(
            new CircleProfile(
                options.name().orElse(stem()),
                options
                    .city()
                    .or(
                        () ->
                            PlaceNames.city(places.all(), near -> metersFromCenter(near) <= reach))
                    .orElse(stem()),
                options.evaluationDate(),
                center,
                DATA_SOURCE),
            SurveyFigures.NONE,
            homes,
            outlets,
            SourceCoverage.of(Importing.class, "osm-coverage.csv", formats));
    return new OsmImport.Result(circle, map, doubts.list());
  }

  private List<Home> homes(MapPlaces places) {
    HomeImport importing =
        new HomeImport(
            places,
            center,
            homesRadiusMeters,
            parameters,
            new NamedStreets(data, footprints, PlaceNames::name),
            doubts);
    List<Dwelling> dwellings = importing.dwellings(options.evaluationDate());
    if (dwellings.isEmpty()) {
      throw OsmFile.wrong(
          file, OsmFile.PHRASES.text("no.homes", Math.round(homesRadiusMeters) + ""));
    }
    List<Integer> residents = dwellings.stream().map(importing::estimate).toList();
    if (options.population().isEmpty()) {
      importing.sayEstimates(dwellings);
      return importing.homes(dwellings, residents);
    }
    PeopleInBuildings people =
        new PeopleInBuildings(
            dwellings,
            residents,
            footprints,
            footprints.disk(homesRadiusMeters),
            people(options.population().orElseThrow()));
    List<Integer> counted = people.residents();
    doubts.add(
        "residents-of-population",
        "homes.population",
        Integer.toString(dwellings.size()),
        Integer.toString(counted.stream().mapToInt(Integer::intValue).sum()),
        Long.toString(Math.round(people.moved())),
        Long.toString(Math.round(people.outside())));
    return importing.homes(dwellings, counted);
  }

  private List<PopulationArea> people(Path population) {
    MappedArea square = around(2 * homesRadiusMeters);
    List<Warning> notes = new ArrayList<>();
    List<PopulationArea> areas =
        PopulationFile.read(population, square.southWest(), square.northEast(), notes);
    doubts.addAll(notes);
    return areas;
  }

  // ---- where

  private InvalidInputException outside(Bounds bounds) {
    return OsmFile.wrong(
        file,
        OsmFile.PHRASES.text(
            "center.outside",
            center.longitude() + "," + center.latitude(),
            Double.toString(bounds.southWest().longitude()),
            Double.toString(bounds.northEast().longitude()),
            Double.toString(bounds.southWest().latitude()),
            Double.toString(bounds.northEast().latitude())));
  }

  /** What was looked at: the map, as far as outlets are taken from it. */
  private MappedArea mapped(Bounds bounds) {
    MappedArea wanted = around(homesRadiusMeters + parameters.value("reach"));
    return new MappedArea(
        new Coordinate(
            Math.max(bounds.southWest().longitude(), wanted.southWest().longitude()),
            Math.max(bounds.southWest().latitude(), wanted.southWest().latitude())),
        new Coordinate(
            Math.min(bounds.northEast().longitude(), wanted.northEast().longitude()),
            Math.min(bounds.northEast().latitude(), wanted.northEast().latitude())));
  }

  /** The square around the center that reaches so far. */
  private MappedArea around(double meters) {
    LocalMetric metric = LocalMetric.at(center.latitude());
    double east = meters / metric.metersPerDegreeEast();
    double north = meters / metric.metersPerDegreeNorth();
    return new MappedArea(
        new Coordinate(rounded(center.longitude() - east), rounded(center.latitude() - north)),
        new Coordinate(rounded(center.longitude() + east), rounded(center.latitude() + north)));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private double metersFromCenter(Coordinate place) {
    return LocalMetric.millimeters(center, place) / 1000.0;
  }

  /** Whether a line passes within a radius of the center. */
  private Predicate<List<Coordinate>> near(double meters) {
    return places -> {
      for (int i = 1; i < places.size(); i++) {
        LineSegment segment =
            new LineSegment(footprints.meters(places.get(i - 1)), footprints.meters(places.get(i)));
        if (segment.distance(footprints.meters(center)) <= meters) {
          return true;
        }
      }
      return false;
    };
  }

  private String stem() {
    return file.toLowerCase(Locale.ROOT).replaceFirst("\\.osm(\\.pbf)?$", "");
  }

  /** Whether a way is there on the day, as far as dates say. */
  private boolean isThere(Map<String, String> tags) {
    return PlaceStatus.outsideDates(tags, options.evaluationDate()).isEmpty();
  }

  // ---- what the file is

  private void sayWaysOfOtherDays(Predicate<List<Coordinate>> wanted) {
    List<String> absent =
        data.ways().stream()
            .filter(way -> OsmWays.mayBeWay(way) && !isThere(way.tags()))
            .filter(way -> wanted.test(data.places(way)))
            .map(way -> "w" + way.id())
            .toList();
    if (!absent.isEmpty()) {
      doubts.add(
          "ways-not-there",
          "ways.not-there",
          Integer.toString(absent.size()),
          ImportDoubts.some(absent, MOST_NAMED));
    }
  }

  private void sayFile(MapExtent extent, MapPlaces places) {
    sayBroken(data, places, doubts);
    if (extent.source() == MapExtent.Source.UNKNOWN) {
      doubts.add("map-edge-unknown", "map.edge-unknown");
    } else if (extent.source() == MapExtent.Source.ESTIMATED) {
      doubts.add(
          "map-edge-estimated",
          "map.edge-estimated",
          Double.toString(extent.box().southWest().longitude()),
          Double.toString(extent.box().northEast().longitude()),
          Double.toString(extent.box().southWest().latitude()),
          Double.toString(extent.box().northEast().latitude()));
    }
  }

  /** Says what the file holds twice, or names and does not hold. */
  static void sayBroken(OsmData data, MapPlaces places, ImportDoubts doubts) {
    if (data.idsTwice() > 0) {
      doubts.add("map-ids-twice", "map.ids-twice", Integer.toString(data.idsTwice()));
    }
    if (data.nodesFromWays() > 0) {
      doubts.add("map-nodes-of-ways", "map.nodes-of-ways", Integer.toString(data.nodesFromWays()));
    }
    int ways = 0;
    int nodes = 0;
    for (OsmWay way : data.ways()) {
      int missing = way.nodes().length - data.places(way).size();
      ways += missing > 0 ? 1 : 0;
      nodes += missing;
    }
    if (ways > 0) {
      doubts.add("map-dangling", "map.dangling", Integer.toString(ways), Integer.toString(nodes));
    }
    if (places.brokenAreas() > 0) {
      doubts.add("map-areas-broken", "map.dangling.areas", Integer.toString(places.brokenAreas()));
    }
  }

  /** As the evaluation says it. */
  private void warnIfMapEnds(MappedArea area, List<Home> homes) {
    int reach = WalkingQuality.circleMeters(WalkingParameters.standard());
    long beyond = homes.stream().filter(home -> area.metersToEdge(home.location()) < reach).count();
    if (beyond > 0) {
      doubts.add(
          "map-ends-near", "map.ends", Long.toString(beyond), Integer.toString(homes.size()));
    }
  }
}
