package org.lifecircle.reports.charts;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** What lies on the map of a circle, layer by layer. */
final class MapLayers {

  /** The side of the smallest home, in pixels. */
  private static final double SMALLEST = 4;

  /** The side from which a home has an outline that is seen. */
  private static final double OUTLINED = 7;

  /** How far tufts stand from each other, in pixels. */
  private static final double TUFTS = 16;

  private final MapCanvas canvas;
  private final Circle circle;
  private final WalkingMap map;
  private final Map<String, FormatCategory> categories;
  private final boolean narrow;

  /**
   * Layers on a canvas.
   *
   * @param categories of the formats that the standard judges, by their id
   * @param narrow whether the picture is for a phone
   */
  MapLayers(
      MapCanvas canvas,
      Circle circle,
      WalkingMap map,
      Map<String, FormatCategory> categories,
      boolean narrow) {
    this.canvas = canvas;
    this.circle = circle;
    this.map = map;
    this.categories = categories;
    this.narrow = narrow;
  }

  private boolean isBasic(Outlet outlet) {
    return outlet.formatIds().stream().anyMatch(id -> categories.get(id) == FormatCategory.BASIC);
  }

  /** Whether the standard demands nothing of what an outlet is. */
  static boolean unjudged(Outlet outlet, Map<String, FormatCategory> categories) {
    return outlet.formatIds().stream().noneMatch(categories::containsKey);
  }

