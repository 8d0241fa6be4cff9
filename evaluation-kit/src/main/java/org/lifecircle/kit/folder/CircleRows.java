package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Turns the rows of tables into homes and outlets, wherever the tables come from. What is wrong or
 * doubtful goes to the lists that were handed over.
 */
public final class CircleRows {

  /** The columns of a table of homes that is written. */
  public static final Columns HOMES =
      Columns.required("id", "name", "lon", "lat", "households", "residents")
          .optional("children", "olderAdults", "estimated");

  /** The columns of a table of homes that is read: addresses are looked up, and never written. */
  public static final Columns HOMES_AS_READ = HOMES.optional("address");

  /**
   * The columns of a table of outlets that is written; none needs a state, for what is not open is
   * left out, and what is built and not in use says why.
   */
  public static final Columns OUTLETS =
      Columns.required("id", "name", "formats", "lon", "lat")
          .optional("hours", "area", "chain", "capacity", "delivers", "deliveryHours", "evidence")
          .optional("unused", "unusedSeen", "unusedEvidence");

  /**
   * The columns of a table of outlets that is read: their states say only who is left out, and
   * addresses are looked up.
   */
  public static final Columns OUTLETS_AS_READ = OUTLETS.optional("status", "address");

  /** Takes the doubt that the circle's center must be wrong. */
  @FunctionalInterface
  public interface CenterDoubt {
    /**
     * Says why.
     *
     * @param place the center as longitude and latitude
     * @param message a whole sentence
     */
    void because(String place, Text message);
  }

  static final int MOST_RESIDENTS_OF_A_HOME = 100_000;
  static final int MOST_RESIDENTS_OF_A_CIRCLE = 10_000_000;
  static final int LARGEST_AREA_SQUARE_METERS = 1_000_000;
  static final int LARGEST_CAPACITY_PER_HOUR = 100_000;

  private static final Phrases PHRASES = Phrases.beside(CircleRows.class, "phrases");

  private final FormatCatalog formats;
  private final Wording wording;
  private final Optional<Coordinate> center;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private final Geocoding geocoding;
  private final CensusAges ages = CensusAges.national();
  private Set<String> leftOut = new LinkedHashSet<>();
  private List<UnusedOutlet> unused = List.of();
  private final Map<String, String> copies = new LinkedHashMap<>();
  private boolean centerDoubted;

  /**
   * A reading of one circle.
   *
   * @param formats the formats that an outlet may serve
   * @param wording how the tables name things
   * @param center the circle's middle, empty when it is not known
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   */
  public CircleRows(
      FormatCatalog formats,
      Wording wording,
      Optional<Coordinate> center,
      List<Problem> problems,
      List<Warning> warnings) {
    this(formats, wording, center, Geocoding.NONE, problems, warnings);
  }

  /**
   * A reading of one circle whose rows may name their places.
   *
   * @param geocoding looks up the places of rows without degrees
   */
  public CircleRows(
      FormatCatalog formats,
      Wording wording,
      Optional<Coordinate> center,
      Geocoding geocoding,
      List<Problem> problems,
      List<Warning> warnings) {
    this.geocoding = requireNonNull(geocoding, "geocoding");
    this.wording = requireNonNull(wording, "wording");
    this.center = requireNonNull(center, "center");
    this.problems = requireNonNull(problems, "problems");
    this.formats = requireNonNull(formats, "formats");
    this.warnings = requireNonNull(warnings, "warnings");
  }

  /**
   * What is wrong with a place of a circle: nowhere on earth, swapped, or far from the center.
   *
   * @param center the circle's middle, empty when it is not known
   */
  public static Optional<Text> wrongPlace(
      Optional<Coordinate> center, double longitude, double latitude) {
    return new Surroundings(center).wrong(longitude, latitude);
  }

  /**
   * What is wrong with a point of a map, which may lie far from the center: nowhere on earth, or
   * swapped.
   */
  public static Optional<Text> wrongMapPlace(
      Optional<Coordinate> center, double longitude, double latitude) {
    return new Surroundings(center).wrongOnMap(longitude, latitude);
  }

  /**
   * The homes of a table.
   *
   * @param table with the columns {@link #HOMES}
   * @param doubtCenter takes the doubt that the center must be wrong
   */
  public List<Home> homes(Table table, CenterDoubt doubtCenter) {
    String file = table.file();
    if (table.rows().isEmpty()) {
      problem(file, PHRASES.text("homes.none"));
      return List.of();
    }
    CellNotes notes = new CellNotes();
    CellReader cells = RowBasics.reader(table, wording, notes);
    Surroundings around = new Surroundings(center);
    if (center.isPresent()
        && table.rows().size() > 1
        && allFar(table, cells, around, doubtCenter)) {
      around = new Surroundings(Optional.empty());
      centerDoubted = true;
    }
    RepeatedRows repeated = new RepeatedRows(file, warnings);
    RowBasics basics = new RowBasics(file, cells, wording, around, geocoding, problems);
    Table once = repeated.withoutCopies(table);
    List<RepeatedRows.Numbered<Home>> read = new HomeRows(basics, wording, ages).read(once);
    List<Home> homes = repeated.homes(read);
    warnings.addAll(notes.warnings());
    long residents = homes.stream().mapToLong(home -> home.residents().total()).sum();
    if (read.size() == once.rows().size() && residents == 0) {
      problem(file, PHRASES.text("homes.nobody"));
    }
    if (residents > MOST_RESIDENTS_OF_A_CIRCLE) {
      problem(
          file,
          PHRASES.text(
              "homes.crowd",
              Long.toString(residents),
              Integer.toString(MOST_RESIDENTS_OF_A_CIRCLE)));
    }
    warnOfEstimates(file, homes);
    return homes;
  }

