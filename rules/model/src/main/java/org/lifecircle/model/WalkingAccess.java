package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * How long a group of residents walks to the nearest outlet of a business format. In this one fact
 * the rules and the simulation meet: whoever embeds only the rules may supply surveyed minutes
 * instead of simulated ones.
 *
 * @param group who walks
 * @param formatId where to: the nearest outlet that serves this format
 * @param walkSeconds the walk from door to door, 0 or more; empty when no outlet can be reached
 * @param measurement how it was measured
 */
public record WalkingAccess(
    ResidentGroup group, String formatId, OptionalInt walkSeconds, Measurement measurement) {

  public WalkingAccess {
    requireNonNull(group, "group");
    requireNonNull(formatId, "formatId");
    requireNonNull(walkSeconds, "walkSeconds");
    requireNonNull(measurement, "measurement");
    if (walkSeconds.isPresent() && walkSeconds.getAsInt() < 0) {
      throw new IllegalArgumentException("seconds must not be negative: " + walkSeconds);
    }
  }
}
