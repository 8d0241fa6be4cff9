package org.lifecircle.reports.charts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The boxes of the words on a map: none lies on another, and none is cut off by the edge. */
final class LabelBoxes {

  private final Rectangle2D area;
  private final List<Box> taken = new ArrayList<>();
  private final List<Box> signs = new ArrayList<>();

  /** Boxes within an area. */
  LabelBoxes(Rectangle2D area) {
    this.area = area;
  }

  /**
   * A box of words.
   *
   * @param x its middle
   * @param y its middle
   * @param width along its words
   * @param height across them
   * @param angle by which it is turned around its middle, in radians
   */
  record Box(double x, double y, double width, double height, double angle) {

    /** An upright box. */
    Box(double x, double y, double width, double height) {
      this(x, y, width, height, 0);
    }

    /** Its corners, one after another. */
    List<Point2D> corners() {
      AffineTransform turn = AffineTransform.getRotateInstance(angle, x, y);
      List<Point2D> corners = new ArrayList<>();
      for (double[] sign : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
        corners.add(
            turn.transform(
                new Point2D.Double(x + sign[0] * width / 2, y + sign[1] * height / 2), null));
      }
      return corners;
    }

    /** Its outline. */
    Path2D outline() {
      Path2D outline = new Path2D.Double();
      List<Point2D> corners = corners();
      outline.moveTo(corners.get(0).getX(), corners.get(0).getY());
      corners.subList(1, 4).forEach(one -> outline.lineTo(one.getX(), one.getY()));
      outline.closePath();
      return outline;
    }

    /** Whether it lies on another box: no line along a side of either parts them. */
    boolean overlaps(Box other) {
      double near = Math.hypot(width, height) + Math.hypot(other.width, other.height);
      if (2 * Math.hypot(x - other.x, y - other.y) > near) {
        return false;
      }
      return !partedAlong(angle, other)
          && !partedAlong(angle + Math.PI / 2, other)
          && !partedAlong(other.angle, other)
          && !partedAlong(other.angle + Math.PI / 2, other);
    }

    private boolean partedAlong(double direction, Box other) {
      double[] own = span(direction);
      double[] its = other.span(direction);
      return own[1] <= its[0] || its[1] <= own[0];
    }

    /** From where to where it reaches in a direction. */
    private double[] span(double direction) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (Point2D corner : corners()) {
        double at = corner.getX() * Math.cos(direction) + corner.getY() * Math.sin(direction);
        least = Math.min(least, at);
        most = Math.max(most, at);
      }
      return new double[] {least, most};
    }
  }

  /** Keeps a place free of words. */
  void keepFree(Box box) {
    taken.add(box);
  }

  /** Says where a sign is that words should not cover. */
  void sign(Box box) {
    signs.add(box);
  }

  /** Whether a box is whole within the area and lies on no other. */
  boolean free(Box box) {
    return box.corners().stream().allMatch(area::contains)
        && taken.stream().noneMatch(box::overlaps);
  }

  /** How many signs a box covers. */
  int covered(Box box) {
    return (int) signs.stream().filter(box::overlaps).count();
  }

  /** Takes a box where it is free and covers no sign; says whether it did. */
  boolean take(Box box) {
    boolean takes = free(box) && covered(box) == 0;
    if (takes) {
      taken.add(box);
    }
    return takes;
  }
}
