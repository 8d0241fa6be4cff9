package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * Whether one level is reached.
 *
 * @param level the level
 * @param outcome MET when it is reached; NOT_KNOWN when that hinges on what is not known
 * @param assumed true when a threshold of it is assumed
 * @param rule the id of the rule that found it
 * @param thresholds the thresholds with their sources
 * @param reason why, in a sentence a resident could follow
 */
public record LevelFinding(
    Level level,
    Outcome outcome,
    boolean assumed,
    String rule,
    List<Parameter> thresholds,
    Text reason) {

  public LevelFinding {
    requireNonNull(level, "level");
    requireNonNull(outcome, "outcome");
    requireNonNull(rule, "rule");
    thresholds = List.copyOf(thresholds);
    requireNonNull(reason, "reason");
  }
}
