package org.lifecircle.kit.cells;

import java.util.List;
import java.util.regex.Pattern;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** What stands before the decimals of a table's numbers. */
public enum DecimalMark {
  /** {@code 116.48}; commas divide thousands. */
  POINT,
  /** {@code 116,48}; points divide thousands. */
  COMMA,
  /** Both stand in the table, so that a number with three digits behind one may be either. */
  BOTH;

  private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d{1,3}\\.(\\d{1,2}|\\d{4,})");

  private static final Pattern WITH_COMMA =
      Pattern.compile("[-+]?\\d{1,3}[,\uFF0C](\\d{1,2}|\\d{4,})");

  /** What the numbers of some columns of a table show; a point when they show nothing. */
  public static DecimalMark of(Table table, List<String> columns) {
    boolean point = false;
    boolean comma = false;
    for (Row row : table.rows()) {
      // A cell that holds a pair stands beside a blank one.
      boolean full = columns.stream().noneMatch(row::blank);
      for (String column : columns) {
        point |= WITH_POINT.matcher(row.text(column)).matches();
        comma |= full && WITH_COMMA.matcher(row.text(column)).matches();
      }
    }
    return comma ? (point ? BOTH : COMMA) : POINT;
  }
}
