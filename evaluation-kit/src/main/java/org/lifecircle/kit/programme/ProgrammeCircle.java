package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;

/**
 * A circle that a programme shall judge.
 *
 * @param id unique among the circles of the programme
 * @param city where it lies; empty when only the circle itself may say so
 * @param name what it is called; empty when only the circle itself may say so
 * @param standardId the standard that judges it; empty for that of the programme
 * @param supply where it comes from
 */
public record ProgrammeCircle(
    String id,
    Optional<String> city,
    Optional<String> name,
    Optional<String> standardId,
    CircleSupply supply) {

  public ProgrammeCircle {
    requireNonNull(id, "id");
    requireNonNull(city, "city");
    requireNonNull(name, "name");
    requireNonNull(standardId, "standardId");
    requireNonNull(supply, "supply");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a circle of a programme has an id");
    }
  }

  /** The same circle, fetched from where it lies: {@link CircleSupply#fetched}. */
  ProgrammeCircle fetched() throws IOException {
    return new ProgrammeCircle(id, city, name, standardId, supply.fetched());
  }

  /** A circle of which nothing is said but what it says itself. */
  public static ProgrammeCircle of(String id, CircleSupply supply) {
    return new ProgrammeCircle(id, Optional.empty(), Optional.empty(), Optional.empty(), supply);
  }
}
