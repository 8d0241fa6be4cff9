package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.lifecircle.reports.wording.Wording;

/** Figures from 0 to 100 of one circle over several evaluations, along the days. */
final class Progress {

  /** How points are told apart besides their color. */
  enum Shape {
    ROUND,
    TRIANGLE,
    DIAMOND
  }

  /**
   * A figure.
   *
   * @param values one per evaluation, 0 to 100; empty where not known
   */
  record Line(String name, Color color, Shape shape, List<Optional<Double>> values) {
    Line {
      values = List.copyOf(values);
    }

    java.awt.Shape point() {
      return switch (shape) {
        case ROUND -> Rows.point(0, 0, 0, 5.5);
        case DIAMOND -> Rows.point(1, 0, 0, 5.5);
        case TRIANGLE -> Rows.point(2, 0, 0, 5.5);
      };
    }
  }

  private final Wording wording;
  private final List<LocalDate> days;
  private final List<String> labels;
  private final List<Line> lines;

  Progress(Wording wording, List<LocalDate> days, List<String> labels, List<Line> lines) {
    this.wording = wording;
    this.days = List.copyOf(days);
    this.labels = List.copyOf(labels);
    this.lines = List.copyOf(lines);
  }

  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    LegendItemCollection legend = new LegendItemCollection();
    for (Line line : lines) {
      XYSeries series = new XYSeries(line.name(), true, true);
      for (int i = 0; i < days.size(); i++) {
        series.add(
            days.get(i).toEpochDay(), line.values().get(i).map(Double::valueOf).orElse(null));
      }
      data.addSeries(series);
      legend.add(Legend.item(line.name(), line.point(), line.color()));
    }
    NumberAxis time = new Days(layout);
    double first = days.get(0).toEpochDay();
    double last = days.get(days.size() - 1).toEpochDay();
    double margin = Math.max(1, (last - first) * 0.09);
    NumberAxis values = new NumberAxis();
    XYPlot plot = new XYPlot(data, time, values, renderer);
    plot.setFixedLegendItems(legend);
    JFreeChart chart = style.frame(plot, words, true);
    for (int i = 0; i < lines.size(); i++) {
      renderer.setSeriesPaint(i, lines.get(i).color());
      renderer.setSeriesShape(i, lines.get(i).point());
      renderer.setSeriesStroke(i, new BasicStroke(2.4f));
    }
    style.value(time, wording.say("chart.progress.axis.day"));
    style.value(values, wording.say("chart.progress.axis"));
    time.setRange(first - margin, last + margin);
    values.setRange(0, 105);
    values.setTickUnit(new NumberTickUnit(20));
    // The score alone is written beside its points, on the side where no other line passes.
    Line score = lines.get(0);
    for (int i = 0; i < days.size(); i++) {
      if (score.values().get(i).isPresent()) {
        double value = score.values().get(i).get();
        boolean below = below(i, value);
        XYTextAnnotation number =
            new XYTextAnnotation(
                wording.oneDecimal(value), days.get(i).toEpochDay(), value + (below ? -3 : 2));
        number.setFont(style.bold());
        number.setPaint(score.color());
        number.setTextAnchor(below ? TextAnchor.TOP_CENTER : TextAnchor.BOTTOM_CENTER);
        plot.addAnnotation(number);
      }
    }
    style.grid(plot);
    return chart;
  }

  /** How much of the scale a number and the point of another line take. */
  private static final double NUMBER = 11;

  /** Whether the number of a score stands below its point: there the others leave more room. */
  private boolean below(int report, double value) {
    if (value > 92) {
      return true;
    }
    double above = 100 - value;
    double under = value;
    for (Line line : lines.subList(1, lines.size())) {
      double other = line.values().get(report).orElse(-100.0) - value;
      if (other >= 0) {
        above = Math.min(above, other);
      } else {
        under = Math.min(under, -other);
      }
    }
    return above < NUMBER && under > above;
  }

  /** An axis that names the days of the evaluations and no others. */
  private final class Days extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private final transient Layout layout;

    Days(Layout layout) {
      this.layout = layout;
    }

    @Override
    public List<?> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<NumberTick> ticks = new ArrayList<>();
      double free = Double.NEGATIVE_INFINITY;
      double room = layout.narrow() ? 84 : 110;
      for (int i = 0; i < days.size(); i++) {
        double day = days.get(i).toEpochDay();
        double at = valueToJava2D(day, area, edge);
        if (at - free >= room) {
          ticks.add(
              new NumberTick(day, labels.get(i), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
          free = at;
        }
      }
      return ticks;
    }
  }
}
