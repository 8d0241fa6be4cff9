package org.lifecircle.simulation.network.pace;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.WeekTime;
import org.lifecircle.tables.ParameterTable;

/**
 * The numbers of walking, each with where it comes from.
 *
 * @param byId the parameters by id, in the order of their table
 */
public record WalkingParameters(Map<String, Parameter> byId) {

  /** The mean speed of a group, m/s; one for every {@link AgeGroup}: {@code speed-child}, …. */
  public static final String SPEED = "speed-";

  /** The standard deviation of a group's speed, m/s; one for every {@link AgeGroup}. */
  public static final String SPEED_SPREAD = "speed-spread-";

  /** Nobody walks slower, m/s. */
  public static final String SPEED_SLOWEST = "speed-slowest";

  /** Nobody walks faster, m/s. */
  public static final String SPEED_FASTEST = "speed-fastest";

  /** The share of their speed that people keep who carry goods. */
  public static final String PACE_WITH_GOODS = "pace-with-goods";

  /** The speed with a pram or a toddler, m/s. */
  public static final String SPEED_WITH_PRAM = "speed-with-pram";

  /** The speed of a wheelchair on the flat, m/s. */
  public static final String SPEED_WHEELCHAIR = "speed-wheelchair";

  /** The standard deviation of the speed with a pram or a toddler, m/s. */
  public static final String SPREAD_WITH_PRAM = "speed-spread-with-pram";

  /** The standard deviation of the speed of a wheelchair, m/s. */
  public static final String SPREAD_WHEELCHAIR = "speed-spread-wheelchair";

  /** The share of their speed that people keep going up stairs. */
  public static final String STAIRS_UP = "stairs-up";

  /** The share of their speed that people keep going down stairs. */
  public static final String STAIRS_DOWN = "stairs-down";

  /** How fast speed falls with the grade of an incline: k of exp(-k·|grade + s|). */
  public static final String INCLINE_DECAY = "incline-decay";

  /** The grade down which people walk fastest: s of exp(-k·|grade + s|). */
  public static final String INCLINE_OPTIMUM = "incline-optimum";

  /** From how far a door counts as far from any way, m. */
  public static final String FAR_DOOR = "far-door";

  /** From how far a door is not joined to the network at all, m. */
  public static final String UNJOINED_DOOR = "unjoined-door";

  /** How much farther a way of the main network may be than one of an island, m. */
  public static final String ISLAND_BYPASS = "island-bypass";

  /** The length of all ways of an island up to which doors may pass it over, m. */
  public static final String TINY_ISLAND = "tiny-island";

  /** How much farther than the nearest way one may be that no obstacle cuts off, m. */
  public static final String OBSTACLE_BYPASS = "obstacle-bypass";

  /** What is not looked at, at both ends of the line from a door to its way, m. */
  public static final String OBSTACLE_CLEARANCE = "obstacle-clearance";

  /** How much longer a walk is than the straight line where no way is known. */
  public static final String DETOUR_FACTOR = "detour-factor";

  /** The day of the week on which the walks of a verdict are measured, 1 Monday to 7 Sunday. */
  public static final String VERDICT_WEEKDAY = "verdict-weekday";

  /** The minute of that day. */
  public static final String VERDICT_MINUTE = "verdict-minute";

  /** The side of a cell where walks lead over a grid, m. */
  public static final String GRID_CELL = "grid-cell";

  /** By how much half of the walks over a grid differ from those along the ways at most, %. */
  public static final String GRID_ERROR_MEDIAN = "grid-error-median";

  /** By how much nine in ten of them differ at most, %. */
  public static final String GRID_ERROR_P90 = "grid-error-p90";

  /** How far beside reached ways an isochrone is drawn, m. */
  public static final String ISOCHRONE_REACH = "isochrone-reach";

  /** The same beside ways on bridges, in tunnels and over water, m. */
  public static final String ISOCHRONE_DECK = "isochrone-deck";

  private static final String RESOURCE = "walking-parameters.csv";

  public WalkingParameters {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    for (AgeGroup group : AgeGroup.values()) {
      requireNonNull(byId.get(SPEED + group.id()), SPEED + group.id());
      requireNonNull(byId.get(SPEED_SPREAD + group.id()), SPEED_SPREAD + group.id());
    }
    for (String id :
        List.of(
            PACE_WITH_GOODS,
            SPEED_WITH_PRAM,
            SPEED_WHEELCHAIR,
            SPEED_SLOWEST,
            SPEED_FASTEST,
            SPREAD_WITH_PRAM,
            SPREAD_WHEELCHAIR,
            STAIRS_UP,
            STAIRS_DOWN,
            INCLINE_DECAY,
            INCLINE_OPTIMUM,
            FAR_DOOR,
            UNJOINED_DOOR,
            ISLAND_BYPASS,
            TINY_ISLAND,
            OBSTACLE_BYPASS,
            OBSTACLE_CLEARANCE,
            VERDICT_WEEKDAY,
            VERDICT_MINUTE,
            DETOUR_FACTOR,
            GRID_CELL,
            GRID_ERROR_MEDIAN,
            GRID_ERROR_P90,
            ISOCHRONE_REACH,
            ISOCHRONE_DECK)) {
      requireNonNull(byId.get(id), id);
    }
    for (Crossing.Kind kind : Crossing.Kind.values()) {
      requireNonNull(byId.get(kind.id()), kind.id());
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

  /**
   * How spread the speeds of a group are: the standard deviation over the mean. Who carries goods
   * is as spread as without.
   */
  public double speedVariation(AgeGroup group, Walker walker) {
    return switch (walker) {
      case UNBURDENED, WITH_GOODS -> ratio(SPEED_SPREAD + group.id(), SPEED + group.id());
      case WITH_PRAM -> ratio(SPREAD_WITH_PRAM, SPEED_WITH_PRAM);
      case WHEELCHAIR -> ratio(SPREAD_WHEELCHAIR, SPEED_WHEELCHAIR);
    };
  }

  /**
   * The time for which a verdict is given: gates and ways are as they are then. A standard speaks
   * of walks by day; it names no hour.
   */
  public WeekTime verdictTime() {
    return new WeekTime(
        DayOfWeek.of(get(VERDICT_WEEKDAY).value().intValueExact()),
        get(VERDICT_MINUTE).value().intValueExact());
  }

  /** How a group's slowest walker compares with its mean speed. */
  public double slowestRatio(AgeGroup group) {
    return Math.min(1, ratio(SPEED_SLOWEST, SPEED + group.id()));
  }

  /** How a group's fastest walker compares with its mean speed. */
  public double fastestRatio(AgeGroup group) {
    return Math.max(1, ratio(SPEED_FASTEST, SPEED + group.id()));
  }

  private double ratio(String of, String to) {
    return get(of).value().doubleValue() / get(to).value().doubleValue();
  }

  /** The mean wait at a crossing, milliseconds. */
  public int waitMilliseconds(Crossing crossing) {
    return crossing.statedSeconds().isPresent()
        ? crossing.statedSeconds().getAsInt() * 1000
        : Math.max(0, thousandths(crossing.kind().id()));
  }

  /** A length in meters as whole millimeters. */
  public int millimeters(String id) {
    return thousandths(id);
  }

  /** A parameter in whole thousandths of its unit. */
  public int thousandths(String id) {
    return get(id).value().movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
