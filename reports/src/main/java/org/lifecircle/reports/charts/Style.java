package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import org.jfree.chart.ChartTheme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.lifecircle.reports.fonts.ReportFont;

/** Fonts, frame and axes of every chart. */
final class Style {

  private static final float TITLE = 22f;
  private static final float TEXT = 14.5f;
  private static final float SMALL = 12.5f;

  private final Font font;
  private final Layout layout;

  Style(ReportFont font, Layout layout) {
    this(font.awt(), layout);
  }

  private Style(Font font, Layout layout) {
    this.font = font;
    this.layout = layout;
  }

  /** The same font in another layout. */
  Style in(Layout other) {
    return new Style(font, other);
  }

  /** Gives a chart without a frame a heading of its own. */
  JFreeChart headed(JFreeChart chart, String heading) {
    chart.setTitle(title(heading, bold().deriveFont(15.5f), Palette.INK, 4));
    return chart;
  }

  Font text() {
    return font.deriveFont(TEXT);
  }

  Font bold() {
    return font.deriveFont(Font.BOLD, TEXT);
  }

  Font small() {
    return font.deriveFont(SMALL);
  }

  /** How wide words are, in pixels. */
  static double width(Font font, String words) {
    return font.getStringBounds(words, new FontRenderContext(null, true, true)).getWidth();
  }

  private ChartTheme theme() {
    StandardChartTheme theme = new StandardChartTheme("LifeCircle");
    theme.setExtraLargeFont(font.deriveFont(Font.BOLD, TITLE));
    theme.setLargeFont(text());
    theme.setRegularFont(text());
    theme.setSmallFont(small());
    theme.setTitlePaint(Palette.INK);
    theme.setSubtitlePaint(Palette.MUTED);
    theme.setAxisLabelPaint(Palette.MUTED);
    theme.setTickLabelPaint(Palette.INK);
    theme.setLegendItemPaint(Palette.INK);
    theme.setItemLabelPaint(Palette.INK);
    theme.setChartBackgroundPaint(Palette.PAPER);
    theme.setPlotBackgroundPaint(Palette.PAPER);
    theme.setPlotOutlinePaint(Palette.GRID);
    theme.setLegendBackgroundPaint(Palette.PAPER);
    theme.setDomainGridlinePaint(Palette.GRID);
    theme.setRangeGridlinePaint(Palette.GRID);
    theme.setShadowVisible(false);
    theme.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return theme;
  }

  /** A chart with the frame that the layout asks for. */
  JFreeChart frame(Plot plot, ChartWords words, boolean legend) {
    JFreeChart chart = new JFreeChart(null, text(), plot, legend);
    theme().apply(chart);
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    if (layout.framed()) {
      chart.setTitle(title(words.title(), font.deriveFont(Font.BOLD, TITLE), Palette.INK, 2));
      chart.addSubtitle(0, title(words.caption(), text(), Palette.MUTED, 12));
      TextTitle source = title(words.source(), small(), Palette.MUTED, 0);
      source.setPosition(RectangleEdge.BOTTOM);
      source.setMargin(10, 0, 0, 0);
      chart.addSubtitle(source);
      chart.setPadding(new RectangleInsets(22, 26, 18, 26));
    } else {
      chart.setPadding(new RectangleInsets(4, 2, 4, 2));
    }
    LegendTitle key = chart.getLegend();
    if (key != null) {
      key.setFrame(BlockBorder.NONE);
      key.setItemFont(text());
      key.setPosition(RectangleEdge.TOP);
      key.setHorizontalAlignment(HorizontalAlignment.LEFT);
      key.setMargin(0, 0, 6, 0);
      key.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
      key.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 2));
    }
    return chart;
  }

  private static TextTitle title(String words, Font font, Color color, double below) {
    TextTitle title = new TextTitle(words, font);
    title.setPaint(color);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setMargin(0, 0, below, 0);
    title.setPadding(0, 0, 0, 0);
    return title;
  }

  /** How many pixels the frame takes around the plot, for the height of a picture. */
  int frameHeight(ChartWords words) {
    if (!layout.framed()) {
      return 8;
    }
    int perLine = Math.max(10, (int) ((layout.width() - 52) / TEXT));
    int lines = words.caption().codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() / (2 * perLine);
    return 120 + lines * 22;
  }

  void value(ValueAxis axis, String label) {
    axis.setLabel(label);
    axis.setLabelFont(small());
    axis.setLabelPaint(Palette.MUTED);
    axis.setTickLabelFont(small());
    axis.setTickLabelPaint(Palette.INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    if (axis instanceof NumberAxis number) {
      number.setNumberFormatOverride(
          new java.text.DecimalFormat(
              "#,##0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ENGLISH)));
    }
  }

  void category(CategoryAxis axis) {
    axis.setTickLabelFont(text());
    axis.setTickLabelPaint(Palette.INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  void grid(CategoryPlot plot) {
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  void grid(XYPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }
}
