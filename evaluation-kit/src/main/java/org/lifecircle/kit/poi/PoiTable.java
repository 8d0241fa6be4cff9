package org.lifecircle.kit.poi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The places of a table from a map service.
 *
 * @param places those that became outlets, in the order of the table
 * @param leftOut those that did not, in the order of the table
 * @param notes what a reader must know of how the table was read
 */
public record PoiTable(List<Place> places, List<LeftOut> leftOut, List<Warning> notes) {

  static final Phrases PHRASES = Phrases.beside(PoiTable.class, "phrases");

  private static final int FARTHEST_KILOMETERS = 20;
  private static final int SAME_PLACE_MILLIMETERS = 2_000;
  private static final long LARGEST_FILE_BYTES = 512L * 1024 * 1024;

  /**
   * How a table is read.
   *
   * @param name the column of names
   * @param type the column of types: Amap codes or Baidu tags
   * @param longitude the column of longitudes
   * @param latitude the column of latitudes; the same as of longitudes when one column holds {@code
   *     longitude,latitude}
   * @param id the column of ids; empty when rows are numbered
   * @param system what the degrees are
   * @param center places far from it are left out; empty when nobody says
   */
  public record Reading(
      String name,
      String type,
      String longitude,
      String latitude,
      Optional<String> id,
      CoordinateSystem system,
      Optional<Coordinate> center) {}

  /**
   * A place that became an outlet.
   *
   * @param line in the file
   * @param type what the service calls it
   * @param finding how it was classified
   */
  public record Place(int line, String type, PoiCrosswalk.Finding finding, Outlet outlet) {}

  /**
   * A place that did not.
   *
   * @param reason a code such as {@code unknown-type}
   * @param words the same for people
   */
  public record LeftOut(
      int line,
      String id,
      String name,
      String type,
      String longitude,
      String latitude,
      String reason,
      Text words) {}

  public PoiTable {
    places = List.copyOf(places);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a table as {@link Table} does, with any further columns.
   *
   * @param taken ids that outlets have already
   * @throws InvalidInputException when it cannot be read at all
   */
  public static PoiTable read(
      Path file, Reading reading, FormatCatalog formats, Set<String> taken) {
    List<Problem> problems = new ArrayList<>();
    Optional<Table> table = table(file, reading, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Sorting(reading, PoiCrosswalk.standard(formats), taken).sort(table.orElseThrow());
  }

  private static Optional<Table> table(Path file, Reading reading, List<Problem> problems) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST_FILE_BYTES) {
        throw new IOException("more than 512 MB");
      }
      byte[] bytes = Files.readAllBytes(file);
      List<String> columns = new ArrayList<>();
      for (String column :
          List.of(reading.name, reading.type, reading.longitude, reading.latitude)) {
        if (!columns.contains(column)) {
          columns.add(column);
        }
      }
      reading.id.filter(id -> !columns.contains(id)).ifPresent(columns::add);
      return Table.read(
          name, bytes, Columns.required(columns.toArray(new String[0])).amongOthers(), problems);
    } catch (IOException e) {
      problems.add(new Problem(name, 0, "", "", PHRASES.text("unreadable", e.getMessage())));
      return Optional.empty();
    }
  }

  /** Sorts rows into places and what is left out. */
  private static final class Sorting {
    private final Reading reading;
    private final PoiCrosswalk crosswalk;
    private final Set<String> ids;
    private final List<Place> places = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, List<Place>> byName = new LinkedHashMap<>();

    Sorting(Reading reading, PoiCrosswalk crosswalk, Set<String> taken) {
      this.reading = reading;
      this.crosswalk = crosswalk;
      this.ids = new LinkedHashSet<>(taken);
    }

    PoiTable sort(Table table) {
      table.rows().forEach(this::row);
      return new PoiTable(places, leftOut, table.notes());
    }

    private void row(Row row) {
      String name = row.text(reading.name);
      String type = row.text(reading.type);
      if (name.isEmpty()) {
        leaveOut(row, "no-name");
        return;
      }
      Optional<Coordinate> given = place(row);
      if (given.isEmpty()) {
        leaveOut(row, "no-place");
        return;
      }
      Coordinate at = reading.system.toWgs84(given.get());
      if (reading.center.isPresent()
          && LocalMetric.millimeters(reading.center.get(), at) > FARTHEST_KILOMETERS * 1_000_000L) {
        leaveOut(row, "far", Integer.toString(FARTHEST_KILOMETERS));
        return;
      }
      PoiCrosswalk.Finding finding = crosswalk.find(type, name);
      if (finding.formatId().isEmpty()) {
        leaveOut(row, finding.reason().orElseThrow().id());
        return;
      }
      String format = finding.formatId().get();
      for (Place known : byName.getOrDefault(name, List.of())) {
        if (known.outlet.serves(format)
            && LocalMetric.millimeters(known.outlet.location(), at) <= SAME_PLACE_MILLIMETERS) {
          leaveOut(row, "repeated", Integer.toString(known.line));
          return;
        }
      }
      Place place =
          new Place(
              row.line(),
              type,
              finding,
              Outlet.of(id(row), name, List.of(format), at)
                  .withEvidence(
                      "POI " + type + " (" + finding.confidence().orElseThrow().id() + ")"));
      places.add(place);
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }

    private String id(Row row) {
      String stated = reading.id.map(row::text).orElse("");
      String base = stated.isEmpty() ? "poi-" + row.line() : stated;
      String id = base;
      for (int n = 2; !ids.add(id); n++) {
        id = base + "-" + n;
      }
      return id;
    }

    private Optional<Coordinate> place(Row row) {
      String longitude = row.text(reading.longitude);
      String latitude = row.text(reading.latitude);
      if (reading.longitude.equals(reading.latitude)) {
        String[] both = longitude.split("[,;，]", -1);
        if (both.length != 2) {
          return Optional.empty();
        }
        longitude = both[0].strip();
        latitude = both[1].strip();
      }
      try {
        return Optional.of(
            new Coordinate(Double.parseDouble(longitude), Double.parseDouble(latitude)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private void leaveOut(Row row, String reason, Object... arguments) {
      leftOut.add(
          new LeftOut(
              row.line(),
              reading.id.map(row::text).orElse(""),
              row.text(reading.name),
              row.text(reading.type),
              row.text(reading.longitude),
              row.text(reading.latitude),
              reason,
              PHRASES.text("reason." + reason, arguments)));
    }
  }
}
