package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What could be done in place of a step.
 *
 * @param measure what is done
 * @param place where
 * @param residents how many are newly within the standard's minutes, of the step's format, 0 or
 *     more
 * @param cost of it; empty when no costs were given
 */
public record PlanAlternative(
    PlanMeasure measure, PlanPlace place, int residents, Optional<BigDecimal> cost) {

  public PlanAlternative {
    requireNonNull(measure, "measure");
    requireNonNull(place, "place");
    requireNonNull(cost, "cost");
    if (residents < 0) {
      throw new IllegalArgumentException("residents must not be negative: " + residents);
    }
  }
}
