package org.lifecircle.reports.plan;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What a plan is to bring about. */
public enum PlanAim implements Labeled {
  /** The next level of the standard with the fewest additions, then the cheapest. */
  LEVEL("level", new Text("达到更高一级", "the next level")),
  /** As many residents as possible newly within the standard's minutes. */
  COVERAGE("coverage", new Text("更多居民步行可达", "more residents within reach")),
  /** As many needs as possible served in a week. */
  NEEDS("needs", new Text("更多需求得到满足", "more needs served")),
  /** The longest walks shorter, those of the worst-off residents first. */
  EQUITY("equity", new Text("先帮走得最远的居民", "the worst-off first"));

  private final String id;
  private final Text label;

  PlanAim(String id, Text label) {
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
