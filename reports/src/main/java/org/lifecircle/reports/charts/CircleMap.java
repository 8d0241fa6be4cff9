package org.lifecircle.reports.charts;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.standards.FormatFinding;

/**
 * The circle from above: ways, homes, outlets and the footfall on the grid, north up, at one scale
 * in both directions.
 */
public final class CircleMap extends Picture {

  /** How high a map is for a width of 1, at least and at most, its legend not counted. */
  private record Aspect(double lowest, double highest) {}

  private static final Aspect ANY = new Aspect(0.55, 1.25);

  /** A map with room for words above and below it on one page. */
  private static final Aspect FLAT = new Aspect(0.56, 0.56);

  private final Aspect aspect;
  private final Optional<CellField> field;
  private final List<Isochrone> isochrones;
  private final String unit;
  private final ReportContent content;
  private final Wording wording;
  private final MapPlane plane;
  private final Rectangle2D places;
  private final Map<String, FormatCategory> categories;

  /**
   * A map with a field of counts under it.
   *
   * @param field what the cells are colored by
   * @param unit what the field counts, for the legend
   */
  public CircleMap(ReportContent content, Wording wording, CellField field, String unit) {
    this(content, wording, new Under(Optional.of(field), List.of(), unit), ANY);
  }

  /** A map with the isochrones of the center under it. */
  public CircleMap(ReportContent content, Wording wording, List<Isochrone> isochrones) {
    this(content, wording, new Under(Optional.empty(), isochrones, ""), ANY);
  }

  /** A flat map with nothing under it, and the numbers of the plan on it. */
  public static CircleMap overview(ReportContent content, Wording wording) {
    return new CircleMap(content, wording, new Under(Optional.empty(), List.of(), ""), FLAT);
  }

  /**
   * A map with the isochrones of the center under it, in the shape of a poster.
   *
   * @param shape how high it is for a width of 1, its legend included
   */
  public static CircleMap poster(ReportContent content, Wording wording, double shape) {
    double own = shape - (double) legendHeight(Layout.POSTER) / Layout.POSTER.width();
    return new CircleMap(
        content,
        wording,
        new Under(Optional.empty(), content.isochrones(), ""),
        new Aspect(own, own));
  }

  /** What lies under the places of a map: a field of what is counted in some unit, or reaches. */
  private record Under(Optional<CellField> field, List<Isochrone> isochrones, String unit) {}

  private CircleMap(ReportContent content, Wording wording, Under under, Aspect aspect) {
    this.aspect = aspect;
    this.field = under.field();
    this.isochrones = under.isochrones();
    this.unit = under.unit();
    this.content = content;
    this.wording = wording;
    this.plane = new MapPlane(content.circle().center());
    this.places = places();
    this.categories =
        content.scorecard().formats().stream()
            .map(FormatFinding::format)
            .collect(
                Collectors.toMap(
                    BusinessFormat::id, BusinessFormat::category, (a, b) -> a, LinkedHashMap::new));
  }

  /** The box of all homes and outlets. */
  private Rectangle2D places() {
    List<Coordinate> places = new ArrayList<>();
    content.circle().homes().forEach(home -> places.add(home.location()));
    content.circle().outlets().forEach(outlet -> places.add(outlet.location()));
    if (!isochrones.isEmpty()) {
      places.add(plane.origin());
      isochrones.forEach(
          isochrone -> isochrone.polygons().forEach(polygon -> places.addAll(polygon.get(0))));
    }
    return plane.box(places);
  }

  private Rectangle2D extent(Layout layout) {
    return MapPlane.shown(places, plotWidth(layout), aspect.lowest(), aspect.highest());
  }

