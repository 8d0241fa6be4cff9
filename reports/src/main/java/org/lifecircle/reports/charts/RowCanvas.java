package org.lifecircle.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Where the marks of one row are drawn. */
public final class RowCanvas {

  /**
   * A row of the plot, in pixels.
   *
   * @param area the whole plot
   * @param middle the middle of the row, from the top
   * @param height of the row
   */
  record Place(Rectangle2D area, double middle, double height) {}

  /** The first and the last value that the scale names. */
  record Ends(double start, double end) {}

  final Graphics2D g2;
  final Rectangle2D area;
  final double middle;
  final double height;
  final double start;
  final double end;
  final Style style;
  final Layout layout;
  private final DoubleUnaryOperator scale;

  RowCanvas(
      Graphics2D g2,
      Place place,
      DoubleUnaryOperator scale,
      Ends ends,
      Style style,
      Layout layout) {
    this.g2 = g2;
    this.area = place.area();
    this.middle = place.middle();
    this.height = place.height();
    this.scale = scale;
    this.start = ends.start();
    this.end = ends.end();
    this.style = style;
    this.layout = layout;
  }

  /** Where a value of the scale lies, pixels from the left. */
  double x(double value) {
    return scale.applyAsDouble(value);
  }

  /** A value, or the last one of the scale where it lies beyond. */
  double ended(double value) {
    return Math.min(value, end);
  }
}
