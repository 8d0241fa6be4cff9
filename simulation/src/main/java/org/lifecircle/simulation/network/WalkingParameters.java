package org.lifecircle.simulation.network;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * The numbers of walking, each with where it comes from.
 *
 * @param byId the parameters by id, in the order of their table
 */
public record WalkingParameters(Map<String, Parameter> byId) {

  /** The mean speed of a group, m/s; one for every {@link AgeGroup}: {@code speed-child}, …. */
  public static final String SPEED = "speed-";

  /** The share of their speed that people keep who carry goods. */
  public static final String PACE_WITH_GOODS = "pace-with-goods";

  /** The speed with a pram or a toddler, m/s. */
  public static final String SPEED_WITH_PRAM = "speed-with-pram";

  /** The speed of a wheelchair on the flat, m/s. */
  public static final String SPEED_WHEELCHAIR = "speed-wheelchair";

  /** From how far a door counts as far from any way, m. */
  public static final String FAR_DOOR = "far-door";

  /** From how far a door is not joined to the network at all, m. */
  public static final String UNJOINED_DOOR = "unjoined-door";

  /** How much farther a way of the main network may be than one of an island, m. */
  public static final String ISLAND_BYPASS = "island-bypass";

  /** The length of all ways of an island up to which doors may pass it over, m. */
  public static final String TINY_ISLAND = "tiny-island";

  /** How much longer a walk is than the straight line where no way is known. */
  public static final String DETOUR_FACTOR = "detour-factor";

  private static final String RESOURCE = "walking-parameters.csv";

  public WalkingParameters {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    for (AgeGroup group : AgeGroup.values()) {
      requireNonNull(byId.get(SPEED + group.id()), SPEED + group.id());
    }
    for (String id :
        List.of(
            PACE_WITH_GOODS,
            SPEED_WITH_PRAM,
            SPEED_WHEELCHAIR,
            FAR_DOOR,
            UNJOINED_DOOR,
            ISLAND_BYPASS,
            TINY_ISLAND,
            DETOUR_FACTOR)) {
      requireNonNull(byId.get(id), id);
    }
  }

  /**
   * The parameters that come with the product.
   *
   * @throws InvalidInputException when the product's own table is broken
   */
  public static WalkingParameters standard() {
    return new WalkingParameters(ParameterTable.resource(WalkingParameters.class, RESOURCE));
  }

  /** All parameters in the order of their table. */
  public List<Parameter> all() {
    return List.copyOf(byId.values());
  }

  /** A parameter that must be there. */
  public Parameter get(String id) {
    return requireNonNull(byId.get(id), id);
  }

  /** The same with another value, for a what-if; its source is then nobody's but the asker's. */
  public WalkingParameters with(Parameter parameter) {
    Map<String, Parameter> changed = new LinkedHashMap<>(byId);
    changed.put(parameter.id(), parameter);
    return new WalkingParameters(changed);
  }

  /** The mean speed of a group, whole millimeters per second, above 0. */
  public int millimetersPerSecond(AgeGroup group) {
    return Math.max(1, thousandths(SPEED + group.id()));
  }

  /** The speed of a group that walks in a certain way, whole millimeters per second, above 0. */
  public int millimetersPerSecond(AgeGroup group, Walker walker) {
    int speed = millimetersPerSecond(group);
    return switch (walker) {
      case UNBURDENED -> speed;
      case WITH_GOODS -> Math.max(1, (speed * thousandths(PACE_WITH_GOODS) + 500) / 1000);
      case WITH_PRAM -> Math.max(1, Math.min(speed, thousandths(SPEED_WITH_PRAM)));
      case WHEELCHAIR -> Math.max(1, Math.min(speed, thousandths(SPEED_WHEELCHAIR)));
    };
  }

  /** A length in meters as whole millimeters. */
  int millimeters(String id) {
    return thousandths(id);
  }

  /** A parameter in whole thousandths of its unit. */
  int thousandths(String id) {
    return get(id).value().movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
