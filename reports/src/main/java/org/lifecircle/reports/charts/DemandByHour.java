package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.lifecircle.reports.wording.Wording;

/** Needs of each hour, served and not served. */
final class DemandByHour {

  private final Wording wording;
  private final int[] needs;
  private final int[] served;

  DemandByHour(Wording wording, int[] needs, int[] served) {
    this.wording = wording;
    this.needs = needs.clone();
    this.served = served.clone();
  }

  JFreeChart draw(Style style, Layout layout, Wordings words) {
    XYSeries served = new XYSeries("served", false, false);
    XYSeries unserved = new XYSeries("unserved", false, false);
    for (int hour = 0; hour < 24; hour++) {
      served.add(hour + 0.5, this.served[hour]);
      unserved.add(hour + 0.5, needs[hour] - this.served[hour]);
    }
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    data.setIntervalWidth(1);
    data.setAutoWidth(false);
    data.addSeries(served);
    data.addSeries(unserved);
    StackedXYBarRenderer bars = new StackedXYBarRenderer(0.18);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    NumberAxis hours = new NumberAxis();
    hours.setRange(0, 24);
    NumberAxis counts = new NumberAxis();
    int highest = IntStream.of(needs).max().orElse(0);
    counts.setRange(0, Math.max(4, highest * 1.08));
    counts.setTickUnit(new NumberTickUnit(Round.step(Math.max(4, highest) / 5.0)));
    XYPlot plot = new XYPlot(data, hours, counts, bars);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Rows.item(wording.say("chart.demand.served"), Rows.SQUARE, Palette.GOOD));
    legend.add(Rows.item(wording.say("chart.demand.unserved"), Rows.SQUARE, Palette.BAD));
    plot.setFixedLegendItems(legend);
    JFreeChart chart = style.frame(plot, words, true);
    bars.setSeriesPaint(0, Palette.GOOD);
    bars.setSeriesPaint(1, Palette.BAD);
    style.value(hours, wording.say("chart.demand.axis.hour"));
    style.value(counts, wording.say("chart.demand.axis.needs"));
    hours.setTickUnit(new NumberTickUnit(layout.narrow() ? 4 : 2));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return chart;
  }
}
