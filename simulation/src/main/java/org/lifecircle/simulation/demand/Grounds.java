package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;

/**
 * What figures rest on.
 *
 * @param source where they come from
 * @param note what a reader should know; may be blank
 */
public record Grounds(Clause source, Text note) {

  public Grounds {
    requireNonNull(source, "source");
    requireNonNull(note, "note");
  }
}
