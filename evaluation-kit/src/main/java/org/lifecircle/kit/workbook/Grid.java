package org.lifecircle.kit.workbook;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The filled cells of a sheet. Rows and columns are numbered from 0.
 *
 * @param name the sheet's name as it stands in the workbook
 * @param rows filled cells by row and column
 */
record Grid(String name, NavigableMap<Integer, SortedMap<Integer, Value>> rows) {

  /** What a cell holds as it was saved. */
  enum Kind {
    TEXT,
    NUMBER,
    YES,
    NO,
    ERROR,
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
  }

  SortedMap<Integer, Value> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  Optional<Value> at(int row, int column) {
    return Optional.ofNullable(row(row).get(column));
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
