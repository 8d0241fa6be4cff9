package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place of business (网点). One outlet may serve several formats (一店多能).
 *
 * @param id unique among the outlets of a circle
 * @param name what people call it
 * @param formatIds the formats it serves, at least one, each once
 * @param location its door, or its middle when no door is known
 * @param hours when it is open; empty when not known
 * @param areaSquareMeters its floor area, above 0; empty when not known
 * @param chain whether it belongs to a chain
 * @param capacityPerHour customers it can serve in an hour, above 0; empty when not known
 * @param evidence where the entry comes from: a photo, a visit, a map; may be blank
 */
public record Outlet(
    String id,
    String name,
    List<String> formatIds,
    Coordinate location,
    Optional<OpeningHours> hours,
    OptionalInt areaSquareMeters,
    Answer chain,
    OptionalInt capacityPerHour,
    String evidence) {

  public Outlet {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    formatIds = List.copyOf(formatIds);
    requireNonNull(location, "location");
    requireNonNull(hours, "hours");
    requireNonNull(areaSquareMeters, "areaSquareMeters");
    requireNonNull(chain, "chain");
    requireNonNull(capacityPerHour, "capacityPerHour");
    requireNonNull(evidence, "evidence");
    if (formatIds.isEmpty() || new LinkedHashSet<>(formatIds).size() != formatIds.size()) {
      throw new IllegalArgumentException(
          "an outlet serves at least one format, each named once: " + formatIds);
    }
    if (areaSquareMeters.isPresent() && areaSquareMeters.getAsInt() <= 0) {
      throw new IllegalArgumentException("area must be above 0 m²: " + areaSquareMeters);
    }
    if (capacityPerHour.isPresent() && capacityPerHour.getAsInt() <= 0) {
      throw new IllegalArgumentException("capacity must be above 0 an hour: " + capacityPerHour);
    }
  }

  /** Whether it serves a format. */
  public boolean serves(String formatId) {
    return formatIds.contains(formatId);
  }
}
