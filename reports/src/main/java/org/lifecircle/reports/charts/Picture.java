package org.lifecircle.reports.charts;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jfree.chart.JFreeChart;

/** What stands in the frame of a chart, drawn in any layout. */
public abstract class Picture {

  Picture() {}

  /** The chart in a layout, in its frame. */
  abstract JFreeChart draw(Style style, Layout layout, ChartWords words);

  /** How high the plot is in a layout, in pixels, the frame not counted. */
  abstract int height(Layout layout);

  static Picture of(BiFunction<Style, Layout, JFreeChart> draw, ToIntFunction<Layout> height) {
    return new Picture() {
      @Override
      JFreeChart draw(Style style, Layout layout, ChartWords words) {
        return draw.apply(style, layout);
      }

      @Override
      int height(Layout layout) {
        return height.applyAsInt(layout);
      }
    };
  }
}
