package org.lifecircle.reports.plan;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** Whether a step of an earlier plan was taken. */
public enum StepTaken implements Labeled {
  /** It was, at the planned place. */
  TAKEN("taken", new Text("已实施", "taken")),
  /** It was, within the distance by which the place could move. */
  ELSEWHERE("elsewhere", new Text("已在附近实施", "taken nearby")),
  /** It was not. */
  NOT_TAKEN("not-taken", new Text("未实施", "not taken")),
  /** The data do not tell. */
  NOT_KNOWN("not-known", new Text("无法判断", "cannot be told"));

  private final String id;
  private final Text label;

  StepTaken(String id, Text label) {
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

  /** Whether it was certainly taken, wherever. */
  public boolean isTaken() {
    return this == TAKEN || this == ELSEWHERE;
  }
}
