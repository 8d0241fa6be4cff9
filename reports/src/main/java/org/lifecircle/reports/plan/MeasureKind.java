package org.lifecircle.reports.plan;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** The kinds of measures that a plan is made of; each is a change of a scenario. */
public enum MeasureKind implements Labeled {
  /** A new outlet at a site. */
  OPEN_OUTLET("open-outlet", new Text("新设网点", "open an outlet")),
  /** An outlet that exists offers one more format (一店多能). */
  ADD_FORMAT("add-format", new Text("一店多能（现有网点增加业态）", "add a format to an outlet")),
  /** A service comes to the homes of residents. */
  SERVE_AT_HOME("serve-at-home", new Text("服务上门", "let a service come to the home")),
  /** A gate is open to everybody at all hours. */
  OPEN_GATE("open-gate", new Text("开放出入口", "open a gate")),
  /** A gate that is open at some hours is open to everybody all day. */
  TIME_GATE("time-gate", new Text("延长出入口开放时间", "longer hours of a gate")),
  /** A missing footway is built (打通步行路). */
  BUILD_LINK("build-link", new Text("打通步行路", "build a missing link")),
  /** An outlet that exists opens earlier or closes later. */
  LONGER_HOURS("longer-hours", new Text("延长营业时间", "longer hours")),
  /** An outlet that exists serves more customers an hour. */
  MORE_CAPACITY("more-capacity", new Text("增加接待能力", "more capacity")),
  /** Stalls stand at a place at hours (潮汐摊区). */
  STALL_ZONE("stall-zone", new Text("潮汐摊区", "a zone of tidal stalls"));

  private final String id;
  private final Text label;

  MeasureKind(String id, Text label) {
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

  /**
   * Whether it serves needs that find outlets closed or full; what it brings is counted by the
   * simulated week.
   */
  public boolean isOfUse() {
    return this == LONGER_HOURS || this == MORE_CAPACITY || this == STALL_ZONE;
  }

  /** Whether it opens or builds a way and so changes the walks to all formats. */
  public boolean isOfWays() {
    return this == OPEN_GATE || this == TIME_GATE || this == BUILD_LINK;
  }
}
