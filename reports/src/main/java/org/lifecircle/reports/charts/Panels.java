package org.lifecircle.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Several charts in one picture: two beside each other, or one under the other on a phone. */
public final class Panels extends Picture {

  /** The pixels between two panels. */
  private static final int GAP = 22;

  private static final int HEADING = 34;
  private static final int BY_HOUR = 330;

  private static final ChartWords NO_WORDS = new ChartWords("", "", "");

  /** One chart of the picture. */
  public sealed interface Panel permits HeadedPanel {

    /** How high it is in pixels, its title counted. */
    int height();
  }

  private record HeadedPanel(
      String heading, BiFunction<Style, Layout, JFreeChart> picture, int height) implements Panel {

    JFreeChart draw(Style style, Layout layout) {
      return style.headed(picture.apply(style, layout), heading);
    }
  }

  /** A panel of rows of some height. */
  public static Panel of(String heading, Rows rows, int rowHeight) {
    return new HeadedPanel(
        heading,
        (style, layout) -> rows.draw(style, layout, NO_WORDS),
        rows.height(rowHeight) + HEADING);
  }

  /** A panel of counts by hour. */
  public static Panel of(String heading, ByHour counts) {
    return new HeadedPanel(
        heading, (style, layout) -> counts.draw(style, layout, NO_WORDS), BY_HOUR);
  }

  private final List<Panel> panels;

  /** Several charts in one picture. */
  public Panels(List<Panel> panels) {
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
        .mapToInt(Panel::height)
        .max()
        .orElse(0);
  }

  private int rows(Layout layout) {
    return (panels.size() + columns(layout) - 1) / columns(layout);
  }

  @Override
  int height(Layout layout) {
    int height = 0;
    for (int row = 0; row < rows(layout); row++) {
      height += rowHeight(layout, row) + (row == 0 ? 0 : GAP);
    }
    return height;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
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
            ((HeadedPanel) panels.get(index))
                .draw(own, part)
                .draw(g2, new Rectangle2D.Double(left, top, width, height));
          }
        }
        top += height + GAP * scale;
      }
    }
  }
}
