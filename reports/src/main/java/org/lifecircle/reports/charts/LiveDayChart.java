package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.mason.DayChart;
import org.lifecircle.simulation.mason.DayFigures;

/**
 * How a day goes while it is watched: above the residents under way, below the needs that were not
 * served so far, by the reason.
 */
public final class LiveDayChart implements DayChart {

  private static final int WIDTH = 560;
  private static final int HEIGHT = 400;
  private static final int HOURS = 24;
  private static final int TICK_HOURS = 3;
  private static final double PADDING = 12;
  private static final float LINE = 2.2f;
  private static final double SECONDS_PER_HOUR = 3600;

  private static final Text UNDER_WAY = new Text("正在步行的居民", "residents under way");
  private static final Text PEOPLE = new Text("人数", "people");
  private static final Text NOT_SERVED = new Text("至今未满足", "not served so far");
  private static final Text HOUR = new Text("时", "hour");

  private record Line(XYSeries series, Color color, ToIntFunction<DayFigures> value) {}

  private final List<Line> walking;
  private final List<Line> unserved;
  private final JFreeChart chart;

  /**
   * An empty one.
   *
   * @param font what it is written in
   */
  public LiveDayChart(ReportFont font, Language language) {
    walking = List.of(line(UNDER_WAY.in(language), Palette.GOOD, DayFigures::underWay));
    unserved =
        List.of(
            line(NeedOutcome.TOO_FAR, Palette.TOO_FAR, language),
            line(NeedOutcome.CLOSED, Palette.CLOSED, language),
            line(NeedOutcome.FULL, Palette.FULL, language),
            line(NeedOutcome.NOT_OFFERED, Palette.UNKNOWN, language));
    Style style = new Style(font, Layout.PAGE);
    NumberAxis hours = new NumberAxis();
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(hours);
    both.add(plot(style, walking, PEOPLE.in(language)));
    both.add(plot(style, unserved, NOT_SERVED.in(language)));
    both.setGap(16);
    chart = style.frame(both, new ChartWords("", "", ""), true);
    chart.setPadding(new RectangleInsets(PADDING, PADDING, PADDING, PADDING));
    paint((XYPlot) both.getSubplots().get(0), walking);
    paint((XYPlot) both.getSubplots().get(1), unserved);
    style.value(hours, HOUR.in(language));
    hours.setRange(0, HOURS);
    hours.setTickUnit(new NumberTickUnit(TICK_HOURS));
  }

  private static Line line(String name, Color color, ToIntFunction<DayFigures> value) {
    return new Line(new XYSeries(name), color, value);
  }

  private static Line line(NeedOutcome outcome, Color color, Language language) {
    return line(outcome.label().in(language), color, figures -> figures.ended().get(outcome));
  }

  private static XYPlot plot(Style style, List<Line> lines, String label) {
    XYSeriesCollection data = new XYSeriesCollection();
    lines.forEach(line -> data.addSeries(line.series()));
    NumberAxis values = new NumberAxis();
    style.value(values, label);
    values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYPlot plot = new XYPlot(data, null, values, new XYLineAndShapeRenderer(true, false));
    style.grid(plot);
    return plot;
  }

  /** The frame of a chart gives all lines colors of its own. */
  private static void paint(XYPlot plot, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      plot.getRenderer().setSeriesPaint(i, lines.get(i).color());
      plot.getRenderer().setSeriesStroke(i, new BasicStroke(LINE));
    }
  }

  /** The chart, to be drawn without a window. */
  JFreeChart chart() {
    return chart;
  }

  @Override
  public JComponent component() {
    ChartPanel panel = new ChartPanel(chart);
    panel.setPreferredSize(new Dimension(WIDTH, HEIGHT));
    return panel;
  }

  @Override
  public void clear() {
    walking.forEach(line -> line.series().clear());
    unserved.forEach(line -> line.series().clear());
  }

  @Override
  public void add(DayFigures figures) {
    double hour = Math.min(HOURS, figures.second() / SECONDS_PER_HOUR);
    // Drawn once, and not for every line.
    chart.setNotify(false);
    for (List<Line> lines : List.of(walking, unserved)) {
      for (Line line : lines) {
        line.series().addOrUpdate(hour, line.value().applyAsInt(figures));
      }
    }
    chart.setNotify(true);
  }
}
