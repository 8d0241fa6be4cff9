package org.lifecircle.reports.charts;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/** Counts of each hour, of two kinds upon each other. */
public final class ByHour extends Picture {

  /**
   * What is counted.
   *
   * @param words what it is, for the legend
   * @param counts 24 of them, as they are or means
   */
  public record Kind(String words, List<Double> counts, Color color) {
    public Kind {
      counts = List.copyOf(counts);
    }
  }

  private final Kind lower;
  private final Kind upper;
  private final String hourLabel;
  private final String countLabel;
  private final String empty;

  /**
   * Counts by hour.
   *
   * @param empty what stands in the picture when all counts are zero
   */
  public ByHour(Kind lower, Kind upper, String hourLabel, String countLabel, String empty) {
    this.lower = lower;
    this.upper = upper;
    this.hourLabel = hourLabel;
    this.countLabel = countLabel;
    this.empty = empty;
  }

  @Override
  int height(Layout layout) {
    return layout.narrow() ? 300 : 400;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    XYSeries below = new XYSeries("lower", false, false);
    XYSeries above = new XYSeries("upper", false, false);
    double highest = 0;
    for (int hour = 0; hour < 24; hour++) {
      below.add(hour + 0.5, lower.counts().get(hour));
      above.add(hour + 0.5, upper.counts().get(hour));
      highest = Math.max(highest, lower.counts().get(hour) + upper.counts().get(hour));
    }
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    data.setIntervalWidth(1);
    data.setAutoWidth(false);
    data.addSeries(below);
    data.addSeries(above);
    StackedXYBarRenderer bars = new StackedXYBarRenderer(0.18);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    // A white line parts what is stacked, for eyes and printers without color.
    bars.setDrawBarOutline(true);
    NumberAxis hours = new NumberAxis();
    hours.setRange(0, 24);
    NumberAxis counts = new NumberAxis();
    int step = Round.step(Math.max(4, highest) / 5.0);
    // The last line of the grid lies on or above the highest bar.
    counts.setRange(0, Math.ceil((double) Math.max(4, highest) / step) * step * 1.02);
    counts.setTickUnit(new NumberTickUnit(step));
    XYPlot plot = new XYPlot(data, hours, counts, bars);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Legend.item(lower.words(), Rows.SQUARE, lower.color()));
    legend.add(Legend.item(upper.words(), Rows.SQUARE, upper.color()));
    plot.setFixedLegendItems(legend);
    JFreeChart chart = style.frame(plot, words, true);
    bars.setSeriesPaint(0, lower.color());
    bars.setSeriesPaint(1, upper.color());
    for (int series = 0; series < 2; series++) {
      bars.setSeriesOutlinePaint(series, Palette.PAPER);
      bars.setSeriesOutlineStroke(series, Palette.HAIR);
    }
    if (highest == 0) {
      XYTextAnnotation nothing = new XYTextAnnotation(empty, 12, 2);
      nothing.setFont(style.text());
      nothing.setPaint(Palette.MUTED);
      plot.addAnnotation(nothing);
    }
    style.value(hours, hourLabel);
    style.value(counts, countLabel);
    hours.setTickUnit(new NumberTickUnit(layout.narrow() ? 4 : 2));
    style.grid(plot);
    return chart;
  }
}
