package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Text;

/**
 * A rule as a reader sees it.
 *
 * @param id its id, as findings name it
 * @param sentence what it says
 */
public record RuleDescription(String id, Text sentence) {

  public RuleDescription {
    requireNonNull(id, "id");
    requireNonNull(sentence, "sentence");
  }
}
