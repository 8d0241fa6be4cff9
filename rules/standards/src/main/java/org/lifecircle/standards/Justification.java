package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Outcome;

/**
 * What a rule found, and why.
 *
 * @param outcome whether what is demanded is met
 * @param rule the id of the rule
 * @param source the clause that demands it, and how sure it is
 * @param reason why, with the facts used, in a sentence a resident could follow
 */
public record Justification(Outcome outcome, String rule, Clause source, Text reason) {

  public Justification {
    requireNonNull(outcome, "outcome");
    requireNonNull(rule, "rule");
    requireNonNull(source, "source");
    requireNonNull(reason, "reason");
  }
}
