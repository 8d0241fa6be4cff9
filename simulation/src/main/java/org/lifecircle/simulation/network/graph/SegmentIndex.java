package org.lifecircle.simulation.network.graph;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Finds the nearest point on a way; the straight lines across areas are none. The segments of all
 * edges lie in the cells of a grid; cells are searched ring by ring around the place until no
 * farther ring can hold anything nearer.
 */
final class SegmentIndex {

  private static final double CELL_METERS = 40;
  private static final int CELLS_PER_SEGMENT = 4;
  private static final int FEWEST_CELLS = 1024;

  private final WalkingNetwork network;
  private final int[] segmentPoint;
  private final int[] segmentEdge;
  private double west;
  private double south;
  private double cellEast;
  private double cellNorth;
  private double cellMeters;
  private int columns;
  private int rows;
  private final int[] first;
  private final int[] segments;

  SegmentIndex(WalkingNetwork network) {
    this.network = network;
    int edges = network.edges();
    int count = 0;
    for (int e = 0; e < edges; e++) {
      count +=
          network.leadsAcrossAnArea(e) ? 0 : network.edgePoints[e + 1] - network.edgePoints[e] - 1;
    }
    segmentPoint = new int[count];
    segmentEdge = new int[count];
    int s = 0;
    for (int e = 0; e < edges; e++) {
      for (int p = network.edgePoints[e];
          p < network.edgePoints[e + 1] - 1 && !network.leadsAcrossAnArea(e);
          p++) {
        segmentPoint[s] = p;
        segmentEdge[s++] = e;
      }
    }
    layOut(count);
    int[] counts = new int[columns * rows + 1];
    for (int i = 0; i < count; i++) {
      visitCells(i, counts, null);
    }
    for (int c = 0; c < columns * rows; c++) {
      counts[c + 1] += counts[c];
    }
    first = counts.clone();
    segments = new int[counts[columns * rows]];
    for (int i = 0; i < count; i++) {
      visitCells(i, counts, segments);
    }
  }

