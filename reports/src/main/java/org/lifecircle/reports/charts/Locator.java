package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Says in a corner of a map where the circle lies: its city and degrees, and where the files hold
 * more than the map shows, a small map of all of it with the walk of 15 minutes and the frame of
 * the large map.
 */
final class Locator {

  private static final double SIDE = 112;
  private static final double LINE = 17;
  private static final double PAD = 6;

  /** A small map is drawn where the files hold so many times the area of the large one. */
  private static final double MORE = 1.25;

  private static final Color ROAD = new Color(0x9AA5AF);
  private static final Stroke FRAME = new BasicStroke(1.6f);

  private final MapCanvas canvas;
  private final ReportContent content;
  private final Rectangle2D shown;
  private final Rectangle2D all;
  private final List<String> words;
  private final Rectangle2D box;

  /**
   * A locator.
   *
   * @param shown what the large map shows, meters of its plane
   * @param font of its words
   */
  Locator(MapCanvas canvas, ReportContent content, Rectangle2D shown, Font font) {
    this.canvas = canvas;
    this.content = content;
    this.shown = shown;
    this.all = all(shown);
    this.words = words();
    this.box = corner(size(font));
  }

  private List<String> words() {
    List<String> lines = new ArrayList<>();
    if (!content.circle().city().isBlank()) {
      lines.add(content.circle().city());
    }
    Coordinate center = content.circle().center();
    lines.add(degrees(center.latitude(), "N", "S") + "  " + degrees(center.longitude(), "E", "W"));
    return lines;
  }

  private static String degrees(double value, String positive, String negative) {
    return String.format(Locale.ROOT, "%.4f°%s", Math.abs(value), value < 0 ? negative : positive);
  }

  /** What the files hold, meters; what the map shows is within it. */
  private Rectangle2D all(Rectangle2D shown) {
    List<Coordinate> ends = new ArrayList<>();
    content.map().ways().forEach(way -> ends.addAll(way.points()));
    return ends.isEmpty() ? shown : canvas.plane.box(ends).createUnion(shown);
  }

  /** Whether there is more than the map shows. */
  private boolean more() {
    return all.getWidth() * all.getHeight() > MORE * shown.getWidth() * shown.getHeight();
  }

  /** How large it is: words, and above them the small map where there is one. */
  private Rectangle2D size(Font font) {
    double wide = words.stream().mapToDouble(one -> Style.width(font, one)).max().orElse(0);
    double high = LINE * words.size();
    if (more()) {
      double scale = scale();
      wide = Math.max(wide, all.getWidth() * scale);
      high += all.getHeight() * scale + PAD / 2;
    }
    return new Rectangle2D.Double(0, 0, wide + 2 * PAD, high + 2 * PAD);
  }

  private double scale() {
    return SIDE / Math.max(all.getWidth(), all.getHeight());
  }

  /** The corner in which the fewest homes and outlets lie; the scale stands in the fourth. */
  private Rectangle2D corner(Rectangle2D size) {
    Rectangle2D area = canvas.area;
    double left = area.getMinX() + 8;
    double right = area.getMaxX() - 8 - size.getWidth();
    double top = area.getMinY() + 8;
    double bottom = area.getMaxY() - 8 - size.getHeight();
    Rectangle2D best = null;
    long fewest = Long.MAX_VALUE;
    for (double[] at : new double[][] {{right, top}, {right, bottom}, {left, top}}) {
      Rectangle2D here = new Rectangle2D.Double(at[0], at[1], size.getWidth(), size.getHeight());
      long covered =
          content.circle().homes().stream().filter(one -> covers(here, one.location())).count()
              + content.circle().outlets().stream()
                  .filter(one -> covers(here, one.location()))
                  .count();
      if (covered < fewest) {
        best = here;
        fewest = covered;
      }
    }
    return best;
  }

  private boolean covers(Rectangle2D here, Coordinate place) {
    return here.contains(canvas.x(place), canvas.y(place));
  }

  /** Its place, which is kept free of words. */
  LabelBoxes.Box box() {
    return new LabelBoxes.Box(box.getCenterX(), box.getCenterY(), box.getWidth(), box.getHeight());
  }

  /** Draws it over everything else. */
  void draw(Font font) {
    canvas.g2.setPaint(new Color(255, 255, 255, 240));
    canvas.g2.fill(box);
    canvas.g2.setPaint(Palette.MUTED);
    canvas.g2.setStroke(Palette.HAIR);
    canvas.g2.draw(box);
    if (more()) {
      double high = all.getHeight() * scale();
      double wide = all.getWidth() * scale();
      overview(
          new Rectangle2D.Double(box.getCenterX() - wide / 2, box.getMinY() + PAD, wide, high));
    }
    canvas.g2.setFont(font);
    canvas.g2.setPaint(Palette.INK);
    for (int i = 0; i < words.size(); i++) {
      TextUtils.drawAlignedString(
          words.get(i),
          canvas.g2,
          (float) box.getCenterX(),
          (float) (box.getMaxY() - PAD - LINE * (words.size() - i - 0.5)),
          TextAnchor.CENTER);
    }
  }

  private void overview(Rectangle2D place) {
    Shape before = canvas.g2.getClip();
    canvas.g2.clip(place);
    MapCanvas small = new MapCanvas(canvas.g2, place, all, canvas.plane);
    canvas.g2.setPaint(Palette.GROUND);
    canvas.g2.fill(place);
    canvas.g2.setPaint(Palette.WATER);
    for (Obstacle obstacle : content.map().obstacles()) {
      if (obstacle.area()) {
        Path2D water = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        obstacle.lines().forEach(points -> water.append(small.line(points), false));
        canvas.g2.fill(water);
      }
    }
    reach(small);
    Path2D roads = new Path2D.Double();
    for (Way way : content.map().ways()) {
      if (FootAccess.isMainRoad(way.tags())) {
        roads.append(small.line(way.points()), false);
      }
    }
    canvas.g2.setPaint(ROAD);
    canvas.g2.setStroke(Palette.HAIR);
    canvas.g2.draw(roads);
    canvas.g2.setPaint(Palette.BAD);
    canvas.g2.setStroke(FRAME);
    canvas.g2.draw(frame(small));
    double x = small.x(content.circle().center());
    double y = small.y(content.circle().center());
    canvas.g2.setPaint(Palette.INK);
    canvas.g2.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
    canvas.g2.setClip(before);
  }

  /** The farthest walk that the report draws. */
  private void reach(MapCanvas small) {
    List<Isochrone> reaches = content.isochrones();
    if (!reaches.isEmpty()) {
      Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (List<List<Coordinate>> polygon : reaches.get(reaches.size() - 1).polygons()) {
        polygon.forEach(ring -> shape.append(small.line(ring), false));
      }
      canvas.g2.setPaint(Palette.NEAR_TO_FAR.get(1));
      canvas.g2.fill(shape);
    }
  }

  /** What the large map shows, on the small one. */
  private Rectangle2D frame(MapCanvas small) {
    double scale = scale();
    double x = small.area.getCenterX() + (shown.getMinX() - all.getCenterX()) * scale;
    double y = small.area.getCenterY() - (shown.getMaxY() - all.getCenterY()) * scale;
    return new Rectangle2D.Double(
        x + 0.8, y + 0.8, shown.getWidth() * scale - 1.6, shown.getHeight() * scale - 1.6);
  }
}
