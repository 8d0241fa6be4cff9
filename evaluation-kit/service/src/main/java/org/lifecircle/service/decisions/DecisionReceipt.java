package org.lifecircle.service.decisions;

import static java.util.Objects.requireNonNull;

/**
 * What proves later that a decision stood in the log: whoever keeps it notices when the log was cut
 * off before it or written anew.
 *
 * @param number the number of the decision
 * @param sha256 the digest of the chain up to it
 */
public record DecisionReceipt(long number, String sha256) {

  public DecisionReceipt {
    requireNonNull(sha256, "sha256");
  }

  @Override
  public String toString() {
    return number + " " + sha256;
  }
}