  private void layOut(int count) {
    if (count == 0) {
      return;
    }
    west = Double.POSITIVE_INFINITY;
    south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < network.pointLongitude.length; p++) {
      west = Math.min(west, network.pointLongitude[p]);
      east = Math.max(east, network.pointLongitude[p]);
      south = Math.min(south, network.pointLatitude[p]);
      north = Math.max(north, network.pointLatitude[p]);
    }
    LocalMetric metric = LocalMetric.at((south + north) / 2);
    // A degree of longitude is shortest toward the pole: rings must not promise more than that.
    double poleward = Math.min(89, Math.max(Math.abs(south), Math.abs(north)));
    double shrink = LocalMetric.at(poleward).metersPerDegreeEast() / metric.metersPerDegreeEast();
    double cell = CELL_METERS;
    double mostCells = Math.max(FEWEST_CELLS, (double) count * CELLS_PER_SEGMENT);
    while (true) {
      cellEast = cell / metric.metersPerDegreeEast();
      cellNorth = cell / metric.metersPerDegreeNorth();
      double across = Math.floor((east - west) / cellEast) + 1;
      double up = Math.floor((north - south) / cellNorth) + 1;
      if (across * up <= mostCells) {
        columns = (int) across;
        rows = (int) up;
        // A hundredth less than a cell: the metric changes a little over the map.
        cellMeters = cell * Math.min(1, shrink) * 0.99;
        return;
      }
      cell *= 1.5;
    }
  }

  /** Counts a segment in every cell that it may touch, or, when cells are given, enters it. */
  private void visitCells(int segment, int[] counts, int[] entries) {
    int p = segmentPoint[segment];
    double x1 = (network.pointLongitude[p] - west) / cellEast;
    double y1 = (network.pointLatitude[p] - south) / cellNorth;
    double x2 = (network.pointLongitude[p + 1] - west) / cellEast;
    double y2 = (network.pointLatitude[p + 1] - south) / cellNorth;
    int fromRow = row(Math.min(y1, y2));
    int toRow = row(Math.max(y1, y2));
    for (int r = fromRow; r <= toRow; r++) {
      double low = Math.min(x1, x2);
      double high = Math.max(x1, x2);
      if (fromRow != toRow) {
        double xBelow = x1 + (x2 - x1) * clampShare((r - y1) / (y2 - y1));
        double xAbove = x1 + (x2 - x1) * clampShare((r + 1 - y1) / (y2 - y1));
        low = Math.min(xBelow, xAbove);
        high = Math.max(xBelow, xAbove);
      }
      for (int c = column(low); c <= column(high); c++) {
        int cell = r * columns + c;
        if (entries == null) {
          counts[cell + 1]++;
        } else {
          entries[counts[cell]++] = segment;
        }
      }
    }
  }

  private static double clampShare(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns - 1, Math.floor(x)));
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(rows - 1, Math.floor(y)));
  }

  /**
   * The nearest point on the edges that are good. Of equally near ones, the first edge's.
   *
   * @return empty when no edge is good
   */
  Optional<SnappedPoint> nearest(Coordinate place, IntPredicate good) {
    return nearest(place, good, Double.POSITIVE_INFINITY, (longitude, latitude) -> true);
  }

  /**
   * The nearest point on the edges that are good, among those that lie nearer than a limit and to
   * which the straight line is good; of every segment, only its nearest point is asked.
   *
   * @param meters the limit
   * @return empty when there is none
   */
  Optional<SnappedPoint> nearest(
      Coordinate place, IntPredicate good, double meters, WalkingNetwork.LinePredicate line) {
    if (segmentPoint.length == 0) {
      return Optional.empty();
    }
    LocalMetric metric = LocalMetric.at(place.latitude());
    long column = (long) Math.floor((place.longitude() - west) / cellEast);
    long row = (long) Math.floor((place.latitude() - south) / cellNorth);
    long nearestRing =
        Math.max(
            Math.max(Math.max(-column, column - (columns - 1)), 0),
            Math.max(Math.max(-row, row - (rows - 1)), 0));
    long farthestRing =
        Math.max(
            Math.max(Math.abs(column), Math.abs(columns - 1 - column)),
            Math.max(Math.abs(row), Math.abs(rows - 1 - row)));
    Best best = new Best(place, metric, good, meters, line);
    for (long ring = nearestRing; ring <= farthestRing; ring++) {
      double atLeast = (ring - 1) * cellMeters;
      if (atLeast > 0 && best.squareMeters < atLeast * atLeast) {
        break;
      }
      searchRing(column, row, ring, best);
    }
    return best.snapped();
  }

  private void searchRing(long column, long row, long ring, Best best) {
    long fromRow = Math.max(0, row - ring);
    long toRow = Math.min(rows - 1, row + ring);
    for (long r = fromRow; r <= toRow; r++) {
      boolean whole = r == row - ring || r == row + ring;
      if (whole) {
        long fromColumn = Math.max(0, column - ring);
        long toColumn = Math.min(columns - 1, column + ring);
        for (long c = fromColumn; c <= toColumn; c++) {
          searchCell((int) (r * columns + c), best);
        }
      } else {
        if (column - ring >= 0 && column - ring < columns) {
          searchCell((int) (r * columns + column - ring), best);
        }
        if (column + ring >= 0 && column + ring < columns) {
          searchCell((int) (r * columns + column + ring), best);
        }
      }
    }
  }

  private void searchCell(int cell, Best best) {
    for (int i = first[cell]; i < first[cell + 1]; i++) {
      best.offer(segments[i]);
    }
  }

  /** The nearest point so far. */
  private final class Best {
    private final Coordinate place;
    private final LocalMetric metric;
    private final IntPredicate good;
    private final WalkingNetwork.LinePredicate line;
    private double squareMeters;
    private int segment = WalkingNetwork.NONE;
    private double share;

    Best(
        Coordinate place,
        LocalMetric metric,
        IntPredicate good,
        double meters,
        WalkingNetwork.LinePredicate line) {
      this.place = place;
      this.metric = metric;
      this.good = good;
      this.line = line;
      squareMeters = meters * meters;
    }

    void offer(int candidate) {
      int p = segmentPoint[candidate];
      double east = metric.metersPerDegreeEast();
      double north = metric.metersPerDegreeNorth();
      double x1 = (network.pointLongitude[p] - place.longitude()) * east;
      double y1 = (network.pointLatitude[p] - place.latitude()) * north;
      double dx = (network.pointLongitude[p + 1] - network.pointLongitude[p]) * east;
      double dy = (network.pointLatitude[p + 1] - network.pointLatitude[p]) * north;
      double along = clampShare(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy));
      double x = x1 + along * dx;
      double y = y1 + along * dy;
      double square = x * x + y * y;
      if (square > squareMeters || square == squareMeters && candidate >= segment) {
        return;
      }
      if (good.test(segmentEdge[candidate]) && isGood(p, along)) {
        squareMeters = square;
        segment = candidate;
        share = along;
      }
    }

    private boolean isGood(int point, double along) {
      return line.test(
          network.pointLongitude[point]
              + along * (network.pointLongitude[point + 1] - network.pointLongitude[point]),
          network.pointLatitude[point]
              + along * (network.pointLatitude[point + 1] - network.pointLatitude[point]));
    }

    Optional<SnappedPoint> snapped() {
      if (segment == WalkingNetwork.NONE) {
        return Optional.empty();
      }
      int p = segmentPoint[segment];
      Coordinate location = network.between(p, share);
      int offset = network.pointOffset[p];
      int length = network.pointOffset[p + 1] - offset;
      return Optional.of(
          new SnappedPoint(
              location,
              segmentEdge[segment],
              offset + (int) Math.round(share * length),
              LocalMetric.millimeters(place, location)));
    }
  }
}
