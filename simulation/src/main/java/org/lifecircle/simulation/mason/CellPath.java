package org.lifecircle.simulation.mason;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lifecircle.model.Coordinate;
import sim.field.grid.IntGrid2D;

/**
 * The cells that a walk crosses, each next to the one before: where it starts and one direction a
 * step. A byte a cell keeps the paths of a whole circle small.
 */
final class CellPath {

  private static final byte EAST = 0;
  private static final byte WEST = 1;
  private static final byte NORTH = 2;
  private static final byte SOUTH = 3;
  private static final int[] COLUMN_STEP = {1, -1, 0, 0};
  private static final int[] ROW_STEP = {0, 0, 1, -1};

  private final int startColumn;
  private final int startRow;
  private final byte[] steps;

  private CellPath(int startColumn, int startRow, byte[] steps) {
    this.startColumn = startColumn;
    this.startRow = startRow;
    this.steps = steps;
  }

  /**
   * The cells under a line (the grid traversal of Amanatides and Woo, <i>A fast voxel traversal
   * algorithm for ray tracing</i>, Eurographics 1987).
   *
   * @param route at least one point
   */
  static CellPath along(List<Coordinate> route, CommunityGrid grid) {
    Coordinate start = route.get(0);
    int column = grid.column(start);
    int row = grid.row(start);
    int startColumn = column;
    int startRow = row;
    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    for (int i = 1; i < route.size(); i++) {
      double x = grid.easting(route.get(i - 1));
      double y = grid.northing(route.get(i - 1));
      double dx = grid.easting(route.get(i)) - x;
      double dy = grid.northing(route.get(i)) - y;
      int toColumn = grid.column(route.get(i));
      int toRow = grid.row(route.get(i));
      while (column != toColumn || row != toRow) {
        double nextEast = column == toColumn ? Double.POSITIVE_INFINITY : 0;
        if (nextEast == 0) {
          nextEast = ((toColumn > column ? column + 1 : column) - x) / dx;
        }
        double nextNorth = row == toRow ? Double.POSITIVE_INFINITY : 0;
        if (nextNorth == 0) {
          nextNorth = ((toRow > row ? row + 1 : row) - y) / dy;
        }
        if (column != toColumn && (row == toRow || nextEast <= nextNorth)) {
          steps.write(toColumn > column ? EAST : WEST);
          column += toColumn > column ? 1 : -1;
        } else {
          steps.write(toRow > row ? NORTH : SOUTH);
          row += toRow > row ? 1 : -1;
        }
      }
    }
    return new CellPath(startColumn, startRow, steps.toByteArray());
  }

  /** How many cells it crosses. */
  int cells() {
    return steps.length + 1;
  }

  /** Counts one walk over every cell. */
  void countOn(IntGrid2D field) {
    int column = startColumn;
    int row = startRow;
    int[][] cells = field.field;
    cells[column][row]++;
    for (byte step : steps) {
      column += COLUMN_STEP[step];
      row += ROW_STEP[step];
      cells[column][row]++;
    }
  }

  /** The column of its nth cell, from 0. */
  int column(int cell) {
    int column = startColumn;
    for (int i = 0; i < cell; i++) {
      column += COLUMN_STEP[steps[i]];
    }
    return column;
  }

  /** The row of its nth cell, from 0. */
  int row(int cell) {
    int row = startRow;
    for (int i = 0; i < cell; i++) {
      row += ROW_STEP[steps[i]];
    }
    return row;
  }
}
