package org.lifecircle.kit.geocode;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Workbook;

/**
 * Names and addresses with their places, as a geocoding service, a map service or a person has
 * listed them. Immutable.
 */
public final class Gazetteer {

  /** No table: nothing is looked up. */
  public static final Gazetteer NONE = new Gazetteer(List.of(), Map.of(), List.of());

  static final Phrases PHRASES = Phrases.beside(Gazetteer.class, "phrases");

  private static final long LARGEST_FILE_BYTES = 512L * 1024 * 1024;

  private final List<Listed> entries;
  private final Map<String, String> inputs;
  private final List<Warning> notes;

  private Gazetteer(List<Listed> entries, Map<String, String> inputs, List<Warning> notes) {
    this.entries = List.copyOf(entries);
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    this.notes = List.copyOf(notes);
  }

  /**
   * A line of a table.
   *
   * @param file the table
   * @param line in the table, from 1
   * @param names its name and its address, as far as it has them
   * @param at the degrees as they stand there
   * @param system what the degrees are; empty when nobody says
   */
  private record Listed(
      String file,
      int line,
      List<String> names,
      Coordinate at,
      Optional<CoordinateSystem> system) {}

  /**
   * Reads tables: CSV in any form that {@link Table} takes, or the sheets of an {@code .xlsx} file.
   * Columns are found by the names that services and people give them; a table needs a name or an
   * address, and degrees, in two columns or in one.
   *
   * @param tables the files
   * @param stated what their degrees are; empty when nobody says, then the names of the columns may
   *     say it
   * @throws InvalidInputException with every problem of every table
   */
  public static Gazetteer read(List<Path> tables, Optional<CoordinateSystem> stated) {
    requireNonNull(stated, "stated");
    List<Problem> problems = new ArrayList<>();
    List<Listed> entries = new ArrayList<>();
    List<Warning> notes = new ArrayList<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Path file : tables) {
      for (Table table : tables(file, inputs, problems)) {
        notes.addAll(table.notes());
        GazetteerColumns.of(table, stated, problems)
            .ifPresent(columns -> entries.addAll(entries(table, columns, notes)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Gazetteer(entries, inputs, notes);
  }

  private static List<Table> tables(Path file, Map<String, String> inputs, List<Problem> problems) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST_FILE_BYTES) {
        problems.add(new Problem(name, 0, "", "", PHRASES.text("file.large")));
        return List.of();
      }
      byte[] bytes = Files.readAllBytes(file);
      inputs.put(name, FileDigest.of(bytes));
      Columns any = new Columns(List.of(), GazetteerColumns.names(), true);
      if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
        return Table.read(name, bytes, any, problems).stream().toList();
      }
      Optional<Workbook> workbook = Workbook.read(file, problems);
      List<Table> sheets = new ArrayList<>();
      for (String sheet : workbook.map(Workbook::sheets).orElse(List.of())) {
        workbook.get().table(sheet, any, new ArrayList<>()).ifPresent(sheets::add);
      }
      List<Table> fitting = sheets.stream().filter(GazetteerColumns::fit).toList();
      return fitting.isEmpty() ? sheets.stream().limit(1).toList() : fitting;
    } catch (IOException e) {
      problems.add(
          new Problem(
              name, 0, "", "", PHRASES.text("file.unreadable", String.valueOf(e.getMessage()))));
      return List.of();
    }
  }

  private static List<Listed> entries(Table table, GazetteerColumns columns, List<Warning> notes) {
    List<Table.Cells> places = new ArrayList<>();
    for (Row row : table.rows()) {
      places.add(new Table.Cells(row.line(), columns.place(row)));
    }
    Table degrees = Table.of(table.file(), places, new ArrayList<>());
    CellReader cells = new CellReader(degrees, Text::same, new CellNotes());
    List<Listed> entries = new ArrayList<>();
    List<Integer> unplaced = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> names = columns.names(table.rows().get(i));
      if (names.isEmpty()) {
        continue;
      }
      Row row = degrees.rows().get(i);
      Optional<Coordinate> at =
          cells.quietly(row, Optional.empty()).value().flatMap(Gazetteer::onEarth);
      if (at.isPresent()) {
        entries.add(new Listed(table.file(), row.line(), names, at.get(), columns.system()));
      } else {
        unplaced.add(row.line());
      }
    }
    if (!unplaced.isEmpty()) {
      notes.add(
          new Warning(
              "gazetteer-without-place",
              table.file(),
              PHRASES.text(
                  "note.unplaced",
                  table.file(),
                  Integer.toString(unplaced.size()),
                  Integer.toString(unplaced.get(0)))));
    }
    return entries;
  }

  private static Optional<Coordinate> onEarth(CellPlace.Degrees place) {
    return Math.abs(place.longitude()) <= 180 && Math.abs(place.latitude()) <= 90
        ? Optional.of(new Coordinate(place.longitude(), place.latitude()))
        : Optional.empty();
  }

  /** Whether there is a table to look in. */
  public boolean given() {
    return !inputs.isEmpty();
  }

  /** The SHA-256 of every table by its name. */
  public Map<String, String> inputs() {
    return inputs;
  }

  /**
   * Looks in the tables for the rows of one circle.
   *
   * @param system what the degrees of the circle are; they are also those of tables of which nobody
   *     says anything else
   * @param center the middle of the circle in that system; empty when it is not known
   */
  public Geocoding around(CoordinateSystem system, Optional<Coordinate> center) {
    List<GazetteerEntry> there = new ArrayList<>();
    List<Warning> all = new ArrayList<>(notes);
    Set<String> unsaid = new LinkedHashSet<>();
    for (Listed entry : entries) {
      if (entry.system().isEmpty()) {
        unsaid.add(entry.file());
      }
      CoordinateSystem given = entry.system().orElse(system);
      Coordinate at =
          given.samePlaces(system) ? entry.at() : system.fromWgs84(given.toWgs84(entry.at()));
      there.add(new GazetteerEntry(entry.file(), entry.line(), entry.names(), at));
    }
    for (String file : unsaid) {
      all.add(
          new Warning("gazetteer-system", file, PHRASES.text("note.system", file, system.id())));
    }
    return new Geocoding(there, center, all, given());
  }
}
