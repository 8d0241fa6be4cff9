package org.lifecircle.service.decisions;

import static java.util.Objects.requireNonNull;

/**
 * A decision as it stands in a log.
 *
 * @param receipt its number and digest
 * @param decision what was decided
 */
public record LoggedDecision(DecisionReceipt receipt, Decision decision) {

  public LoggedDecision {
    requireNonNull(receipt, "receipt");
    requireNonNull(decision, "decision");
  }
}
