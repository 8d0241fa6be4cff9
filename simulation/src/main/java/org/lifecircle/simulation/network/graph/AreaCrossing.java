package org.lifecircle.simulation.network.graph;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * The straight lines on which people walk across an area: between the points where ways enter it,
 * and around its inward corners and holes, wherever one sees from one point to the other. Shortest
 * walks among obstacles bend only at their corners (Lozano-Pérez and Wesley 1979, "An algorithm for
 * planning collision-free paths among polyhedral obstacles").
 *
 * <p>Whether a line stays inside is decided in whole ten-millionths of a degree, so exactly.
 */
final class AreaCrossing {

  /** An area with more corners is crossed between its entries only, one with more not at all. */
  private static final int MOST_CORNERS = 150;

  private static final double UNITS_PER_DEGREE = 1e7;

  /**
   * A point at which lines begin and end.
   *
   * @param place where
   * @param ring the ring it lies on: 0 around the area, from 1 the holes
   * @param number its number on the ring
   * @param entry whether a way enters there
   */
  record Corner(Coordinate place, int ring, int number, boolean entry) {}

  /** A straight line from one corner to another. */
  record Line(Coordinate from, Coordinate to) {}

  private final List<List<Coordinate>> rings = new ArrayList<>();

  /** By ring, its points without the last, which is the first again. */
  private final long[][] x;

  private final long[][] y;
  private final List<Corner> corners;

  /**
   * Looks at an area.
   *
   * @param ring around it, the last point like the first
   * @param holes inside it
   * @param entry by point of the ring but the last, whether a way enters there
   */
  AreaCrossing(List<Coordinate> ring, List<List<Coordinate>> holes, boolean[] entry) {
    rings.add(ring);
    rings.addAll(holes);
    x = new long[rings.size()][];
    y = new long[rings.size()][];
    Coordinate origin = ring.get(0);
    for (int r = 0; r < rings.size(); r++) {
      List<Coordinate> points = rings.get(r);
      x[r] = new long[points.size() - 1];
      y[r] = new long[points.size() - 1];
      for (int i = 0; i < x[r].length; i++) {
        x[r][i] = units(points.get(i).longitude()) - units(origin.longitude());
        y[r][i] = units(points.get(i).latitude()) - units(origin.latitude());
      }
    }
    corners = found(entry);
  }

  private static long units(double degrees) {
    return Math.round(degrees * UNITS_PER_DEGREE);
  }

  private List<Corner> found(boolean[] entry) {
    List<Corner> all = new ArrayList<>();
    List<Corner> entries = new ArrayList<>();
    for (int r = 0; r < rings.size(); r++) {
      boolean counterclockwise = doubleArea(r) > 0;
      for (int i = 0; i < x[r].length; i++) {
        boolean enters = r == 0 && entry[i];
        // Around the area one bends where it juts inward, around a hole where that juts outward.
        boolean bends = turn(r, i) != 0 && turn(r, i) < 0 == (counterclockwise == (r == 0));
        if (enters || bends) {
          Corner corner = new Corner(rings.get(r).get(i), r, i, enters);
          all.add(corner);
          if (enters) {
            entries.add(corner);
          }
        }
      }
    }
    if (entries.size() < 2 || doubleArea(0) == 0) {
      return List.of();
    }
    if (all.size() <= MOST_CORNERS) {
      return all;
    }
    return entries.size() <= MOST_CORNERS ? entries : List.of();
  }

  /** Twice the area of a ring, positive when it runs counterclockwise. */
  private long doubleArea(int r) {
    long area = 0;
    for (int i = 0; i < x[r].length; i++) {
      int next = (i + 1) % x[r].length;
      area += x[r][i] * y[r][next] - x[r][next] * y[r][i];
    }
    return area;
  }

  /** Positive for a turn to the left at a point of a ring, 0 for none. */
  private int turn(int r, int i) {
    int n = x[r].length;
    int before = (i + n - 1) % n;
    int after = (i + 1) % n;
    return side(x[r][before], y[r][before], x[r][i], y[r][i], x[r][after], y[r][after]);
  }

  /** On which side of the line from a to b c lies: positive left, 0 on it. */
  private static int side(long ax, long ay, long bx, long by, long cx, long cy) {
    return Long.signum((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  }

  /** The points at which lines begin and end; empty where the area cannot be crossed. */
  List<Corner> corners() {
    return corners;
  }

  /** The lines, each once; the edge of the area itself is none of them. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int a = 0; a < corners.size(); a++) {
      for (int b = a + 1; b < corners.size(); b++) {
        if (sees(corners.get(a), corners.get(b))) {
          lines.add(new Line(corners.get(a).place(), corners.get(b).place()));
        }
      }
    }
    return lines;
  }

  private boolean sees(Corner a, Corner b) {
    boolean neighbors =
        a.ring == b.ring
            && (Math.abs(a.number - b.number) == 1
                || Math.abs(a.number - b.number) == x[a.ring].length - 1);
    if (neighbors && a.ring == 0) {
      return false;
    }
    long ax = x[a.ring][a.number];
    long ay = y[a.ring][a.number];
    long bx = x[b.ring][b.number];
    long by = y[b.ring][b.number];
    if (!passes(a, bx, by) || !passes(b, ax, ay)) {
      return false;
    }
    for (int r = 0; r < x.length; r++) {
      for (int i = 0; i < x[r].length; i++) {
        if (crosses(ax, ay, bx, by, r, i)) {
          return false;
        }
      }
    }
    // The middle decides, doubled to stay whole; along the edge of a hole it is on it.
    return neighbors || inside(ax + bx, ay + by);
  }

  /** A line to a corner that nobody enters by is of use only where it grazes the corner. */
  private boolean passes(Corner corner, long fromX, long fromY) {
    if (corner.entry) {
      return true;
    }
    int r = corner.ring;
    int n = x[r].length;
    int before = (corner.number + n - 1) % n;
    int after = (corner.number + 1) % n;
    long cx = x[r][corner.number];
    long cy = y[r][corner.number];
    return side(fromX, fromY, cx, cy, x[r][before], y[r][before])
            * side(fromX, fromY, cx, cy, x[r][after], y[r][after])
        >= 0;
  }

  /**
   * Whether the side of a ring that begins with a point cuts the line from a to b, or one of the
   * side's ends lies on it between them.
   */
  private boolean crosses(long ax, long ay, long bx, long by, int ring, int point) {
    int next = (point + 1) % x[ring].length;
    long cx = x[ring][point];
    long cy = y[ring][point];
    long dx = x[ring][next];
    long dy = y[ring][next];
    int c = side(ax, ay, bx, by, cx, cy);
    int d = side(ax, ay, bx, by, dx, dy);
    if (c == 0 && between(ax, ay, bx, by, cx, cy) || d == 0 && between(ax, ay, bx, by, dx, dy)) {
      return true;
    }
    return c * d < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
  }

  /** Whether a point of the line through a and b lies between them, neither of them itself. */
  private static boolean between(long ax, long ay, long bx, long by, long px, long py) {
    long along = (px - ax) * (bx - ax) + (py - ay) * (by - ay);
    long whole = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    return along > 0 && along < whole;
  }

  /** Whether a point, given doubled, lies inside the area and outside its holes. */
  private boolean inside(long doubleX, long doubleY) {
    boolean inside = false;
    for (int r = 0; r < x.length; r++) {
      for (int i = 0; i < x[r].length; i++) {
        int next = (i + 1) % x[r].length;
        long x1 = 2 * x[r][i];
        long y1 = 2 * y[r][i];
        long x2 = 2 * x[r][next];
        long y2 = 2 * y[r][next];
        if (y1 > doubleY != y2 > doubleY) {
          int side = side(x1, y1, x2, y2, doubleX, doubleY);
          // Upward sides count when the point is left of them, downward ones when right.
          if (y2 > y1 == side > 0) {
            inside = !inside;
          }
        }
      }
    }
    return inside;
  }
}
