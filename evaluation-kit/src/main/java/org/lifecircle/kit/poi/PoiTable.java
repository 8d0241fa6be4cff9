package org.lifecircle.kit.poi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The places of a table from a map service.
 *
 * @param places those that became outlets, in the order of the table
 * @param leftOut those that did not, in the order of the table
 * @param notes what a reader must know of how the table was read, and what was not understood
 */
public record PoiTable(List<Place> places, List<LeftOut> leftOut, List<Warning> notes) {

  static final Phrases PHRASES = Phrases.beside(PoiTable.class, "phrases");

  private static final long LARGEST_FILE_BYTES = 512L * 1024 * 1024;

  /**
   * A place that became an outlet.
   *
   * @param row as the table has it
   * @param finding how it was classified
   */
  public record Place(PoiRow row, PoiCrosswalk.Finding finding, Outlet outlet) {}

  /**
   * A place that did not.
   *
   * @param row as the table has it
   * @param reason a code such as {@code unknown-type}
   * @param words the reason in words
   */
  public record LeftOut(PoiRow row, String reason, Text words) {}

  public PoiTable {
    places = List.copyOf(places);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a table as {@link Table} does, with any further columns.
   *
   * @param known outlets that the circle has already
   * @throws InvalidInputException when it cannot be read at all
   */
  public static PoiTable read(
      Path file, PoiReading reading, FormatCatalog formats, List<Outlet> known) {
    Rows rows = rows(file, reading.columns());
    PoiReading found =
        new PoiReading(rows.columns(), reading.system(), reading.center(), reading.geocoding());
    return new PoiSorting(found, PoiCrosswalk.standard(formats), known)
        .sort(rows.table(), rows.header());
  }

  /** How completely map services list the outlets of each format; an assumption. */
  public static OutletSearch coverage(FormatCatalog formats) {
    return SourceCoverage.of(PoiTable.class, "poi-coverage.csv", formats);
  }

  /**
   * A table with the columns that are read of it.
   *
   * @param columns those that were named or found
   * @param header all columns that it has
   */
  record Rows(Table table, PoiColumns columns, Set<String> header) {}

  /**
   * The rows of a table of places.
   *
   * @param columns those that were named; the others are found by their names
   * @throws InvalidInputException when it cannot be read at all
   */
  static Rows rows(Path file, PoiColumns columns) {
    String name = String.valueOf(file.getFileName());
    List<Problem> problems = new ArrayList<>();
    try {
      if (Files.size(file) > LARGEST_FILE_BYTES) {
        throw new IOException("more than 512 MB");
      }
      byte[] bytes = Files.readAllBytes(file);
      Columns any = new Columns(columns.read(), PoiColumns.names(), true);
      Set<String> header =
          Table.read(name, bytes, new Columns(List.of(), any.all(), true), new ArrayList<>())
              .flatMap(table -> table.rows().stream().findFirst())
              .map(Row::columns)
              .orElse(new LinkedHashSet<>());
      PoiColumns found = columns.among(header);
      Optional<Table> table =
          Table.read(
              name,
              bytes,
              Columns.required(found.read().toArray(new String[0])).amongOthers(),
              problems);
      if (problems.isEmpty() && table.isPresent()) {
        return new Rows(table.get(), found, header);
      }
    } catch (IOException e) {
      problems.add(
          new Problem(name, 0, "", "", PHRASES.text("unreadable", String.valueOf(e.getMessage()))));
    }
    throw new InvalidInputException(problems);
  }
}
