package org.lifecircle.kit.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyTopic;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Workbook;

/**
 * The rows of a table of answers, of which nothing is kept but the columns of the form.
 *
 * @param rows filled rows in their order
 * @param personal the words over columns that say who somebody is; their cells were dropped
 * @param unread the words over other columns that are not of the form
 */
record AnswerTable(List<AnswerRow> rows, List<String> personal, List<String> unread) {

  /** How many rows of a sheet may stand above its header. */
  private static final int HEADER_ROWS = 6;

  AnswerTable {
    rows = List.copyOf(rows);
    personal = List.copyOf(personal);
    unread = List.copyOf(unread);
  }

  /**
   * One questionnaire.
   *
   * @param line its row in the file
   * @param cells what it says by the id of the column; only filled ones
   * @param places what problems call its cells by the id of the column
   */
  record AnswerRow(int line, Map<String, String> cells, Map<String, String> places) {
    AnswerRow {
      cells = Collections.unmodifiableMap(new TreeMap<>(cells));
      places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    String text(SurveyColumn column) {
      return cells.getOrDefault(column.id(), "");
    }

    String place(SurveyColumn column) {
      return places.getOrDefault(column.id(), column.id());
    }
  }

  /** The columns of a header, by what the table calls them. */
  private static final class Header {
    private final Map<String, SurveyColumn> columns = new LinkedHashMap<>();
    private final List<String> personal = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<SurveyColumn> twice = new ArrayList<>();

    void add(String place, String words) {
      Optional<SurveyColumn> column = SurveyColumn.ofHeader(words);
      if (column.isPresent()) {
        if (columns.containsValue(column.get())) {
          twice.add(column.get());
        } else {
          columns.put(place, column.get());
        }
      } else if (SurveyColumn.personal(words)) {
        personal.add(words);
      } else if (!words.isBlank()) {
        unread.add(words);
      }
    }

    boolean found() {
      return columns.containsValue(SurveyColumn.of(SurveyTopic.OVERALL));
    }
  }

  /**
   * Reads a file.
   *
   * @param file a workbook, or a comma-separated table
   * @param bytes what it holds
   * @param problems takes what is wrong; no problem quotes a cell that is not of the form
   */
  static Optional<AnswerTable> read(Path file, byte[] bytes, List<Problem> problems) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? ofWorkbook(file, name, problems)
        : ofText(name, bytes, problems);
  }

  private static Optional<AnswerTable> ofText(String name, byte[] bytes, List<Problem> problems) {
    List<String> names = new ArrayList<>();
    SurveyColumn.all()
        .forEach(one -> names.addAll(List.of(one.id(), one.label().zh(), one.label().en())));
    List<Problem> found = new ArrayList<>();
    Optional<Table> table = Table.read(name, bytes, new Columns(List.of(), names, true), found);
    Header header = new Header();
    table
        .flatMap(read -> read.rows().stream().findFirst())
        .ifPresent(row -> row.columns().forEach(words -> header.add(words, words)));
    // What is wrong with a column that is dropped would show what it holds.
    for (Problem problem : found) {
      boolean ofTheForm =
          header.columns.containsKey(problem.field())
              || SurveyColumn.ofHeader(problem.field()).isPresent();
      if (problem.field().isEmpty() || ofTheForm) {
        problems.add(
            new Problem(
                problem.file(),
                problem.line(),
                problem.field(),
                SurveyCells.quoted(problem.value()),
                problem.message()));
      }
    }
    // What only dropped columns were wrong in has no columns of the form either.
    if (table.isEmpty() && !problems.isEmpty() || !checked(name, header, problems)) {
      return Optional.empty();
    }
    List<AnswerRow> rows = new ArrayList<>();
    for (Row row : table.get().rows()) {
      Map<String, String> cells = new TreeMap<>();
      Map<String, String> places = new TreeMap<>();
      header.columns.forEach(
          (words, column) -> {
            places.put(column.id(), words);
            if (!row.blank(words)) {
              cells.put(column.id(), row.text(words));
            }
          });
      rows.add(new AnswerRow(row.line(), cells, places));
    }
    return Optional.of(new AnswerTable(rows, header.personal, header.unread));
  }

  private static Optional<AnswerTable> ofWorkbook(Path file, String name, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    Optional<Workbook> workbook = Workbook.read(file, found);
    if (workbook.isEmpty()) {
      problems.addAll(found);
      return Optional.empty();
    }
    for (String sheet : workbook.get().sheets()) {
      List<Table.Cells> lines = workbook.get().lettered(sheet);
      for (int i = 0; i < Math.min(HEADER_ROWS, lines.size()); i++) {
        Header header = new Header();
        lines.get(i).byColumn().forEach(header::add);
        if (header.found()) {
          // A formula in a column that is dropped is nobody's business.
          for (Problem problem : found) {
            String column = problem.field().replaceAll("^.*!|\\d+$", "");
            if (problem.field().startsWith(sheet + "!") && header.columns.containsKey(column)) {
              problems.add(
                  new Problem(name, problem.line(), problem.field(), "…", problem.message()));
            }
          }
          return checked(name, header, problems)
              ? Optional.of(
                  new AnswerTable(
                      rows(sheet, lines.subList(i + 1, lines.size()), header),
                      header.personal,
                      header.unread))
              : Optional.empty();
        }
      }
    }
    checked(name, new Header(), problems);
    return Optional.empty();
  }

  private static List<AnswerRow> rows(String sheet, List<Table.Cells> lines, Header header) {
    List<AnswerRow> rows = new ArrayList<>();
    for (Table.Cells line : lines) {
      Map<String, String> cells = new TreeMap<>();
      Map<String, String> places = new TreeMap<>();
      header.columns.forEach(
          (letters, column) -> {
            places.put(column.id(), sheet + "!" + letters + line.number());
            String cell = line.byColumn().getOrDefault(letters, "");
            if (!cell.isBlank()) {
              cells.put(column.id(), cell);
            }
          });
      rows.add(new AnswerRow(line.number(), cells, places));
    }
    return rows;
  }

  private static boolean checked(String name, Header header, List<Problem> problems) {
    if (!header.found()) {
      Text overall = SurveyColumn.of(SurveyTopic.OVERALL).label();
      problems.add(
          new Problem(name, 0, "", "", SurveyAnswersFile.PHRASES.text("overall.missing", overall)));
      return false;
    }
    for (SurveyColumn column : header.twice) {
      problems.add(
          new Problem(
              name, 0, column.label().zh(), "", SurveyAnswersFile.PHRASES.text("column.twice")));
    }
    return header.twice.isEmpty();
  }
}
