package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.charts.DelineationChart.Area;
import org.lifecircle.reports.charts.DelineationChart.Ground;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.Way;

/**
 * All circles of a city: each in a color that its nearest neighbors do not have, with its number,
 * its name and its residents, over the larger ways and the barriers.
 */
final class DelineationMap extends Picture {

  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2),
          new Color(0xE69F00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xD55E00),
          new Color(0xB8A800));

  /** So many neighbors have other colors. */
  private static final int NEIGHBORS = 5;

  private static final Set<String> LARGE = Set.of("primary", "secondary", "tertiary", "trunk");
  private static final Set<String> STREETS = Set.of("residential", "unclassified", "living_street");

  /** A map that shows more ground than this shows only large streets, meters. */
  private static final double WIDE_METERS = 9_000;

  /** The height of a line of a label, pixels. */
  private static final int LINE = 14;

  /** Where a label may stand, in lines below the middle of its circle, the best place first. */
  private static final List<Integer> STEPS = List.of(0, 1, -1, 2, -2, 3, -3, 4, -4);

  private static final Stroke SHEET = new BasicStroke(1.4f);

  private static final Stroke BARRIER = new BasicStroke(1.6f);
  private static final Stroke OUTLINE = new BasicStroke(1.3f);

  private final Ground ground;
  private final List<Area> areas;
  private final Wording wording;
  private final MapPlane plane;
  private final Rectangle2D places;
  private final List<Color> colors;

  /** The circles that are named, by their places in the list. */
  private final List<Integer> named;

  /** The sheets whose places are shown in the place of names; none where circles are named. */
  private final List<List<Integer>> sheets;

  private DelineationMap(
      Ground ground,
      List<Area> areas,
      Wording wording,
      List<Integer> named,
      List<List<Integer>> sheets) {
    this.ground = ground;
    this.areas = List.copyOf(areas);
    this.wording = wording;
    this.named = List.copyOf(named);
    this.sheets = List.copyOf(sheets);
    boolean whole = !sheets.isEmpty() || named.size() == areas.size();
    List<Coordinate> shown = new ArrayList<>(whole ? ground.remainder() : List.of());
    for (int a : whole ? IntStream.range(0, areas.size()).boxed().toList() : named) {
      shown.addAll(corners(areas.get(a)));
    }
    plane = plane(ground, areas);
    places = plane.box(shown);
    colors = colors(areas, plane);
  }

  /** Every circle with number, name and residents. */
  static DelineationMap named(Ground ground, List<Area> areas, Wording wording) {
    return new DelineationMap(
        ground, areas, wording, IntStream.range(0, areas.size()).boxed().toList(), List.of());
  }

  /** All circles without names, and where the sheets lie that name them. */
  static DelineationMap overview(
      Ground ground, List<Area> areas, List<List<Integer>> sheets, Wording wording) {
    return new DelineationMap(ground, areas, wording, List.of(), sheets);
  }

  /** Some circles with number, name and residents, and what lies around them. */
  static DelineationMap sheet(
      Ground ground, List<Area> areas, List<Integer> named, Wording wording) {
    return new DelineationMap(ground, areas, wording, named, List.of());
  }

  /** The plane of all maps of one city. */
  static MapPlane plane(Ground ground, List<Area> areas) {
    return new MapPlane(areas.isEmpty() ? ground.remainder().get(0) : areas.get(0).middle());
  }

  private static List<Coordinate> corners(Area area) {
    List<Coordinate> corners = new ArrayList<>(List.of(area.middle()));
    area.polygons().forEach(polygon -> corners.addAll(polygon.get(0)));
    return corners;
  }

  /** Colors in order, none of which the nearest circles have that got theirs before. */
  private static List<Color> colors(List<Area> areas, MapPlane plane) {
    List<Integer> chosen = new ArrayList<>();
    for (int a = 0; a < areas.size(); a++) {
      Coordinate middle = areas.get(a).middle();
      List<Integer> near = new ArrayList<>();
      for (int b = 0; b < a; b++) {
        near.add(b);
      }
      near.sort(
          Comparator.<Integer>comparingDouble(
                  b ->
                      Math.hypot(
                          plane.east(areas.get(b).middle()) - plane.east(middle),
                          plane.north(areas.get(b).middle()) - plane.north(middle)))
              .thenComparing(Comparator.naturalOrder()));
      List<Integer> used =
          near.subList(0, Math.min(NEIGHBORS, near.size())).stream().map(chosen::get).toList();
      int color = a % COLORS.size();
      for (int tries = 0; tries < COLORS.size() && used.contains(color); tries++) {
        color = (color + 1) % COLORS.size();
      }
      chosen.add(color);
    }
    return chosen.stream().map(COLORS::get).toList();
  }

  private static double plotWidth(Layout layout) {
    return layout.width() - (layout.framed() ? 52 : 4);
  }

  private Rectangle2D extent(Layout layout) {
    return MapPlane.shown(places, plotWidth(layout), 0.5, 1.25);
  }

  @Override
  int height(Layout layout) {
    Rectangle2D extent = extent(layout);
    return (int) Math.round(plotWidth(layout) * extent.getHeight() / extent.getWidth()) + 60;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    XYPlot plot =
        MapCanvas.plot(
            extent(layout),
            new MapAnnotation(extent(layout), plane, canvas -> layers(canvas, style)));
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        Legend.item(
            wording.say(
                sheets.isEmpty() ? "chart.delineation.area" : "chart.delineation.area.sheets"),
            new Ellipse2D.Double(-6, -6, 12, 12),
            COLORS.get(0)));
    items.add(Legend.item(wording.say("chart.delineation.barrier"), Rows.STROKE, Palette.WALL));
    items.add(Legend.item(wording.say("chart.delineation.ways"), Rows.STROKE, Palette.WAY));
    if (!ground.remainder().isEmpty()) {
      items.add(
          Legend.item(
              wording.say("chart.delineation.remainder"), MapSymbols.square(0, 0, 7), Palette.INK));
    }
    plot.setFixedLegendItems(items);
    JFreeChart chart = style.frame(plot, words, true);
    plot.setBackgroundPaint(Palette.GROUND);
    plot.setOutlineVisible(false);
    return chart;
  }

  private void layers(MapCanvas canvas, Style style) {
    for (int a = 0; a < areas.size(); a++) {
      outline(canvas, areas.get(a), colors.get(a));
    }
    ways(canvas);
    canvas.g2.setPaint(Palette.WALL);
    canvas.g2.setStroke(BARRIER);
    ground.barriers().stream()
        .filter(line -> visible(canvas, line))
        .forEach(line -> canvas.g2.draw(canvas.line(line)));
    canvas.g2.setPaint(Palette.INK);
    for (Coordinate home : ground.remainder()) {
      canvas.g2.fill(MapSymbols.square(canvas.x(home), canvas.y(home), 3.5));
    }
    List<Rectangle2D> labels = new ArrayList<>();
    for (int a : named) {
      label(canvas, style, a, labels);
    }
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      sheet(canvas, style, sheet);
    }
    canvas.scaleBar(wording, style.small());
  }

  private static void outline(MapCanvas canvas, Area area, Color color) {
    for (List<List<Coordinate>> polygon : area.polygons()) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      polygon.forEach(ring -> path.append(canvas.line(ring), false));
      canvas.g2.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), 105));
      canvas.g2.fill(path);
      canvas.g2.setPaint(color);
      canvas.g2.setStroke(OUTLINE);
      canvas.g2.draw(path);
    }
  }

  private void ways(MapCanvas canvas) {
    boolean wide = places.getWidth() > WIDE_METERS || places.getHeight() > WIDE_METERS;
    canvas.g2.setStroke(new BasicStroke(wide ? 0.5f : 0.7f));
    canvas.g2.setPaint(Palette.WAY);
    for (Way way : ground.ways()) {
      Map<String, String> tags = way.tags();
      String kind = tags.getOrDefault("highway", "");
      if ((LARGE.contains(kind) || !wide && STREETS.contains(kind))
          && visible(canvas, way.points())) {
        canvas.g2.draw(canvas.line(way.points()));
      }
    }
  }

  private static boolean visible(MapCanvas canvas, List<Coordinate> line) {
    return line.stream().anyMatch(at -> canvas.area.contains(canvas.x(at), canvas.y(at)));
  }

  /** The box of a sheet with its number. */
  private void sheet(MapCanvas canvas, Style style, int sheet) {
    Rectangle2D box = null;
    for (int a : sheets.get(sheet)) {
      Coordinate middle = areas.get(a).middle();
      Rectangle2D point = new Rectangle2D.Double(canvas.x(middle), canvas.y(middle), 0, 0);
      box = box == null ? point : box.createUnion(point);
    }
    Rectangle2D around =
        new Rectangle2D.Double(
            box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
    canvas.g2.setPaint(Palette.INK);
    canvas.g2.setStroke(SHEET);
    canvas.g2.draw(around);
    tag(
        canvas,
        style.bold(),
        List.of(Integer.toString(sheet + 1)),
        (float) around.getCenterX(),
        (float) around.getCenterY());
  }

  /** Writes a label, beside the middle of its circle where another stands there already. */
  private void label(MapCanvas canvas, Style style, int place, List<Rectangle2D> labels) {
    Area area = areas.get(place);
    List<String> lines = List.of((place + 1) + " " + area.name(), wording.number(area.residents()));
    float x = (float) canvas.x(area.middle());
    float y = (float) canvas.y(area.middle());
    Rectangle2D box = null;
    for (int step : STEPS) {
      box = within(canvas.area, box(style.small(), lines, x, y + step * LINE));
      if (labels.stream().noneMatch(box::intersects)) {
        break;
      }
    }
    labels.add(box);
    tag(canvas, style.small(), lines, (float) box.getCenterX(), (float) box.getCenterY());
  }

  /** A box moved to the left or the right as far as it sticks out of the map. */
  private static Rectangle2D within(Rectangle2D area, Rectangle2D box) {
    double x = Math.min(box.getX(), area.getMaxX() - box.getWidth() - 2);
    x = Math.max(x, area.getX() + 2);
    return new Rectangle2D.Double(x, box.getY(), box.getWidth(), box.getHeight());
  }

  private static Rectangle2D box(Font font, List<String> lines, float x, float y) {
    double width = lines.stream().mapToDouble(line -> Style.width(font, line)).max().orElse(0) + 6;
    double height = LINE * lines.size();
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  private static void tag(MapCanvas canvas, Font font, List<String> lines, float x, float y) {
    canvas.g2.setPaint(new Color(255, 255, 255, 200));
    canvas.g2.fill(box(font, lines, x, y));
    canvas.g2.setPaint(Palette.INK);
    canvas.g2.setFont(font);
    for (int i = 0; i < lines.size(); i++) {
      float at = y + (i - (lines.size() - 1) / 2f) * LINE;
      TextUtils.drawAlignedString(lines.get(i), canvas.g2, x, at, TextAnchor.CENTER);
    }
  }
}
