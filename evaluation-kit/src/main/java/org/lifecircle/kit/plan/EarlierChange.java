package org.lifecircle.kit.plan;

import java.util.Optional;
import org.lifecircle.model.Coded;
import org.lifecircle.reports.plan.MeasureKind;

/** What a step of an earlier plan was to change, by the names of scenario files. */
enum EarlierChange implements Coded {
  /** A new outlet. */
  ADD_OUTLET("addOutlet"),
  /** One more format in an outlet. */
  ADD_FORMAT("addFormat"),
  /** Other opening hours of an outlet. */
  SET_HOURS("setHours"),
  /** More capacity of an outlet. */
  SET_CAPACITY("setCapacity"),
  /** An outlet that comes to homes. */
  SET_DELIVERY("setDelivery"),
  /** A way or gate that was shut. */
  OPEN_WAY("openWay"),
  /** Hours of a way or gate. */
  TIME_WAY("timeWay"),
  /** A missing link between ways. */
  BUILD_LINK("buildLink"),
  /** A zone of stalls. */
  ADD_STALL_ZONE("addStallZone"),
  /** Something that this version does not know. */
  OTHER("");

  private final String id;

  EarlierChange(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The change that a step names.
   *
   * @param change as scenario files call it; blank in plans that do not say
   * @param measure the kind of measure
   */
  static EarlierChange of(String change, String measure) {
    if (!change.isBlank()) {
      return Coded.find(EarlierChange.class, change).orElse(OTHER);
    }
    Optional<MeasureKind> kind = Coded.find(MeasureKind.class, measure);
    if (kind.isEmpty()) {
      return OTHER;
    }
    if (kind.get() == MeasureKind.ADD_FORMAT) {
      return ADD_FORMAT;
    }
    return kind.get() == MeasureKind.OPEN_OUTLET || kind.get() == MeasureKind.SERVE_AT_HOME
        ? ADD_OUTLET
        : OTHER;
  }
}
