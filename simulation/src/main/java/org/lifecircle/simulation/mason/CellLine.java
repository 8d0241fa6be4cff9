package org.lifecircle.simulation.mason;

import java.util.Arrays;

/** The steps from cell to cell under a line that is drawn from point to point. */
final class CellLine {

  private byte[] steps = new byte[64];
  private int size;
  private CellPoint at;

  /** A line that begins at a point. */
  CellLine(CellPoint start) {
    at = start;
  }

  /** How many steps there are so far. */
  int size() {
    return size;
  }

  /** The steps, at least {@link #size} of them. */
  byte[] steps() {
    return steps;
  }

  /**
   * Draws on to a point, over the cells under a straight line (the grid traversal of Amanatides and
   * Woo, <i>A fast voxel traversal algorithm for ray tracing</i>, Eurographics 1987).
   */
  void to(CellPoint next) {
    double dx = next.easting() - at.easting();
    double dy = next.northing() - at.northing();
    int column = at.column();
    int row = at.row();
    while (column != next.column() || row != next.row()) {
      double nextEast = Double.POSITIVE_INFINITY;
      if (column != next.column()) {
        nextEast = ((next.column() > column ? column + 1 : column) - at.easting()) / dx;
      }
      double nextNorth = Double.POSITIVE_INFINITY;
      if (row != next.row()) {
        nextNorth = ((next.row() > row ? row + 1 : row) - at.northing()) / dy;
      }
      if (column != next.column() && (row == next.row() || nextEast <= nextNorth)) {
        add(next.column() > column ? CellPath.EAST : CellPath.WEST);
        column += next.column() > column ? 1 : -1;
      } else {
        add(next.row() > row ? CellPath.NORTH : CellPath.SOUTH);
        row += next.row() > row ? 1 : -1;
      }
    }
    at = next;
  }

  /** Draws on along a line whose steps are known. */
  void along(EdgeCells.Crossing crossing) {
    to(crossing.first());
    byte[] more = crossing.steps();
    room(more.length);
    System.arraycopy(more, 0, steps, size, more.length);
    size += more.length;
    at = crossing.last();
  }

  private void add(byte step) {
    room(1);
    steps[size++] = step;
  }

  private void room(int more) {
    if (size + more > steps.length) {
      steps = Arrays.copyOf(steps, Math.max(2 * steps.length, size + more));
    }
  }
}
