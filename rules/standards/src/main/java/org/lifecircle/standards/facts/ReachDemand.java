package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A standard demands that the formats of a group are reached by enough residents, on average over
 * the formats and weighted by people.
 *
 * @param terms title, threshold and points
 * @param group the id of the {@link KindGroup}: which formats count
 * @param demanded the share that is demanded, 0 to 1
 */
public record ReachDemand(IndicatorTerms terms, String group, BigDecimal demanded) {

  public ReachDemand {
    requireNonNull(terms, "terms");
    requireNonNull(group, "group");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static ReachDemand of(IndicatorTerms terms, String group) {
    return new ReachDemand(terms, group, terms.threshold().value());
  }
}
