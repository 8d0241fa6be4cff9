package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.checklist.ChecklistRows;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.EvidenceRows;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.folder.QualityRows;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.Table;

/** One reading of a workbook, collecting problems until the end. */
final class WorkbookReading {

  private final Path workbook;
  private final String file;
  private final Vocabulary vocabulary;
  private final Optional<CoordinateSystem> stated;
  private final Gazetteer gazetteer;
  private final WorkbookFindings findings;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  WorkbookReading(
      Path workbook,
      Vocabulary vocabulary,
      Optional<CoordinateSystem> stated,
      Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.stated = stated;
    this.workbook = workbook;
    this.file = String.valueOf(workbook.getFileName());
    this.vocabulary = vocabulary;
    this.findings = new WorkbookFindings(file);
  }

  CircleData read() {
    UntrustedWorkbook.Content content =
        new UntrustedWorkbook(workbook).read(name -> SheetLayout.ofName(name).isPresent());
    WorkbookSheets sheets = new WorkbookSheets(content, vocabulary.figures(), findings);
    WorkbookSheets.Facts basics = sheets.facts(SheetLayout.BASICS);
    WorkbookSheets.Facts survey = sheets.facts(SheetLayout.SURVEY);
    CellNotes notes = new CellNotes();
    BasicsSheet.Head head =
        new BasicsSheet(vocabulary.formats(), stated, findings, notes).read(basics);
    SurveyFigures figures = SurveySheet.figures(survey, vocabulary.figures(), notes);
    Geocoding geocoding = gazetteer.around(head.system(), head.center());
    CircleRows rows =
        new CircleRows(
            vocabulary.formats(),
            new FormWording(vocabulary.figures()),
            head.center(),
            geocoding,
            findings.problems(),
            findings.warnings());
    List<Home> homes =
        sheets
            .table(SheetLayout.HOMES)
            .map(table -> rows.homes(table, this::doubtCenter))
            .orElse(List.of());
    Optional<Table> evidenceRows = sheets.table(SheetLayout.EVIDENCE);
    List<Outlet> plain = sheets.table(SheetLayout.OUTLETS).map(rows::outlets).orElse(List.of());
    List<Evidence> evidence =
        evidenceRows
            .map(
                table ->
                    new EvidenceRows(folder(), findings.problems(), findings.warnings(), inputs)
                        .called(id -> SheetLayout.EVIDENCE.label(id, vocabulary.figures()))
                        .without(rows.leftOut())
                        .copies(rows.copies())
                        .read(table, rows.built(plain)))
            .orElse(List.of());
    WalkingMap map = map(head, rows.center(), sheets, notes);
    findings.warnings().addAll(notes.warnings());
    findings.warnings().addAll(geocoding.warnings());
    hash();
    inputs.putAll(gazetteer.inputs());
    Circle listed = circle(head, figures, homes, plain).withUnused(rows.unused());
    Circle circle = checked(withQualities(listed, rows, sheets), sheets);
    CoordinateSystem system = head.system();
    CircleFolder.converted(system).ifPresent(findings.warnings()::add);
    NeighborhoodPoints.standard().warning(circle, map).ifPresent(findings.warnings()::add);
    return new CircleData(
        system.toWgs84(circle), map, evidence, findings.warnings(), inputs, system.id());
  }

  /**
   * The circle as the sheets say.
   *
   * @throws InvalidInputException when anything is wrong with them
   */
  private Circle circle(
      BasicsSheet.Head head, SurveyFigures figures, List<Home> homes, List<Outlet> outlets) {
    if (!findings.problems().isEmpty()) {
      throw new InvalidInputException(findings.inPersonsWords());
    }
    return new Circle(
        CircleProfile.of(
            head.name().orElseThrow(),
            head.city().orElseThrow(),
            head.evaluationDate().orElseThrow(),
            head.center().orElseThrow()),
        figures,
        homes,
        outlets,
        head.search());
  }

  /** What the sheet says of how good outlets are is added. */
  private Circle withQualities(Circle circle, CircleRows rows, WorkbookSheets sheets) {
    return sheets
        .table(SheetLayout.QUALITIES)
        .map(
            table ->
                new QualityRows(
                        vocabulary.figures(),
                        new FormWording(vocabulary.figures()),
                        findings.warnings())
                    .apply(table, circle, rows))
        .orElse(circle);
  }

  /** What somebody found on the spot is added. */
  private Circle checked(Circle circle, WorkbookSheets sheets) {
    Circle checked =
        sheets
            .table(SheetLayout.CHECKLIST)
            .map(
                table ->
                    new ChecklistRows(
                            vocabulary.formats(),
                            new FormWording(vocabulary.figures()),
                            findings.problems(),
                            findings.warnings())
                        .apply(circle, table))
            .orElse(circle);
    if (!findings.problems().isEmpty()) {
      throw new InvalidInputException(findings.inPersonsWords());
    }
    return checked;
  }

  private void doubtCenter(String place, Text message) {
    findings
        .problems()
        .add(new Problem(findings.nameOf(SheetLayout.BASICS), 0, "lon,lat", place, message));
  }

  private WalkingMap map(
      BasicsSheet.Head head, Optional<Coordinate> center, WorkbookSheets sheets, CellNotes notes) {
    if (!head.waysFile().isEmpty()) {
      sheets.warnOfUnreadWays(head.waysFile());
      return new WaysBeside(folder(), findings, inputs).read(head.waysFile(), head.sheet(), center);
    }
    return sheets
        .table(SheetLayout.WAYS)
        .map(table -> new WaysSheet(center, head.system(), findings.problems()).read(table, notes))
        .orElse(new WalkingMap(List.of()));
  }

  /** Where the workbook lies. */
  private Path folder() {
    return workbook.toAbsolutePath().getParent();
  }

  private void hash() {
    try {
      Map<String, String> first = new LinkedHashMap<>();
      first.put(file, FileDigest.of(workbook));
      first.putAll(inputs);
      inputs.clear();
      inputs.putAll(first);
    } catch (IOException e) {
      findings.problem(
          "", SheetLayout.PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
  }
}
