package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.quality.PlaceWords;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Turns the rows of tables into homes and outlets, wherever the tables come from. What is wrong or
 * doubtful goes to the lists that were handed over.
 */
public final class CircleRows {

  /** The columns of a table of homes. */
  public static final Columns HOMES =
      Columns.required("id", "name", "lon", "lat", "households", "residents")
          .optional("children", "olderAdults", "estimated");

  /** The columns of a table of outlets. */
  public static final Columns OUTLETS =
      Columns.required("id", "name", "formats", "lon", "lat")
          .optional("hours", "area", "chain", "capacity", "evidence", "status");

  /** Hears that the circle's center must be wrong. */
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

  private static final BigDecimal DEGREES = BigDecimal.valueOf(1_000_000_000);
  private static final Phrases PHRASES = Phrases.beside(CircleRows.class, "phrases");

  private final FormatCell formatCell;
  private final Wording wording;
  private final Optional<Coordinate> center;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private final CensusAges ages = CensusAges.national();
  private final Set<String> leftOut = new LinkedHashSet<>();
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
    this.wording = requireNonNull(wording, "wording");
    this.center = requireNonNull(center, "center");
    this.problems = requireNonNull(problems, "problems");
    this.formatCell = new FormatCell(requireNonNull(formats, "formats"), wording, problems);
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

  /** The same of a point of a map, which may lie far from the center. */
  public static Optional<Text> wrongMapPlace(
      Optional<Coordinate> center, double longitude, double latitude) {
    return new Surroundings(center).wrongOnMap(longitude, latitude);
  }

