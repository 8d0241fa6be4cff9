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
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.WeekTime;
import org.lifecircle.tables.ParameterTable;

/**
 * The numbers of walking, each with where it comes from, for who moves by one mode.
 *
 * @param byId the parameters by id, in the order of their table
 * @param modes the modes of moving whose numbers are among the parameters
 * @param mode how people move
 */
public record WalkingParameters(Map<String, Parameter> byId, Modes modes, Mode mode) {

  /**
   * The mean speed of a group or a mode, m/s; one for every {@link AgeGroup}: {@code speed-child},
   * …, and for every mode with a speed of its own: {@code speed-wheelchair}, ….
   */
  public static final String SPEED = "speed-";

  /** The standard deviation of such a speed, m/s. */
  public static final String SPEED_SPREAD = "speed-spread-";

  /** Nobody walks slower, m/s. */
  public static final String SPEED_SLOWEST = "speed-slowest";

  /** Nobody walks faster, m/s. */
  public static final String SPEED_FASTEST = "speed-fastest";

  /** The share of their speed that people keep by a mode, see {@link Mode.Speed#SHARE}. */
  private static final String PACE = "pace-";

  /** The share of their speed that people keep going up stairs. */
  public static final String STAIRS_UP = "stairs-up";

  /** The share of their speed that people keep going down stairs. */
  public static final String STAIRS_DOWN = "stairs-down";

  /** Nothing narrower lets a mode with wheels through, m: {@code width-wheelchair}, …. */
  public static final String WIDTH = "width-";

  /** No wheelchair and no pram takes a higher kerb, m. */
  public static final String KERB_HIGHEST = "kerb-highest";

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

  /** Up to how far apart the ends of ways are doubted, m. */
  public static final String GAP_DOUBTED = "gap-doubted";

  /** Gaps so narrow are doubted however short the way around is, m. */
  public static final String GAP_NARROW = "gap-narrow";

  /** Around a wider gap, so much is no way around, m. */
  public static final String GAP_DETOUR = "gap-detour";

  /** The widest gap that may be joined, m. */
  public static final String GAP_WIDEST = "gap-widest";

  /** From which length on ways that lie on one another are doubted, m. */
  public static final String OVERLAP_DOUBTED = "overlap-doubted";

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

  /** By how much nine in ten walks to the nearest outlet are longer than over a grid at most, m. */
  public static final String GRID_LONGER = "grid-longer";

  /** How far beside reached ways an isochrone is drawn, m. */
  public static final String ISOCHRONE_REACH = "isochrone-reach";

  /** How far an isochrone is drawn beside ways on bridges, in tunnels and over water, m. */
  public static final String ISOCHRONE_DECK = "isochrone-deck";

  private static final String RESOURCE = "walking-parameters.csv";

  public WalkingParameters {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    if (!modes.all().contains(mode)) {
      throw new IllegalArgumentException("no such mode: " + mode);
    }
    for (AgeGroup group : AgeGroup.values()) {
      requireNonNull(byId.get(SPEED + group.id()), SPEED + group.id());
      requireNonNull(byId.get(SPEED_SPREAD + group.id()), SPEED_SPREAD + group.id());
    }
    for (Mode known : modes.all()) {
      for (String id : needed(known)) {
        requireNonNull(byId.get(id), id);
      }
      if (known.rolls()) {
        requireNonNull(byId.get(WIDTH + known.id()), WIDTH + known.id());
      }
    }
    for (String id :
        List.of(
            SPEED_SLOWEST,
            SPEED_FASTEST,
            STAIRS_UP,
            STAIRS_DOWN,
            KERB_HIGHEST,
            INCLINE_DECAY,
            INCLINE_OPTIMUM,
            FAR_DOOR,
            UNJOINED_DOOR,
            ISLAND_BYPASS,
            TINY_ISLAND,
            OBSTACLE_BYPASS,
            OBSTACLE_CLEARANCE,
            GAP_DOUBTED,
            GAP_NARROW,
            GAP_DETOUR,
            GAP_WIDEST,
            OVERLAP_DOUBTED,
            VERDICT_WEEKDAY,
            VERDICT_MINUTE,
            DETOUR_FACTOR,
            GRID_CELL,
            GRID_ERROR_MEDIAN,
            GRID_ERROR_P90,
            GRID_LONGER,
            ISOCHRONE_REACH,
            ISOCHRONE_DECK)) {
      requireNonNull(byId.get(id), id);
    }
    for (Crossing.Kind kind : Crossing.Kind.values()) {
      requireNonNull(byId.get(kind.id()), kind.id());
    }
  }

  private static List<String> needed(Mode mode) {
    return switch (mode.speed()) {
      case OF_GROUP -> List.of();
      case SHARE -> List.of(PACE + mode.id());
      case AT_MOST, OF_MODE -> List.of(SPEED + mode.id(), SPEED_SPREAD + mode.id());
    };
  }

  /** The numbers for who moves as people usually do. */
  public WalkingParameters(Map<String, Parameter> byId, Modes modes) {
    this(byId, modes, modes.usual());
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final WalkingParameters STANDARD =
        new WalkingParameters(
            ParameterTable.resource(WalkingParameters.class, RESOURCE), Modes.standard());
  }

  /**
   * The parameters that come with the product.
   *
   * @throws InvalidInputException when the product's own table is broken
   */
  public static WalkingParameters standard() {
    return Carried.STANDARD;
  }

  /** The numbers for who moves by another mode. */
  public WalkingParameters by(Mode other) {
    return new WalkingParameters(byId, modes, other);
  }

  /** What of a map is passable by the mode. */
  public WalkingMap passable(WalkingMap map) {
    if (mode.rolls()) {
      return new RollingAccess(this).of(map);
    }
    return mode.climbsStairs() ? map : map.withoutStairs();
  }

  /** All parameters in the order of their table. */
  public List<Parameter> all() {
    return List.copyOf(byId.values());
  }

  /** A parameter that must be there. */
  public Parameter get(String id) {
    return requireNonNull(byId.get(id), id);
  }

  /** The numbers with one changed, for a what-if; its source is then nobody's but the asker's. */
  public WalkingParameters with(Parameter parameter) {
    Map<String, Parameter> changed = new LinkedHashMap<>(byId);
    changed.put(parameter.id(), parameter);
    return new WalkingParameters(changed, modes, mode);
  }

  /** The mean speed of a group by the mode, whole millimeters per second, above 0. */
  public int millimetersPerSecond(AgeGroup group) {
    int own = thousandths(SPEED + group.id());
    int speed =
        switch (mode.speed()) {
          case OF_GROUP -> own;
          case SHARE -> (own * thousandths(PACE + mode.id()) + 500) / 1000;
          case AT_MOST -> Math.min(own, thousandths(SPEED + mode.id()));
          case OF_MODE -> thousandths(SPEED + mode.id());
        };
    return Math.max(1, speed);
  }

  /** The speed about which the people of a group are spread, m/s. */
  public Parameter speed(AgeGroup group) {
    return get(SPEED + spreadLike(group));
  }

  /**
   * How spread the people of a group are about their {@link #speed}: the standard deviation, m/s.
   */
  public Parameter spread(AgeGroup group) {
    return get(SPEED_SPREAD + spreadLike(group));
  }

  private String spreadLike(AgeGroup group) {
    return switch (mode.speed()) {
      case OF_GROUP, SHARE -> group.id();
      case AT_MOST, OF_MODE -> mode.id();
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
