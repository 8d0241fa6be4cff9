package org.lifecircle.reports.plan;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What became of a line of the lists of needs that an earlier plan was to shorten. */
public enum LineEnding implements Labeled {
  /** Nothing is left on it: it moves to the list of what is satisfied. */
  SATISFIED("satisfied", new Text("转入满意清单", "now satisfied")),
  /** Nothing is left on it, but as many needs are unserved for other causes. */
  MOVED(
      "moved",
      new Text("清零，但需求因别的原因仍没得到", "empty, but as many needs are unserved for other causes")),
  /** Nothing is left on it, but nobody can tell whether its steps were taken. */
  NOT_KNOWN(
      "not-known",
      new Text("清零，但措施是否实施无法判断", "empty, but whether its step was taken cannot be told")),
  /** Fewer needs stand on it. */
  SHORTER("shorter", new Text("减少", "fewer")),
  /** No fewer needs stand on it. */
  NOT_SHORTER("not-shorter", new Text("未减少", "not fewer"));

  private final String id;
  private final Text label;

  LineEnding(String id, Text label) {
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
