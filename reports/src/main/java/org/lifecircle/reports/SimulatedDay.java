package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.Parameter;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.panels.DayPanels;

/**
 * What was lived: one simulated day of all residents.
 *
 * @param date the day
 * @param statistics its trips, needs and visits
 * @param panels what it says to a reader: four panels and three lists
 * @param parameters the figures of needs and service that were used, in order
 */
public record SimulatedDay(
    LocalDate date, DayStatistics statistics, DayPanels panels, List<Parameter> parameters) {

  public SimulatedDay {
    requireNonNull(date, "date");
    requireNonNull(statistics, "statistics");
    requireNonNull(panels, "panels");
    parameters = List.copyOf(parameters);
  }
}
