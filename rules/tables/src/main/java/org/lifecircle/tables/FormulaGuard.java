package org.lifecircle.tables;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from computing what a table says: they take a cell that begins with
 * {@code =}, {@code +}, {@code -}, {@code @} or a tab for a formula. Such a cell is written with an
 * apostrophe before it, and read without. Numbers with a sign are numbers and stay.
 */
final class FormulaGuard {

  private static final char GUARD = '\'';
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

  private FormulaGuard() {}

  /** A cell as it is written. */
  static String written(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? GUARD + cell : cell;
  }

  /** A cell as it was meant. */
  static String meant(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == GUARD && FORMULA.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }
}
