package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SpiderWebPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Shares of 1 on axes around a middle; what is not known is an empty axis and never a 0. */
public final class Radar extends Picture {

  /** Fewer axes than this enclose nothing. */
  public static final int FEWEST = 3;

  private static final int RINGS = 5;

  /**
   * An axis.
   *
   * @param name what it shows
   * @param share 0 to 1; empty when not known
   * @param words the share as it is shown, or that it is not known
   */
  public record Axis(String name, OptionalDouble share, String words) {}

  private final List<Axis> axes;

  /** A radar of some axes. */
  public Radar(List<Axis> axes) {
    this.axes = List.copyOf(axes);
  }

  @Override
  int height(Layout layout) {
    return layout.narrow() ? 330 : 430;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    DefaultCategoryDataset shares = new DefaultCategoryDataset();
    for (int i = 0; i < axes.size(); i++) {
      OptionalDouble share = axes.get(i).share();
      shares.addValue(
          share.isPresent() ? (Number) share.getAsDouble() : null, "share", Integer.valueOf(i));
    }
    Web web = new Web(shares, style, layout);
    JFreeChart chart = style.frame(web, words, false);
    web.setOutlineVisible(false);
    web.setAxisLinePaint(Palette.TRACK);
    web.setMaxValue(1);
    web.setInteriorGap(layout.narrow() ? 0.4 : 0.2);
    return chart;
  }

  private final class Web extends SpiderWebPlot {

    private static final long serialVersionUID = 1L;
    private final transient Style style;
    private final transient Layout layout;

    Web(DefaultCategoryDataset shares, Style style, Layout layout) {
      super(shares);
      this.style = style;
      this.layout = layout;
    }

    private double angle(int axis) {
      return getStartAngle() + getDirection().getFactor() * axis * 360.0 / axes.size();
    }

    private Path2D ring(Rectangle2D area, double share) {
      Path2D ring = new Path2D.Double();
      for (int i = 0; i < axes.size(); i++) {
        Point2D corner = getWebPoint(area, angle(i), share);
        if (i == 0) {
          ring.moveTo(corner.getX(), corner.getY());
        } else {
          ring.lineTo(corner.getX(), corner.getY());
        }
      }
      ring.closePath();
      return ring;
    }

    @Override
    protected void drawRadarPoly(
        Graphics2D g2,
        Rectangle2D area,
        Point2D middle,
        PlotRenderingInfo info,
        int series,
        int categories,
        double headHeight,
        double headWidth) {
      rings(g2, area);
      axes(g2, area, middle);
      shares(g2, area, middle);
    }

    private void rings(Graphics2D g2, Rectangle2D area) {
      g2.setStroke(Palette.HAIR);
      g2.setPaint(Palette.GRID);
      for (int i = 1; i <= RINGS; i++) {
        g2.draw(ring(area, (double) i / RINGS));
      }
    }

    private void axes(Graphics2D g2, Rectangle2D area, Point2D middle) {
      for (int i = 0; i < axes.size(); i++) {
        boolean known = axes.get(i).share().isPresent();
        g2.setPaint(known ? Palette.GRID : Palette.UNKNOWN);
        g2.setStroke(
            known
                ? Palette.THIN
                : new BasicStroke(
                    1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0));
        g2.draw(new Line2D.Double(middle, getWebPoint(area, angle(i), 1)));
      }
      g2.setFont(style.small().deriveFont(11f));
      g2.setPaint(Palette.MUTED);
      for (int percent : new int[] {50, 100}) {
        // Between the first two axes, so that no line runs through the words.
        Point2D first = getWebPoint(area, angle(0), percent / 100.0);
        TextUtils.drawAlignedString(
            percent + "%",
            g2,
            (float) first.getX() - 5,
            (float) first.getY() + 7,
            TextAnchor.CENTER_RIGHT);
      }
    }

    /** Filled only between neighbors that are both known. */
    private void shares(Graphics2D g2, Rectangle2D area, Point2D middle) {
      for (int i = 0; i < axes.size(); i++) {
        int next = (i + 1) % axes.size();
        OptionalDouble share = axes.get(i).share();
        OptionalDouble other = axes.get(next).share();
        if (share.isPresent() && other.isPresent()) {
          Point2D from = getWebPoint(area, angle(i), share.getAsDouble());
          Point2D to = getWebPoint(area, angle(next), other.getAsDouble());
          Path2D part = new Path2D.Double();
          part.moveTo(middle.getX(), middle.getY());
          part.lineTo(from.getX(), from.getY());
          part.lineTo(to.getX(), to.getY());
          part.closePath();
          Color good = Palette.GOOD;
          g2.setPaint(new Color(good.getRed(), good.getGreen(), good.getBlue(), 48));
          g2.fill(part);
          g2.setPaint(good);
          g2.setStroke(new BasicStroke(2.2f));
          g2.draw(new Line2D.Double(from, to));
        }
      }
      for (int i = 0; i < axes.size(); i++) {
        OptionalDouble share = axes.get(i).share();
        Point2D at = getWebPoint(area, angle(i), share.orElse(1));
        double radius = 5.5;
        Ellipse2D dot =
            new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        g2.setPaint(share.isPresent() ? Palette.GOOD : Palette.PAPER);
        g2.fill(dot);
        g2.setPaint(share.isPresent() ? Palette.PAPER : Palette.UNKNOWN);
        g2.setStroke(new BasicStroke(1.6f));
        g2.draw(dot);
      }
    }

    @Override
    protected void drawLabel(
        Graphics2D g2, Rectangle2D area, double value, int index, double start, double extent) {
      Axis axis = axes.get(index);
      Point2D end = getWebPoint(area, start, 1);
      double away = end.getX() - area.getCenterX();
      boolean centered = Math.abs(away) < area.getWidth() * 0.08;
      TextAnchor anchor =
          centered
              ? TextAnchor.CENTER
              : away > 0 ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
      float x = (float) (end.getX() + (centered ? 0 : away > 0 ? 12 : -12));
      double down = end.getY() - area.getCenterY();
      float y = (float) (end.getY() + (centered ? (down > 0 ? 20 : -30) : -9));
      Font name = layout.narrow() ? style.small() : style.text();
      double wide = Math.max(Style.width(name, axis.name()), Style.width(name, axis.words()));
      if (!centered && (away > 0 ? x + wide > layout.width() - 12 : x - wide < 12)) {
        // No room beside the web: above or below its corner, at the edge of the picture.
        x = away > 0 ? layout.width() - 12 : 12;
        anchor = away > 0 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        y += down > 0 ? 32 : -36;
      }
      g2.setFont(name);
      g2.setPaint(Palette.INK);
      TextUtils.drawAlignedString(axis.name(), g2, x, y, anchor);
      g2.setFont(layout.narrow() ? style.small() : style.bold());
      g2.setPaint(axis.share().isPresent() ? Palette.GOOD : Palette.MUTED);
      TextUtils.drawAlignedString(axis.words(), g2, x, y + 19, anchor);
    }
  }
}
