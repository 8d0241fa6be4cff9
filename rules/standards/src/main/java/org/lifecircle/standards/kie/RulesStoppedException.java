package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Text;

/**
 * A rule that somebody has added ran on and on, did not end in time, filled the memory, brought
 * facts that are none of a standard, or failed. It was stopped, or left behind; other standards,
 * and other circles, are judged as ever.
 */
public final class RulesStoppedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final String rule;

  RulesStoppedException(String rule, Text text, Throwable cause) {
    super(text.en() + " / " + text.zh(), cause);
    this.rule = requireNonNull(rule, "rule");
    this.text = text;
  }

  /** The rule that was stopped. */
  public String rule() {
    return rule;
  }

  /** Why, with the rule, how often rules had fired, and how many facts there were. */
  public Text text() {
    return text;
  }
}
