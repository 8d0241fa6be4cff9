package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.ParameterTable;

/**
 * Rows of homes that are as large as a whole neighborhood, so that their one point stands for the
 * doors of many buildings.
 *
 * @param residents so many residents make a neighborhood
 * @param households so many households do
 * @param mostResidents so many residents has the largest one
 * @param mostHouseholds so many households has the largest one
 * @param hectares the ground of the largest one
 */
public record NeighborhoodPoints(
    Parameter residents,
    Parameter households,
    Parameter mostResidents,
    Parameter mostHouseholds,
    Parameter hectares) {

  /** The code of the warning. */
  public static final String CODE = "homes-are-neighborhoods";

  private static final Phrases PHRASES = Phrases.beside(NeighborhoodPoints.class, "phrases");
  private static final int SQUARE_METERS_PER_HECTARE = 10_000;

  public NeighborhoodPoints {
    requireNonNull(residents, "residents");
    requireNonNull(households, "households");
    requireNonNull(mostResidents, "mostResidents");
    requireNonNull(mostHouseholds, "mostHouseholds");
    requireNonNull(hectares, "hectares");
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final NeighborhoodPoints STANDARD = read();
  }

  /** The sizes that the product carries, from its table {@code neighborhoods.csv}. */
  public static NeighborhoodPoints standard() {
    return Carried.STANDARD;
  }

  private static NeighborhoodPoints read() {
    Map<String, Parameter> byId =
        ParameterTable.resource(NeighborhoodPoints.class, "neighborhoods.csv");
    return new NeighborhoodPoints(
        byId.get("neighborhood-residents"),
        byId.get("neighborhood-households"),
        byId.get("neighborhood-most-residents"),
        byId.get("neighborhood-most-households"),
        byId.get("neighborhood-hectares"));
  }

  /** How far a door may lie from the middle of the largest neighborhood, a square, in meters. */
  public int farthestDoorMeters() {
    double side = Math.sqrt(hectares.value().doubleValue() * SQUARE_METERS_PER_HECTARE);
    return (int) Math.round(side / Math.sqrt(2));
  }

  /**
   * How far from the place of a home the doors of its residents may lie, straight, in meters: those
   * of a whole neighborhood anywhere on its ground, those of fewer at that place. Whoever has more
   * dwellings than the largest neighborhood has as much more ground.
   */
  public int doorsWithinMeters(Home home) {
    if (!large(home)) {
      return 0;
    }
    double times =
        Math.max(
            1,
            Math.max(
                home.residents().total() / mostResidents.value().doubleValue(),
                home.households() / mostHouseholds.value().doubleValue()));
    return (int) Math.round(farthestDoorMeters() * Math.sqrt(times));
  }

  /** Says so of a circle without ways, where whole neighborhoods are rows of its homes. */
  public Optional<Warning> warning(Circle circle, WalkingMap map) {
    List<Home> large = circle.homes().stream().filter(this::large).toList();
    if (!map.ways().isEmpty() || large.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            CODE,
            "",
            PHRASES.text(
                "homes.neighborhoods",
                Integer.toString(large.size()),
                Integer.toString(circle.homes().size()),
                Integer.toString(farthestDoorMeters()))));
  }

  private boolean large(Home home) {
    return home.residents().total() >= residents.value().intValue()
        || home.households() >= households.value().intValue();
  }
}
