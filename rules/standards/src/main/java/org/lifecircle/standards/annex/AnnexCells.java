package org.lifecircle.standards.annex;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Workbook;

/**
 * The filled rows of one sheet by the names of their columns, and what is wrong with their cells.
 */
final class AnnexCells {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})\\s*(种|类|个|项|分钟|分)?");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,4})?)\\s*([%％]?)");
  private static final Set<String> YES = Set.of("是", "√", "✓", "有", "列入", "Y", "y", "yes", "1");
  private static final Set<String> NO = Set.of("否", "×", "✗", "无", "不列入", "N", "n", "no", "0");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String file;
  private final String sheet;
  private final List<Problem> problems;
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /** One row; its cells are read once, and each that is filled counts. */
  final class Row {

    private final Table.Cells cells;

    private Row(Table.Cells cells) {
      this.cells = cells;
    }

    /** The text of a cell; empty when it is blank. */
    String text(String column) {
      return Normalizer.normalize(
              cells.byColumn().getOrDefault(letters.get(column), ""), Normalizer.Form.NFC)
          .strip();
    }

    boolean blank(String column) {
      return text(column).isEmpty();
    }

    /** A cell as people name it, for example {@code 有没有!C5}. */
    String cell(String column) {
      return sheet + "!" + letters.get(column) + cells.number();
    }

    /** Says what is wrong with a cell. */
    void problem(String column, String key, Object... arguments) {
      problems.add(
          new Problem(
              file,
              cells.number(),
              cell(column),
              text(column),
              AnnexSource.PHRASES.text(key, arguments)));
    }

    /** A number of kinds or minutes; empty when the cell is blank or wrong. */
    Optional<Integer> whole(String column, int least, int most) {
      if (blank(column)) {
        return Optional.empty();
      }
      Matcher number = WHOLE.matcher(plain(column));
      if (number.matches()) {
        int value = Integer.parseInt(number.group(1));
        if (value >= least && value <= most) {
          return Optional.of(value);
        }
      }
      problem(column, "annex.whole-number", least, most);
      return Optional.empty();
    }

    /** A number, or a share where one is asked; empty when the cell is blank or wrong. */
    Optional<BigDecimal> decimal(String column, boolean share, BigDecimal most) {
      if (blank(column)) {
        return Optional.empty();
      }
      Matcher number = DECIMAL.matcher(plain(column));
      if (number.matches()) {
        BigDecimal value = new BigDecimal(number.group(1));
        boolean percent = !number.group(2).isEmpty();
        if (percent) {
          value = value.divide(HUNDRED);
        }
        BigDecimal limit = share ? BigDecimal.ONE : most;
        if (value.compareTo(limit) <= 0 && (share || !percent)) {
          return Optional.of(value);
        }
      }
      problem(column, share ? "annex.share" : "annex.decimal", most.toPlainString());
      return Optional.empty();
    }

    /** Yes or no; empty when the cell is blank or wrong. */
    Optional<Boolean> answer(String column) {
      String text = text(column);
      if (YES.contains(text) || NO.contains(text)) {
        return Optional.of(YES.contains(text));
      }
      if (!text.isEmpty()) {
        problem(column, "annex.yes-no");
      }
      return Optional.empty();
    }

    /** A date; empty when the cell is blank or wrong. */
    Optional<LocalDate> date(String column) {
      Matcher date = DATE.matcher(plain(column));
      try {
        if (date.matches()) {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(date.group(1)),
                  Integer.parseInt(date.group(2)),
                  Integer.parseInt(date.group(3))));
        }
      } catch (DateTimeException e) {
        // Said below, as every other text that is no date.
      }
      if (!blank(column)) {
        problem(column, "annex.date");
      }
      return Optional.empty();
    }

    private String plain(String column) {
      return Normalizer.normalize(text(column), Normalizer.Form.NFKC).strip();
    }
  }

  /**
   * The rows under the header, which is the first row that holds the name of the first column.
   *
   * @param problems takes a missing sheet or column, and what is wrong with cells
   */
  AnnexCells(
      String file, Workbook workbook, String sheet, List<String> columns, List<Problem> problems) {
    this.file = file;
    this.sheet = sheet;
    this.problems = problems;
    List<Table.Cells> all = workbook.lettered(sheet);
    int header = 0;
    while (header < all.size() && !all.get(header).byColumn().containsValue(columns.get(0))) {
      header++;
    }
    if (header == all.size()) {
      problems.add(
          new Problem(
              file,
              0,
              sheet,
              "",
              AnnexSource.PHRASES.text("annex.sheet", sheet, String.join("、", columns))));
      return;
    }
    all.get(header).byColumn().forEach((letter, name) -> letters.put(name, letter));
    for (String column : columns) {
      if (!letters.containsKey(column)) {
        problems.add(
            new Problem(
                file,
                all.get(header).number(),
                sheet,
                "",
                AnnexSource.PHRASES.text("annex.column", column)));
      }
    }
    if (letters.keySet().containsAll(columns)) {
      all.subList(header + 1, all.size()).forEach(cells -> rows.add(new Row(cells)));
    }
  }

  /** The rows in their order; none when the sheet or a column is missing. */
  List<Row> rows() {
    return List.copyOf(rows);
  }
}
