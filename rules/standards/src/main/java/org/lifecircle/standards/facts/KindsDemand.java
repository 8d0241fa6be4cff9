package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A standard demands that enough kinds of a group are present.
 *
 * @param terms title, threshold and points
 * @param group the id of the {@link KindGroup}: which kinds count
 * @param demanded how many are demanded
 */
public record KindsDemand(IndicatorTerms terms, String group, BigDecimal demanded) {

  public KindsDemand {
    requireNonNull(terms, "terms");
    requireNonNull(group, "group");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static KindsDemand of(IndicatorTerms terms, String group) {
    return new KindsDemand(terms, group, terms.threshold().value());
  }
}
