package org.lifecircle.kit.needlog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.mason.DayModel;

/**
 * A circle whose needs are logged, as it is or in a scenario.
 *
 * @param circle what the circle is called
 * @param scenario the scenario's id; {@link #BASELINE} for the circle as it is
 * @param model lives its days
 * @param days the days, with their seeds, in order
 */
public record LoggedWorld(String circle, String scenario, DayModel model, List<DayPlan.Run> days) {

  /** What the circle as it is is called in tables. */
  public static final String BASELINE = "baseline";

  public LoggedWorld {
    requireNonNull(circle, "circle");
    requireNonNull(scenario, "scenario");
    requireNonNull(model, "model");
    days = List.copyOf(days);
  }

  /** The circle as it is. */
  public static LoggedWorld baseline(String circle, DayModel model, List<DayPlan.Run> days) {
    return new LoggedWorld(circle, BASELINE, model, days);
  }
}
