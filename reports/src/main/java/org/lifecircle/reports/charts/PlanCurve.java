package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What is gained, over what is spent: a point for the circle as it is and one for each step. */
public final class PlanCurve extends Picture {

  /**
   * A point.
   *
   * @param spent money or steps so far, 0 or more
   * @param gained so far
   * @param label what stands at it; may be blank
   */
  public record Point(double spent, double gained, String label) {}

  private final List<Point> points;
  private final String spentLabel;
  private final String gainedLabel;

  /**
   * A curve.
   *
   * @param points at least one, in the order of the steps
   */
  public PlanCurve(List<Point> points, String spentLabel, String gainedLabel) {
    this.points = List.copyOf(points);
    this.spentLabel = spentLabel;
    this.gainedLabel = gainedLabel;
  }

  @Override
  int height(Layout layout) {
    return layout.narrow() ? 320 : 400;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    // Steps may cost nothing or gain nothing, so points are neither sorted nor unique.
    XYSeries series = new XYSeries("gain", false, true);
    points.forEach(point -> series.add(point.spent(), point.gained()));
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, true);
    NumberAxis spent = new NumberAxis();
    NumberAxis gained = new NumberAxis();
    XYPlot plot = new XYPlot(new XYSeriesCollection(series), spent, gained, line);
    JFreeChart chart = style.frame(plot, words, false);
    line.setSeriesPaint(0, Palette.GOOD);
    line.setSeriesShape(0, Rows.point(0, 0, 0, 5.5));
    line.setSeriesStroke(0, new BasicStroke(2.4f));
    style.value(spent, spentLabel);
    style.value(gained, gainedLabel);
    double most = points.stream().mapToDouble(Point::spent).max().orElse(0);
    scale(spent, 0, most, layout.narrow() ? 4 : 8);
    double least = Math.min(0, points.stream().mapToDouble(Point::gained).min().orElse(0));
    double highest = points.stream().mapToDouble(Point::gained).max().orElse(0);
    scale(gained, least, highest, 5);
    for (Point point : points) {
      XYTextAnnotation label = new XYTextAnnotation(point.label(), 0, 0);
      boolean start = point.spent() < 0.06 * spent.getUpperBound();
      boolean end = point.spent() > 0.85 * spent.getUpperBound();
      label.setX(point.spent() + (end ? -0.008 : 0.008) * spent.getUpperBound());
      label.setY(point.gained() + 0.03 * (gained.getUpperBound() - gained.getLowerBound()));
      label.setTextAnchor(
          start
              ? TextAnchor.BOTTOM_LEFT
              : end ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_CENTER);
      label.setFont(style.text());
      label.setPaint(Palette.INK);
      plot.addAnnotation(label);
    }
    style.grid(plot);
    return chart;
  }

  /** Whole steps, and room above the highest point for its label. */
  private static void scale(NumberAxis axis, double least, double most, int steps) {
    double above = Math.max(1, most);
    int step = Round.step((above - least) / steps);
    double from = Math.floor(least / step) * step;
    axis.setTickUnit(new NumberTickUnit(step));
    axis.setRange(from, Math.max(above + (above - from) * 0.14, from + step));
  }
}
