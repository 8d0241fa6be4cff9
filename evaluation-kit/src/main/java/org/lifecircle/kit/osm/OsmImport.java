package org.lifecircle.kit.osm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.ParameterTable;

/** Makes a circle of an OpenStreetMap file. */
public final class OsmImport {

  private OsmImport() {}

  /**
   * What the map does not say.
   *
   * @param evaluationDate the date for which the circle is described
   * @param name the circle's name; empty for that of the file
   * @param city where it lies; empty for what the map's addresses say most often
   * @param homesRadiusMeters homes this far from the center belong to the circle, above 0; empty
   *     for the parameter {@code homes-radius}
   * @param population a table or grid of people whose sum the residents get; empty when they are
   *     estimated from buildings
   */
  public record Options(
      LocalDate evaluationDate,
      Optional<String> name,
      Optional<String> city,
      OptionalInt homesRadiusMeters,
      Optional<Path> population) {

    public Options {
      requireNonNull(evaluationDate, "evaluationDate");
      requireNonNull(name, "name");
      requireNonNull(city, "city");
      requireNonNull(homesRadiusMeters, "homesRadiusMeters");
      requireNonNull(population, "population");
      if (homesRadiusMeters.isPresent() && homesRadiusMeters.getAsInt() <= 0) {
        throw new IllegalArgumentException("a radius is above 0 m: " + homesRadiusMeters);
      }
    }

    /** Everything as the map and the parameters say. */
    public static Options asOf(LocalDate evaluationDate) {
      return new Options(
          evaluationDate,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());
    }
  }

  /**
   * What came of an import.
   *
   * @param circle homes within the radius, ids like {@code n123}, {@code w456}, {@code r789} after
   *     the node, way or relation; residents and ages are estimated. Outlets farther out, so that
   *     homes at the edge find theirs
   * @param map the walkable ways, farther out again, with gates, barriers and crossings
   * @param warnings what is estimated, left out or doubtful
   */
  public record Result(Circle circle, WalkingMap map, List<Warning> warnings) {

    /** What every reading of the circle's folder finds again by itself. */
    private static final Set<String> FOUND_AGAIN =
        Set.of(
            "map-ends-near",
            "outlet-duplicate",
            "outlet-hours-partly",
            "way-condition-unread",
            "way-hours-partly",
            "way-hours-unreadable");

    public Result {
      requireNonNull(circle, "circle");
      requireNonNull(map, "map");
      warnings = List.copyOf(warnings);
    }

    /** This result where a person says how completely outlets are listed. */
    public Result searched(OutletSearch said) {
      OutletSearch both = SourceCoverage.together(circle.search(), said);
      return new Result(circle.withSearch(both), map, warnings);
    }

    /** The warnings that must travel with the circle, as nothing else in its folder says them. */
    public List<Warning> doubts() {
      return warnings.stream().filter(doubt -> !FOUND_AGAIN.contains(doubt.code())).toList();
    }
  }

  /**
   * Reads a file and makes a circle around a center.
   *
   * @param file {@code .osm} or {@code .osm.pbf}; its content says which
   * @param center the circle's middle
   * @param formats the formats that outlets may serve
   * @throws InvalidInputException when the file is missing or broken, the center lies outside the
   *     map, or no home lies near it
   */
  public static Result read(Path file, Coordinate center, FormatCatalog formats, Options options) {
    String name = file.getFileName().toString();
    return new Importing(name, OsmFile.read(file), center, formats, options).result();
  }

  /**
   * Reads only where people may walk: every walkable way of the file.
   *
   * @throws InvalidInputException when the file is missing or broken
   */
  public static WalkingMap readMap(Path file) {
    return OsmWays.map(OsmFile.read(file), places -> true, tags -> true);
  }

  /** How near two outlets of one name and format are when they may be one place, meters. */
  public static double duplicateMeters() {
    return ParameterTable.resource(OsmImport.class, ImportParameters.RESOURCE)
        .get("duplicate-distance")
        .value()
        .doubleValue();
  }

  /** The parameters of an import with their provenance. */
  public static List<Parameter> parameters() {
    return List.copyOf(
        ParameterTable.resource(OsmImport.class, ImportParameters.RESOURCE).values());
  }
}
