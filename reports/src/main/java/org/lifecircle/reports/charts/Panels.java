package org.lifecircle.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Several charts in one picture: two beside each other, or one under the other on a phone. */
final class Panels {

  /** The pixels between two panels. */
  private static final int GAP = 22;

  /** One chart of the picture. */
  interface Panel {

    /** The chart, in the layout of its panel. */
    JFreeChart draw(Style style, Layout layout);

    /** How high it is in pixels, its title counted. */
    int height(Layout layout);
  }

  private final List<Panel> panels;

  Panels(List<Panel> panels) {
    this.panels = List.copyOf(panels);
  }

  private static int columns(Layout layout) {
    return layout.narrow() ? 1 : 2;
  }

  private static Layout part(Layout layout) {
    int columns = columns(layout);
    int room = layout.width() - (layout.framed() ? 52 : 4) - (columns - 1) * GAP;
    return new Layout(room / columns, false);
  }

  /** The height of the panels in a row: that of the highest. */
  private int rowHeight(Layout layout, int row) {
    int columns = columns(layout);
    return panels.subList(row * columns, Math.min(panels.size(), (row + 1) * columns)).stream()
        .mapToInt(panel -> panel.height(part(layout)))
        .max()
        .orElse(0);
  }

  private int rows(Layout layout) {
    return (panels.size() + columns(layout) - 1) / columns(layout);
  }

  int height(Layout layout) {
    int height = 0;
    for (int row = 0; row < rows(layout); row++) {
      height += rowHeight(layout, row) + (row == 0 ? 0 : GAP);
    }
    return height;
  }

  JFreeChart draw(Style style, Layout layout, Wordings words) {
    return style.frame(new Sheet(style, layout), words, false);
  }

  /** The place where the panels are drawn. */
  private final class Sheet extends Plot {

    private static final long serialVersionUID = 1L;
    private final transient Style style;
    private final transient Layout layout;

    Sheet(Style style, Layout layout) {
      this.style = style;
      this.layout = layout;
      setOutlineVisible(false);
    }

    @Override
    public String getPlotType() {
      return "panels";
    }

    @Override
    public void draw(
        Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
      Layout part = part(layout);
      Style own = style.in(part);
      int columns = columns(layout);
      double width = (area.getWidth() - (columns - 1) * GAP) / columns;
      double all = Panels.this.height(layout);
      double scale = area.getHeight() / all;
      double top = area.getY();
      for (int row = 0; row < rows(layout); row++) {
        double height = rowHeight(layout, row) * scale;
        for (int column = 0; column < columns; column++) {
          int index = row * columns + column;
          if (index < panels.size()) {
            double left = area.getX() + column * (width + GAP);
            panels
                .get(index)
                .draw(own, part)
                .draw(g2, new Rectangle2D.Double(left, top, width, height));
          }
        }
        top += height + GAP * scale;
      }
    }
  }
}
