package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

import org.lifecircle.standards.Standards;

/**
 * The standards of one moment.
 *
 * @param standards what judges, with all its rules built
 * @param digests what tells it from others
 * @param dispose is to be run when nobody uses them any more
 */
public record RulesVersion(Standards standards, JudgingDigests digests, Runnable dispose) {

  public RulesVersion {
    requireNonNull(standards, "standards");
    requireNonNull(digests, "digests");
    requireNonNull(dispose, "dispose");
    // The first request must not wait for what is built when it is first asked for.
    standards.list().forEach(standard -> standards.rules(standard.id()));
  }
}
