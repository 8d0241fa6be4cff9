package org.lifecircle.kit.workbook;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The filled cells of a sheet. Rows and columns are numbered from 0.
 *
 * @param name the sheet's name as it stands in the workbook
 * @param rows filled cells by row and column
 * @param hidden what of it is not shown
 * @param merged by row and column, the row of the cell above with which a blank cell of a filled
 *     row is merged
 */
record Grid(
    String name,
    NavigableMap<Integer, SortedMap<Integer, Value>> rows,
    Hidden hidden,
    SortedMap<Integer, SortedMap<Integer, Integer>> merged) {

  /**
   * What a spreadsheet program does not show.
   *
   * @param sheet whether that is the whole sheet
   * @param rows rows that were hidden or filtered away
   * @param columns columns that were hidden
   */
  record Hidden(boolean sheet, SortedSet<Integer> rows, SortedSet<Integer> columns) {
    Hidden {
      rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
      columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    }
  }

  /** What a cell holds as it was saved. */
  enum Kind {
    TEXT,
    NUMBER,
    YES,
    NO,
    ERROR,
    /** A picture that lies in the cell. */
    PICTURE,
    /** A formula whose result was not saved. */
    NO_RESULT
  }

  /**
   * A filled cell.
   *
   * @param kind what it holds
   * @param text the words, or the number with a point, without surrounding white space
   */
  record Value(Kind kind, String text) {}

  Grid {
    rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
    merged = Collections.unmodifiableSortedMap(new TreeMap<>(merged));
  }

  SortedMap<Integer, Value> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  Optional<Value> at(int row, int column) {
    return Optional.ofNullable(row(row).get(column));
  }

  /** The row of the cell above with which a blank cell is merged. */
  Optional<Integer> mergedInto(int row, int column) {
    return Optional.ofNullable(merged.getOrDefault(row, new TreeMap<>()).get(column));
  }

  /** The name of a cell, for example {@code C5}. */
  static String cellName(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(row + 1).toString();
  }
}
