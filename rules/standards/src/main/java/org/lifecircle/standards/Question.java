package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.List;
import org.lifecircle.standards.facts.Verdict;

/**
 * One evaluation for those who run the rules themselves: insert {@link #facts()} into a session of
 * the standard's KieBase, fire all rules, then read {@link #scorecard()}. Belongs to one thread and
 * one session.
 */
public final class Question {

  private final CircleFacts circle;
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final Verdict verdict;
  private final List<Object> facts;

  Question(
      CircleFacts circle, Rulebook rulebook, LocalDate asOf, Verdict verdict, List<Object> facts) {
    this.circle = circle;
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.verdict = verdict;
    this.facts = List.copyOf(facts);
  }

  /** What the rules must see. */
  public List<Object> facts() {
    return facts;
  }

  /**
   * What the rules found.
   *
   * @throws IllegalStateException when the rules were not fired, or not those of this standard
   */
  public Scorecard scorecard() {
    return ScorecardWriter.write(circle, rulebook, asOf, verdict.findings());
  }
}
