package org.lifecircle.simulation.index;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * The numbers of the convenience index, each with where it comes from: what its parts weigh, and
 * how each part is measured.
 *
 * @param byId the parameters by id, in the order of their table
 */
public record IndexParameters(Map<String, Parameter> byId) {

  /** The power of the visits per person and week that a format weighs. */
  public static final String NEED_EXPONENT = "need-exponent";

  /** The share of residents who are the worst off. */
  public static final String WORST_OFF_SHARE = "worst-off-share";

  /** How much of the choice is the second outlet; the rest is the third. */
  public static final String SECOND_CHOICE_SHARE = "second-choice-share";

  /** The minutes of the day that are early, noon and late. */
  public static final List<String> TIMES = List.of("time-morning", "time-noon", "time-evening");

  /** The first walk that is worth half of the errands it leads to, minutes. */
  public static final String TRIP_HALF_MINUTES = "trip-half-minutes";

  /** The walk from one errand to the next that is worth half, minutes. */
  public static final String LINK_HALF_MINUTES = "link-half-minutes";

  /** How many more minutes a minute counts that is lost at crossings, stairs and slopes. */
  public static final String BURDEN_FACTOR = "burden-factor";

  /** The least that an outlet of unknown capacity or hours serves, as a share of the usual. */
  public static final String UNKNOWN_CAPACITY_LEAST = "unknown-capacity-least";

  /** The most that an outlet of unknown capacity or hours serves, as a share of the usual. */
  public static final String UNKNOWN_CAPACITY_MOST = "unknown-capacity-most";

  /** The land of a neighborhood that one resident takes up, m². */
  public static final String LAND_PER_RESIDENT = "land-per-resident";

  /** How far from a home's point its doors may be, meters; 0 when they are known to be there. */
  public static final String DOOR_RADIUS = "door-radius";

  private static final String RESOURCE = "index-parameters.csv";

  public IndexParameters {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    int weights = 0;
    for (IndexPart part : IndexPart.values()) {
      check(byId, part.weightId(), 0, 1_000);
      weights += byId.get(part.weightId()).value().signum();
    }
    if (weights == 0) {
      throw new IllegalArgumentException("some part of the index weighs more than 0");
    }
    check(byId, NEED_EXPONENT, 0, 2);
    check(byId, WORST_OFF_SHARE, 0.001, 1);
    check(byId, SECOND_CHOICE_SHARE, 0, 1);
    for (String time : TIMES) {
      check(byId, time, 0, 24 * 60 - 1);
    }
    check(byId, TRIP_HALF_MINUTES, 0.1, 240);
    check(byId, LINK_HALF_MINUTES, 0.1, 240);
    check(byId, BURDEN_FACTOR, 0, 100);
    check(byId, UNKNOWN_CAPACITY_LEAST, 0, 1);
    check(byId, UNKNOWN_CAPACITY_MOST, 1, 100);
    check(byId, LAND_PER_RESIDENT, 0, 10_000);
    check(byId, DOOR_RADIUS, 0, 1_000);
  }

  private static void check(Map<String, Parameter> byId, String id, double least, double most) {
    double value = requireNonNull(byId.get(id), id).value().doubleValue();
    if (value < least || value > most) {
      throw new IllegalArgumentException(id + " is within " + least + ".." + most + ": " + value);
    }
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final IndexParameters STANDARD =
        new IndexParameters(ParameterTable.resource(IndexParameters.class, RESOURCE));
  }

  /**
   * The parameters that come with the product.
   *
   * @throws InvalidInputException when the product's own table is broken
   */
  public static IndexParameters standard() {
    return Carried.STANDARD;
  }

  /** All parameters in the order of their table. */
  public List<Parameter> all() {
    return new ArrayList<>(byId.values());
  }

  /** What a part weighs, in whole thousandths, 0 or more. */
  public int weight(IndexPart part) {
    return thousandths(part.weightId());
  }

  /** How far from a home's point its doors may be, whole meters, 0 to 1000. */
  public int doorRadiusMeters() {
    return byId.get(DOOR_RADIUS).value().setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  double value(String id) {
    return byId.get(id).value().doubleValue();
  }

  int thousandths(String id) {
    BigDecimal value = byId.get(id).value();
    return value.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
