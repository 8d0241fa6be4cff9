package org.lifecircle.simulation.day;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What became of a resident's need for a format. */
public enum NeedOutcome implements Labeled {
  /** An outlet served it. */
  SERVED("served", new Text("已满足", "served")),
  /** Outlets offer it, but none within an acceptable walk. */
  TOO_FAR("too-far", new Text("太远", "too far")),
  /** Outlets are near enough, but none is open. */
  CLOSED("closed", new Text("未营业", "closed")),
  /** The outlet was open, but full. */
  FULL("full", new Text("人满", "full")),
  /** No outlet of the circle offers it. */
  NOT_OFFERED("not-offered", new Text("没有已知网点", "no outlet is known"));

  private final String id;
  private final Text label;

  NeedOutcome(String id, Text label) {
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
