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

  /** With more circles only numbers are written, as far as they do not cover each other. */
  private static final int MOST_NAMED = 40;

  private static final Set<String> LARGE = Set.of("primary", "secondary", "tertiary", "trunk");
  private static final Set<String> STREETS = Set.of("residential", "unclassified", "living_street");

  /** A map that shows more ground than this shows only large streets, meters. */
  private static final double WIDE_METERS = 9_000;

  private static final Stroke BARRIER = new BasicStroke(1.6f);
  private static final Stroke OUTLINE = new BasicStroke(1.3f);

  private final Ground ground;
  private final List<Area> areas;
  private final Wording wording;
  private final MapPlane plane;
  private final Rectangle2D places;
  private final List<Color> colors;

  DelineationMap(Ground ground, List<Area> areas, Wording wording) {
    this.ground = ground;
    this.areas = List.copyOf(areas);
    this.wording = wording;
    List<Coordinate> shown = new ArrayList<>(ground.remainder());
    for (Area area : areas) {
      shown.add(area.middle());
      area.polygons().forEach(polygon -> shown.addAll(polygon.get(0)));
    }
    plane = new MapPlane(shown.get(0));
    places = plane.box(shown);
    colors = colors(areas, plane);
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
            wording.say("chart.delineation.area"),
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
    for (int a = 0; a < areas.size(); a++) {
      label(canvas, style, a + 1, labels);
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

  /** Writes a label where it covers no other; where many circles lie close, some have none. */
  private void label(MapCanvas canvas, Style style, int number, List<Rectangle2D> labels) {
    Area area = areas.get(number - 1);
    float x = (float) canvas.x(area.middle());
    float y = (float) canvas.y(area.middle());
    Font small = style.small();
    boolean named = areas.size() <= MOST_NAMED;
    String first = named ? number + " " + area.name() : Integer.toString(number);
    String second = named ? wording.number(area.residents()) : "";
    double width = Math.max(Style.width(small, first), Style.width(small, second)) + 6;
    double height = named ? 28 : 14;
    Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    if (labels.stream().anyMatch(box::intersects)) {
      if (!named) {
        return;
      }
      box = new Rectangle2D.Double(x - width / 2, y + height / 2, width, height);
      y += (float) height;
    }
    labels.add(box);
    canvas.g2.setPaint(new Color(255, 255, 255, 190));
    canvas.g2.fill(box);
    canvas.g2.setPaint(Palette.INK);
    canvas.g2.setFont(small);
    TextUtils.drawAlignedString(first, canvas.g2, x, y - (named ? 7 : 0), TextAnchor.CENTER);
    if (named) {
      TextUtils.drawAlignedString(second, canvas.g2, x, y + 7, TextAnchor.CENTER);
    }
  }
}
