package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A number with its provenance. Rules and models have no numbers of their own.
 *
 * @param id the name in tables and code
 * @param value the number
 * @param unit its unit; {@code 1} for a share or a count
 * @param holdsFrom the first day on which it holds
 * @param source the clause that states it
 * @param note what it is, for a reader
 */
public record Parameter(
    String id, BigDecimal value, String unit, LocalDate holdsFrom, Clause source, Text note) {

  public Parameter {
    requireNonNull(id, "id");
    requireNonNull(value, "value");
    requireNonNull(unit, "unit");
    requireNonNull(holdsFrom, "holdsFrom");
    requireNonNull(source, "source");
    requireNonNull(note, "note");
  }
}
