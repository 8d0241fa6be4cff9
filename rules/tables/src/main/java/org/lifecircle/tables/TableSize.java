package org.lifecircle.tables;

import java.util.Optional;
import org.lifecircle.model.Text;

/**
 * How much of a table was read. Rows and cells that say anything take room in their file; a file of
 * nearly nothing else than ends of lines or separators would take hundreds of times its size in
 * memory, and is refused.
 */
final class TableSize {

  private static final int ALWAYS_ROWS = 500_000;
  private static final int ALWAYS_CELLS = 2_000_000;
  private static final int BYTES_OF_A_ROW = 16;
  private static final int BYTES_OF_A_CELL = 4;

  private final int mostRows;
  private final int mostCells;
  private int rows;
  private long cells;

  private TableSize(int mostRows, int mostCells) {
    this.mostRows = mostRows;
    this.mostCells = mostCells;
  }

  /** Nothing was read yet of a file of so many bytes. */
  static TableSize of(int bytes) {
    return new TableSize(
        Math.max(ALWAYS_ROWS, bytes / BYTES_OF_A_ROW),
        Math.max(ALWAYS_CELLS, bytes / BYTES_OF_A_CELL));
  }

  /** Takes a row of so many cells; gives why no more is read. */
  Optional<Text> with(int cellsOfRow) {
    rows++;
    cells += cellsOfRow;
    if (rows > mostRows) {
      return Optional.of(Table.PHRASES.text("table.rows", Integer.toString(mostRows)));
    }
    return cells > mostCells
        ? Optional.of(Table.PHRASES.text("table.cells", Integer.toString(mostCells)))
        : Optional.empty();
  }
}
