package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.FormatFinding;

/**
 * The circle from above: ways, homes, outlets and the footfall on the grid, north up, at one scale
 * in both directions.
 */
public final class CircleMap {

  /** Meters per degree of latitude and, at the equator, of longitude; the error is below 0.6 %. */
  private static final double METERS_PER_DEGREE = 111_195;

  private static final double HIGHEST_ASPECT = 1.25;
  private static final double LOWEST_ASPECT = 0.55;

  /** Pixels at the bottom of the map for scale and north. */
  private static final double STRIP = 52;

  /** A vertex nearer to the one before, in pixels, cannot be seen. */
  private static final double UNSEEN = 0.8;

  /** The side of the smallest home, in pixels. */
  private static final double SMALLEST = 4;

  /** The side from which a home has an outline that is seen. */
  private static final double OUTLINED = 7;

  private final Optional<CellField> field;
  private final List<Isochrone> isochrones;
  private final String unit;
  private final ReportContent content;
  private final Wording wording;
  private final Coordinate origin;
  private final Rectangle2D places;
  private final Map<String, FormatCategory> categories;

  /**
   * A map with a field of counts under it.
   *
   * @param field what the cells are colored by
   * @param unit what the field counts, for the legend
   */
  public CircleMap(ReportContent content, Wording wording, CellField field, String unit) {
    this(content, wording, Optional.of(field), List.of(), unit);
  }

  /** A map with the isochrones of the center under it. */
  public CircleMap(ReportContent content, Wording wording, List<Isochrone> isochrones) {
    this(content, wording, Optional.empty(), isochrones, "");
  }

  private CircleMap(
      ReportContent content,
      Wording wording,
      Optional<CellField> field,
      List<Isochrone> isochrones,
      String unit) {
    this.field = field;
    this.isochrones = isochrones;
    this.unit = unit;
    this.content = content;
    this.wording = wording;
    this.origin = content.circle().center();
    this.places = places();
    this.categories =
        content.scorecard().formats().stream()
            .map(FormatFinding::format)
            .collect(
                Collectors.toMap(
                    BusinessFormat::id, BusinessFormat::category, (a, b) -> a, LinkedHashMap::new));
  }

  private double east(Coordinate place) {
    return (place.longitude() - origin.longitude())
        * METERS_PER_DEGREE
        * Math.cos(Math.toRadians(origin.latitude()));
  }

  private double north(Coordinate place) {
    return (place.latitude() - origin.latitude()) * METERS_PER_DEGREE;
  }

  /** The box of all homes and outlets. */
  private Rectangle2D places() {
    Rectangle2D box = null;
    List<Coordinate> places = new ArrayList<>();
    content.circle().homes().forEach(home -> places.add(home.location()));
    content.circle().outlets().forEach(outlet -> places.add(outlet.location()));
    if (!isochrones.isEmpty()) {
      places.add(origin);
      isochrones.forEach(
          isochrone -> isochrone.polygons().forEach(polygon -> places.addAll(polygon.get(0))));
    }
    for (Coordinate place : places) {
      Rectangle2D point = new Rectangle2D.Double(east(place), north(place), 0, 0);
      box = box == null ? point : box.createUnion(point);
    }
    return box;
  }

  /**
   * What is shown: all homes and outlets with a margin, a strip at the bottom for scale and north,
   * never wider or higher than can be read.
   */
  private Rectangle2D extent(Layout layout) {
    double margin = Math.max(60, 0.06 * Math.max(places.getWidth(), places.getHeight()));
    double width = places.getWidth() + 2 * margin;
    double height = places.getHeight() + 2 * margin;
    width = Math.max(width, height / HIGHEST_ASPECT);
    height = Math.max(height, width * LOWEST_ASPECT);
    double strip = Math.max(0, STRIP / (plotWidth(layout) / width) - margin * 0.6);
    return new Rectangle2D.Double(
        places.getCenterX() - width / 2,
        places.getCenterY() - height / 2 - strip,
        width,
        height + strip);
  }

  int height(Layout layout) {
    Rectangle2D extent = extent(layout);
    return (int) Math.round(plotWidth(layout) * extent.getHeight() / extent.getWidth())
        + legendHeight(layout);
  }

