package org.lifecircle.kit.osm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.kit.hours.MapHours;
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
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** All that an OpenStreetMap file says of a city that is to be cut into circles. */
public final class OsmCity {

  /**
   * What the map does not say.
   *
   * @param date the day for which the city is described
   * @param city its name; empty for the city that the map names nearest to its middle, else that of
   *     most addresses in its middle half, else the name of the file
   * @param population a table or grid of people who are put into the homes
   * @param residents how many people live in all homes together, 1 or more, where no table says it
   * @param alongStreets whether homes are assumed along residential streets, for maps that show no
   *     buildings; buildings are then passed over
   */
  public record Options(
      LocalDate date,
      Optional<String> city,
      Optional<Path> population,
      OptionalInt residents,
      boolean alongStreets) {

    public Options {
      requireNonNull(date, "date");
      requireNonNull(city, "city");
      requireNonNull(population, "population");
      requireNonNull(residents, "residents");
      if (residents.isPresent() && residents.getAsInt() < 1) {
        throw new IllegalArgumentException("residents are 1 or more: " + residents);
      }
    }
  }

  /**
   * A place that the map names.
   *
   * @param kind such as {@code suburb}, {@code quarter}, {@code neighbourhood}, {@code village}
   */
  public record NamedPlace(String name, String kind, Coordinate location) {}

  private final OsmData data;
  private final ImportParameters parameters = new ImportParameters();
  private final ImportDoubts doubts = new ImportDoubts();
  private final Footprints footprints;
  private final Coordinate middle;
  private final Circle circle;
  private final WalkingMap map;
  private final CityBarriers barriers;
  private final List<NamedPlace> named;

  private OsmCity(Path file, OsmData data, FormatCatalog formats, Options options) {
    this.data = data;
    middle = median(data);
    footprints = new Footprints(data, middle);
    MapPlaces places = new MapPlaces(data, footprints);
    Importing.sayBroken(data, places, doubts);
    List<Home> homes = homes(file.getFileName().toString(), places, options);
    List<Outlet> outlets =
        new OutletImport(formats, options.date(), parameters.value("duplicate-distance"), doubts)
            .outlets(places.all(), place -> true);
    Predicate<List<Coordinate>> everywhere = line -> true;
    map =
        MapHours.read(
                OsmWays.map(
                    data,
                    everywhere,
                    tags -> PlaceStatus.outsideDates(tags, options.date()).isEmpty()),
                doubts.list())
            .withObstacles(new OsmObstacles(data, footprints).near(everywhere));
    doubts.addAll(UnknownTags.warnings(data, everywhere));
    barriers = new CityBarriers(data, map, parameters.value("long-bridge"), options.date());
    named =
        places.all().stream()
            .filter(place -> !place.tag("place").isEmpty())
            .flatMap(
                place ->
                    PlaceNames.name(place.tags()).stream()
                        .map(name -> new NamedPlace(name, place.tag("place"), place.location())))
            .toList();
    String stem =
        file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.osm(\\.pbf)?$", "");
    circle =
        new Circle(
            new CircleProfile(
                stem,
                options.city().or(this::mappedCity).orElseGet(() -> cityOfAddresses(places, stem)),
                options.date(),
                middle,
                Importing.DATA_SOURCE),
            SurveyFigures.NONE,
            homes,
            outlets,
            SourceCoverage.of(Importing.class, "osm-coverage.csv", formats));
  }

  /**
   * Reads a city.
   *
   * @param file {@code .osm} or {@code .osm.pbf}; its content says which
   * @param formats the formats that outlets may serve
   * @throws InvalidInputException when the file is missing or broken, or shows no home
   */
  public static OsmCity read(Path file, FormatCatalog formats, Options options) {
    return new OsmCity(file, OsmFile.read(file), formats, options);
  }

  /** Where half of all nodes lie west and half south. */
  private static Coordinate median(OsmData data) {
    int[] east = IntStream.range(0, data.nodes()).map(data::longitude).sorted().toArray();
    int[] north = IntStream.range(0, data.nodes()).map(data::latitude).sorted().toArray();
    return OsmData.place(east[east.length / 2], north[north.length / 2]);
  }

