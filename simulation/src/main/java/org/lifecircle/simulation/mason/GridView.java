package org.lifecircle.simulation.mason;

import java.util.stream.IntStream;

/**
 * The part of the community grid that is worth looking at: its homes and outlets with a margin. The
 * grid itself is wider, for it holds every walk that might be walked. Rows are counted downward, as
 * on a screen.
 *
 * @param west the first column
 * @param south the first row
 * @param columns cells from west to east, above 0
 * @param rows cells from south to north, above 0
 */
record GridView(int west, int south, int columns, int rows) {

  private static final int LEAST_MARGIN = 2;
  private static final int MARGIN_SHARE = 20;

  static GridView of(PreparedCircle circle) {
    int[] columns =
        IntStream.concat(
                IntStream.of(circle.paths.homeColumns), IntStream.of(circle.paths.outletColumns))
            .toArray();
    int[] rows =
        IntStream.concat(IntStream.of(circle.paths.homeRows), IntStream.of(circle.paths.outletRows))
            .toArray();
    int west = IntStream.of(columns).min().orElseThrow();
    int east = IntStream.of(columns).max().orElseThrow();
    int south = IntStream.of(rows).min().orElseThrow();
    int north = IntStream.of(rows).max().orElseThrow();
    int margin = Math.max(LEAST_MARGIN, Math.max(east - west, north - south) / MARGIN_SHARE);
    int fromColumn = Math.max(0, west - margin);
    int fromRow = Math.max(0, south - margin);
    return new GridView(
        fromColumn,
        fromRow,
        Math.min(circle.paths.grid.columns() - 1, east + margin) - fromColumn + 1,
        Math.min(circle.paths.grid.rows() - 1, north + margin) - fromRow + 1);
  }

  /** Whether a cell of the grid is shown. */
  boolean shows(int column, int row) {
    return column >= west && column < west + columns && row >= south && row < south + rows;
  }

  /** Where a column of the grid stands, from the left. */
  int x(int column) {
    return column - west;
  }

  /** Where a row of the grid stands, from the top. */
  int y(int row) {
    return rows - 1 - (row - south);
  }
}
