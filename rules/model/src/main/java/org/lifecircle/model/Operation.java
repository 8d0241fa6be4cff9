package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an outlet is run (经营情况), as far as it is known.
 *
 * @param hours when it is open; empty when not known
 * @param areaSquareMeters its floor area, above 0; empty when not known
 * @param chain whether it belongs to a chain
 * @param capacityPerHour customers it can serve in an hour, above 0; empty when not known
 * @param homeService where and when it comes to residents; empty when not known
 * @param qualities how good it is in some items, each item once; of others nothing is known
 */
public record Operation(
    Optional<OpeningHours> hours,
    OptionalInt areaSquareMeters,
    Answer chain,
    OptionalInt capacityPerHour,
    Optional<HomeService> homeService,
    List<Quality> qualities) {

  /** Nothing is known. */
  public static final Operation NOT_KNOWN =
      new Operation(Optional.empty(), OptionalInt.empty(), Answer.UNKNOWN, OptionalInt.empty());

  /** An operation of which nobody said whether it comes to residents. */
  public Operation(
      Optional<OpeningHours> hours,
      OptionalInt areaSquareMeters,
      Answer chain,
      OptionalInt capacityPerHour) {
    this(hours, areaSquareMeters, chain, capacityPerHour, Optional.empty());
  }

  /** An operation of which nobody said how good it is. */
  public Operation(
      Optional<OpeningHours> hours,
      OptionalInt areaSquareMeters,
      Answer chain,
      OptionalInt capacityPerHour,
      Optional<HomeService> homeService) {
    this(hours, areaSquareMeters, chain, capacityPerHour, homeService, List.of());
  }

  public Operation {
    qualities = List.copyOf(qualities);
    requireNonNull(homeService, "homeService");
    requireNonNull(hours, "hours");
    requireNonNull(areaSquareMeters, "areaSquareMeters");
    requireNonNull(chain, "chain");
    requireNonNull(capacityPerHour, "capacityPerHour");
    if (qualities.stream().map(Quality::item).distinct().count() != qualities.size()) {
      throw new IllegalArgumentException("an item stands once: " + qualities);
    }
    if (areaSquareMeters.isPresent() && areaSquareMeters.getAsInt() <= 0) {
      throw new IllegalArgumentException("area must be above 0 m²: " + areaSquareMeters);
    }
    if (capacityPerHour.isPresent() && capacityPerHour.getAsInt() <= 0) {
      throw new IllegalArgumentException("capacity must be above 0 an hour: " + capacityPerHour);
    }
  }

  /** This operation with other opening hours. */
  public Operation withHours(Optional<OpeningHours> others) {
    return new Operation(others, areaSquareMeters, chain, capacityPerHour, homeService, qualities);
  }

  /** This operation with another floor area. */
  public Operation withAreaSquareMeters(OptionalInt other) {
    return new Operation(hours, other, chain, capacityPerHour, homeService, qualities);
  }

  /** This operation with another answer to whether the outlet belongs to a chain. */
  public Operation withChain(Answer other) {
    return new Operation(hours, areaSquareMeters, other, capacityPerHour, homeService, qualities);
  }

  /** This operation with another capacity. */
  public Operation withCapacityPerHour(OptionalInt other) {
    return new Operation(hours, areaSquareMeters, chain, other, homeService, qualities);
  }

  /** This operation with another service at residents' homes. */
  public Operation withHomeService(HomeService other) {
    return new Operation(
        hours, areaSquareMeters, chain, capacityPerHour, Optional.of(other), qualities);
  }

  /** This operation with other items of how good it is. */
  public Operation withQualities(List<Quality> others) {
    return new Operation(hours, areaSquareMeters, chain, capacityPerHour, homeService, others);
  }
}