  private static double plotWidth(Layout layout) {
    return layout.width() - (layout.framed() ? 52 : 4);
  }

  private static int legendHeight(Layout layout) {
    return layout.narrow() ? 128 : 44;
  }

  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    Rectangle2D extent = extent(layout);
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
    plot.addAnnotation(new Scene(style, layout));
    plot.setFixedLegendItems(legend());
    JFreeChart chart = style.frame(plot, words, true);
    plot.setBackgroundPaint(new Color(0xFAFBFC));
    plot.setOutlineVisible(false);
    return chart;
  }

  private LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(Legend.item(wording.say("chart.map.homes"), square(0, 0, 11), Palette.HOME));
    if (!content.circle().outlets().isEmpty()) {
      items.add(
          Legend.item(
              wording.say("chart.map.basic"), new Ellipse2D.Double(-6, -6, 12, 12), Palette.BASIC));
      items.add(Legend.item(wording.say("chart.map.quality"), diamond(0, 0, 7.5), Palette.QUALITY));
      if (content.circle().outlets().stream().anyMatch(this::unjudged)) {
        items.add(Legend.item(wording.say("chart.map.other"), cross(0, 0, 7), Palette.WALL));
      }
    }
    if (!content.map().ways().isEmpty()) {
      items.add(Legend.item(wording.say("chart.map.ways"), Rows.STROKE, Palette.WAY));
    }
    for (int i = 0; i < isochrones.size(); i++) {
      items.add(
          Legend.item(
              wording.say("chart.reach.key", wording.number(isochrones.get(i).minutes())),
              square(0, 0, 13),
              reachColor(i)));
    }
    if (!isochrones.isEmpty() && content.map().obstacles().stream().anyMatch(Obstacle::area)) {
      items.add(Legend.item(wording.say("chart.reach.water"), square(0, 0, 13), Palette.WATER));
    }
    if (!isochrones.isEmpty()
        && content.map().obstacles().stream().anyMatch(obstacle -> !obstacle.area())) {
      items.add(Legend.item(wording.say("chart.reach.walls"), Rows.STROKE, Palette.WALL));
    }
    List<Integer> steps = steps();
    for (int i = 0; i < steps.size(); i++) {
      String from = wording.number(steps.get(i));
      String words =
          i + 1 == steps.size()
              ? "≥ " + from + " " + unit
              : from + "–" + wording.number(steps.get(i + 1) - 1);
      LegendItem item = Legend.item(words, square(0, 0, 13), Palette.FEW_TO_MANY.get(i));
      items.add(item);
    }
    return items;
  }

  /** The least count of each class of the field, from few to many, in round numbers. */
  private List<Integer> steps() {
    return field.map(CircleMap::steps).orElse(List.of());
  }

  private static List<Integer> steps(CellField field) {
    int most = field.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return List.of();
    }
    List<Integer> sorted = field.counts().stream().filter(count -> count > 0).sorted().toList();
    List<Integer> steps = new ArrayList<>(List.of(1));
    double[] shares = {0.35, 0.6, 0.8, 0.93};
    for (double share : shares) {
      int step = Round.count(sorted.get((int) (share * (sorted.size() - 1))));
      if (step > steps.get(steps.size() - 1) && step <= most) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static Color reachColor(int number) {
    return Palette.NEAR_TO_FAR.get(Math.min(number, Palette.NEAR_TO_FAR.size() - 1));
  }

  private static Rectangle2D square(double x, double y, double side) {
    return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
  }

  private static Shape diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }

  private static Shape cross(double x, double y, double radius) {
    double arm = radius / 2.6;
    Path2D path = new Path2D.Double();
    path.moveTo(x - arm, y - radius);
    path.lineTo(x + arm, y - radius);
    path.lineTo(x + arm, y - arm);
    path.lineTo(x + radius, y - arm);
    path.lineTo(x + radius, y + arm);
    path.lineTo(x + arm, y + arm);
    path.lineTo(x + arm, y + radius);
    path.lineTo(x - arm, y + radius);
    path.lineTo(x - arm, y + arm);
    path.lineTo(x - radius, y + arm);
    path.lineTo(x - radius, y - arm);
    path.lineTo(x - arm, y - arm);
    path.closePath();
    return path;
  }

  private boolean basic(Outlet outlet) {
    return outlet.formatIds().stream().anyMatch(id -> categories.get(id) == FormatCategory.BASIC);
  }

  /** Whether the standard demands nothing of what an outlet is. */
  private boolean unjudged(Outlet outlet) {
    return outlet.formatIds().stream().noneMatch(categories::containsKey);
  }

  /** Everything that lies on the map. */
  private final class Scene extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private final transient Style style;
    private final transient Layout layout;
    private final transient Rectangle2D extent;

    Scene(Style style, Layout layout) {
      this.style = style;
      this.layout = layout;
      this.extent = extent(layout);
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
      double scale =
          Math.min(area.getWidth() / extent.getWidth(), area.getHeight() / extent.getHeight());
      field.ifPresent(counts -> cells(counts, g2, area, scale));
      isochrones(g2, area, scale);
      if (!isochrones.isEmpty()) {
        obstacles(g2, area, scale);
      }
      ways(g2, area, scale);
      homes(g2, area, scale);
      outlets(g2, area, scale);
      if (!isochrones.isEmpty()) {
        center(g2, area, scale);
      }
      scaleBar(g2, area, scale);
      g2.setClip(clip);
      // Within the area, so that no edge falls off the picture.
      g2.setPaint(Palette.WAY);
      g2.setStroke(Palette.HAIR);
      g2.draw(
          new Rectangle2D.Double(
              area.getX() + 0.5, area.getY() + 0.5, area.getWidth() - 1, area.getHeight() - 1));
    }

    private double x(Rectangle2D area, double scale, double east) {
      return area.getCenterX() + (east - extent.getCenterX()) * scale;
    }

    private double y(Rectangle2D area, double scale, double north) {
      return area.getCenterY() - (north - extent.getCenterY()) * scale;
    }

    /** Farthest first, so that the nearer lie on them. */
    private void isochrones(Graphics2D g2, Rectangle2D area, double scale) {
      for (int i = isochrones.size() - 1; i >= 0; i--) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<List<Coordinate>> polygon : isochrones.get(i).polygons()) {
          for (List<Coordinate> ring : polygon) {
            shape.append(line(ring, area, scale), false);
            shape.closePath();
          }
        }
        g2.setPaint(reachColor(i));
        g2.fill(shape);
      }
    }

    /** What nobody walks across but on a way. */
    private void obstacles(Graphics2D g2, Rectangle2D area, double scale) {
      for (Obstacle obstacle : content.map().obstacles()) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        obstacle.lines().forEach(points -> shape.append(line(points, area, scale), false));
        if (obstacle.area()) {
          g2.setPaint(Palette.WATER);
          g2.fill(shape);
        } else {
          g2.setPaint(Palette.WALL);
          g2.setStroke(Palette.HAIR);
          g2.draw(shape);
        }
      }
    }

    /** Where the isochrones begin. */
    private void center(Graphics2D g2, Rectangle2D area, double scale) {
      double x = x(area, scale, east(origin));
      double y = y(area, scale, north(origin));
      g2.setPaint(Palette.PAPER);
      g2.fill(new Ellipse2D.Double(x - 11, y - 11, 22, 22));
      g2.setPaint(Palette.INK);
      g2.fill(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
      g2.setPaint(Palette.PAPER);
      g2.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
    }

    /** A line on the picture, without the vertices that nobody would see. */
    private Path2D line(List<Coordinate> points, Rectangle2D area, double scale) {
      Path2D line = new Path2D.Double();
      double lastX = 0;
      double lastY = 0;
      for (int i = 0; i < points.size(); i++) {
        double x = x(area, scale, east(points.get(i)));
        double y = y(area, scale, north(points.get(i)));
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

    private void cells(CellField field, Graphics2D g2, Rectangle2D area, double scale) {
      List<Integer> steps = steps();
      double west = x(area, scale, east(field.southWest()));
      double south = y(area, scale, north(field.southWest()));
      double width = (x(area, scale, east(field.northEast())) - west) / field.columns();
      double height = (south - y(area, scale, north(field.northEast()))) / field.rows();
      for (int level = 0; level < steps.size(); level++) {
        int least = steps.get(level);
        int below = level + 1 < steps.size() ? steps.get(level + 1) : Integer.MAX_VALUE;
        Path2D cells = new Path2D.Double();
        for (int row = 0; row < field.rows(); row++) {
          int from = 0;
          for (int column = 0; column <= field.columns(); column++) {
            int count = column < field.columns() ? field.count(column, row) : 0;
            if (count >= least && count < below) {
              continue;
            }
            // Cells of one color side by side are one rectangle.
            Rectangle2D run =
                new Rectangle2D.Double(
                    west + from * width,
                    south - (row + 1) * height,
                    (column - from) * width,
                    height);
            if (column > from && run.intersects(area)) {
              cells.append(run, false);
            }
            from = column + 1;
          }
        }
        g2.setPaint(Palette.FEW_TO_MANY.get(level));
        g2.fill(cells);
      }
    }

    private void ways(Graphics2D g2, Rectangle2D area, double scale) {
      Path2D lines = new Path2D.Double();
      for (Way way : content.map().ways()) {
        Path2D line = line(way.points(), area, scale);
        Rectangle2D bounds = line.getBounds2D();
        bounds.setRect(
            bounds.getX() - 1, bounds.getY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2);
        if (bounds.intersects(area)) {
          lines.append(line, false);
        }
      }
      g2.setPaint(Palette.WAY);
      g2.setStroke(content.map().ways().size() > 400 ? Palette.HAIR : Palette.THIN);
      g2.draw(lines);
    }

    private void homes(Graphics2D g2, Rectangle2D area, double scale) {
      List<Home> homes =
          content.circle().homes().stream()
              .sorted(Comparator.comparingInt((Home home) -> home.residents().total()).reversed())
              .toList();
      int most = Math.max(1, homes.get(0).residents().total());
      double largest = largest(homes.size(), 20);
      Path2D large = new Path2D.Double(Path2D.WIND_NON_ZERO);
      Path2D small = new Path2D.Double(Path2D.WIND_NON_ZERO);
      for (Home home : homes) {
        double side =
            Math.max(SMALLEST, largest * Math.sqrt((double) home.residents().total() / most));
        (side < OUTLINED ? small : large)
            .append(
                square(
                    x(area, scale, east(home.location())),
                    y(area, scale, north(home.location())),
                    side),
                false);
      }
      g2.setPaint(Palette.HOME);
      g2.fill(large);
      g2.setPaint(Palette.PAPER);
      g2.setStroke(Palette.HAIR);
      g2.draw(large);
      // An outline would leave little of a small square.
      g2.setPaint(Palette.HOME);
      g2.fill(small);
    }

    /** The size of the largest of so many symbols, smaller where there are many. */
    private double largest(int symbols, double few) {
      double crowd = symbols > 1500 ? 0.4 : symbols > 400 ? 0.55 : symbols > 120 ? 0.75 : 1;
      return few * crowd * (layout.narrow() ? 0.6 : 1);
    }

    private void outlets(Graphics2D g2, Rectangle2D area, double scale) {
      double radius = largest(content.circle().outlets().size(), 7);
      // Quality outlets first: where two lie on one spot, the basic need must be seen.
      for (boolean basic : new boolean[] {false, true}) {
        for (Outlet outlet : content.circle().outlets()) {
          if (basic(outlet) == basic) {
            double x = x(area, scale, east(outlet.location()));
            double y = y(area, scale, north(outlet.location()));
            boolean other = unjudged(outlet);
            Shape shape =
                basic
                    ? new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
                    : other ? cross(x, y, radius * 1.1) : diamond(x, y, radius * 1.25);
            g2.setPaint(basic ? Palette.BASIC : other ? Palette.WALL : Palette.QUALITY);
            g2.fill(shape);
            g2.setPaint(Palette.PAPER);
            g2.setStroke(Palette.THIN);
            g2.draw(shape);
          }
        }
      }
    }

    /** Scale and north, side by side in the strip at the bottom. */
    private void scaleBar(Graphics2D g2, Rectangle2D area, double scale) {
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
      g2.setFont(style.small());
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
  }
}
