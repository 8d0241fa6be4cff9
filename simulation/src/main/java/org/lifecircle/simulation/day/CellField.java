package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * Counts on the cells of the community grid.
 *
 * @param southWest the outer corner of cell (0, 0)
 * @param northEast the outer corner of the last cell
 * @param columns cells from west to east, above 0
 * @param rows cells from south to north, above 0
 * @param counts row by row from the south, each from west to east
 */
public record CellField(
    Coordinate southWest, Coordinate northEast, int columns, int rows, List<Integer> counts) {

  public CellField {
    requireNonNull(southWest, "southWest");
    requireNonNull(northEast, "northEast");
    counts = List.copyOf(counts);
    if (columns <= 0 || rows <= 0 || counts.size() != columns * rows) {
      throw new IllegalArgumentException(
          columns + " × " + rows + " cells do not hold " + counts.size() + " counts");
    }
  }

  /** The same extent as one cell, which counts all. */
  public CellField asOneCell() {
    int sum = counts.stream().mapToInt(Integer::intValue).sum();
    return new CellField(southWest, northEast, 1, 1, List.of(sum));
  }

  /** The count of a cell. */
  public int count(int column, int row) {
    return counts.get(row * columns + column);
  }
}
