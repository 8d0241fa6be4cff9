package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Shape;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** What the colors and shapes of a chart mean. */
public final class Legend {

  private final LegendItemCollection items = new LegendItemCollection();

  /** Adds a line. */
  public Legend add(String words, Shape shape, Color color) {
    items.add(item(words, shape, color));
    return this;
  }

  static LegendItem item(String words, Shape shape, Color color) {
    return new LegendItem(words, null, null, null, shape, color);
  }

  /** A shape of which only the outline is drawn. */
  static LegendItem outlined(String words, Shape shape, Color color) {
    return new LegendItem(words, null, null, null, shape, Palette.PAPER, Palette.THIN, color);
  }

  LegendItemCollection items() {
    return items;
  }
}
