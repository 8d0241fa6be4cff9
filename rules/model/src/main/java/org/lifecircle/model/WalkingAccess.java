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
 * @param walkSeconds the walk from door to door as it was measured, 0 or more; empty when no outlet
 *     was reached
 * @param bounds how short and how long it may be in truth
 * @param measurement how it was measured
 * @param atHome whether an outlet comes to them, so that they need not walk: then it takes no time
 */
public record WalkingAccess(
    ResidentGroup group,
    String formatId,
    OptionalInt walkSeconds,
    Bounds bounds,
    Measurement measurement,
    boolean atHome) {

  /** A walk to an outlet. */
  public WalkingAccess(
      ResidentGroup group,
      String formatId,
      OptionalInt walkSeconds,
      Bounds bounds,
      Measurement measurement) {
    this(group, formatId, walkSeconds, bounds, measurement, false);
  }

  /**
   * How short and how long a walk may be. Outlets that were overlooked are not thought of here, but
   * in {@link Completeness}.
   *
   * @param soonest the shortest that it can take, seconds, 0 or more: less than was measured where,
   *     for example, the map ends so near that another way or another outlet may lie beyond it;
   *     empty when certainly no outlet can be reached
   * @param latest the longest that it can take, seconds, at least {@code soonest}; empty when
   *     perhaps no outlet can be reached
   */
  public record Bounds(OptionalInt soonest, OptionalInt latest) {

    public Bounds {
      requireNonNull(soonest, "soonest");
      requireNonNull(latest, "latest");
      if (soonest.isPresent() && soonest.getAsInt() < 0) {
        throw new IllegalArgumentException("seconds must not be negative: " + soonest);
      }
      if (latest.isPresent() && (soonest.isEmpty() || soonest.getAsInt() > latest.getAsInt())) {
        throw new IllegalArgumentException(
            "a walk cannot be shorter than its shortest: " + latest + ", " + soonest);
      }
    }

    /** Of a walk that is known exactly. */
    public static Bounds exactly(OptionalInt seconds) {
      return new Bounds(seconds, seconds);
    }
  }

  /** A walk that is known exactly. */
  public WalkingAccess(
      ResidentGroup group, String formatId, OptionalInt walkSeconds, Measurement measurement) {
    this(group, formatId, walkSeconds, Bounds.exactly(walkSeconds), measurement);
  }

  public WalkingAccess {
    requireNonNull(group, "group");
    requireNonNull(formatId, "formatId");
    requireNonNull(walkSeconds, "walkSeconds");
    requireNonNull(measurement, "measurement");
    requireNonNull(bounds, "bounds");
    if (walkSeconds.isPresent()
        && (bounds.soonest.isEmpty()
            || bounds.soonest.getAsInt() > walkSeconds.getAsInt()
            || bounds.latest.orElse(Integer.MAX_VALUE) < walkSeconds.getAsInt())) {
      throw new IllegalArgumentException(
          "what was measured lies within its bounds: " + walkSeconds + ", " + bounds);
    }
    if (atHome && walkSeconds.orElse(-1) != 0) {
      throw new IllegalArgumentException("what comes to their homes takes no walk: " + walkSeconds);
    }
  }

  /** The shortest that the walk can take; empty when certainly no outlet can be reached. */
  public OptionalInt soonestSeconds() {
    return bounds.soonest;
  }

  /** The longest that the walk can take; empty when perhaps no outlet can be reached. */
  public OptionalInt latestSeconds() {
    return bounds.latest;
  }

  /** This walk as it was measured, without its bounds: for whoever shows what was measured. */
  public WalkingAccess asMeasured() {
    return new WalkingAccess(group, formatId, walkSeconds, measurement);
  }
}
