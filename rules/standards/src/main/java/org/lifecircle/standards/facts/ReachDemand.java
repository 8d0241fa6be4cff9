package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.FormatCategory;

/**
 * A standard demands that the formats of a category are reached by enough residents, on average
 * over the formats and weighted by people.
 *
 * @param terms title, threshold and points
 * @param category which formats count
 * @param demanded the share that is demanded, 0 to 1
 */
public record ReachDemand(IndicatorTerms terms, FormatCategory category, BigDecimal demanded) {

  public ReachDemand {
    requireNonNull(terms, "terms");
    requireNonNull(category, "category");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static ReachDemand of(IndicatorTerms terms, FormatCategory category) {
    return new ReachDemand(terms, category, terms.threshold().value());
  }
}