  @Override
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

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    Rectangle2D extent = extent(layout);
    XYPlot plot =
        MapCanvas.plot(
            extent,
            new MapAnnotation(extent, plane, canvas -> layers(canvas, extent, style, layout)));
    plot.setFixedLegendItems(legend(layout));
    JFreeChart chart = style.frame(plot, words, true);
    plot.setBackgroundPaint(Palette.GROUND);
    plot.setOutlineVisible(false);
    return chart;
  }

  private LegendItemCollection legend(Layout layout) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        Legend.item(wording.say("chart.map.homes"), MapSymbols.square(0, 0, 11), Palette.HOME));
    if (!content.circle().outlets().isEmpty()) {
      items.add(
          Legend.item(
              wording.say("chart.map.basic"), new Ellipse2D.Double(-6, -6, 12, 12), Palette.BASIC));
      items.add(
          Legend.item(
              wording.say("chart.map.quality"), MapSymbols.diamond(0, 0, 7.5), Palette.QUALITY));
      if (content.circle().outlets().stream()
          .anyMatch(outlet -> MapLayers.unjudged(outlet, categories))) {
        items.add(
            Legend.item(wording.say("chart.map.other"), MapSymbols.cross(0, 0, 7), Palette.WALL));
      }
    }
    if (!content.map().ways().isEmpty()) {
      items.add(Legend.item(wording.say("chart.map.ways"), Rows.STROKE, Palette.WAY));
    }
    if (named(layout) && content.map().nodes().stream().anyMatch(MapLabels::isGate)) {
      items.add(
          Legend.outlined(wording.say("chart.map.gates"), MapSymbols.square(0, 0, 9), Palette.INK));
    }
    for (int i = 0; i < isochrones.size(); i++) {
      items.add(
          Legend.item(
              wording.say("chart.reach.key", wording.number(isochrones.get(i).minutes())),
              MapSymbols.square(0, 0, 13),
              MapSymbols.reachColor(i)));
    }
    if (content.map().ways().stream().anyMatch(MapLayers::isGreen)) {
      items.add(
          Legend.item(wording.say("chart.map.green"), MapSymbols.square(0, 0, 13), Palette.GREEN));
    }
    if (content.map().obstacles().stream().anyMatch(Obstacle::area)) {
      items.add(
          Legend.item(
              wording.say("chart.reach.water"), MapSymbols.square(0, 0, 13), Palette.WATER));
    }
    if (content.map().obstacles().stream().anyMatch(obstacle -> !obstacle.area())) {
      items.add(Legend.item(wording.say("chart.reach.walls"), Rows.STROKE, Palette.WALL));
    }
    List<Integer> steps = field.map(CountSteps::of).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      String from = wording.number(steps.get(i));
      String words =
          i + 1 == steps.size()
              ? "≥ " + from + " " + unit
              : from + "–" + wording.number(steps.get(i + 1) - 1);
      LegendItem item = Legend.item(words, MapSymbols.square(0, 0, 13), Palette.FEW_TO_MANY.get(i));
      items.add(item);
    }
    return items;
  }

  private void layers(MapCanvas canvas, Rectangle2D extent, Style style, Layout layout) {
    MapLayers layers =
        new MapLayers(canvas, content.circle(), content.map(), categories, layout.narrow());
    field.ifPresent(layers::cells);
    layers.isochrones(isochrones);
    layers.obstacles();
    layers.greens();
    layers.ways();
    layers.homes();
    layers.outlets();
    if (!isochrones.isEmpty()) {
      layers.center();
    }
    canvas.scaleBar(wording, style.small());
    if (!layout.narrow()) {
      Locator locator = new Locator(canvas, content, extent, style.small());
      if (named(layout)) {
        labels(canvas, locator, style);
      }
      locator.draw(style.small());
    }
    numbers(canvas, style);
  }

  /** Whether the map has names and gates. */
  private boolean named(Layout layout) {
    return !layout.narrow() && field.isEmpty();
  }

  private void labels(MapCanvas canvas, Locator locator, Style style) {
    Set<String> basic =
        categories.entrySet().stream()
            .filter(one -> one.getValue() == FormatCategory.BASIC)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    MapLabels labels = new MapLabels(canvas, content, basic, style.small());
    labels.keepFree(canvas.scaleBox());
    labels.keepFree(locator.box());
    if (aspect == FLAT) {
      content
          .plan()
          .ifPresent(
              plan ->
                  plan.steps().stream()
                      .map(step -> step.place().location())
                      .forEach(
                          place ->
                              labels.keepFree(
                                  new LabelBoxes.Box(canvas.x(place), canvas.y(place), 24, 24))));
    }
    labels.draw();
  }

  /** Where the plan adds something, on the map that shows nothing else. */
  private void numbers(MapCanvas canvas, Style style) {
    if (aspect == FLAT && content.plan().isPresent()) {
      NumberedPlaces numbers = new NumberedPlaces(canvas, style.bold());
      content
          .plan()
          .get()
          .steps()
          .forEach(step -> numbers.add(step.number(), step.place().location()));
      numbers.draw();
    }
  }
}
