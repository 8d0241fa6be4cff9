package org.lifecircle.simulation.day;

import java.util.Map;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/**
 * What became of a resident's need for a format. A need that a channel met is none that anybody
 * walked for: it is counted beside the others and is in none of their sums.
 */
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
  NOT_OFFERED("not-offered", new Text("没有已知网点", "no outlet is known")),
  /** It was ordered, and a courier of an outlet brought it (即时配送). */
  DELIVERED("delivered", new Text("骑手送达", "delivered")),
  /** It was ordered, and comes as a parcel on another day. */
  ONLINE("online", new Text("网购（改日送到）", "met online"));

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

  /** Whether it was met without a walk, by delivery or online. */
  public boolean byChannel() {
    return this == DELIVERED || this == ONLINE;
  }

  /** Whether somebody walked or would have walked for it, and it was not served. */
  public boolean failed() {
    return this != SERVED && !byChannel();
  }

  /** The needs among some that no channel met. */
  static int onFoot(Map<NeedOutcome, Integer> needs) {
    int sum = 0;
    for (Map.Entry<NeedOutcome, Integer> one : needs.entrySet()) {
      sum += one.getKey().byChannel() ? 0 : one.getValue();
    }
    return sum;
  }
}
