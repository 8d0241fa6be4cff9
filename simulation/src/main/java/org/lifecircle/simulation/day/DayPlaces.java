package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where a simulated day took place.
 *
 * @param visits the visits by outlet, in the circle's order
 * @param footfall how many times somebody walked over a cell of the community grid
 * @param demand how many needs arose in the homes of a cell
 * @param unmet how many of them were not served
 */
public record DayPlaces(
    List<OutletVisits> visits, CellField footfall, CellField demand, CellField unmet) {

  public DayPlaces {
    visits = List.copyOf(visits);
    requireNonNull(footfall, "footfall");
    requireNonNull(demand, "demand");
    requireNonNull(unmet, "unmet");
  }
}