  /** One wrong center must not be reported as a hundred wrong homes. */
  private boolean allFar(
      Table table, CellReader cells, Surroundings around, CenterDoubt doubtCenter) {
    double nearest = Double.MAX_VALUE;
    String nearestKilometers = "";
    for (Row row : table.rows()) {
      Optional<CellPlace.Degrees> read = cells.quietly(row, center).value();
      if (read.isEmpty()) {
        return false;
      }
      CellPlace.Degrees place = read.get();
      if (around.wrongOnMap(place.longitude(), place.latitude()).isPresent()
          || !around.far(place.longitude(), place.latitude())) {
        return false;
      }
      String kilometers = around.kilometers(place.longitude(), place.latitude()).orElseThrow();
      if (Double.parseDouble(kilometers) < nearest) {
        nearest = Double.parseDouble(kilometers);
        nearestKilometers = kilometers;
      }
    }
    Coordinate at = around.center().orElseThrow();
    doubtCenter.because(
        Surroundings.plain(at.longitude()) + "," + Surroundings.plain(at.latitude()),
        PHRASES.text("center.far", Integer.toString(table.rows().size()), nearestKilometers));
    return true;
  }

  private void warnOfEstimates(String file, List<Home> homes) {
    long estimatedAges = homes.stream().filter(Home::agesEstimated).count();
    if (estimatedAges > 0) {
      warnings.add(
          new Warning(
              "ages-estimated",
              file,
              PHRASES.text(
                  "warning.ages",
                  Long.toString(estimatedAges),
                  Integer.toString(homes.size()),
                  percent(ages.children().value()),
                  percent(ages.olderAdults().value()))));
    }
    long estimatedResidents = homes.stream().filter(Home::residentsEstimated).count();
    if (estimatedResidents > 0) {
      warnings.add(
          new Warning(
              "residents-estimated",
              file,
              PHRASES.text(
                  "warning.residents",
                  Long.toString(estimatedResidents),
                  Integer.toString(homes.size()))));
    }
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /** The circle's middle; empty when it is not known or the homes showed that it is wrong. */
  public Optional<Coordinate> center() {
    return centerDoubted ? Optional.empty() : center;
  }

  /**
   * The outlets of a table that are in use. Read the homes first: they tell a wrong center.
   *
   * @param table with the columns {@link #OUTLETS}
   */
  public List<Outlet> outlets(Table table) {
    CellNotes notes = new CellNotes();
    RowBasics basics =
        new RowBasics(
            table.file(),
            RowBasics.reader(table, wording, notes),
            wording,
            new Surroundings(center()),
            geocoding,
            problems);
    RepeatedRows repeated = new RepeatedRows(table.file(), warnings);
    FormatCell formatCell = new FormatCell(formats, wording, problems);
    OutletRows rows = new OutletRows(basics, formatCell, wording, warnings);
    List<Outlet> built = repeated.outlets(rows.read(repeated.withoutCopies(table)));
    unused = built.stream().flatMap(outlet -> rows.unused(outlet).stream()).toList();
    leftOut = rows.leftOut();
    copies.putAll(repeated.firstIds());
    warnings.addAll(formatCell.notes());
    warnings.addAll(notes.warnings());
    return built.stream().filter(outlet -> rows.unused(outlet).isEmpty()).toList();
  }

  /** What the table of outlets said to be built and not in use. */
  public List<UnusedOutlet> unused() {
    return unused;
  }

  /** The outlets that are in use, and then those that are not. */
  public List<Outlet> built(List<Outlet> outlets) {
    return Stream.concat(outlets.stream(), unused.stream().map(UnusedOutlet::outlet)).toList();
  }

  /** The ids of outlets that were copied, each with the id of the one that counts. */
  public Map<String, String> copies() {
    return Collections.unmodifiableMap(copies);
  }

  /**
   * Ids and names of rows that gave no outlet: wrong ones, and places that serve no format or are
   * not open.
   */
  public Set<String> leftOut() {
    return Collections.unmodifiableSet(leftOut);
  }

  private void problem(String file, Text message) {
    problems.add(new Problem(file, 0, "", "", message));
  }
}
