package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/**
 * A comma-separated table with a header, UTF-8 with or without byte order mark, any line ends.
 * Empty rows are passed over.
 *
 * @param file the file's name, for problems
 * @param rows the rows under the header, in their order
 */
public record Table(String file, List<Row> rows) {

  static final Phrases PHRASES = Phrases.beside(Table.class, "phrases");

  private static final Pattern STARTING_LINE =
      Pattern.compile(" \\(record starting at line (\\d{1,9})\\)");

  public Table {
    requireNonNull(file, "file");
    rows = List.copyOf(rows);
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
        rows.stream().map(row -> new Row(file, row.number(), row.byColumn(), problems)).toList());
  }

  private Table reportingTo(List<Problem> problems) {
    return new Table(file, rows.stream().map(row -> row.reportingTo(problems)).toList());
  }

  /**
   * Reads bytes.
   *
   * @param file the name for problems
   * @param content UTF-8
   * @param columns the columns that the table may have
   * @param problems takes what is wrong
   * @return empty when the rows cannot be read at all
   */
  public static Optional<Table> read(
      String file, byte[] content, Columns columns, List<Problem> problems) {
    Optional<String> text = Utf8Text.decode(file, content, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text.get())) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      problems.add(broken(file, e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(
        file,
        records.stream()
            .map(line -> new Line((int) line.getStartingLineNumber(), line.getFields()))
            .toList(),
        columns,
        problems);
  }

  /**
   * A line of cells, wherever it comes from.
   *
   * @param number its number in the file or sheet, from 1
   * @param fields its cells
   */
  record Line(int number, List<String> fields) {}

  /** A table of lines, the first of which with anything in it is the header. */
  static Optional<Table> of(
      String file, List<Line> lines, Columns columns, List<Problem> problems) {
    List<Line> filled =
        lines.stream().filter(line -> !line.fields().stream().allMatch(String::isBlank)).toList();
    if (filled.isEmpty()) {
      problems.add(
          new Problem(
              file, 0, "", "", PHRASES.text("table.empty", String.join(",", columns.all()))));
      return Optional.empty();
    }
    List<String> header = filled.get(0).fields().stream().map(String::strip).toList();
    if (!check(file, filled.get(0).number(), header, columns, problems)) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (Line line : filled.subList(1, filled.size())) {
      rows.add(row(file, header, line, problems));
    }
    return Optional.of(new Table(file, rows));
  }

  /** The parser says the line in its message only. */
  private static Problem broken(String file, CsvParseException e) {
    Matcher where = STARTING_LINE.matcher(String.valueOf(e.getMessage()));
    int line = where.find() ? Integer.parseInt(where.group(1)) : 0;
    return new Problem(file, line, "", "", PHRASES.text("csv.broken", where.replaceAll("")));
  }

  private static boolean check(
      String file, int line, List<String> header, Columns columns, List<Problem> problems) {
    int before = problems.size();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : header) {
      if (!columns.all().contains(name)) {
        if (columns.others()) {
          continue;
        }
        Text message =
            NearestName.of(name, columns.all())
                .map(nearest -> PHRASES.text("column.unknown.maybe", nearest))
                .orElseGet(() -> PHRASES.text("column.unknown", String.join(",", columns.all())));
        problems.add(new Problem(file, line, name, "", message));
      } else if (!seen.add(name)) {
        problems.add(new Problem(file, line, name, "", PHRASES.text("column.twice")));
      }
    }
    for (String name : columns.required()) {
      if (!header.contains(name)) {
        problems.add(
            new Problem(
                file,
                line,
                name,
                "",
                columns.others()
                    ? PHRASES.text("column.missing.among", String.join(",", header))
                    : PHRASES.text("column.missing", String.join(",", columns.all()))));
      }
    }
    return problems.size() == before;
  }

  private static Row row(String file, List<String> header, Line line, List<Problem> problems) {
    int number = line.number();
    List<String> fields = line.fields();
    if (fields.size() > header.size()) {
      problems.add(
          new Problem(
              file,
              number,
              "",
              String.join(",", fields.subList(header.size(), fields.size())),
              PHRASES.text("row.long", fields.size(), header.size())));
    }
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), i < fields.size() ? fields.get(i).strip() : "");
    }
    return new Row(file, number, cells, problems);
  }
}