  private List<Home> homes(String file, MapPlaces places, Options options) {
    HomeImport importing =
        new HomeImport(
            places,
            middle,
            Double.POSITIVE_INFINITY,
            parameters,
            new NamedStreets(data, footprints, PlaceNames::name),
            doubts);
    MappedArea box = box();
    List<Dwelling> dwellings =
        options.alongStreets()
            ? StreetDwellings.of(
                    data, footprints, parameters.value("street-home-every"), options.date())
                .stream()
                .filter(home -> box.contains(home.place().location()))
                .toList()
            : importing.dwellings(options.date());
    if (dwellings.isEmpty()) {
      throw OsmFile.wrong(
          file, OsmFile.PHRASES.text(options.alongStreets() ? "no.streets" : "no.homes.city"));
    }
    if (options.alongStreets()) {
      doubts.add(
          "homes-along-streets",
          "homes.along-streets",
          Integer.toString(dwellings.size()),
          Long.toString(Math.round(parameters.value("street-home-every"))));
    }
    List<Integer> sizes = dwellings.stream().map(importing::estimate).toList();
    if (options.population().isEmpty() && options.residents().isEmpty()) {
      if (!options.alongStreets()) {
        importing.sayEstimates(dwellings);
      }
      return importing.homes(dwellings, sizes);
    }
    List<PopulationArea> areas = new ArrayList<>();
    if (options.population().isPresent()) {
      List<Warning> notes = new ArrayList<>();
      areas.addAll(
          PopulationFile.read(options.population().get(), box.southWest(), box.northEast(), notes));
      doubts.addAll(notes);
    } else {
      areas.add(new PopulationArea(file, List.of(ring(box)), options.residents().getAsInt()));
    }
    PeopleInBuildings people =
        new PeopleInBuildings(dwellings, sizes, footprints, footprints.area(ring(box)), areas);
    List<Integer> residents = people.residents();
    sayPeople(people, residents, options);
    return importing.homes(dwellings, residents);
  }

  private void sayPeople(PeopleInBuildings people, List<Integer> residents, Options options) {
    String all = Integer.toString(residents.stream().mapToInt(Integer::intValue).sum());
    if (options.population().isEmpty()) {
      doubts.add("residents-stated", "homes.stated", Integer.toString(residents.size()), all);
    } else {
      doubts.add(
          "residents-of-population",
          "homes.population.city",
          Integer.toString(residents.size()),
          all,
          Long.toString(Math.round(people.moved())),
          Long.toString(Math.round(people.outside())));
    }
  }

  /** The city that the map names nearest to its middle. */
  private Optional<String> mappedCity() {
    return named.stream()
        .filter(place -> place.kind().equals("city"))
        .min(
            Comparator.<NamedPlace>comparingInt(
                    place -> LocalMetric.millimeters(middle, place.location()))
                .thenComparing(NamedPlace::name))
        .map(NamedPlace::name);
  }

  /** The city that addresses name in the middle half of the map, else what the file is called. */
  private String cityOfAddresses(MapPlaces places, String stem) {
    MappedArea all = box();
    double east = (all.northEast().longitude() - all.southWest().longitude()) / 4;
    double north = (all.northEast().latitude() - all.southWest().latitude()) / 4;
    Optional<String> named =
        PlaceNames.city(
            places.all(),
            place ->
                Math.abs(place.longitude() - middle.longitude()) <= east
                    && Math.abs(place.latitude() - middle.latitude()) <= north);
    if (named.isEmpty()) {
      doubts.add("city-unnamed", "city.unnamed", stem);
    }
    return named.orElse(stem);
  }

  /** What the file says that it covers, else around all nodes. */
  public MappedArea box() {
    OsmData.Bounds bounds =
        data.bounds().stream().reduce(OsmData.Bounds::with).orElseGet(data::extent);
    return new MappedArea(bounds.southWest(), bounds.northEast());
  }

  private static List<Coordinate> ring(MappedArea box) {
    Coordinate southWest = box.southWest();
    Coordinate northEast = box.northEast();
    return List.of(
        southWest,
        new Coordinate(northEast.longitude(), southWest.latitude()),
        northEast,
        new Coordinate(southWest.longitude(), northEast.latitude()),
        southWest);
  }

  /** The whole city as if it were one circle: all homes, all outlets. */
  public Circle circle() {
    return circle;
  }

  /** All ways of the city, with gates, obstacles and hours. */
  public WalkingMap map() {
    return map;
  }

  /** Shores, rails and expressways, which no circle reaches across. */
  public List<List<Coordinate>> barriers() {
    return barriers.lines();
  }

  /** Ways that are barriers themselves: long bridges. */
  public Set<String> closedWays() {
    return barriers.closedWays();
  }

  /** The places that the map names, nodes first. */
  public List<NamedPlace> places() {
    return named;
  }

  /** What is estimated, left out or doubtful. */
  public List<Warning> warnings() {
    return List.copyOf(doubts.list());
  }

  /** What part of the earth the map shows around a place. */
  public MappedArea shown(Coordinate around) {
    OsmData.Bounds box = MapExtent.of(data, around).box();
    return new MappedArea(box.southWest(), box.northEast());
  }

  /** How far beyond its homes a circle has outlets, meters. */
  public double outletsBeyondMeters() {
    return parameters.value("reach");
  }

  /** How far beyond its outlets a circle has ways, meters. */
  public double waysBeyondMeters() {
    return parameters.value("ways-margin");
  }
}
