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
 * @param walkSeconds the longest that the walk from door to door can take, 0 or more; empty when
 *     perhaps no outlet can be reached
 * @param soonestSeconds the shortest that it can take, at most {@code walkSeconds}: less than that
 *     where, for example, the map ends so near that another way or another outlet may lie beyond
 *     it; empty when certainly no outlet can be reached. Outlets that were overlooked are not
 *     thought of here, but in {@link Completeness}
 * @param measurement how it was measured
 * @param atHome whether an outlet comes to them, so that they need not walk: then it takes no time
 */
public record WalkingAccess(
    ResidentGroup group,
    String formatId,
    OptionalInt walkSeconds,
    OptionalInt soonestSeconds,
    Measurement measurement,
    boolean atHome) {

  /** A walk to an outlet. */
  public WalkingAccess(
      ResidentGroup group,
      String formatId,
      OptionalInt walkSeconds,
      OptionalInt soonestSeconds,
      Measurement measurement) {
    this(group, formatId, walkSeconds, soonestSeconds, measurement, false);
  }

  /** A walk that is known exactly. */
  public WalkingAccess(
      ResidentGroup group, String formatId, OptionalInt walkSeconds, Measurement measurement) {
    this(group, formatId, walkSeconds, walkSeconds, measurement);
  }

  public WalkingAccess {
    requireNonNull(group, "group");
    requireNonNull(formatId, "formatId");
    requireNonNull(walkSeconds, "walkSeconds");
    requireNonNull(measurement, "measurement");
    requireNonNull(soonestSeconds, "soonestSeconds");
    if (soonestSeconds.isPresent() && soonestSeconds.getAsInt() < 0) {
      throw new IllegalArgumentException("seconds must not be negative: " + soonestSeconds);
    }
    if (walkSeconds.isPresent()
        && (soonestSeconds.isEmpty() || soonestSeconds.getAsInt() > walkSeconds.getAsInt())) {
      throw new IllegalArgumentException(
          "a walk cannot be shorter than its shortest: " + walkSeconds + ", " + soonestSeconds);
    }
    if (atHome && walkSeconds.orElse(-1) != 0) {
      throw new IllegalArgumentException("what comes to their homes takes no walk: " + walkSeconds);
    }
  }
}
