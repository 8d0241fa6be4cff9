package org.lifecircle.model;

/**
 * How completely the outlets of a business format were looked for in a circle. Only where the
 * search was complete does a format without an outlet lack one; elsewhere that is to be verified on
 * the spot.
 */
public enum Completeness implements Labeled {
  /** A person says that every outlet is listed. */
  COMPLETE("complete", new Text("已全部排查", "all looked for")),
  /** From a source in which outlets of the format are usually found. */
  USUALLY("usually", new Text("来源通常收录", "usually in the source")),
  /** From a source in which outlets of the format are sometimes found. */
  SOMETIMES("sometimes", new Text("来源有时收录", "sometimes in the source")),
  /** From a source in which outlets of the format are rarely found. */
  RARELY("rarely", new Text("来源很少收录", "rarely in the source")),
  /** Nobody said how they were looked for. */
  UNKNOWN("unknown", new Text("排查情况不明", "not said"));

  private final String id;
  private final Text label;

  Completeness(String id, Text label) {
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

  /** Whether there are no further outlets than those listed. */
  public boolean complete() {
    return this == COMPLETE;
  }
}
