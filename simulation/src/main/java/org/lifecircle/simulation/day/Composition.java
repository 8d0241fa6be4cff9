package org.lifecircle.simulation.day;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/**
 * Why only one of two worlds has a need that anybody walks for. Such needs say nothing about how
 * well one is served on foot.
 */
public enum Composition implements Labeled {
  /** The resident lives in one world only: moved in, moved away or grown old. */
  PEOPLE(
      "people",
      new Text("居民增减（迁入、迁出、变老）", "residents of one world only (moved in, moved away, aged)")),
  /** The format is needed in one world only, such as an event. */
  EVENTS("events", new Text("活动等新增业态", "events and other formats of one world only")),
  /** The same resident needs the same format more or less often, such as when it is met online. */
  FREQUENCY(
      "frequency",
      new Text("需要次数增减（如改为线上）", "the same residents need it more or less often (as when online)")),
  /** The need comes back from the day before in one world only, having been met in the other. */
  DEFERRED(
      "deferred",
      new Text("前一天未得到、次日再来的需要", "needs that come back from the day before in one world only")),
  /** A channel met the need in one of the worlds at least, by delivery or online. */
  CHANNEL("channel", new Text("由即时配送或网购满足", "met by delivery or online in one world or in both"));

  private final String id;
  private final Text label;

  Composition(String id, Text label) {
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
