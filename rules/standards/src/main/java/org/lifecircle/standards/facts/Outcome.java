package org.lifecircle.standards.facts;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What a rule found. What was not supplied is not known, never not met. */
public enum Outcome implements Labeled {
  MET("met", new Text("达到", "met")),
  NOT_MET("notMet", new Text("未达到", "not met")),
  NOT_KNOWN("notKnown", new Text("不明", "not known"));

  private final String id;
  private final Text label;

  Outcome(String id, Text label) {
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
}
