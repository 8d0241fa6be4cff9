package org.lifecircle.kit.workbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.crs.CoordinateStatement;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Row;

/** What a circle is called, when and where it is, and in which coordinates. */
final class BasicsSheet {

  private final FormatCatalog formats;
  private final Optional<CoordinateSystem> stated;
  private final WorkbookFindings findings;
  private final CellNotes notes;

  /**
   * @param formats the formats that the sheet may name
   * @param stated in which system the degrees are, where somebody says so besides the sheet
   * @param findings takes what is wrong
   * @param notes takes what was interpreted
   */
  BasicsSheet(
      FormatCatalog formats,
      Optional<CoordinateSystem> stated,
      WorkbookFindings findings,
      CellNotes notes) {
    this.formats = requireNonNull(formats, "formats");
    this.stated = requireNonNull(stated, "stated");
    this.findings = requireNonNull(findings, "findings");
    this.notes = requireNonNull(notes, "notes");
  }

  /** What the sheet says; what is empty is missing or wrong, which was told. */
  record Head(
      Optional<String> name,
      Optional<String> city,
      Optional<LocalDate> evaluationDate,
      Optional<Coordinate> center,
      CoordinateSystem system,
      Beside beside) {

    String waysFile() {
      return beside.waysFile();
    }

    String sheet() {
      return beside.sheet();
    }

    OutletSearch search() {
      return beside.search();
    }
  }

  /**
   * What else the sheet says.
   *
   * @param waysFile the file of ways that it names, blank when none
   * @param sheet what it is called
   * @param search for which formats the outlets were looked for
   */
  record Beside(String waysFile, String sheet, OutletSearch search) {}

  Head read(WorkbookSheets.Facts facts) {
    Row row = facts.row();
    Function<String, Text> labels = id -> SheetLayout.PHRASES.text("basics." + id);
    CellReader cells = new CellReader(facts.table(), labels, notes);
    return new Head(
        Optional.of(row.text("name")).filter(name -> !name.isEmpty()),
        Optional.of(row.text("city")).filter(city -> !city.isEmpty()),
        cells.date(row, "evaluationDate"),
        center(facts, cells),
        system(row),
        new Beside(
            row.text("waysFile"),
            facts.sheet(),
            new SearchReading(formats)
                .line(
                    row.text(SearchReading.KEY),
                    (part, message) -> row.problem(SearchReading.KEY, message))));
  }

  private Optional<Coordinate> center(WorkbookSheets.Facts facts, CellReader cells) {
    Row row = facts.row();
    if (row.blank("lon") && row.blank("lat")) {
      return Optional.empty();
    }
    Optional<CellPlace.Degrees> place = cells.place(row, Optional.empty());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    double longitude = place.get().longitude();
    double latitude = place.get().latitude();
    Optional<Text> wrong = CircleRows.wrongPlace(Optional.empty(), longitude, latitude);
    if (wrong.isPresent()) {
      findings
          .problems()
          .add(new Problem(facts.sheet(), 0, "lon,lat", place.get().toString(), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  private CoordinateSystem system(Row row) {
    String words = row.text("coordinateSystem");
    Optional<CoordinateSystem> said = CoordinateSystem.ofWords(words);
    if (!words.isEmpty() && said.isEmpty()) {
      row.problem("coordinateSystem", CoordinateStatement.unknown());
    }
    CoordinateStatement statement = new CoordinateStatement(stated, said);
    statement.contradiction().ifPresent(message -> row.problem("coordinateSystem", message));
    return statement.system();
  }
}
