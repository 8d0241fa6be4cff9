package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart of named rows under each other, each drawn along one common scale. */
public final class Rows {

  /** Something drawn on a row; {@code start} and {@code end} are values of the scale. */
  public sealed interface Mark permits Bar, Line, Dot, Tick, Label, Badge, Diamond, Point {

    /** Draws it on its row. */
    void draw(RowCanvas canvas);
  }

  /** A bar of a share of the row's height. */
  public record Bar(double start, double end, double thickness, Color color) implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      double x1 = canvas.x(start);
      double x2 = canvas.x(canvas.ended(end));
      // A gap parts what is stacked, for eyes and printers without color.
      if (start > canvas.start && x2 - x1 > 3) {
        x1 += 1;
      }
      double thick = canvas.height * thickness;
      canvas.g2.setPaint(color);
      canvas.g2.fill(new Rectangle2D.Double(x1, canvas.middle - thick / 2, x2 - x1, thick));
    }
  }

  /** A thin line in the middle of the row. */
  public record Line(double start, double end, Color color) implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      double x1 = canvas.x(start);
      double x2 = canvas.x(canvas.ended(end));
      canvas.g2.setPaint(color);
      canvas.g2.fill(new Rectangle2D.Double(x1, canvas.middle - 1.2, Math.max(2.4, x2 - x1), 2.4));
    }
  }

  /** A dot. */
  public record Dot(double at, Color color) implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      double x = canvas.x(canvas.ended(at));
      canvas.g2.setPaint(Palette.PAPER);
      canvas.g2.fill(new Ellipse2D.Double(x - 7, canvas.middle - 7, 14, 14));
      canvas.g2.setPaint(color);
      canvas.g2.fill(new Ellipse2D.Double(x - 5.5, canvas.middle - 5.5, 11, 11));
    }
  }

  /** An upright line across the row. */
  public record Tick(double at, Color color) implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      double x = canvas.x(canvas.ended(at));
      canvas.g2.setPaint(color);
      canvas.g2.fill(
          new Rectangle2D.Double(
              x - 1.1, canvas.middle - canvas.height * 0.42, 2.2, canvas.height * 0.84));
    }
  }

  /**
   * Words that start a few pixels right of a value; where they would leave the plot they end left
   * of its edge.
   */
  public record Label(
      double at, String words, String shortWords, Color color, boolean bold, Signed signed)
      implements Mark {

    /** Words with a sign, the same in every layout. */
    public Label(double at, String words, Color color, boolean bold, Signed signed) {
      this(at, words, words, color, bold, signed);
    }

    /** Words that are fewer in a narrow picture. */
    public Label(double at, String words, String shortWords, Color color) {
      this(at, words, shortWords, color, false, Signed.NOT);
    }

    /** Words without a sign. */
    public Label(double at, String words, Color color, boolean bold) {
      this(at, words, color, bold, Signed.NOT);
    }

    String words(Layout layout) {
      return layout.narrow() ? shortWords : words;
    }

    double signWidth() {
      return signed.sign() == Sign.NONE ? 0 : SIGN_WIDTH;
    }

    @Override
    public void draw(RowCanvas canvas) {
      double x = canvas.x(canvas.ended(at)) + 8;
      canvas.g2.setFont(bold ? canvas.style.bold().deriveFont(12.5f) : canvas.style.small());
      double width = Style.width(canvas.g2.getFont(), words(canvas.layout));
      double start = Math.min(x, canvas.area.getMaxX() - width - signWidth());
      if (signed.sign() != Sign.NONE) {
        canvas.g2.setPaint(signed.color());
        canvas.g2.fill(Rows.sign(signed.sign(), start + 5, canvas.middle, 4.5));
      }
      canvas.g2.setPaint(color);
      TextUtils.drawAlignedString(
          words(canvas.layout),
          canvas.g2,
          (float) (start + signWidth()),
          (float) canvas.middle,
          TextAnchor.CENTER_LEFT);
    }
  }

  /** A small shape in its color. */
  public record Signed(Sign sign, Color color) {
    static final Signed NOT = new Signed(Sign.NONE, Palette.INK);
  }

  /** A small shape before words. */
  public enum Sign {
    NONE,
    ROUND,
    TRIANGLE,
    RING
  }

  private static final double SIGN_WIDTH = 15;

  public static java.awt.Shape sign(Sign sign, double x, double y, double radius) {
    return switch (sign) {
      case NONE -> new Path2D.Double();
      case ROUND -> point(0, x, y, radius);
      case TRIANGLE -> point(2, x, y, radius);
      case RING -> {
        Area ring = new Area(point(0, x, y, radius));
        ring.subtract(new Area(point(0, x, y, radius * 0.55)));
        yield ring;
      }
    };
  }

  /** A diamond. */
  public record Diamond(double at, Color color) implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      double x = canvas.x(canvas.ended(at));
      canvas.g2.setPaint(Palette.PAPER);
      canvas.g2.fill(turned(x, canvas.middle, 8.5));
      canvas.g2.setPaint(color);
      canvas.g2.fill(turned(x, canvas.middle, 6.5));
    }
  }

  /**
   * A point whose number gives its shape.
   *
   * @param above how far above the middle of the row it stands, in pixels
   */
  public record Point(double at, int number, Color color, double above) implements Mark {

    /** A point in the middle of the row. */
    public Point(double at, int number, Color color) {
      this(at, number, color, 0);
    }

    @Override
    public void draw(RowCanvas canvas) {
      double x = canvas.x(canvas.ended(at));
      canvas.g2.setPaint(Palette.PAPER);
      double y = canvas.middle - above;
      canvas.g2.fill(Rows.point(number, x, y, 8));
      canvas.g2.setPaint(color);
      canvas.g2.fill(Rows.point(number, x, y, 6.2));
    }
  }

  /** What a color says, said again by a letter in a shape. */
  public enum Shape {
    SQUARE,
    TRIANGLE,
    ROUND
  }

  /** A letter in a shape, right of a value. */
  public record Badge(double at, String letter, Shape shape, Color color, Color ink)
      implements Mark {
    @Override
    public void draw(RowCanvas canvas) {
      // Where the words begin behind the scale, there is no room for the
      double x = Math.min(canvas.x(at) + 10, canvas.x(canvas.end) - 9);
      canvas.g2.setPaint(color);
      canvas.g2.fill(Rows.shape(shape, x, canvas.middle));
      canvas.g2.setFont(canvas.style.small().deriveFont(java.awt.Font.BOLD, 11f));
      canvas.g2.setPaint(ink);
      TextUtils.drawAlignedString(
          letter,
          canvas.g2,
          (float) x,
          (float) canvas.middle + (shape == Shape.TRIANGLE ? 2 : 0),
          TextAnchor.CENTER);
    }
  }

  /** A row; a heading has no marks. */
  public record Row(String name, boolean heading, List<Mark> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  private record Key(int index, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final List<Row> rows;
  private final String axisLabel;
  private final double start;
  private final double end;
  private final double step;
  private final LegendItemCollection legend;

  /**
   * Rows along a scale from 0.
   *
   * @param end the last value that the scale names
   * @param step between two lines of the grid
   */
  public Rows(List<Row> rows, String axisLabel, double end, double step, Legend legend) {
    this(rows, axisLabel, 0, end, step, legend);
  }

  /**
   * Rows along a scale.
   *
   * @param start the first value that the scale names
   * @param end the last value that the scale names
   * @param step between two lines of the grid
   */
  public Rows(
      List<Row> rows, String axisLabel, double start, double end, double step, Legend legend) {
    this.rows = List.copyOf(rows);
    this.axisLabel = axisLabel;
    this.start = start;
    this.end = end;
    this.step = step;
    this.legend = legend.items();
  }

  public static final Rectangle2D SQUARE = new Rectangle2D.Double(-6, -6, 12, 12);
  public static final Rectangle2D BAND = new Rectangle2D.Double(-12, -5, 24, 10);
  public static final Rectangle2D STROKE = new Rectangle2D.Double(-12, -1, 24, 2);
  public static final Rectangle2D UPRIGHT = new Rectangle2D.Double(-1, -8, 2, 16);
  public static final Ellipse2D CIRCLE = new Ellipse2D.Double(-6, -6, 12, 12);

  int height(int rowHeight) {
    return Math.max(1, rows.size()) * rowHeight + 46 + (legend.getItemCount() > 0 ? 34 : 0);
  }

  private double narrowStep() {
    return end / step <= 3 ? step : Math.IEEEremainder(end, 2 * step) == 0 ? 2 * step : end / 2;
  }

  /** How wide the plot is, the names beside it not counted, in pixels. */
  private double plotWidth(Style style, Layout layout) {
    Font names = layout.narrow() ? style.small() : style.text();
    double name = 0;
    for (Row row : rows) {
      if (!row.heading() || !layout.narrow()) {
        name = Math.max(name, Style.width(row.heading() ? style.bold() : names, row.name()));
      }
    }
    double room = layout.width() - (layout.framed() ? 52 : 4);
    return room - (Math.min(name, room * nameRatio(layout)) + 26);
  }

  /** How much longer than the scale the plot is, so that the words after the scale have room. */
  private double stretch(Style style, Layout layout) {
    double words = 0;
    for (Row row : rows) {
      for (Mark mark : row.marks()) {
        if (mark instanceof Label label) {
          words =
              Math.max(words, Style.width(style.small(), label.words(layout)) + label.signWidth());
        }
      }
    }
    double plot = plotWidth(style, layout);
    return plot / Math.max(plot * 0.4, plot - words - 18);
  }

  /** The words under the scale in the size in which they fit. */
  private Font axisFont(Style style, Layout layout) {
    Font font = style.small();
    double share = plotWidth(style, layout) / Style.width(font, axisLabel);
    return share >= 1 ? font : font.deriveFont((float) Math.max(9, font.getSize2D() * share));
  }

  private static float nameRatio(Layout layout) {
    return layout.narrow() ? 0.34f : 0.30f;
  }

  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    CategoryAxis names = new CategoryAxis();
    style.category(names);
    names.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    names.setMaximumCategoryLabelWidthRatio(nameRatio(layout));
    names.setMaximumCategoryLabelLines(2);
    names.setLowerMargin(0);
    names.setUpperMargin(0);
    names.setCategoryMargin(0);
    names.setCategoryLabelPositionOffset(8);
    Font small = style.small();
    names.setTickLabelFont(layout.narrow() ? small : style.text());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      // A narrow picture has no room for headings beside the plot: they stand in it.
      Key key = new Key(i, row.heading() && layout.narrow() ? " " : row.name());
      dataset.addValue(0, "", key);
      if (row.heading()) {
        names.setTickLabelFont(key, style.bold());
        names.setTickLabelPaint(key, Palette.INK);
      }
    }
    NumberAxis scale = new Scale();
    style.value(scale, axisLabel);
    scale.setRange(start, start + (end - start) * stretch(style, layout));
    scale.setTickUnit(new NumberTickUnit(layout.narrow() ? narrowStep() : step));
    CategoryPlot plot = new CategoryPlot(dataset, names, scale, new Renderer(style, layout));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    style.grid(plot);
    plot.setFixedLegendItems(legend);
    JFreeChart chart = style.frame(plot, words, legend.getItemCount() > 0);
    style.grid(plot);
    style.value(scale, axisLabel);
    scale.setLabelFont(axisFont(style, layout));
    style.category(names);
    names.setTickLabelFont(layout.narrow() ? small : style.text());
    return chart;
  }

  /** An axis that names nothing beyond the last value. */
  private final class Scale extends NumberAxis {

    private static final long serialVersionUID = 1L;

    @Override
    public List<?> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<?> ticks = super.refreshTicks(g2, state, area, edge);
      return ticks.stream()
          .filter(tick -> !(tick instanceof ValueTick value) || value.getValue() <= end + 1e-9)
          .toList();
    }
  }

  private final class Renderer extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1L;
    private final transient Style style;
    private final transient Layout layout;

    Renderer(Style style, Layout layout) {
      this.style = style;
      this.layout = layout;
    }

    @Override
    public void drawItem(
        Graphics2D g2,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis domain,
        ValueAxis range,
        CategoryDataset data,
        int row,
        int column,
        int pass) {
      RectangleEdge edge = plot.getDomainAxisEdge();
      double top = domain.getCategoryStart(column, data.getColumnCount(), area, edge);
      double bottom = domain.getCategoryEnd(column, data.getColumnCount(), area, edge);
      double middle = (top + bottom) / 2;
      if (rows.get(column).heading() && layout.narrow()) {
        String name = rows.get(column).name();
        g2.setFont(style.bold().deriveFont(12.5f));
        g2.setPaint(Palette.PAPER);
        g2.fill(
            new Rectangle2D.Double(
                area.getX(), middle - 9, Style.width(g2.getFont(), name) + 4, 18));
        g2.setPaint(Palette.INK);
        TextUtils.drawAlignedString(
            name, g2, (float) area.getX(), (float) middle, TextAnchor.CENTER_LEFT);
      }
      RowCanvas canvas =
          new RowCanvas(
              g2,
              new RowCanvas.Place(area, middle, bottom - top),
              value -> range.valueToJava2D(value, area, plot.getRangeAxisEdge()),
              new RowCanvas.Ends(start, end),
              style,
              layout);
      rows.get(column).marks().forEach(mark -> mark.draw(canvas));
    }
  }

  /** One of four shapes: round, diamond, triangle, square. */
  static java.awt.Shape point(int number, double x, double y, double radius) {
    return switch (number % 4) {
      case 0 -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case 1 -> turned(x, y, radius * 1.2);
      case 2 -> {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius * 1.15);
        path.lineTo(x + radius * 1.15, y + radius * 0.85);
        path.lineTo(x - radius * 1.15, y + radius * 0.85);
        path.closePath();
        yield path;
      }
      default ->
          new Rectangle2D.Double(x - radius * 0.9, y - radius * 0.9, 1.8 * radius, 1.8 * radius);
    };
  }

  public static Path2D turned(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }

  static java.awt.Shape shape(Shape shape, double x, double y) {
    if (shape == Shape.TRIANGLE) {
      Path2D path = new Path2D.Double();
      path.moveTo(x, y - 11.5);
      path.lineTo(x + 12, y + 9);
      path.lineTo(x - 12, y + 9);
      path.closePath();
      return path;
    }
    return shape == Shape.ROUND
        ? new Ellipse2D.Double(x - 9.5, y - 9.5, 19, 19)
        : new Rectangle2D.Double(x - 9, y - 9, 18, 18);
  }

  /** A line from one point to another, for legends and maps. */
  static Line2D line(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(x1, y1, x2, y2);
  }
}
