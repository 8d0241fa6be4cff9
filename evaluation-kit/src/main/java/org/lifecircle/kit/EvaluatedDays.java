package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.mason.DayModel;

/**
 * The days that an evaluation simulates, for whoever wants to live them once more.
 *
 * @param model the circle, prepared for them
 * @param plan which days, with which seeds
 */
public record EvaluatedDays(DayModel model, DayPlan plan) {
  public EvaluatedDays {
    requireNonNull(model, "model");
    requireNonNull(plan, "plan");
  }
}
