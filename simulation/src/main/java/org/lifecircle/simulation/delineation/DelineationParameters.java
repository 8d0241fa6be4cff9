package org.lifecircle.simulation.delineation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * The numbers by which homes are gathered into circles, each with where it comes from.
 *
 * @param byId the parameters by id, in the order of their table
 */
public record DelineationParameters(Map<String, Parameter> byId) {

  /** The residents that a circle aims at. */
  public static final String RESIDENTS = "circle-residents";

  /** A circle with more residents is split. */
  public static final String MOST = "circle-residents-most";

  /** A circle with fewer residents is merged where that is possible. */
  public static final String LEAST = "circle-residents-least";

  /** Fewer residents that reach no circle make none of their own. */
  public static final String FEWEST = "circle-residents-fewest";

  /** The walk from the middle of a circle to its homes, minutes. */
  public static final String MINUTES = "circle-minutes";

  /** How far from a way a home may lie, meters. */
  public static final String DOOR = "door-within";

  /** How far from another home a home on an island of the map may lie, meters. */
  public static final String ISLAND = "island-within";

  /** How wide a gap between the boundaries of communities that may be joined is, meters. */
  public static final String BESIDE = "beside-within";

  private static final List<String> IDS =
      List.of(RESIDENTS, MOST, LEAST, FEWEST, MINUTES, DOOR, ISLAND, BESIDE);

  public DelineationParameters {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    for (String id : IDS) {
      if (requireNonNull(byId.get(id), id).value().signum() <= 0) {
        throw new IllegalArgumentException(id + " is above 0: " + byId.get(id).value());
      }
    }
    if (value(byId, FEWEST) > value(byId, LEAST)
        || value(byId, LEAST) > value(byId, RESIDENTS)
        || value(byId, RESIDENTS) > value(byId, MOST)) {
      throw new IllegalArgumentException("the sizes of circles are not in order");
    }
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final DelineationParameters STANDARD =
        new DelineationParameters(
            ParameterTable.resource(DelineationParameters.class, "delineation-parameters.csv"));
  }

  /**
   * The numbers that come with the product.
   *
   * @throws InvalidInputException when the product's own table is broken
   */
  public static DelineationParameters standard() {
    return Carried.STANDARD;
  }

  /** These numbers with others in the place of some. */
  public DelineationParameters with(Parameter parameter) {
    Map<String, Parameter> changed = new LinkedHashMap<>(byId);
    changed.put(parameter.id(), parameter);
    return new DelineationParameters(changed);
  }

  /** A number. */
  public int get(String id) {
    return value(byId, id);
  }

  private static int value(Map<String, Parameter> byId, String id) {
    return byId.get(id).value().intValueExact();
  }
}
