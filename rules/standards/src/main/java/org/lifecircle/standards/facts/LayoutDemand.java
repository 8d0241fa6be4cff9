package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Parameter;

/**
 * How a standard tells the forms of a circle apart.
 *
 * @param coreRadius how far a core reaches, in m
 * @param coreShare the share of outlets in the core that makes a circle gathered
 * @param streetSpacing how near the next outlet of a street is, in m
 * @param streetShare the share of outlets with a near neighbor that makes a circle a street circle
 * @param gatheredShare the value of coreShare
 * @param linedShare the value of streetShare
 */
public record LayoutDemand(
    Parameter coreRadius,
    Parameter coreShare,
    Parameter streetSpacing,
    Parameter streetShare,
    BigDecimal gatheredShare,
    BigDecimal linedShare) {

  public LayoutDemand {
    requireNonNull(coreRadius, "coreRadius");
    requireNonNull(coreShare, "coreShare");
    requireNonNull(streetSpacing, "streetSpacing");
    requireNonNull(streetShare, "streetShare");
    requireNonNull(gatheredShare, "gatheredShare");
    requireNonNull(linedShare, "linedShare");
  }

  /** The demand of four parameters. */
  public static LayoutDemand of(
      Parameter coreRadius, Parameter coreShare, Parameter streetSpacing, Parameter streetShare) {
    return new LayoutDemand(
        coreRadius, coreShare, streetSpacing, streetShare, coreShare.value(), streetShare.value());
  }
}
