package org.lifecircle.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/** Makes a {@link Table} of lines of cells: the header says what the cells are. */
final class TableLines {

  private final String file;
  private final Columns columns;
  private final Separator separator;
  private final List<Problem> problems;

  TableLines(String file, Columns columns, Separator separator, List<Problem> problems) {
    this.file = file;
    this.columns = columns;
    this.separator = separator;
    this.problems = problems;
  }

  /**
   * The table; empty when its header cannot be read.
   *
   * @param notes what is to be said of the file already
   */
  Optional<Table> table(List<Table.Line> all, List<Text> notes) {
    List<Table.Line> lines = all.stream().filter(line -> !line.blank()).toList();
    if (lines.isEmpty()) {
      problem(0, "", "", Table.PHRASES.text("table.empty", String.join(",", columns.all())));
      return Optional.empty();
    }
    Table.Line first = lines.get(0);
    List<String> split = Separator.splitAtFullWidthCommas(first.fields());
    boolean fullWidth = columns.known(split) > columns.known(first.fields());
    List<String> header =
        (fullWidth ? split : first.fields()).stream().map(columns::named).toList();
    List<Table.Line> below = new ArrayList<>();
    boolean mended = fullWidth;
    for (Table.Line line : lines.subList(1, lines.size())) {
      List<String> fields = atBothCommas(line.fields(), header.size(), fullWidth);
      mended |= fields.size() != line.fields().size();
      below.add(new Table.Line(line.number(), fields));
    }
    if (!check(first.number(), header, below)) {
      return Optional.empty();
    }
    if (mended) {
      notes.add(Table.PHRASES.text("separator.full-width"));
    }
    List<Row> rows = below.stream().map(line -> row(header, line)).toList();
    return Optional.of(
        new Table(file, rows, notes.isEmpty() ? List.of() : List.of(Table.note(file, notes))));
  }

  /**
   * The cells of a row with commas of both widths, as Chinese keyboards write them; the row as it
   * is when that does not give as many cells as the header has.
   *
   * @param header whether the header has full-width commas too
   */
  static List<String> atBothCommas(List<String> cells, int size, boolean header) {
    if (cells.size() >= size || !header && cells.size() > 1) {
      return cells;
    }
    List<String> split = Separator.splitAtFullWidthCommas(cells);
    return split.size() == size ? split : cells;
  }

  private boolean check(int line, List<String> header, List<Table.Line> below) {
    int before = problems.size();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isEmpty()) {
        checkNameless(i, below);
      } else if (!columns.all().contains(name)) {
        if (!columns.others()) {
          problem(line, name, "", unknown(name));
        }
      } else if (!seen.add(name)) {
        problem(line, name, "", Table.PHRASES.text("column.twice"));
      }
    }
    List<String> named = header.stream().filter(name -> !name.isEmpty()).toList();
    for (String name : columns.required()) {
      if (!header.contains(name)) {
        problem(
            line,
            name,
            "",
            columns.others()
                ? Table.PHRASES.text("column.missing.among", String.join(",", named))
                : Table.PHRASES.text("column.missing", String.join(",", columns.all())));
      }
    }
    return problems.size() == before;
  }

  /** A column without a name says something only where it has cells, and then nobody knows what. */
  private void checkNameless(int column, List<Table.Line> below) {
    if (columns.others()) {
      return;
    }
    below.stream()
        .filter(line -> column < line.fields().size() && !line.fields().get(column).isBlank())
        .findFirst()
        .ifPresent(
            line ->
                problem(
                    line.number(),
                    "",
                    line.fields().get(column).strip(),
                    Table.PHRASES.text("column.nameless", Integer.toString(column + 1))));
  }

  private Text unknown(String name) {
    return NearestName.of(name, columns.all())
        .map(nearest -> Table.PHRASES.text("column.unknown.maybe", nearest))
        .orElseGet(() -> Table.PHRASES.text("column.unknown", String.join(",", columns.all())));
  }

  private Row row(List<String> header, Table.Line line) {
    List<String> fields = line.fields();
    List<String> beyond =
        fields.size() > header.size() ? fields.subList(header.size(), fields.size()) : List.of();
    if (!beyond.stream().allMatch(String::isBlank)) {
      problem(
          line.number(),
          "",
          String.join(String.valueOf(separator.character()), beyond),
          separator.character() == Separator.COMMA
              ? Table.PHRASES.text("row.long", fields.size(), header.size())
              : Table.PHRASES.text(
                  "row.long.other", fields.size(), header.size(), separator.word()));
    }
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty()) {
        cells.put(
            header.get(i), i < fields.size() ? FormulaGuard.meant(fields.get(i).strip()) : "");
      }
    }
    return Row.checked(file, line.number(), cells, problems);
  }

  private void problem(int line, String field, String value, Text message) {
    problems.add(new Problem(file, line, field, value, message));
  }
}
