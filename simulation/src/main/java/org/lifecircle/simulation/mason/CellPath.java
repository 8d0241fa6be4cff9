package org.lifecircle.simulation.mason;

import java.util.List;
import org.lifecircle.model.Coordinate;
import sim.field.grid.IntGrid2D;

/**
 * The ways that a walk follows and the cells that it crosses, each next to the one before, as one
 * direction a step from the cell where it starts. There are as many paths as pairs of home and
 * outlet that somebody walks between, so a path is no more than its bytes: the number of ways, the
 * ways, the number of steps, and four steps in a byte.
 */
final class CellPath {

  static final byte EAST = 0;
  static final byte WEST = 1;
  static final byte NORTH = 2;
  static final byte SOUTH = 3;
  private static final int STEPS_PER_BYTE = 4;
  private static final int BYTES_PER_COUNT = 2;
  private static final int BYTES_PER_WAY = 3;
  private static final int MOST = 0xFFFF;

  private CellPath() {}

  /**
   * The path along a line.
   *
   * @param route at least one point
   * @param ways the numbers of the ways that the line follows
   */
  static byte[] along(List<Coordinate> route, int[] ways, CommunityGrid grid) {
    CellLine line = new CellLine(grid.point(route.get(0)));
    for (Coordinate point : route) {
      line.to(grid.point(point));
    }
    return pack(ways, line);
  }

  /**
   * The path along a line.
   *
   * @param ways the numbers of the ways that the line follows
   */
  static byte[] pack(int[] ways, CellLine line) {
    int size = line.size();
    byte[] steps = line.steps();
    if (ways.length > MOST || size > MOST) {
      throw new IllegalArgumentException(
          "a walk of " + ways.length + " ways and " + size + " cells is too long");
    }
    byte[] path =
        new byte
            [2 * BYTES_PER_COUNT
                + ways.length * BYTES_PER_WAY
                + (size + STEPS_PER_BYTE - 1) / STEPS_PER_BYTE];
    put(path, 0, ways.length, BYTES_PER_COUNT);
    put(path, BYTES_PER_COUNT, size, BYTES_PER_COUNT);
    int at = 2 * BYTES_PER_COUNT;
    for (int way : ways) {
      put(path, at, way, BYTES_PER_WAY);
      at += BYTES_PER_WAY;
    }
    for (int i = 0; i < size; i++) {
      path[at + i / STEPS_PER_BYTE] |= (byte) (steps[i] << 2 * (i % STEPS_PER_BYTE));
    }
    return path;
  }

  private static void put(byte[] path, int at, int number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      path[at + i] = (byte) (number >>> 8 * i);
    }
  }

  private static int count(byte[] path, int at) {
    return path[at] & 0xFF | (path[at + 1] & 0xFF) << 8;
  }

  /** How many steps from cell to cell a path has. */
  static int steps(byte[] path) {
    return count(path, BYTES_PER_COUNT);
  }

  /** Counts people who walk along a path once, on every cell, the first one too. */
  static void countCells(byte[] path, int startColumn, int startRow, int people, IntGrid2D field) {
    int column = startColumn;
    int row = startRow;
    int[][] cells = field.field;
    cells[column][row] += people;
    int left = steps(path);
    for (int at = path.length - (left + STEPS_PER_BYTE - 1) / STEPS_PER_BYTE; left > 0; at++) {
      int packed = path[at];
      for (int i = Math.min(left, STEPS_PER_BYTE); i > 0; i--) {
        int step = packed & 3;
        // East, west, north and south are 0 to 3.
        int way = 1 - 2 * (step & 1);
        column += step < NORTH ? way : 0;
        row += step < NORTH ? 0 : way;
        cells[column][row] += people;
        packed >>= 2;
      }
      left -= STEPS_PER_BYTE;
    }
  }

  /** The number of ways that a path follows. */
  static int ways(byte[] path) {
    return count(path, 0);
  }

  /** One of the ways that a path follows, each once. */
  static int way(byte[] path, int number) {
    int at = 2 * BYTES_PER_COUNT + number * BYTES_PER_WAY;
    return count(path, at) | (path[at + 2] & 0xFF) << 16;
  }

  private static int step(byte[] path, int number) {
    int first = path.length - (steps(path) + STEPS_PER_BYTE - 1) / STEPS_PER_BYTE;
    return path[first + number / STEPS_PER_BYTE] >> 2 * (number % STEPS_PER_BYTE) & 3;
  }

  /** How many columns east of the start the path is after some steps. */
  static int columnsEast(byte[] path, int steps) {
    int column = 0;
    for (int i = 0; i < steps; i++) {
      int step = step(path, i);
      column += step == EAST ? 1 : step == WEST ? -1 : 0;
    }
    return column;
  }

  /** How many rows north of the start the path is after some steps. */
  static int rowsNorth(byte[] path, int steps) {
    int row = 0;
    for (int i = 0; i < steps; i++) {
      int step = step(path, i);
      row += step == NORTH ? 1 : step == SOUTH ? -1 : 0;
    }
    return row;
  }
}
