package org.lifecircle.service.keys;

import org.lifecircle.model.Coded;

/** What a key opens. */
public enum Scope implements Coded {
  /** The list of standards and what they say. */
  READ("read"),
  /** Verdicts. */
  VERDICTS("verdicts"),
  /** Evaluations and plans. */
  EVALUATIONS("evaluations"),
  /** Loading the rules anew. */
  RULES("rules"),
  /** The figures of the service itself. */
  METRICS("metrics");

  private final String id;

  Scope(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
