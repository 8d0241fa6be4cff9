package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.FigureKind;

/**
 * A standard demands that a figure of the circle is high enough.
 *
 * @param terms title, threshold and points
 * @param kind which figure
 * @param demanded the least value
 */
public record FigureDemand(IndicatorTerms terms, FigureKind kind, BigDecimal demanded) {

  public FigureDemand {
    requireNonNull(terms, "terms");
    requireNonNull(kind, "kind");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static FigureDemand of(IndicatorTerms terms, FigureKind kind) {
    return new FigureDemand(terms, kind, terms.threshold().value());
  }

  /** The id of the figure, as {@link Figure#kind} has it. */
  public String figure() {
    return kind.id();
  }
}
