package org.lifecircle.reports.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Everything that lies on a map, clipped to its frame. */
final class MapAnnotation extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private final transient Rectangle2D extent;
  private final transient MapPlane plane;
  private final transient Consumer<MapCanvas> layers;

  /**
   * A scene.
   *
   * @param extent what of the plane is shown, meters
   * @param layers draws what lies on the map, the lowest first
   */
  MapAnnotation(Rectangle2D extent, MapPlane plane, Consumer<MapCanvas> layers) {
    this.extent = extent;
    this.plane = plane;
    this.layers = layers;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domain,
      ValueAxis range,
      int index,
      PlotRenderingInfo info) {
    if (plot.getOrientation() != PlotOrientation.VERTICAL) {
      throw new IllegalStateException("north is up");
    }
    Shape clip = g2.getClip();
    g2.clip(area);
    MapCanvas canvas = new MapCanvas(g2, area, extent, plane);
    layers.accept(canvas);
    g2.setClip(clip);
    canvas.edge();
  }
}
