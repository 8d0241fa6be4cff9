package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.panels.DayPanels;

/**
 * What was lived: simulated days of all residents, usually a week from Monday to Sunday.
 *
 * @param lived the days and their sums
 * @param panels what their sums say to a reader: four panels and three lists
 * @param demand what was assumed of people and outlets
 * @param uncertain how surely their figures are known where the assumptions may be wrong; empty
 *     when only luck was looked at
 */
public record SimulatedDays(
    LivedDays lived, DayPanels panels, Demand demand, Optional<UncertainDays> uncertain) {

  public SimulatedDays {
    requireNonNull(lived, "lived");
    requireNonNull(panels, "panels");
    requireNonNull(demand, "demand");
    requireNonNull(uncertain, "uncertain");
  }

  /** The figures of behavior that were used, in order. */
  public List<Parameter> parameters() {
    return List.copyOf(demand.parameters().values());
  }
}
