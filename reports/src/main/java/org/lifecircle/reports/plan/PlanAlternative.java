package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What could be done in place of a step.
 *
 * @param measure what is done
 * @param place where
 * @param gain what it brings
 * @param cost of it; empty when no costs were given
 */
public record PlanAlternative(
    PlanMeasure measure, PlanPlace place, Gain gain, Optional<BigDecimal> cost) {

  /**
   * What an alternative brings.
   *
   * @param residents how many are newly within the standard's minutes, of the step's format, 0 or
   *     more
   * @param percent of what the step itself brings in the aim of the plan, 0 or more
   */
  public record Gain(int residents, int percent) {

    public Gain {
      if (residents < 0 || percent < 0) {
        throw new IllegalArgumentException("0 or more: " + residents + ", " + percent + "%");
      }
    }
  }

  public PlanAlternative {
    requireNonNull(measure, "measure");
    requireNonNull(place, "place");
    requireNonNull(gain, "gain");
    requireNonNull(cost, "cost");
  }
}
