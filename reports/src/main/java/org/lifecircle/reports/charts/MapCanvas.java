package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.wording.Wording;

/** The picture of a map: meters of the plane become pixels, north up. */
final class MapCanvas {

  /** A vertex nearer to the one before, in pixels, cannot be seen. */
  private static final double UNSEEN = 0.8;

  final Graphics2D g2;
  final Rectangle2D area;
  final MapPlane plane;
  private final Rectangle2D extent;
  private final double scale;

  /**
   * A canvas.
   *
   * @param area where the map lies, pixels
   * @param extent what of the plane is shown there, meters
   */
  MapCanvas(Graphics2D g2, Rectangle2D area, Rectangle2D extent, MapPlane plane) {
    this.g2 = g2;
    this.area = area;
    this.extent = extent;
    this.plane = plane;
    this.scale =
        Math.min(area.getWidth() / extent.getWidth(), area.getHeight() / extent.getHeight());
  }

  /**
   * A plot without axes on which a map is drawn.
   *
   * @param extent what of the plane is shown, meters
   * @param scene draws the map
   */
  static XYPlot plot(Rectangle2D extent, XYAnnotation scene) {
    NumberAxis x = new NumberAxis();
    NumberAxis y = new NumberAxis();
    x.setRange(extent.getMinX(), extent.getMaxX());
    y.setRange(extent.getMinY(), extent.getMaxY());
    x.setVisible(false);
    y.setVisible(false);
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.addAnnotation(scene);
    return plot;
  }

  double x(Coordinate place) {
    return area.getCenterX() + (plane.east(place) - extent.getCenterX()) * scale;
  }

  double y(Coordinate place) {
    return area.getCenterY() - (plane.north(place) - extent.getCenterY()) * scale;
  }

  /** A line on the picture, without the vertices that nobody would see. */
  Path2D line(List<Coordinate> points) {
    Path2D line = new Path2D.Double();
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < points.size(); i++) {
      double x = x(points.get(i));
      double y = y(points.get(i));
      if (i == 0) {
        line.moveTo(x, y);
      } else if (i + 1 < points.size() && Math.hypot(x - lastX, y - lastY) < UNSEEN) {
        continue;
      } else {
        line.lineTo(x, y);
      }
      lastX = x;
      lastY = y;
    }
    return line;
  }

  /** Where scale and north stand. */
  LabelBoxes.Box scaleBox() {
    double length = Round.length(extent.getWidth() / 4) * scale;
    double width = length + 58;
    return new LabelBoxes.Box(area.getMinX() + 9 + width / 2, area.getMaxY() - 14 - 9, width, 34);
  }

  /** Scale and north, side by side in the strip at the bottom. */
  void scaleBar(Wording wording, Font font) {
    int meters = Round.length(extent.getWidth() / 4);
    double length = meters * scale;
    double x = area.getMinX() + 18;
    double y = area.getMaxY() - 14;
    String words =
        meters >= 1000
            ? wording.say("chart.map.kilometers", wording.number(meters / 1000))
            : wording.say("chart.map.meters", wording.number(meters));
    g2.setPaint(new Color(255, 255, 255, 235));
    g2.fill(new Rectangle2D.Double(x - 9, y - 26, length + 58, 34));
    g2.setPaint(Palette.INK);
    g2.fill(new Rectangle2D.Double(x, y - 1, length, 2.5));
    g2.fill(new Rectangle2D.Double(x, y - 6, 2, 7));
    g2.fill(new Rectangle2D.Double(x + length - 2, y - 6, 2, 7));
    g2.setFont(font);
    TextUtils.drawAlignedString(
        words, g2, (float) (x + length / 2), (float) (y - 6), TextAnchor.BOTTOM_CENTER);
    double tip = x + length + 18;
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(tip, y - 21);
    arrow.lineTo(tip + 7, y + 2);
    arrow.lineTo(tip, y - 4);
    arrow.lineTo(tip - 7, y + 2);
    arrow.closePath();
    g2.fill(arrow);
    TextUtils.drawAlignedString(
        wording.say("chart.map.north"),
        g2,
        (float) (tip + 11),
        (float) (y - 8),
        TextAnchor.CENTER_LEFT);
  }

  /** The edge of the map, within the area, so that none of it falls off the picture. */
  void edge() {
    g2.setPaint(Palette.WAY);
    g2.setStroke(Palette.HAIR);
    g2.draw(
        new Rectangle2D.Double(
            area.getX() + 0.5, area.getY() + 0.5, area.getWidth() - 1, area.getHeight() - 1));
  }
}
