package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Outcome;

/**
 * Whether one business format is present.
 *
 * @param format the format
 * @param outlets how many outlets serve it
 * @param presence MET when it is present
 * @param radiusSeconds the walk within which an outlet is demanded
 * @param residentsWithinRadius residents who walk at most that long; 0 when not known
 * @param residents residents whose access is known
 * @param medianSeconds the walk of half of the residents; empty when fewer reach any outlet
 * @param rule the id of the rule that found it
 * @param source the clause that demands it
 * @param reason why, in a sentence a resident could follow
 */
public record FormatFinding(
    BusinessFormat format,
    int outlets,
    Outcome presence,
    int radiusSeconds,
    int residentsWithinRadius,
    int residents,
    OptionalInt medianSeconds,
    String rule,
    Clause source,
    Text reason) {

  public FormatFinding {
    requireNonNull(format, "format");
    requireNonNull(presence, "presence");
    requireNonNull(medianSeconds, "medianSeconds");
    requireNonNull(rule, "rule");
    requireNonNull(source, "source");
    requireNonNull(reason, "reason");
  }
}
