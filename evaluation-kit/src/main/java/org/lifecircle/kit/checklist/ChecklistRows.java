package org.lifecircle.kit.checklist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.kit.cells.CellCauses;
import org.lifecircle.kit.cells.CellDate;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Turns the filled rows of a checklist into facts of a circle. Found: the outlet that the row
 * describes. Built, not in use: the outlet that the row describes and why it is not in use. Not
 * there, or all listed: the format was looked for completely, on a day and by somebody that the row
 * names. A row without a result says nothing.
 */
public final class ChecklistRows {

  /** The columns that are read; a checklist has others beside them, which help to find things. */
  public static final Columns COLUMNS =
      Columns.required("formats", "result")
          .optional("name", "lon", "lat", "hours", "date", "inspector", "note")
          .amongOthers();

  private static final List<String> OF_AN_OUTLET = List.of("name", "lon", "lat", "hours");
  private static final Phrases PHRASES = Phrases.beside(ChecklistRows.class, "phrases");

  private final FormatCatalog formats;
  private final Wording wording;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private final SearchReading names;

  /**
   * A reading of one checklist.
   *
   * @param formats the formats that it may name
   * @param wording how the table names things
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   */
  public ChecklistRows(
      FormatCatalog formats, Wording wording, List<Problem> problems, List<Warning> warnings) {
    this.formats = requireNonNull(formats, "formats");
    this.wording = requireNonNull(wording, "wording");
    this.problems = requireNonNull(problems, "problems");
    this.warnings = requireNonNull(warnings, "warnings");
    this.names = new SearchReading(formats);
  }

  /** A row whose format and result are known. */
  private record Checked(Row row, String formatId, CheckResult result) {}

  /**
   * The circle as the checklist corrects it.
   *
   * @param circle as it was before anybody looked
   * @param table with {@link #COLUMNS}
   * @return with the outlets that were found after the others, and with what was looked for
   */
  public Circle apply(Circle circle, Table table) {
    CellNotes notes = new CellNotes();
    CellReader cells = new CellReader(table, wording::column, notes);
    List<Checked> rows = new ArrayList<>();
    Map<String, Completeness> byFormat = new LinkedHashMap<>(circle.search().byFormat());
    for (Row row : table.rows()) {
      checked(row)
          .ifPresent(
              one -> {
                rows.add(one);
                check(one, cells);
              });
    }
    warnings.addAll(notes.warnings());
    Map<String, List<Checked>> rowsOf =
        rows.stream()
            .collect(
                Collectors.groupingBy(Checked::formatId, LinkedHashMap::new, Collectors.toList()));
    rowsOf.forEach((id, those) -> byFormat.put(id, search(circle, id, those)));
    List<Outlet> outlets = new ArrayList<>(circle.outlets());
    List<UnusedOutlet> unused = new ArrayList<>(circle.unused());
    described(circle, table.file(), rows)
        .ifPresent(
            found -> {
              CircleRows read =
                  new CircleRows(
                      formats, wording, Optional.of(circle.center()), problems, warnings);
              outlets.addAll(read.outlets(found));
              unused.addAll(read.unused());
            });
    return circle
        .withOutlets(outlets)
        .withUnused(unused)
        .withSearch(new OutletSearch(byFormat, circle.search().others()));
  }

  private Optional<Checked> checked(Row row) {
    if (row.blank("result")) {
      OF_AN_OUTLET.stream()
          .filter(column -> !row.blank(column))
          .findFirst()
          .ifPresent(column -> row.problem("result", PHRASES.text("result.wanted", results())));
      return Optional.empty();
    }
    Optional<String> word = row.requiredText("formats");
    Optional<BusinessFormat> format = word.flatMap(names::format);
    if (word.isPresent() && format.isEmpty()) {
      row.problem("formats", names.noFormat(word.get()));
    }
    Optional<CheckResult> result = CheckResult.ofWord(row.text("result"));
    if (result.isEmpty()) {
      row.problem("result", PHRASES.text("result.wrong", results()));
    }
    return format.isPresent() && result.isPresent()
        ? Optional.of(new Checked(row, format.get().id(), result.get()))
        : Optional.empty();
  }

