package org.lifecircle.simulation.mason;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lifecircle.model.Coordinate;
import sim.field.grid.IntGrid2D;

/**
 * The cells that a walk crosses, each next to the one before, as one direction a step from the cell
 * where it starts. A byte a step keeps the paths of a whole circle small, so a path is no more than
 * its bytes.
 */
final class CellPath {

  private static final byte EAST = 0;
  private static final byte WEST = 1;
  private static final byte NORTH = 2;
  private static final byte SOUTH = 3;
  private static final int[] COLUMN_STEP = {1, -1, 0, 0};
  private static final int[] ROW_STEP = {0, 0, 1, -1};

  private CellPath() {}

  /**
   * The cells under a line (the grid traversal of Amanatides and Woo, <i>A fast voxel traversal
   * algorithm for ray tracing</i>, Eurographics 1987).
   *
   * @param route at least one point
   */
  static byte[] along(List<Coordinate> route, CommunityGrid grid) {
    Coordinate start = route.get(0);
    int column = grid.column(start);
    int row = grid.row(start);
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
    return steps.toByteArray();
  }

  /** Counts one walk over every cell, the first one too. */
  static void count(byte[] path, int startColumn, int startRow, IntGrid2D field) {
    int column = startColumn;
    int row = startRow;
    int[][] cells = field.field;
    cells[column][row]++;
    for (byte step : path) {
      column += COLUMN_STEP[step];
      row += ROW_STEP[step];
      cells[column][row]++;
    }
  }

  /** How many columns east of the start the path is after some steps. */
  static int columnsEast(byte[] path, int steps) {
    int column = 0;
    for (int i = 0; i < steps; i++) {
      column += COLUMN_STEP[path[i]];
    }
    return column;
  }

  /** How many rows north of the start the path is after some steps. */
  static int rowsNorth(byte[] path, int steps) {
    int row = 0;
    for (int i = 0; i < steps; i++) {
      row += ROW_STEP[path[i]];
    }
    return row;
  }
}
