package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.standards.facts.Level;

/**
 * How good the choice of sites is.
 *
 * @param value what the chosen steps reach, in the unit of the aim
 * @param bound what no choice of as many steps between these sites can surpass, in the same unit
 * @param proved whether no better choice exists
 * @param nextLevel the level above the circle's own; empty when there is none
 * @param fewestForLevel the fewest additions that certainly reach it; empty when no additions at
 *     these sites do
 * @param unit what value and bound count
 */
public record PlanProof(
    double value,
    double bound,
    boolean proved,
    Optional<Level> nextLevel,
    OptionalInt fewestForLevel,
    String unit) {

  public PlanProof {
    requireNonNull(nextLevel, "nextLevel");
    requireNonNull(fewestForLevel, "fewestForLevel");
    requireNonNull(unit, "unit");
  }

  /** By how much the bound lies above the value, as a share of the bound; 0 when proved. */
  public double gap() {
    return proved || bound <= 0 ? 0 : (bound - value) / bound;
  }
}