  private static Text results() {
    return labels(CheckResult.values());
  }

  private static Text labels(Labeled... values) {
    List<Text> labels = Stream.of(values).map(Labeled::label).toList();
    return new Text(
        String.join("、", labels.stream().map(Text::zh).toList()),
        String.join(", ", labels.stream().map(Text::en).toList()));
  }

  /** What a result must come with. */
  private static void check(Checked one, CellReader cells) {
    Row row = one.row();
    cells.date(row, "date");
    switch (one.result()) {
      case FOUND -> row.requiredText("name");
      case NOT_IN_USE -> {
        row.requiredText("name");
        row.requiredText("date");
        row.requiredText("inspector");
        CellMeaning<Set<UnusedOutlet.Cause>> causes = CellCauses.read(row.text("note"));
        if (causes.value().isEmpty()) {
          row.problem("note", PHRASES.text("not-in-use.why", labels(UnusedOutlet.Cause.values())));
        }
      }
      case NOT_THERE, ALL_LISTED -> {
        row.requiredText("date");
        row.requiredText("inspector");
        OF_AN_OUTLET.stream()
            .filter(column -> !row.blank(column))
            .findFirst()
            .ifPresent(
                column -> row.problem(column, PHRASES.text("outlet.beside", one.result().label())));
      }
      case NOT_LOOKED -> {}
    }
  }

  private static Completeness search(Circle circle, String formatId, List<Checked> rows) {
    Completeness before = circle.search().of(formatId);
    boolean found = rows.stream().anyMatch(one -> one.result() == CheckResult.FOUND);
    int listed = circle.outletsServing(formatId);
    Completeness search = before;
    for (Checked one : rows) {
      switch (one.result()) {
        case NOT_THERE -> {
          if (found || listed > 0) {
            one.row()
                .problem(
                    "result",
                    found
                        ? PHRASES.text("not-there.found")
                        : PHRASES.text("not-there.listed", Integer.toString(listed)));
          }
          search = Completeness.COMPLETE;
        }
        case ALL_LISTED -> search = Completeness.COMPLETE;
        case NOT_LOOKED ->
            search = search.complete() && before.complete() ? Completeness.UNKNOWN : search;
        case FOUND, NOT_IN_USE -> {}
      }
    }
    return search;
  }

  /** The outlets that rows describe, as a table of outlets; empty when none does. */
  private Optional<Table> described(Circle circle, String file, List<Checked> rows) {
    List<Table.Cells> lines = new ArrayList<>();
    for (Checked one : rows) {
      Row row = one.row();
      boolean unused = one.result() == CheckResult.NOT_IN_USE;
      boolean whole =
          !row.blank("name")
              && (one.result() == CheckResult.FOUND
                  || unused
                      && !row.blank("date")
                      && !row.blank("inspector")
                      && CellCauses.read(row.text("note")).value().isPresent());
      if (!whole) {
        continue;
      }
      Map<String, String> outlet = new LinkedHashMap<>();
      outlet.put("id", free(circle, row.line()));
      outlet.put("formats", row.text("formats"));
      OF_AN_OUTLET.forEach(column -> outlet.put(column, row.text(column)));
      outlet.put("evidence", evidence(row));
      if (unused) {
        outlet.put("unused", row.text("note"));
        outlet.put("unusedSeen", row.text("date"));
        outlet.put("unusedEvidence", row.text("inspector"));
      }
      lines.add(new Table.Cells(row.line(), outlet));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(Table.of(file, lines, problems));
  }

  private static String free(Circle circle, int line) {
    String id = "checked-" + line;
    while (taken(circle, id)) {
      id += "-new";
    }
    return id;
  }

  private static boolean taken(Circle circle, String id) {
    return Stream.concat(
            circle.outlets().stream(), circle.unused().stream().map(UnusedOutlet::outlet))
        .anyMatch(outlet -> outlet.id().equals(id));
  }

  private static String evidence(Row row) {
    Optional<LocalDate> date = CellDate.read(row.text("date")).value();
    return Stream.of(
            date.map(LocalDate::toString).orElse(""), row.text("inspector"), row.text("note"))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
