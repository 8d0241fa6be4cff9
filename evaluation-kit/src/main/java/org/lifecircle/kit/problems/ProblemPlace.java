package org.lifecircle.kit.problems;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Problem;

/**
 * Where a problem stands, be it in a file of lines or in a workbook of cells.
 *
 * @param area the sheet of a workbook, or the file
 * @param column the letters of a sheet's column, or a column or key of a file; blank when the whole
 *     line, sheet or file is meant
 * @param row the row of a sheet or the line of a file, from 1; 0 when none is meant
 * @param inSheet whether it is a cell of a sheet
 */
public record ProblemPlace(String area, String column, int row, boolean inSheet) {

  private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]{1,3})([1-9][0-9]{0,6})");

  /** The place of a problem, whose field is like {@code 居民楼!C5} when it stands in a workbook. */
  public static ProblemPlace of(Problem problem) {
    Matcher cell = CELL.matcher(problem.field());
    if (problem.line() == 0 && cell.matches()) {
      return new ProblemPlace(cell.group(1), cell.group(2), Integer.parseInt(cell.group(3)), true);
    }
    return new ProblemPlace(problem.file(), problem.field(), problem.line(), false);
  }

  /** The cell or line as short as a reader can find it: {@code C5} or {@code 5}. */
  public String shortly() {
    return inSheet ? column + row : Integer.toString(row);
  }
}
