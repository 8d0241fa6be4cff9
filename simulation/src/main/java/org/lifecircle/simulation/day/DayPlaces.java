package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
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

  /** Places of which the needs are not known. */
  public static DayPlaces walked(List<OutletVisits> visits, CellField footfall) {
    return new DayPlaces(visits, footfall, empty(footfall), empty(footfall));
  }

  private static CellField empty(CellField like) {
    return new CellField(
        like.southWest(),
        like.northEast(),
        like.columns(),
        like.rows(),
        Collections.nCopies(like.columns() * like.rows(), 0));
  }
}
