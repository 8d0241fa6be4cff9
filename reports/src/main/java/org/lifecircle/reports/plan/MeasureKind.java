package org.lifecircle.reports.plan;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** The kinds of measures that a plan is made of; each is a change of a scenario. */
public enum MeasureKind implements Labeled {
  /** A new outlet at a site. */
  OPEN_OUTLET("open-outlet", new Text("新设网点", "open an outlet")),
  /** An outlet that exists offers one more format (一店多能). */
  ADD_FORMAT("add-format", new Text("一店多能（现有网点增加业态）", "add a format to an outlet")),
  /** Tidal stalls at a fixed place and fixed hours (潮汐摊区). */
  STALL_ZONE("stall-zone", new Text("设潮汐摊区", "set up a stall zone")),
  /** An outlet keeps longer hours. */
  LONGER_HOURS("longer-hours", new Text("延长营业时间", "keep longer hours")),
  /** An outlet serves more customers an hour. */
  MORE_CAPACITY("more-capacity", new Text("扩大接待能力", "serve more customers")),
  /** A gate or a way is opened to everybody. */
  OPEN_WAY("open-way", new Text("开放出入口或道路", "open a gate or a way")),
  /** A missing link between two ways is built (打通步行路). */
  BUILD_LINK("build-link", new Text("打通步行路", "build a missing link")),
  /** A service comes to the homes of residents. */
  SERVE_AT_HOME("serve-at-home", new Text("服务上门", "let a service come to the home"));

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
}
