package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.wording.Wording;

/**
 * Where circles lie: a point for each, whose color and shape say the same. Where more is possible
 * than what is certain, a ring around it says what.
 */
final class CityMap extends Picture {

  /**
   * Circles of one kind.
   *
   * @param name what the legend calls them
   * @param color the color of their points
   * @param ring the color around it; the same where nothing else is possible
   * @param shape the number of the shape of their points
   * @param places where they lie
   */
  record Kind(String name, Color color, Color ring, int shape, List<Coordinate> places) {
    Kind {
      places = List.copyOf(places);
    }
  }

  /** The least height of the box that is shown, in degrees: about one kilometer. */
  private static final double LEAST_DEGREES = 0.01;

  /** So many lines stand in the longer direction at most. */
  private static final int MOST_LINES = 8;

  private static final double METERS_PER_DEGREE = 111_195;

  private static final Stroke RING = new BasicStroke(2.4f);

  private final Wording wording;
  private final List<Kind> kinds;
  private final double west;
  private final double south;
  private final double width;
  private final double height;

  /** A map of at least one circle. */
  CityMap(Wording wording, List<Kind> kinds) {
    this.wording = wording;
    this.kinds = List.copyOf(kinds);
    List<Coordinate> all = kinds.stream().flatMap(kind -> kind.places().stream()).toList();
    double left = all.stream().mapToDouble(Coordinate::longitude).min().orElse(0);
    double right = all.stream().mapToDouble(Coordinate::longitude).max().orElse(0);
    double bottom = all.stream().mapToDouble(Coordinate::latitude).min().orElse(0);
    double top = all.stream().mapToDouble(Coordinate::latitude).max().orElse(0);
    double margin = Math.max(LEAST_DEGREES / 2, 0.06 * Math.max(right - left, top - bottom));
    this.west = left - margin;
    this.south = bottom - margin;
    this.width = right - left + 2 * margin;
    this.height = top - bottom + 2 * margin;
  }

  /** How high the plot is, so that a kilometer is as long in either direction, within bounds. */
  @Override
  int height(Layout layout) {
    double middle = Math.toRadians(south + height / 2);
    double high = layout.width() * height / (width * Math.cos(middle));
    return (int) Math.max(280, Math.min(layout.narrow() ? 420 : 620, high)) + 60;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    LegendItemCollection legend = new LegendItemCollection();
    double size = kinds.stream().mapToInt(kind -> kind.places().size()).sum() > 500 ? 3 : 5.5;
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      XYSeries series = new XYSeries(kind.name(), false, true);
      kind.places().forEach(place -> series.add(place.longitude(), place.latitude()));
      data.addSeries(series);
      Shape sample = Rows.point(kind.shape(), 0, 0, 5.5);
      legend.add(
          new LegendItem(kind.name(), null, null, null, sample, kind.color(), RING, kind.ring()));
    }
    NumberAxis east = new NumberAxis();
    NumberAxis north = new NumberAxis();
    XYPlot plot = new XYPlot(data, east, north, renderer);
    plot.setFixedLegendItems(legend);
    JFreeChart chart = style.frame(plot, words, true);
    for (int i = 0; i < kinds.size(); i++) {
      renderer.setSeriesFillPaint(i, kinds.get(i).color());
      renderer.setSeriesOutlinePaint(i, kinds.get(i).ring());
      renderer.setSeriesOutlineStroke(i, RING);
      renderer.setSeriesShape(i, Rows.point(kinds.get(i).shape(), 0, 0, size));
    }
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    style.value(east, wording.say("chart.city.map.east"));
    style.value(north, wording.say("chart.city.map.north"));
    scale(east, north, layout);
    bar(plot, style);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  /** How long some kilometers are, and that north is up. */
  private void bar(XYPlot plot, Style style) {
    Range across = plot.getDomainAxis().getRange();
    Range up = plot.getRangeAxis().getRange();
    double perDegree = METERS_PER_DEGREE * Math.cos(Math.toRadians(south + height / 2));
    int meters = Round.length(across.getLength() * perDegree / 5);
    double from = across.getLowerBound() + 0.03 * across.getLength();
    double y = up.getLowerBound() + 0.04 * up.getLength();
    plot.addAnnotation(
        new XYLineAnnotation(from, y, from + meters / perDegree, y, RING, Palette.INK));
    String length =
        meters >= 1000
            ? wording.say("chart.map.kilometers", wording.number(meters / 1000))
            : wording.say("chart.map.meters", wording.number(meters));
    XYTextAnnotation words =
        new XYTextAnnotation(
            wording.say("chart.city.map.scale", length), from, y + 0.012 * up.getLength());
    words.setFont(style.small());
    words.setPaint(Palette.INK);
    words.setTextAnchor(TextAnchor.BOTTOM_LEFT);
    plot.addAnnotation(words);
  }

  /** Widens one of the axes, where the height had to be bounded, so that shapes stay true. */
  private void scale(NumberAxis east, NumberAxis north, Layout layout) {
    double middle = Math.toRadians(south + height / 2);
    double ratio = (height(layout) - 60.0) / layout.width();
    double high = Math.max(height, width * Math.cos(middle) * ratio);
    double wide = Math.max(width, high / (Math.cos(middle) * ratio));
    double centerEast = west + width / 2;
    double centerNorth = south + height / 2;
    east.setRange(centerEast - wide / 2, centerEast + wide / 2);
    north.setRange(centerNorth - high / 2, centerNorth + high / 2);
    TickUnit unit =
        NumberAxis.createStandardTickUnits().getCeilingTickUnit(Math.max(wide, high) / MOST_LINES);
    east.setTickUnit((NumberTickUnit) unit);
    north.setTickUnit((NumberTickUnit) unit);
  }
}
