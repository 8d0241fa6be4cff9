package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * All that the rules may know of the outlets of a circle as a whole.
 *
 * @param outlets all outlets, 0 or more
 * @param chain outlets known to belong to a chain
 * @param independent outlets known not to belong to a chain
 * @param floorArea the floor area of all outlets, as far as it is known
 * @param marketFloorArea the floor area of the wet markets among them, as far as it is known
 * @param places where the outlets are; empty when there are none or nobody said
 */
public record OutletFacts(
    int outlets,
    int chain,
    int independent,
    FloorArea floorArea,
    FloorArea marketFloorArea,
    List<Coordinate> places) {

  public OutletFacts {
    requireNonNull(floorArea, "floorArea");
    requireNonNull(marketFloorArea, "marketFloorArea");
    places = List.copyOf(places);
    if (outlets < 0) {
      throw new IllegalArgumentException("counts must not be negative: " + outlets);
    }
    if (chain < 0 || independent < 0 || (long) chain + independent > outlets) {
      throw new IllegalArgumentException(
          "chain and independent outlets must be among all outlets: "
              + chain
              + ", "
              + independent
              + " of "
              + outlets);
    }
  }

  /** Outlets of which nobody said how large they are nor where they lie. */
  public static OutletFacts counted(int outlets, int chain, int independent) {
    FloorArea unknown = new FloorArea(0, outlets);
    return new OutletFacts(outlets, chain, independent, unknown, unknown, List.of());
  }
}
