package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.Coordinate;

/**
 * Numbers at places of a map. Numbers of one spot share a label; a label that would lie on another
 * one is moved aside, and a line leads to its place.
 */
final class NumberedPlaces {

  /** Places nearer to each other, in pixels, are one spot to the eye. */
  private static final double ONE_SPOT = 5;

  /** How far labels are moved aside, in pixels, the nearest first. */
  private static final int[] ASIDE = {24, 36, 50, 66, 84, 104};

  private static final int DIRECTIONS = 12;

  /** A place on the picture with its numbers in ascending order. */
  private record Spot(double x, double y, List<Integer> numbers) {

    /** The numbers, runs of three and more shortened. */
    String label() {
      List<String> parts = new ArrayList<>();
      int i = 0;
      while (i < numbers.size()) {
        int end = i;
        while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
          end++;
        }
        if (end - i >= 2) {
          parts.add(numbers.get(i) + "–" + numbers.get(end));
          i = end + 1;
        } else {
          parts.add(numbers.get(i).toString());
          i++;
        }
      }
      return String.join(", ", parts);
    }
  }

  private final MapCanvas canvas;
  private final Font font;
  private final List<Spot> spots = new ArrayList<>();

  NumberedPlaces(MapCanvas canvas, Font font) {
    this.canvas = canvas;
    this.font = font;
  }

  /** Adds a number; they are added in ascending order. */
  void add(int number, Coordinate place) {
    double x = canvas.x(place);
    double y = canvas.y(place);
    for (Spot spot : spots) {
      if (Math.hypot(spot.x() - x, spot.y() - y) < ONE_SPOT) {
        spot.numbers().add(number);
        return;
      }
    }
    spots.add(new Spot(x, y, new ArrayList<>(List.of(number))));
  }

  /** Draws lines and places first, so that no label is crossed. */
  void draw() {
    List<Rectangle2D> labels = new ArrayList<>();
    for (Spot spot : spots) {
      labels.add(free(spot, labels));
    }
    Graphics2D g2 = canvas.g2;
    g2.setFont(font);
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Rectangle2D label = labels.get(i);
      if (!label.contains(spot.x(), spot.y())) {
        g2.setPaint(Palette.BAD);
        g2.setStroke(new BasicStroke(1.6f));
        g2.draw(new Line2D.Double(spot.x(), spot.y(), label.getCenterX(), label.getCenterY()));
        g2.fill(new Ellipse2D.Double(spot.x() - 4, spot.y() - 4, 8, 8));
      }
    }
    for (int i = 0; i < spots.size(); i++) {
      Rectangle2D label = labels.get(i);
      RoundRectangle2D pill =
          new RoundRectangle2D.Double(
              label.getX(),
              label.getY(),
              label.getWidth(),
              label.getHeight(),
              label.getHeight(),
              label.getHeight());
      g2.setPaint(Palette.BAD);
      g2.fill(pill);
      g2.setPaint(Palette.PAPER);
      g2.setStroke(new BasicStroke(1.8f));
      g2.draw(pill);
      TextUtils.drawAlignedString(
          spots.get(i).label(),
          g2,
          (float) label.getCenterX(),
          (float) label.getCenterY(),
          TextAnchor.CENTER);
    }
  }

  /** Where the label of a spot lies: on it, else as near as it is free; on it when nothing is. */
  private Rectangle2D free(Spot spot, List<Rectangle2D> taken) {
    double height = font.getSize2D() * 1.5;
    double width = Math.max(height, Style.width(font, spot.label()) + height * 0.6);
    Rectangle2D on = around(spot.x(), spot.y(), width, height);
    if (isFree(on, taken) && canvas.area.contains(on)) {
      return on;
    }
    for (int distance : ASIDE) {
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = 2 * Math.PI * i / DIRECTIONS - Math.PI / 4;
        Rectangle2D aside =
            around(
                spot.x() + (distance + (width - height) / 2) * Math.cos(angle),
                spot.y() + distance * Math.sin(angle),
                width,
                height);
        if (isFree(aside, taken) && canvas.area.contains(aside)) {
          return aside;
        }
      }
    }
    return on;
  }

  /** Whether a label lies neither on another label nor on the spot of another number. */
  private boolean isFree(Rectangle2D label, List<Rectangle2D> taken) {
    return taken.stream().noneMatch(label::intersects);
  }

  private static Rectangle2D around(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }
}
