package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * A table of text with a header: cells with commas between them, or with what a spreadsheet program
 * writes in their place; UTF-8 or what {@link PlainText} reads; any line ends. Empty rows and
 * columns without a name and without a value are passed over.
 *
 * @param file the file's name, for problems
 * @param rows the rows under the header, in their order
 * @param notes what a reader must know of how the file was read
 */
public record Table(String file, List<Row> rows, List<Warning> notes) {

  /** The code of the warning that a table was not written with commas in UTF-8. */
  public static final String FORM = "table-form";

  static final Phrases PHRASES = Phrases.beside(Table.class, "phrases");

  private static final Pattern STARTING_LINE =
      Pattern.compile(" \\(record starting at line (\\d{1,9})\\)");

  public Table {
    requireNonNull(file, "file");
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param columns the columns that it may have
   * @param problems takes what is wrong with the file, the header and, later, with the cells
   * @return empty when the rows cannot be read at all
   */
  public static Optional<Table> read(Path path, Columns columns, List<Problem> problems) {
    String file = path.getFileName().toString();
    try {
      return read(file, Files.readAllBytes(path), columns, problems);
    } catch (NoSuchFileException e) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("file.missing")));
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("file.unreadable", e.getMessage())));
    }
    return Optional.empty();
  }

  /**
   * Reads a table that lies on the class path beside a class and belongs to the product.
   *
   * @param neighbor a class in the same package
   * @param name the resource's name
   * @param columns the columns that it may have
   * @param problems takes what is wrong
   * @throws InvalidInputException when the header is wrong or the resource is missing
   */
  public static Table resource(
      Class<?> neighbor, String name, Columns columns, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    Optional<Table> table = Optional.empty();
    try (InputStream in = neighbor.getResourceAsStream(name)) {
      if (in == null) {
        found.add(new Problem(name, 0, "", "", PHRASES.text("file.missing")));
      } else {
        table = read(name, in.readAllBytes(), columns, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
    return table.orElseThrow().reportingTo(problems);
  }

  /**
   * One row that comes from something else than a comma-separated file.
   *
   * @param number what problems call its line, from 1; 0 when it has none
   * @param byColumn the cells by column, without surrounding white space; a column may be left out
   */
  public record Cells(int number, Map<String, String> byColumn) {
    public Cells {
      byColumn = Collections.unmodifiableMap(new TreeMap<>(byColumn));
    }
  }

  /**
   * A table whose cells were read elsewhere, for example from a sheet.
   *
   * @param file what problems call it
   * @param rows its rows
   * @param problems takes what is wrong with the cells
   */
  public static Table of(String file, List<Cells> rows, List<Problem> problems) {
    return new Table(
        file,
        rows.stream()
            .map(row -> Row.checked(file, row.number(), row.byColumn(), problems))
            .toList(),
        List.of());
  }

  private Table reportingTo(List<Problem> problems) {
    return new Table(file, rows.stream().map(row -> row.reportingTo(problems)).toList(), notes);
  }

  /**
   * Reads bytes.
   *
   * @param file the name for problems
   * @param content the bytes of the file
   * @param columns the columns that the table may have
   * @param problems takes what is wrong
   * @return empty when the rows cannot be read at all
   */
  public static Optional<Table> read(
      String file, byte[] content, Columns columns, List<Problem> problems) {
    Optional<PlainText> text = PlainText.decode(file, content, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Separator separator = Separator.of(text.get().text(), columns);
    List<Line> lines = new ArrayList<>();
    TableSize size = TableSize.of(content.length);
    try (CsvReader<CsvRecord> reader = separator.reader()) {
      for (CsvRecord record : reader) {
        Line line = new Line((int) record.getStartingLineNumber(), record.getFields());
        if (line.blank()) {
          continue;
        }
        Optional<Text> refused = size.with(line.fields().size());
        if (refused.isPresent()) {
          problems.add(new Problem(file, line.number(), "", "", refused.get()));
          return Optional.empty();
        }
        lines.add(line);
      }
    } catch (CsvParseException e) {
      problems.add(broken(file, e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Text> notes = new ArrayList<>();
    text.get().note().ifPresent(notes::add);
    separator.note().ifPresent(notes::add);
    return new TableLines(file, columns, separator, problems).table(lines, notes);
  }

  /** A table of lines that come from elsewhere, the first with anything in it being the header. */
  static Optional<Table> of(
      String file, List<Line> lines, Columns columns, List<Problem> problems) {
    Separator separator = new Separator(Separator.COMMA, false, "");
    return new TableLines(file, columns, separator, problems).table(lines, new ArrayList<>());
  }

  /** One warning of everything that is to be said of how a file was read. */
  static Warning note(String file, List<Text> said) {
    return new Warning(
        FORM,
        file,
        PHRASES.text(
            "table.note",
            file,
            new Text(
                said.stream().map(Text::zh).collect(Collectors.joining("；")),
                said.stream().map(Text::en).collect(Collectors.joining("; ")))));
  }

  /**
   * A line of cells, wherever it comes from.
   *
   * @param number its number in the file or sheet, from 1
   * @param fields its cells
   */
  record Line(int number, List<String> fields) {

    boolean blank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  /** The parser says the line in its message only. */
  static Problem broken(String file, CsvParseException e) {
    Matcher where = STARTING_LINE.matcher(String.valueOf(e.getMessage()));
    int line = where.find() ? Integer.parseInt(where.group(1)) : 0;
    return new Problem(file, line, "", "", PHRASES.text("csv.broken", where.replaceAll("")));
  }
}
