package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * The ages of residents who were not counted by age: the shares of the national census of 2020.
 *
 * @param children the share of 0 to 14 years
 * @param olderAdults the share of 60 years and more
 */
public record CensusAges(Parameter children, Parameter olderAdults) {

  public CensusAges {
    requireNonNull(children, "children");
    requireNonNull(olderAdults, "olderAdults");
  }

  /** The shares that the product carries, from its table {@code census-ages.csv}. */
  public static CensusAges national() {
    Map<String, Parameter> byId = ParameterTable.resource(CensusAges.class, "census-ages.csv");
    return new CensusAges(byId.get("children-share"), byId.get("older-adults-share"));
  }

  /**
   * Splits residents by age, each group rounded to whole people, adults being the rest.
   *
   * @param residents 0 or more
   */
  public AgeCounts split(int residents) {
    int young = people(children, residents);
    int old = people(olderAdults, residents);
    return new AgeCounts(young, residents - young - old, old);
  }

  private static int people(Parameter share, int residents) {
    return share
        .value()
        .multiply(BigDecimal.valueOf(residents))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
