package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

import org.lifecircle.standards.Standards;

/** The standards of one moment. */
public final class RulesVersion {

  private final Standards standards;
  private final JudgingDigests digests;
  private final Runnable dispose;
  private final WrittenClauses clauses = new WrittenClauses();

  /**
   * Standards, with all their rules built.
   *
   * @param standards what judges
   * @param digests what tells it from others
   * @param dispose is to be run when nobody uses them any more
   */
  public RulesVersion(Standards standards, JudgingDigests digests, Runnable dispose) {
    this.standards = requireNonNull(standards, "standards");
    this.digests = requireNonNull(digests, "digests");
    this.dispose = requireNonNull(dispose, "dispose");
    // The first request must not wait for what is built when it is first asked for.
    standards.list().forEach(standard -> standards.rules(standard.id()));
  }

  /** What judges, with all its rules built. */
  public Standards standards() {
    return standards;
  }

  /** What tells it from others. */
  public JudgingDigests digests() {
    return digests;
  }

  /** Is to be run when nobody uses them any more. */
  public Runnable dispose() {
    return dispose;
  }

  /** The clauses that its verdicts cite. */
  WrittenClauses clauses() {
    return clauses;
  }
}
