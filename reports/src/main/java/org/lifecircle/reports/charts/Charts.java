package org.lifecircle.reports.charts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charts of one document, in the order in which it shows them. */
public final class Charts implements Iterable<Chart> {

  private final Map<ChartId, Chart> byId = new LinkedHashMap<>();

  /**
   * Charts in their order.
   *
   * @throws IllegalArgumentException when two have one id
   */
  public Charts(List<Chart> charts) {
    for (Chart chart : charts) {
      if (byId.putIfAbsent(chart.id(), chart) != null) {
        throw new IllegalArgumentException("two charts are called " + chart.id());
      }
    }
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public Chart get(ChartId id) {
    Chart chart = byId.get(id);
    if (chart == null) {
      throw new IllegalArgumentException(
          "there is no chart " + id + "; the charts are " + byId.keySet());
    }
    return chart;
  }

  /** Their ids, in their order. */
  public List<ChartId> ids() {
    return List.copyOf(byId.keySet());
  }

  @Override
  public Iterator<Chart> iterator() {
    return List.copyOf(byId.values()).iterator();
  }
}