  void cells(CellField field) {
    List<Integer> steps = CountSteps.of(field);
    double west = canvas.x(field.southWest());
    double south = canvas.y(field.southWest());
    double width = (canvas.x(field.northEast()) - west) / field.columns();
    double height = (south - canvas.y(field.northEast())) / field.rows();
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
                  west + from * width, south - (row + 1) * height, (column - from) * width, height);
          if (column > from && run.intersects(canvas.area)) {
            cells.append(run, false);
          }
          from = column + 1;
        }
      }
      canvas.g2.setPaint(Palette.FEW_TO_MANY.get(level));
      canvas.g2.fill(cells);
    }
  }

  /** Farthest first, so that the nearer lie on them. */
  void isochrones(List<Isochrone> isochrones) {
    for (int i = isochrones.size() - 1; i >= 0; i--) {
      Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (List<List<Coordinate>> polygon : isochrones.get(i).polygons()) {
        for (List<Coordinate> ring : polygon) {
          shape.append(canvas.line(ring), false);
          shape.closePath();
        }
      }
      canvas.g2.setPaint(MapSymbols.reachColor(i));
      canvas.g2.fill(shape);
    }
  }

  /** What nobody walks across but on a way. */
  void obstacles() {
    for (Obstacle obstacle : map.obstacles()) {
      Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      obstacle.lines().forEach(points -> shape.append(canvas.line(points), false));
      if (obstacle.area()) {
        canvas.g2.setPaint(Palette.WATER);
        canvas.g2.fill(shape);
        // In gray print the bank tells water from parks.
        canvas.g2.setPaint(Palette.BANK);
        canvas.g2.setStroke(Palette.HAIR);
        canvas.g2.draw(shape);
      } else {
        canvas.g2.setPaint(Palette.WALL);
        canvas.g2.setStroke(Palette.HAIR);
        canvas.g2.draw(shape);
      }
    }
  }

  /** Whether a way is the edge of a green that people may walk in. */
  static boolean isGreen(Way way) {
    String leisure = way.tags().getOrDefault("leisure", "");
    return (leisure.equals("park") || leisure.equals("garden"))
        && way.points().size() > 3
        && way.points().get(0).equals(way.points().get(way.points().size() - 1));
  }

  /** Short strokes within a green, by which gray print tells it from everything else. */
  private void tufts(Path2D green) {
    Rectangle2D seen = green.getBounds2D().createIntersection(canvas.area);
    if (seen.isEmpty()) {
      return;
    }
    Path2D strokes = new Path2D.Double();
    boolean odd = false;
    for (double y = Math.ceil(seen.getMinY() / TUFTS) * TUFTS; y < seen.getMaxY(); y += TUFTS) {
      odd = !odd;
      double from = Math.ceil(seen.getMinX() / TUFTS) * TUFTS + (odd ? TUFTS / 2 : 0);
      for (double x = from; x < seen.getMaxX(); x += TUFTS) {
        if (green.contains(x, y)) {
          strokes.moveTo(x, y - 1.5);
          strokes.lineTo(x, y + 1.5);
        }
      }
    }
    canvas.g2.setPaint(Palette.TUFT);
    canvas.g2.setStroke(Palette.HAIR);
    canvas.g2.draw(strokes);
  }

  /** Parks and gardens. */
  void greens() {
    for (Way way : map.ways()) {
      if (isGreen(way)) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        shape.append(canvas.line(way.points()), false);
        way.holes().forEach(hole -> shape.append(canvas.line(hole), false));
        canvas.g2.setPaint(Palette.GREEN);
        canvas.g2.fill(shape);
        tufts(shape);
      }
    }
  }

  void ways() {
    Path2D lines = new Path2D.Double();
    for (Way way : map.ways()) {
      Path2D line = canvas.line(way.points());
      Rectangle2D bounds = line.getBounds2D();
      bounds.setRect(
          bounds.getX() - 1, bounds.getY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2);
      if (bounds.intersects(canvas.area)) {
        lines.append(line, false);
      }
    }
    canvas.g2.setPaint(Palette.WAY);
    canvas.g2.setStroke(map.ways().size() > 400 ? Palette.HAIR : Palette.THIN);
    canvas.g2.draw(lines);
  }

  void homes() {
    List<Home> homes =
        circle.homes().stream()
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
              MapSymbols.square(canvas.x(home.location()), canvas.y(home.location()), side), false);
    }
    canvas.g2.setPaint(Palette.HOME);
    canvas.g2.fill(large);
    canvas.g2.setPaint(Palette.PAPER);
    canvas.g2.setStroke(Palette.HAIR);
    canvas.g2.draw(large);
    // An outline would leave little of a small square.
    canvas.g2.setPaint(Palette.HOME);
    canvas.g2.fill(small);
  }

  /** The size of the largest of so many symbols, smaller where there are many. */
  private double largest(int symbols, double few) {
    double crowd = symbols > 1500 ? 0.4 : symbols > 400 ? 0.55 : symbols > 120 ? 0.75 : 1;
    return few * crowd * (narrow ? 0.6 : 1);
  }

  void outlets() {
    double radius = largest(circle.outlets().size(), 7);
    // Quality outlets first: where two lie on one spot, the basic need must be seen.
    for (boolean basic : new boolean[] {false, true}) {
      for (Outlet outlet : circle.outlets()) {
        if (isBasic(outlet) == basic) {
          double x = canvas.x(outlet.location());
          double y = canvas.y(outlet.location());
          boolean other = unjudged(outlet, categories);
          Shape shape =
              basic
                  ? new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
                  : other
                      ? MapSymbols.cross(x, y, radius * 1.1)
                      : MapSymbols.diamond(x, y, radius * 1.25);
          canvas.g2.setPaint(basic ? Palette.BASIC : other ? Palette.WALL : Palette.QUALITY);
          canvas.g2.fill(shape);
          canvas.g2.setPaint(Palette.PAPER);
          canvas.g2.setStroke(Palette.THIN);
          canvas.g2.draw(shape);
        }
      }
    }
  }

  /** Where the isochrones begin. */
  void center() {
    double x = canvas.x(canvas.plane.origin());
    double y = canvas.y(canvas.plane.origin());
    canvas.g2.setPaint(Palette.PAPER);
    canvas.g2.fill(new Ellipse2D.Double(x - 11, y - 11, 22, 22));
    canvas.g2.setPaint(Palette.INK);
    canvas.g2.fill(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
    canvas.g2.setPaint(Palette.PAPER);
    canvas.g2.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
  }
}
