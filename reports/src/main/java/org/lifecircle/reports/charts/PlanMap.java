package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.scenario.Change;

/**
 * Where the steps of a plan are: ways, homes, the outlets that already offer a format of the plan,
 * and a number at the place of every step, north up, at one scale in both directions.
 */
public final class PlanMap extends Picture {

  /** How high a map is for a width of 1, at least and at most, its legend not counted. */
  private record Aspect(double lowest, double highest) {}

  private static final Aspect ANY = new Aspect(0.55, 0.85);
  private static final Aspect NEARLY_SQUARE = new Aspect(0.82, 0.82);

  private final CirclePlan plan;
  private final WalkingMap map;
  private final int shownSteps;
  private final Aspect aspect;
  private final Wording wording;
  private final MapPlane plane;
  private final Rectangle2D places;
  private final List<Outlet> present;

  private PlanMap(CirclePlan plan, WalkingMap map, int shownSteps, Aspect aspect, Wording wording) {
    this.plan = requireNonNull(plan, "plan");
    this.map = requireNonNull(map, "map");
    this.shownSteps = shownSteps;
    this.aspect = aspect;
    this.wording = requireNonNull(wording, "wording");
    this.plane = new MapPlane(plan.circle().center());
    List<Coordinate> shown = new ArrayList<>();
    plan.circle().homes().stream().map(Home::location).forEach(shown::add);
    steps().stream().map(step -> step.place().location()).forEach(shown::add);
    shown.add(plan.circle().center());
    this.places = plane.box(shown);
    List<String> formats =
        plan.steps().stream()
            .flatMap(step -> step.measure().formats().stream())
            .map(BusinessFormat::id)
            .toList();
    this.present =
        plan.circle().outlets().stream()
            .filter(outlet -> formats.stream().anyMatch(outlet::serves))
            .toList();
  }

  /** The map with all steps and a legend. */
  public static PlanMap of(CirclePlan plan, WalkingMap map, Wording wording) {
    return new PlanMap(plan, map, plan.steps().size(), ANY, wording);
  }

  /**
   * A small map without a legend, nearly square.
   *
   * @param steps how many of the first steps it shows
   */
  public static PlanMap small(CirclePlan plan, WalkingMap map, int steps, Wording wording) {
    return new PlanMap(plan, map, Math.min(steps, plan.steps().size()), NEARLY_SQUARE, wording);
  }

  private boolean legend() {
    return aspect == ANY;
  }

  private List<PlanStep> steps() {
    return plan.steps().subList(0, shownSteps);
  }

  private static double plotWidth(Layout layout) {
    return layout.width() - (layout.framed() ? 52 : 4);
  }

  private Rectangle2D extent(Layout layout) {
    return MapPlane.shown(places, plotWidth(layout), aspect.lowest(), aspect.highest());
  }

  @Override
  int height(Layout layout) {
    Rectangle2D extent = extent(layout);
    int key = !legend() ? 0 : layout.narrow() ? 104 : 44;
    return (int) Math.round(plotWidth(layout) * extent.getHeight() / extent.getWidth()) + key;
  }

  @Override
  JFreeChart draw(Style style, Layout layout, ChartWords words) {
    XYPlot plot =
        MapCanvas.plot(
            extent(layout),
            new MapAnnotation(extent(layout), plane, canvas -> layers(canvas, style, layout)));
    plot.setFixedLegendItems(items());
    JFreeChart chart = style.frame(plot, words, legend());
    plot.setBackgroundPaint(Palette.GROUND);
    plot.setOutlineVisible(false);
    return chart;
  }

  private LegendItemCollection items() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        Legend.item(
            wording.say("chart.plan.place"), new Ellipse2D.Double(-7, -7, 14, 14), Palette.BAD));
    if (!present.isEmpty()) {
      items.add(
          Legend.item(
              wording.say("chart.plan.present"),
              new Ellipse2D.Double(-5, -5, 10, 10),
              Palette.BASIC));
    }
    items.add(
        Legend.item(wording.say("chart.map.homes"), MapSymbols.square(0, 0, 11), Palette.HOME));
    if (!map.ways().isEmpty()) {
      items.add(Legend.item(wording.say("chart.map.ways"), Rows.STROKE, Palette.WAY));
    }
    return items;
  }

  private void layers(MapCanvas canvas, Style style, Layout layout) {
    MapLayers layers = new MapLayers(canvas, plan.circle(), map, Map.of(), layout.narrow());
    layers.obstacles();
    layers.ways();
    layers.homes();
    presentOutlets(canvas, layout);
    canvas.scaleBar(wording, style.small());
    links(canvas);
    NumberedPlaces numbers = new NumberedPlaces(canvas, style.bold());
    steps().forEach(step -> numbers.add(step.number(), step.place().location()));
    numbers.draw();
  }

  /** The missing links that are to be built, as lines. */
  private void links(MapCanvas canvas) {
    canvas.g2.setPaint(Palette.BAD);
    canvas.g2.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (PlanStep step : steps()) {
      if (step.measure().change() instanceof Change.BuildLink link) {
        canvas.g2.draw(
            new Line2D.Double(
                canvas.x(link.from()),
                canvas.y(link.from()),
                canvas.x(link.to()),
                canvas.y(link.to())));
      }
    }
  }

  private void presentOutlets(MapCanvas canvas, Layout layout) {
    double radius = layout.narrow() ? 4 : 5.5;
    canvas.g2.setStroke(new BasicStroke(1f));
    for (Outlet outlet : present) {
      Shape dot =
          new Ellipse2D.Double(
              canvas.x(outlet.location()) - radius,
              canvas.y(outlet.location()) - radius,
              2 * radius,
              2 * radius);
      canvas.g2.setPaint(Palette.BASIC);
      canvas.g2.fill(dot);
      canvas.g2.setPaint(Palette.PAPER);
      canvas.g2.draw(dot);
    }
  }
}
