package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * Opens or closes at the times of other hours, whatever was said before: no entrance at night, open
 * to visitors from April to October. Where those hours are not known, it may do so or not.
 *
 * @param times the hours at which, or beside which, it takes effect
 * @param effect what it does to what was said before it
 */
public record ConditionRule(OpeningHours times, Effect effect) implements HoursRule {

  /** What a condition does. */
  public enum Effect {
    /** Open at its times. */
    OPENS,
    /** Closed at its times. */
    CLOSES,
    /** Closed at all times but its own. */
    CLOSES_OTHERWISE
  }

  public ConditionRule {
    requireNonNull(times, "times");
    requireNonNull(effect, "effect");
  }
}
