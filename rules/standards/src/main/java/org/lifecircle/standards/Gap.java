package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Text;

/**
 * Something that the circle lacks.
 *
 * @param id the format or indicator that is not met
 * @param message what is missing and for how many residents, a whole sentence
 */
public record Gap(String id, Text message) {

  public Gap {
    requireNonNull(id, "id");
    requireNonNull(message, "message");
  }
}
