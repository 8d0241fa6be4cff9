package org.lifecircle.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;

/**
 * A table as it stands in its file, to be changed cell by cell: what is not changed stays byte for
 * byte, with its encoding, its line ends, its quotes and its order. It is read as {@link Table}
 * reads it, but also where the header or a cell is wrong.
 */
public final class StandingTable {

  private final TextInFile in;
  private final Columns columns;
  private final Separator separator;
  private final List<String> header;
  private final int headerLine;
  private final List<StandingLine> lines;
  private final List<Integer> starts;

  private StandingTable(TextInFile in, Columns columns, List<Table.Line> all) {
    this.in = in;
    this.columns = columns;
    this.separator = Separator.of(in.text(), columns);
    this.starts = starts(in.text());
    List<Table.Line> filled = all.stream().filter(line -> !line.blank()).toList();
    if (filled.isEmpty()) {
      header = List.of();
      headerLine = 0;
      lines = List.of();
      return;
    }
    Table.Line first = filled.get(0);
    List<String> split = Separator.splitAtFullWidthCommas(first.fields());
    boolean fullWidth = columns.known(split) > columns.known(first.fields());
    header = (fullWidth ? split : first.fields()).stream().map(columns::named).toList();
    headerLine = first.number();
    List<StandingLine> read = new ArrayList<>();
    for (Table.Line line : filled.subList(1, filled.size())) {
      List<String> fields = TableLines.atBothCommas(line.fields(), header.size(), fullWidth);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        String cell = i < fields.size() ? FormulaGuard.meant(fields.get(i).strip()) : "";
        cells.putIfAbsent(header.get(i), cell);
      }
      read.add(new StandingLine(line.number(), cells));
    }
    lines = List.copyOf(read);
  }

  /**
   * Reads a file's bytes.
   *
   * @param file the file's name, for problems
   * @param columns the columns that the table may have
   * @param problems takes why it cannot be read, which {@link Table} tells too
   * @return empty when a problem was added
   */
  public static Optional<StandingTable> of(
      String file, byte[] content, Columns columns, List<Problem> problems) {
    Optional<TextInFile> in = TextInFile.of(file, content, problems);
    if (in.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Line> lines = new ArrayList<>();
    Separator separator = Separator.of(in.get().text(), columns);
    try (CsvReader<CsvRecord> reader = separator.reader()) {
      for (CsvRecord line : reader) {
        lines.add(new Table.Line((int) line.getStartingLineNumber(), line.getFields()));
      }
    } catch (CsvParseException e) {
      problems.add(Table.broken(file, e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new StandingTable(in.get(), columns, lines));
  }

  /** The columns in the order of the file; those that the table may not have are among them. */
  public List<String> header() {
    return header;
  }

  /** The rows under the header. */
  public List<StandingLine> lines() {
    return lines;
  }

  /** The row of a line of the file. */
  public Optional<StandingLine> line(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  /**
   * The bytes of the file with other texts in some cells of a row. A column that the file has not
   * is added to its header.
   *
   * @throws InvalidInputException when there is no such row or column, or the encoding of the file
   *     has no sign for a text
   */
  public byte[] with(int number, Map<String, String> cells) {
    line(number).orElseThrow(() -> wrong(number, "", "line.none"));
    StringBuilder text = new StringBuilder(in.text());
    List<String> columnsThen = columnsWith(cells);
    // From the end, so that what stands before keeps its place.
    List<String> order = new ArrayList<>(cells.keySet());
    order.sort((a, b) -> Integer.compare(columnsThen.indexOf(b), columnsThen.indexOf(a)));
    Raw raw = raw(number);
    int beyond = raw.fields().size();
    if (raw.fields().size() < header.size() && !standsAsRead(raw, number)) {
      List<String> all = new ArrayList<>();
      Map<String, String> old = line(number).orElseThrow().cells();
      columnsThen.forEach(
          name -> all.add(written(cells.getOrDefault(name, old.getOrDefault(name, "")))));
      text.replace(raw.start(), raw.end(), String.join(separatorText(), all));
    } else {
      StringBuilder tail = new StringBuilder();
      for (int i = beyond; i < columnsThen.size(); i++) {
        String cell = cells.getOrDefault(columnsThen.get(i), "");
        boolean later =
            cells.keySet().stream().mapToInt(columnsThen::indexOf).max().orElse(-1) >= i;
        if (later) {
          tail.append(separatorText()).append(written(cell));
        }
      }
      text.insert(raw.end(), tail);
      for (String name : order) {
        int column = columnsThen.indexOf(name);
        if (column < beyond) {
          Span span = raw.fields().get(column);
          text.replace(span.from(), span.to(), written(cells.get(name)));
        }
      }
    }
    addColumns(text, columnsThen);
    return bytes(text);
  }

  /**
   * Whether the raw fields of a short row are those that were read, with no commas of both widths.
   */
  private boolean standsAsRead(Raw raw, int number) {
    long filled =
        line(number).orElseThrow().cells().values().stream().filter(c -> !c.isEmpty()).count();
    return filled <= raw.fields().size();
  }

  /**
   * The bytes of the file with a further row.
   *
   * @param before the line before which it shall stand; behind all others when there is no such row
   * @throws InvalidInputException when there is no such column, or the encoding has no sign for it
   */
  public byte[] inserted(int before, Map<String, String> cells) {
    List<String> columnsThen = columnsWith(cells);
    String row =
        String.join(
            separatorText(),
            columnsThen.stream().map(name -> written(cells.getOrDefault(name, ""))).toList());
    StringBuilder text = new StringBuilder(in.text());
    String end = lineEnd();
    if (line(before).isPresent()) {
      text.insert(raw(before).start(), row + end);
    } else {
      int last = lines.isEmpty() ? headerLine : lines.get(lines.size() - 1).number();
      if (last == 0) {
        text.append(String.join(separatorText(), columnsThen)).append(end).append(row).append(end);
        return bytes(text);
      }
      Raw raw = raw(last);
      int at = raw.next();
      text.insert(at, at == raw.end() ? end + row : row + end);
    }
    addColumns(text, columnsThen);
    return bytes(text);
  }

  /**
   * The bytes of the file without a row.
   *
   * @throws InvalidInputException when there is no such row
   */
  public byte[] without(int number) {
    line(number).orElseThrow(() -> wrong(number, "", "line.none"));
    Raw raw = raw(number);
    return bytes(new StringBuilder(in.text()).delete(raw.start(), raw.next()));
  }

  private List<String> columnsWith(Map<String, String> cells) {
    List<String> all = new ArrayList<>(header);
    if (all.isEmpty()) {
      all.addAll(columns.required());
    }
    for (String name : cells.keySet()) {
      if (!all.contains(name)) {
        if (!columns.all().contains(name)) {
          throw wrong(headerLine, name, "column.unknown", String.join(",", columns.all()));
        }
        if (!cells.get(name).isEmpty()) {
          all.add(name);
        }
      }
    }
    return all;
  }

  private void addColumns(StringBuilder text, List<String> columnsThen) {
    StringBuilder names = new StringBuilder();
    columnsThen
        .subList(header.size(), columnsThen.size())
        .forEach(name -> names.append(separatorText()).append(name));
    text.insert(raw(headerLine).end(), names);
  }

  private String separatorText() {
    return String.valueOf(separator.character());
  }

  private String written(String cell) {
    String guarded = FormulaGuard.written(cell);
    boolean quoted =
        guarded.indexOf(separator.character()) >= 0
            || guarded.indexOf('"') >= 0
            || guarded.indexOf('\n') >= 0
            || guarded.indexOf('\r') >= 0
            || !guarded.equals(guarded.strip());
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  private String lineEnd() {
    String text = in.text();
    int at = text.indexOf('\n');
    if (at > 0 && text.charAt(at - 1) == '\r') {
      return "\r\n";
    }
    return at < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
  }

  private byte[] bytes(StringBuilder text) {
    List<Problem> problems = new ArrayList<>();
    return in.bytes(text.toString(), problems)
        .orElseThrow(() -> new InvalidInputException(problems));
  }

  private InvalidInputException wrong(int line, String field, String key, Object... arguments) {
    return new InvalidInputException(
        List.of(
            new Problem(
                in.file(), Math.max(0, line), field, "", Table.PHRASES.text(key, arguments))));
  }

  /** Where a field stands in the text, with its quotes. */
  private record Span(int from, int to) {}

  /**
   * Where a row stands in the text.
   *
   * @param end behind its last field
   * @param next behind its end of line
   */
  private record Raw(int start, int end, int next, List<Span> fields) {}

  private Raw raw(int number) {
    String text = in.text();
    int start = starts.get(number - 1);
    List<Span> fields = new ArrayList<>();
    int at = start;
    while (true) {
      int from = at;
      if (at < text.length() && text.charAt(at) == '"') {
        at = behindQuotes(text, at + 1);
      }
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      fields.add(new Span(from, at));
      if (at >= text.length() || text.charAt(at) != separator.character()) {
        break;
      }
      at++;
    }
    return new Raw(start, at, behindEnd(text, at), fields);
  }

  private boolean isEnd(char character) {
    return character == separator.character() || character == '\n' || character == '\r';
  }

  private static int behindQuotes(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at + 1;
        }
      }
      at++;
    }
    return at;
  }

  private static int behindEnd(String text, int at) {
    if (at < text.length() && text.charAt(at) == '\r') {
      return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
  }

  /** Where every line of a text begins. */
  private static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = 0; at < text.length(); ) {
      int next = behindEnd(text, at);
      if (next > at) {
        starts.add(next);
        at = next;
      } else {
        at++;
      }
    }
    return starts;
  }
}
