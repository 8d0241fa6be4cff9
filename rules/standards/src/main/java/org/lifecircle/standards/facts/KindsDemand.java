package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.FormatCategory;

/**
 * A standard demands that enough kinds of a category are present.
 *
 * @param terms title, threshold and points
 * @param category which kinds count
 * @param demanded how many are demanded
 */
public record KindsDemand(IndicatorTerms terms, FormatCategory category, BigDecimal demanded) {

  public KindsDemand {
    requireNonNull(terms, "terms");
    requireNonNull(category, "category");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static KindsDemand of(IndicatorTerms terms, FormatCategory category) {
    return new KindsDemand(terms, category, terms.threshold().value());
  }
}
