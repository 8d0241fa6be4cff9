package org.lifecircle.model;

/** How satisfied somebody says to be, the best first. */
public enum SurveyAnswer implements Labeled {
  /** A. */
  VERY_SATISFIED("very-satisfied", new Text("非常满意", "very satisfied")),
  /** B. */
  SATISFIED("satisfied", new Text("满意", "satisfied")),
  /** C. */
  NEUTRAL("neutral", new Text("一般", "neither")),
  /** D. */
  DISSATISFIED("dissatisfied", new Text("不满意", "dissatisfied")),
  /** E. */
  VERY_DISSATISFIED("very-dissatisfied", new Text("非常不满意", "very dissatisfied"));

  private final String id;
  private final Text label;

  SurveyAnswer(String id, Text label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }

  /** The letter beside it on the questionnaire: A to E. */
  public String letter() {
    return Character.toString((char) ('A' + ordinal()));
  }

  /** Whether who says so counts as satisfied: the two best. */
  public boolean satisfied() {
    return compareTo(SATISFIED) <= 0;
  }
}
