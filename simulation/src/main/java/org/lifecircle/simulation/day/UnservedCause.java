package org.lifecircle.simulation.day;

import java.util.List;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What stands between a resident and a need that is not served. */
public enum UnservedCause implements Labeled {
  /** No outlet is known, or none within a walk that is accepted. */
  ACCESS(
      "access",
      List.of(NeedOutcome.TOO_FAR, NeedOutcome.NOT_OFFERED),
      new Text("可达（太远或没有已知网点）", "access (too far, or no outlet is known)")),
  /** Near enough, but closed. */
  HOURS("hours", List.of(NeedOutcome.CLOSED), new Text("营业时间（未营业）", "hours (closed)")),
  /** Open, but full. */
  CAPACITY("capacity", List.of(NeedOutcome.FULL), new Text("接待能力（人满）", "capacity (full)"));

  private final String id;
  private final List<NeedOutcome> outcomes;
  private final Text label;

  UnservedCause(String id, List<NeedOutcome> outcomes, Text label) {
    this.id = id;
    this.outcomes = outcomes;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  /** The outcomes that it stands for; every outcome but being served belongs to one cause. */
  public List<NeedOutcome> outcomes() {
    return outcomes;
  }

  @Override
  public Text label() {
    return label;
  }
}
