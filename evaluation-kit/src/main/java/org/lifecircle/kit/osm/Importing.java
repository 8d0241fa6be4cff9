package org.lifecircle.kit.osm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.lifecircle.kit.folder.CensusAges;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.ParameterTable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** One import: from what a file says to a circle. */
final class Importing {

  static final String PARAMETERS = "import-parameters.csv";

  /** What the Open Database License asks to be shown beside everything made of the map. */
  private static final String DATA_SOURCE = "© OpenStreetMap contributors, ODbL 1.0";

  private static final int LARGEST_OUTLET_SQUARE_METERS = 100_000;
  private static final int MOST_LEVELS = 150;

  /** Entrances of a building, the best first. */
  private static final List<String> ENTRANCES = List.of("main", "staircase", "home", "yes");

  /** Keys that say what an area is. */
  private static final List<String> SUBJECTS =
      List.of("building", "shop", "amenity", "leisure", "craft", "tourism", "landuse");

  private final String file;
  private final OsmData data;
  private final Coordinate center;
  private final FormatCatalog formats;
  private final OsmImport.Options options;
  private final Map<String, Parameter> parameters;
  private final Footprints footprints;
  private final HomeRules homeRules = HomeRules.standard();
  private final FormatCrosswalk crosswalk;
  private final CensusAges ages = CensusAges.national();
  private final STRtree residentialAreas = new STRtree();
  private final List<Warning> warnings = new ArrayList<>();
  private final double homesRadiusMeters;
  private final NamedStreets streets;

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
    parameters = ParameterTable.resource(Importing.class, PARAMETERS);
    crosswalk = FormatCrosswalk.standard(formats);
    footprints = new Footprints(data, center);
    streets = new NamedStreets(data, footprints, Importing::name);
    homesRadiusMeters =
        options.homesRadiusMeters().isPresent()
            ? options.homesRadiusMeters().getAsInt()
            : value("homes-radius");
  }

  private double value(String parameter) {
    return parameters.get(parameter).value().doubleValue();
  }

  /** A mapped place: a node, a closed way or a multipolygon. */
  private record Place(
      String id,
      SortedMap<String, String> tags,
      Coordinate location,
      Optional<Geometry> footprint) {}

  OsmImport.Result result() {
    OsmData.Bounds bounds = bounds();
    if (!contains(bounds, center)) {
      throw outside(bounds);
    }
    List<Place> areas = areas();
    for (Place place : areas) {
      if ("residential".equals(place.tags.get("landuse"))) {
        Geometry area = place.footprint.orElseThrow();
        residentialAreas.insert(area.getEnvelopeInternal(), PreparedGeometryFactory.prepare(area));
      }
    }
    List<Home> homes = homes(areas);
    List<Outlet> outlets = outlets(areas);
    double waysRadius = homesRadiusMeters + value("reach") + value("ways-margin");
    WalkingMap map =
        MapHours.read(OsmWays.map(data, near(waysRadius)), warnings)
            .withObstacles(new OsmObstacles(data, footprints).near(near(waysRadius)))
            .withArea(mapped(bounds));
    warnings.addAll(UnknownTags.warnings(data, near(waysRadius)));
    warnIfMapEnds(mapped(bounds), homes);
    Circle circle =
        Circle.of(
            new CircleProfile(
                options.name().orElse(stem()),
                options.city().orElseGet(() -> city(areas)),
                options.evaluationDate(),
                center,
                DATA_SOURCE),
            homes,
            outlets);
    return new OsmImport.Result(circle, map, warnings);
  }

  // ---- where

  private OsmData.Bounds bounds() {
    return data.bounds().orElseGet(data::extent);
  }

  private static boolean contains(OsmData.Bounds bounds, Coordinate place) {
    return place.longitude() >= bounds.southWest().longitude()
        && place.longitude() <= bounds.northEast().longitude()
        && place.latitude() >= bounds.southWest().latitude()
        && place.latitude() <= bounds.northEast().latitude();
  }

  private InvalidInputException outside(OsmData.Bounds bounds) {
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
  private MappedArea mapped(OsmData.Bounds bounds) {
    LocalMetric metric = LocalMetric.at(center.latitude());
    double meters = homesRadiusMeters + value("reach");
    double east = meters / metric.metersPerDegreeEast();
    double north = meters / metric.metersPerDegreeNorth();
    return new MappedArea(
        new Coordinate(
            Math.max(bounds.southWest().longitude(), rounded(center.longitude() - east)),
            Math.max(bounds.southWest().latitude(), rounded(center.latitude() - north))),
        new Coordinate(
            Math.min(bounds.northEast().longitude(), rounded(center.longitude() + east)),
            Math.min(bounds.northEast().latitude(), rounded(center.latitude() + north))));
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
        org.locationtech.jts.geom.LineSegment segment =
            new org.locationtech.jts.geom.LineSegment(
                footprints.meters(places.get(i - 1)), footprints.meters(places.get(i)));
        if (segment.distance(footprints.meters(center)) <= meters) {
          return true;
        }
      }
      return false;
    };
  }

  private List<Place> areas() {
    List<Place> places = new ArrayList<>();
    Map<Long, Map<String, String>> outlined = new HashMap<>();
    for (OsmArea area : data.areas()) {
      footprints
          .of(area)
          .ifPresent(
              footprint -> {
                area.outerWays().forEach(way -> outlined.put(way, area.tags()));
                places.add(
                    new Place(
                        "r" + area.id(),
                        area.tags(),
                        footprints.middle(footprint),
                        Optional.of(footprint)));
              });
    }
    for (OsmWay way : data.ways()) {
      // An outline that says again what its relation says would count twice.
      if (way.closed()
          && !way.tags().isEmpty()
          && !saysAgain(way.tags(), outlined.getOrDefault(way.id(), Map.of()))) {
        footprints
            .of(way)
            .filter(footprint -> !footprint.isEmpty())
            .ifPresent(
                footprint ->
                    places.add(
                        new Place(
                            "w" + way.id(),
                            way.tags(),
                            entrance(way).orElseGet(() -> footprints.middle(footprint)),
                            Optional.of(footprint))));
      }
    }
    return places;
  }

  private static boolean saysAgain(Map<String, String> outline, Map<String, String> area) {
    return SUBJECTS.stream().anyMatch(key -> outline.containsKey(key) && area.containsKey(key));
  }

  /** Where one enters a building, when the map says so. */
  private Optional<Coordinate> entrance(OsmWay way) {
    long best = 0;
    int bestRank = ENTRANCES.size();
    for (long node : way.nodes()) {
      SortedMap<String, String> tags = data.nodeTags().get(node);
      int rank = tags == null ? -1 : ENTRANCES.indexOf(tags.getOrDefault("entrance", ""));
      if (rank >= 0 && (rank < bestRank || rank == bestRank && node < best)) {
        best = node;
        bestRank = rank;
      }
    }
    return bestRank < ENTRANCES.size() ? data.place(best) : Optional.empty();
  }

  private boolean insideResidentialArea(Place place) {
    Geometry point = footprints.point(place.location);
    for (Object area : residentialAreas.query(point.getEnvelopeInternal())) {
      if (((PreparedGeometry) area).covers(point)) {
        return true;
      }
    }
    return false;
  }

  // ---- homes

  private record Dwelling(Place place, HomeRules.Type type) {}

  private List<Home> homes(List<Place> areas) {
    List<Place> buildings =
        areas.stream()
            .filter(place -> place.tags.containsKey("building"))
            .filter(place -> place.footprint.orElseThrow().getArea() >= value("smallest-home"))
            .filter(place -> metersFromCenter(place.location) <= homesRadiusMeters)
            .toList();
    List<Dwelling> dwellings = new ArrayList<>();
    for (Place place : buildings) {
      homeRules
          .type(place.tags, () -> insideResidentialArea(place))
          .ifPresent(type -> dwellings.add(new Dwelling(place, type)));
    }
    List<Place> unknown =
        buildings.stream()
            .filter(place -> homeRules.mayBeHome(place.tags))
            .filter(
                place -> homeRules.type(place.tags, () -> insideResidentialArea(place)).isEmpty())
            .toList();
    if (dwellings.size() < value("tagged-homes-share") * (dwellings.size() + unknown.size())) {
      unknown.forEach(place -> dwellings.add(new Dwelling(place, HomeRules.Type.FLATS)));
      warn("homes-guessed", "homes.guessed", Integer.toString(unknown.size()));
    }
    if (dwellings.isEmpty()) {
      throw OsmFile.wrong(
          file, OsmFile.PHRASES.text("no.homes", Math.round(homesRadiusMeters) + ""));
    }
    int assumed = 0;
    List<Home> homes = new ArrayList<>();
    for (Dwelling dwelling : dwellings) {
      OptionalInt levels = levels(dwelling.place.tags);
      assumed += levels.isEmpty() ? 1 : 0;
      homes.add(home(dwelling, levels.orElse(assumedLevels(dwelling.type))));
    }
    warn("residents-estimated", "homes.estimated", Integer.toString(homes.size()));
    if (assumed > 0) {
      warn(
          "levels-assumed",
          "levels.assumed",
          Integer.toString(assumed),
          Integer.toString(homes.size()),
          Integer.toString(assumedLevels(HomeRules.Type.FLATS)),
          Integer.toString(assumedLevels(HomeRules.Type.HOUSE)));
    }
    return homes;
  }

  private int assumedLevels(HomeRules.Type type) {
    return (int) value(type == HomeRules.Type.HOUSE ? "levels-house" : "levels-flats");
  }

  /** The levels that the map states, directly or by the height. */
  private OptionalInt levels(Map<String, String> tags) {
    Optional<Double> levels = number(tags.get("building:levels"));
    if (levels.isEmpty()) {
      levels = number(tags.get("height")).map(height -> height / value("level-height"));
    }
    return levels
        .filter(number -> number >= 0.5 && number <= MOST_LEVELS)
        .map(number -> OptionalInt.of((int) Math.max(1, Math.round(number))))
        .orElse(OptionalInt.empty());
  }

  private static Optional<Double> number(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(text.replaceFirst("\\s*m$", "").strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Home home(Dwelling dwelling, int levels) {
    Place place = dwelling.place;
    BigDecimal floorArea =
        BigDecimal.valueOf(place.footprint.orElseThrow().getArea())
            .multiply(BigDecimal.valueOf(levels));
    int residents =
        Math.max(1, divided(floorArea, parameters.get("floor-area-per-resident").value()));
    int households =
        Math.max(
            1,
            divided(
                BigDecimal.valueOf(residents), parameters.get("residents-per-household").value()));
    return new Home(
        place.id,
        name(place.tags).or(() -> address(place.tags)).orElseGet(() -> besideStreet(place)),
        place.location,
        households,
        ages.split(residents),
        Home.Estimates.ALL);
  }

  /** A building that has no name is called after the street beside it, with its id. */
  private String besideStreet(Place place) {
    return streets
        .beside(place.footprint.orElseThrow(), value("street-beside"))
        .map(street -> street + " " + place.id)
        .orElse(place.id);
  }

  private static int divided(BigDecimal number, BigDecimal by) {
    return number.divide(by, 0, RoundingMode.HALF_UP).intValueExact();
  }

  // ---- outlets

  private List<Outlet> outlets(List<Place> areas) {
    List<Place> places = new ArrayList<>();
    data.nodeTags()
        .forEach(
            (id, tags) ->
                places.add(
                    new Place("n" + id, tags, data.place(id).orElseThrow(), Optional.empty())));
    places.addAll(areas);
    List<Outlet> outlets = new ArrayList<>();
    for (Place place : places) {
      List<String> served = crosswalk.formats(place.tags);
      if (!served.isEmpty()
          && metersFromCenter(place.location) <= homesRadiusMeters + value("reach")) {
        outlets.add(outlet(place, served));
      }
    }
    if (outlets.isEmpty()) {
      warn("no-outlets", "no.outlets");
    }
    OutletDuplicates.find(outlets, formats, value("duplicate-distance")).stream()
        .map(OutletDuplicates::warning)
        .forEach(warnings::add);
    return outlets;
  }

  private Outlet outlet(Place place, List<String> served) {
    String name = name(place.tags).orElseGet(() -> formats.get(served.get(0)).label().zh());
    boolean chain = place.tags.containsKey("brand") || place.tags.containsKey("brand:wikidata");
    return new Outlet(
        place.id,
        name,
        served,
        place.location,
        new Operation(
            hours(place, name),
            area(place),
            chain ? Answer.YES : Answer.UNKNOWN,
            OptionalInt.empty()),
        "OpenStreetMap " + place.id);
  }

  private static OptionalInt area(Place place) {
    long squareMeters = place.footprint.map(area -> Math.round(area.getArea())).orElse(0L);
    return squareMeters > 0 && squareMeters <= LARGEST_OUTLET_SQUARE_METERS
        ? OptionalInt.of((int) squareMeters)
        : OptionalInt.empty();
  }

  private Optional<OpeningHours> hours(Place place, String name) {
    String text = place.tags.getOrDefault("opening_hours", "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    HoursReading reading = HoursSyntax.read(text);
    if (reading.problem().isPresent()) {
      warnings.add(
          new Warning(
              "outlet-hours-unreadable",
              place.id,
              OsmFile.PHRASES.text("hours.wrong", name, text)));
    }
    for (Text leftOut : reading.leftOut()) {
      warnings.add(
          new Warning(
              "outlet-hours-partly",
              place.id,
              OsmFile.PHRASES.text("hours.partly", name, text, leftOut)));
    }
    return reading.hours();
  }

  // ---- names

  private static Optional<String> name(Map<String, String> tags) {
    for (String key : List.of("name:zh", "name:zh-Hans", "name", "brand", "operator")) {
      String name = tags.getOrDefault(key, "").strip();
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> address(Map<String, String> tags) {
    String address =
        (tags.getOrDefault("addr:street", "")
                + " "
                + tags.getOrDefault("addr:housenumber", tags.getOrDefault("addr:housename", "")))
            .strip();
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  private String stem() {
    return file.toLowerCase(Locale.ROOT).replaceFirst("\\.osm(\\.pbf)?$", "");
  }

  /** The city that the addresses name most often, the first of equals by name. */
  private String city(List<Place> areas) {
    Map<String, Integer> cities = new HashMap<>();
    data.nodeTags().values().forEach(tags -> count(tags, cities));
    areas.forEach(place -> count(place.tags, cities));
    return cities.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(stem());
  }

  private static void count(Map<String, String> tags, Map<String, Integer> cities) {
    String city = tags.getOrDefault("addr:city", "").strip();
    if (!city.isEmpty()) {
      cities.merge(city, 1, Integer::sum);
    }
  }

  // ---- the edge of the map

  /** As the evaluation says it. */
  private void warnIfMapEnds(MappedArea area, List<Home> homes) {
    int reach = WalkingQuality.circleMeters(WalkingParameters.standard());
    long beyond = homes.stream().filter(home -> area.metersToEdge(home.location()) < reach).count();
    if (beyond > 0) {
      warn("map-ends-near", "map.ends", Long.toString(beyond), Integer.toString(homes.size()));
    }
  }

  private void warn(String code, String key, Object... arguments) {
    warnings.add(new Warning(code, "", OsmFile.PHRASES.text(key, arguments)));
  }
}