  /**
   * The homes of a table.
   *
   * @param table with the columns {@link #HOMES}
   * @param doubtCenter hears that the center must be wrong
   */
  public List<Home> homes(Table table, CenterDoubt doubtCenter) {
    String file = table.file();
    if (table.rows().isEmpty()) {
      problem(file, PHRASES.text("homes.none"));
      return List.of();
    }
    Surroundings around = new Surroundings(center);
    if (center.isPresent() && table.rows().size() > 1 && allFar(table, around, doubtCenter)) {
      around = new Surroundings(Optional.empty());
      centerDoubted = true;
    }
    Map<String, Integer> lineOfId = new LinkedHashMap<>();
    List<Home> homes = new ArrayList<>();
    for (Row row : table.rows()) {
      home(row, file, around, lineOfId).ifPresent(homes::add);
    }
    long residents = homes.stream().mapToLong(home -> home.residents().total()).sum();
    if (homes.size() == table.rows().size() && residents == 0) {
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

  /** One wrong center must not be told as a hundred wrong homes. */
  private boolean allFar(Table table, Surroundings around, CenterDoubt doubtCenter) {
    double nearest = Double.MAX_VALUE;
    String nearestKilometers = "";
    for (Row row : table.rows()) {
      double[] place = degrees(row);
      if (place == null
          || around.wrongOnMap(place[0], place[1]).isPresent()
          || !around.far(place[0], place[1])) {
        return false;
      }
      String kilometers = around.kilometers(place[0], place[1]).orElseThrow();
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

  private static double[] degrees(Row row) {
    try {
      return new double[] {
        Double.parseDouble(row.text("lon")), Double.parseDouble(row.text("lat"))
      };
    } catch (NumberFormatException e) {
      return null;
    }
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

  private Optional<Home> home(
      Row row, String file, Surroundings around, Map<String, Integer> lineOfId) {
    Optional<String> id = id(row, lineOfId);
    Optional<Coordinate> location = location(row, file, around);
    OptionalInt households = row.requiredInteger("households", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt residents = row.requiredInteger("residents", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt children = row.integer("children", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt olderAdults = row.integer("olderAdults", 0, MOST_RESIDENTS_OF_A_HOME);
    Optional<Answer> estimated = answer(row, "estimated");
    boolean noAges = row.blank("children") && row.blank("olderAdults");
    if (!noAges && (row.blank("children") || row.blank("olderAdults"))) {
      row.problem(
          row.blank("children") ? "children" : "olderAdults",
          PHRASES.text("ages.half", wording.column("children"), wording.column("olderAdults")));
      return Optional.empty();
    }
    if (id.isEmpty()
        || location.isEmpty()
        || households.isEmpty()
        || residents.isEmpty()
        || estimated.isEmpty()) {
      return Optional.empty();
    }
    AgeCounts counts;
    if (noAges) {
      counts = ages.split(residents.getAsInt());
    } else if (children.isEmpty() || olderAdults.isEmpty()) {
      return Optional.empty();
    } else {
      int named = children.getAsInt() + olderAdults.getAsInt();
      if (named > residents.getAsInt()) {
        row.problem(
            "residents",
            PHRASES.text(
                "ages.more-than-residents",
                wording.column("children"),
                wording.column("olderAdults"),
                Integer.toString(named),
                wording.column("residents")));
        return Optional.empty();
      }
      counts =
          new AgeCounts(children.getAsInt(), residents.getAsInt() - named, olderAdults.getAsInt());
    }
    return Optional.of(
        new Home(
            id.get(),
            name(row, id.get()),
            location.get(),
            households.getAsInt(),
            counts,
            new Home.Estimates(estimated.get() == Answer.YES, noAges)));
  }

  private Optional<String> id(Row row, Map<String, Integer> lineOfId) {
    Optional<String> id = row.requiredText("id");
    if (id.isEmpty()) {
      return id;
    }
    Integer first = lineOfId.putIfAbsent(id.get(), row.line());
    if (first != null) {
      row.problem("id", PHRASES.text("id.twice", Integer.toString(first)));
      return Optional.empty();
    }
    return id;
  }

  private static String name(Row row, String id) {
    return row.blank("name") ? id : row.text("name");
  }

  private Optional<Coordinate> location(Row row, String file, Surroundings around) {
    Optional<BigDecimal> lon = row.requiredDecimal("lon", DEGREES.negate(), DEGREES);
    Optional<BigDecimal> lat = row.requiredDecimal("lat", DEGREES.negate(), DEGREES);
    if (lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    double longitude = lon.get().doubleValue();
    double latitude = lat.get().doubleValue();
    Optional<Text> wrong = around.wrong(longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(
          new Problem(
              file, row.line(), "lon,lat", row.text("lon") + "," + row.text("lat"), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  /** Empty only when something else than yes, no or nothing stands there. */
  private Optional<Answer> answer(Row row, String column) {
    return switch (row.text(column)) {
      case "" -> Optional.of(Answer.UNKNOWN);
      case "yes", "\u662F" -> Optional.of(Answer.YES);
      case "no", "\u5426" -> Optional.of(Answer.NO);
      default -> {
        row.problem(column, PHRASES.text("answer.wrong", wording.yes(), wording.no()));
        yield Optional.empty();
      }
    };
  }

  /** The circle's middle; empty when it is not known or the homes showed that it is wrong. */
  public Optional<Coordinate> center() {
    return centerDoubted ? Optional.empty() : center;
  }

  /**
   * The outlets of a table. Read the homes first: they tell a wrong center.
   *
   * @param table with the columns {@link #OUTLETS}
   */
  public List<Outlet> outlets(Table table) {
    Surroundings around = new Surroundings(center());
    Map<String, Integer> lineOfId = new LinkedHashMap<>();
    List<Outlet> outlets = new ArrayList<>();
    for (Row row : table.rows()) {
      outlet(row, table.file(), around, lineOfId).ifPresent(outlets::add);
    }
    warnings.addAll(formatCell.notes());
    return outlets;
  }

  private Optional<Outlet> outlet(
      Row row, String file, Surroundings around, Map<String, Integer> lineOfId) {
    Optional<PlaceWords.State> idle = idle(row, file);
    if (idle.isPresent()) {
      leaveOut(row.text("id"), row);
      return Optional.empty();
    }
    Optional<String> id = id(row, lineOfId);
    Optional<List<String>> serves = formatCell.read(row, file);
    Optional<Coordinate> location = location(row, file, around);
    Optional<OpeningHours> hours = hours(row, file, id.orElse(""));
    OptionalInt area = row.integer("area", 1, LARGEST_AREA_SQUARE_METERS);
    Optional<Answer> chain = answer(row, "chain");
    OptionalInt capacity = row.integer("capacity", 1, LARGEST_CAPACITY_PER_HOUR);
    if (id.isEmpty() || serves.isEmpty() || location.isEmpty() || chain.isEmpty()) {
      return Optional.empty();
    }
    if (serves.get().isEmpty()) {
      leaveOut(id.get(), row);
      return Optional.empty();
    }
    return Optional.of(
        new Outlet(
            id.get(),
            name(row, id.get()),
            serves.get(),
            location.get(),
            new Operation(hours, area, chain.get(), capacity),
            row.text("evidence")));
  }

  /** Whether a row says that its place is shut for good or not open yet; tells it when so. */
  private Optional<PlaceWords.State> idle(Row row, String file) {
    Optional<PlaceWords.State> state = Optional.empty();
    String column = "";
    for (String one : List.of("status", "name", "hours", "formats")) {
      if (state.isEmpty() && !row.blank(one)) {
        state = idle(row.text(one), one);
        column = one;
      }
    }
    if (state.isEmpty()
        && !row.blank("status")
        && PlaceWords.status(row.text("status")).isEmpty()) {
      warnings.add(
          new Warning(
              "state-not-known", row.text("id"), told("warning.state", row, file, "status")));
    }
    if (state.isPresent()) {
      boolean future = state.get() == PlaceWords.State.FUTURE;
      warnings.add(
          new Warning(
              future ? "outlets-future" : "outlets-closed",
              row.text("id"),
              told(future ? "warning.future" : "warning.closed", row, file, column)));
    }
    return state;
  }

  private static Optional<PlaceWords.State> idle(String cell, String column) {
    if (column.equals("status")) {
      return PlaceWords.status(cell).filter(state -> state != PlaceWords.State.OPEN);
    }
    return column.equals("hours") ? PlaceWords.ofHours(cell) : PlaceWords.of(cell);
  }

  private static Text told(String key, Row row, String file, String column) {
    return PHRASES.text(
        key,
        row.text("name").isBlank() ? row.text("id") : row.text("name"),
        file,
        Integer.toString(row.line()),
        row.text(column));
  }

  private void leaveOut(String id, Row row) {
    leftOut.add(id);
    leftOut.add(row.text("name"));
  }

  /** Ids and names of rows that are right but of places that serve no format or are not open. */
  public Set<String> leftOut() {
    return Collections.unmodifiableSet(leftOut);
  }

  private Optional<OpeningHours> hours(Row row, String file, String outletId) {
    if (row.blank("hours")) {
      return Optional.empty();
    }
    HoursReading reading = wording.hours(row.text("hours"));
    reading
        .problem()
        .ifPresent(
            problem -> hoursWarning("outlet-hours-unreadable", row, file, outletId, problem));
    reading.notes().forEach(note -> hoursWarning("hours-simplified", row, file, outletId, note));
    return reading.hours();
  }

  private void hoursWarning(String kind, Row row, String file, String outletId, Text what) {
    warnings.add(
        new Warning(
            kind,
            outletId,
            PHRASES.text(
                "warning.hours",
                file,
                Integer.toString(row.line()),
                what,
                row.text("name").isBlank() ? outletId : row.text("name"))));
  }

  private void problem(String file, Text message) {
    problems.add(new Problem(file, 0, "", "", message));
  }
}
