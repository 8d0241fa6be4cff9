package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A standard demands that a figure of the circle is high enough.
 *
 * @param terms title, threshold and points
 * @param figure which figure
 * @param demanded the least value
 */
public record FigureDemand(IndicatorTerms terms, FigureKind figure, BigDecimal demanded) {

  public FigureDemand {
    requireNonNull(terms, "terms");
    requireNonNull(figure, "figure");
    requireNonNull(demanded, "demanded");
  }

  /** The demand of some terms. */
  public static FigureDemand of(IndicatorTerms terms, FigureKind figure) {
    return new FigureDemand(terms, figure, terms.threshold().value());
  }
}
