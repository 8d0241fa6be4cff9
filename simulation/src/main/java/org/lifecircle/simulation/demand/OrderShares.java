package org.lifecircle.simulation.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.Coded;

/** How much of what residents need they order to their homes, as a named choice. */
public enum OrderShares implements Coded {
  /** They walk for everything. */
  NONE("none"),
  /** As much as sources say of sales; of goods of which none does, what was set before. */
  SOURCED("sourced");

  private final String id;

  OrderShares(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The numbers of the day model that the choice stands for: 0, or the upper ends of the ranges
   * that have a source.
   */
  public Map<String, Double> numbers() {
    Map<String, ParameterRange> ranges = DemandNumbers.ranges();
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (GoodsKind kind : GoodsKind.values()) {
      ParameterRange range = ranges.get(BehaviorParameter.orderedShare(kind).id());
      if (this == NONE) {
        numbers.put(range.name(), 0.0);
      } else if (!range.grounds().source().status().uncertain()) {
        numbers.put(range.name(), range.high());
      }
    }
    return numbers;
  }
}
