package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.kit.cells.CellAnswer;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.Measure;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.UnusedOutlet.Cause;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Turns the rows of one table into outlets. */
final class OutletRows {

  private static final Phrases PHRASES = Phrases.beside(OutletRows.class, "phrases");

  private final RowBasics basics;
  private final FormatCell formatCell;
  private final Wording wording;
  private final List<Warning> warnings;
  private final PlaceState state;
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final Map<String, Disuse> disuse = new LinkedHashMap<>();

  /** Many outlets of a table have the same hours. */
  private final Map<String, HoursReading> readingByText = new LinkedHashMap<>();

  /** Why, when and by whom an outlet was found not to be in use. */
  private record Disuse(Set<Cause> causes, LocalDate seen, String evidence) {}

  /**
   * @param basics reads ids, names and places
   * @param formatCell reads which formats an outlet serves
   * @param wording how the table names things
   * @param warnings takes what is doubtful about opening hours, and places that are not open
   */
  OutletRows(RowBasics basics, FormatCell formatCell, Wording wording, List<Warning> warnings) {
    this.basics = requireNonNull(basics, "basics");
    this.formatCell = requireNonNull(formatCell, "formatCell");
    this.wording = requireNonNull(wording, "wording");
    this.warnings = requireNonNull(warnings, "warnings");
    this.state = new PlaceState(warnings);
  }

  /** The outlets of rows that can be read, each with its line. */
  List<RepeatedRows.Numbered<Outlet>> read(Table table) {
    List<RepeatedRows.Numbered<Outlet>> outlets = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<Outlet> outlet = outlet(row, table.file());
      if (outlet.isPresent()) {
        outlets.add(
            new RepeatedRows.Numbered<>(
                row.line(), outlet.get(), row.text("hours") + "\n" + row.text("unused")));
      } else {
        leftOut.add(row.text("id"));
        leftOut.add(row.text("name"));
      }
    }
    return outlets;
  }

  private Optional<Outlet> outlet(Row row, String file) {
    Optional<Set<Cause>> causes = basics.cells().causes(row, "unused");
    // Who says why it is not in use has said more than that it is closed.
    if (causes.isEmpty() && state.of(row, file).isPresent()) {
      return Optional.empty();
    }
    Optional<String> id = basics.id(row);
    readDisuse(row, causes, id);
    Optional<List<String>> serves = formatCell.read(row, file);
    Optional<Coordinate> location = basics.location(row);
    Optional<OpeningHours> hours = hours(row, "hours", file, id.orElse(""));
    OptionalInt area =
        number(row, "area", Measure.SQUARE_METERS, CircleRows.LARGEST_AREA_SQUARE_METERS);
    Optional<Answer> chain = basics.answer(row, "chain", CellAnswer.Question.CHAIN);
    OptionalInt capacity =
        number(row, "capacity", Measure.CUSTOMERS_PER_HOUR, CircleRows.LARGEST_CAPACITY_PER_HOUR);
    Optional<HomeService.Area> served = basics.cells().serviceArea(row, "delivers");
    Optional<OpeningHours> servedHours = hours(row, "deliveryHours", file, id.orElse(""));
    if (id.isEmpty() || serves.isEmpty() || location.isEmpty() || chain.isEmpty()) {
      return Optional.empty();
    }
    if (serves.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outlet(
            id.get(),
            basics.name(row, id.get()),
            serves.get(),
            location.get(),
            new Operation(
                hours,
                area,
                chain.get(),
                capacity,
                served.map(where -> new HomeService(where, servedHours))),
            row.text("evidence")));
  }

  /** What turns into a gap says when it was seen and what shows it. */
  private void readDisuse(Row row, Optional<Set<Cause>> causes, Optional<String> id) {
    Optional<LocalDate> seen = basics.cells().date(row, "unusedSeen");
    if (causes.isEmpty()) {
      if (row.blank("unused") && !(row.blank("unusedSeen") && row.blank("unusedEvidence"))) {
        row.problem("unused", PHRASES.text("unused.why"));
      }
      return;
    }
    if (row.blank("unusedSeen")) {
      row.problem("unusedSeen", PHRASES.text("unused.seen"));
    }
    if (row.blank("unusedEvidence")) {
      row.problem("unusedEvidence", PHRASES.text("unused.evidence"));
    }
    if (id.isPresent() && seen.isPresent() && !row.blank("unusedEvidence")) {
      disuse.put(id.get(), new Disuse(causes.get(), seen.get(), row.text("unusedEvidence")));
    }
  }

  /** The outlet, and that it is not in use; empty when it is. */
  Optional<UnusedOutlet> unused(Outlet outlet) {
    return Optional.ofNullable(disuse.get(outlet.id()))
        .map(why -> new UnusedOutlet(outlet, why.causes(), why.seen(), why.evidence()));
  }

  private OptionalInt number(Row row, String column, Measure measure, int most) {
    CellMeaning<Integer> number = basics.cells().whole(row, column, measure, 1, most);
    return number.value().isPresent() ? OptionalInt.of(number.value().get()) : OptionalInt.empty();
  }

  /**
   * Ids and names of rows that gave no outlet: wrong ones, and places that serve no format or are
   * not open.
   */
  Set<String> leftOut() {
    return Collections.unmodifiableSet(leftOut);
  }

  private Optional<OpeningHours> hours(Row row, String column, String file, String outletId) {
    if (row.blank(column)) {
      return Optional.empty();
    }
    HoursReading reading = readingByText.computeIfAbsent(row.text(column), wording::hours);
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
}
