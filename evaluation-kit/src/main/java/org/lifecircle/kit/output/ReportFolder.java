package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.FactsJson;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.ScorecardJson;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.Accessibility;
import org.lifecircle.reports.Assessment;
import org.lifecircle.reports.DataQuality;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.output.ReportWriter;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * The folder that an evaluation leaves behind: {@code report.html}, {@code charts/}, {@code
 * scorecard.json}, one {@code scorecard-ID.json} per further standard, {@code facts.json}, {@code
 * access.csv}, {@code coverage.csv}, {@code quality.csv}, {@code isochrones.geojson}, {@code
 * visits.csv}, the tables of {@link PanelTables} and {@link WalkingTables} and {@code
 * manifest.json}. All of them appear at once, or none; the same evaluation gives the same bytes.
 */
public final class ReportFolder implements AutoCloseable {

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");
  private static final int WRITING = 95;
  private static final int WHOLE = 100;
  private static final String MANIFEST = "manifest.json";

  private final AsideFolder folder;

  private ReportFolder(AsideFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a report can be written there.
   *
   * @param place an empty folder, an earlier report, or nothing yet
   * @throws AsideFolder.OccupiedException when something else stands there
   * @throws IOException when nothing can be written there
   */
  public static ReportFolder open(Path place) throws IOException {
    return new ReportFolder(
        AsideFolder.open(place, folder -> Files.isRegularFile(folder.resolve(MANIFEST))));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(Evaluation evaluation, Language language, ProgressMonitor progress)
      throws IOException {
    progress.at(PHRASES.text("step.report"), WRITING, WHOLE);
    Path path = folder.path();
    writeVerdicts(path, evaluation, language);
    writeTables(path, evaluation);
    IsochroneFile.write(
        path.resolve("isochrones.geojson"),
        evaluation.accessibility().isochrones(),
        "center",
        AgeGroup.ADULT,
        evaluation.circle().dataSource());
    Manifest.write(path.resolve(MANIFEST), evaluation, language, SoftwareVersion.CURRENT);
    ReportWriter.write(path, new ReportContent(language, SoftwareVersion.CURRENT, evaluation));
    folder.commit();
  }

  /** Writes what every standard says, and the facts that another program gets the same from. */
  private static void writeVerdicts(Path path, Evaluation evaluation, Language language)
      throws IOException {
    Assessment assessment = evaluation.assessment();
    ScorecardJson.write(
        path.resolve("scorecard.json"), evaluation, assessment.judgment(), language);
    for (Judgment other : assessment.others()) {
      String id = other.scorecard().standard().id();
      ScorecardJson.write(path.resolve("scorecard-" + id + ".json"), evaluation, other, language);
    }
    Scorecard scorecard = evaluation.scorecard();
    FactsJson.write(
        path.resolve("facts.json"),
        new JudgeRequest(scorecard.standard().id(), scorecard.asOf(), assessment.facts()));
  }

  private static void writeTables(Path path, Evaluation evaluation) throws IOException {
    Accessibility accessibility = evaluation.accessibility();
    DataQuality quality = evaluation.quality();
    DayStatistics day = evaluation.day().statistics();
    AccessTable.write(path.resolve("access.csv"), columns(evaluation), accessibility.access());
    VisitsTable.write(path.resolve("visits.csv"), evaluation.circle().outlets(), day.visits());
    WalkingTables.writeFootfall(
        path.resolve("footfall.csv"), day.outings().ways(), evaluation.data().map());
    WalkingTables.writeResponse(path.resolve("response.csv"), accessibility.responses());
    PanelTables.write(path, evaluation.day());
    CoverageTable.write(path.resolve("coverage.csv"), accessibility, quality.walking());
    QualityTable.write(
        path.resolve("quality.csv"),
        quality,
        WalkingQuality.circleMeters(accessibility.parameters()));
  }

  /** The guideline's formats, then the further ones that were measured. */
  private static List<String> columns(Evaluation evaluation) {
    Set<String> ids = new LinkedHashSet<>(evaluation.assessment().formats().ids());
    evaluation.accessibility().access().forEach(access -> ids.add(access.formatId()));
    return List.copyOf(ids);
  }

  @Override
  public void close() {
    folder.close();
  }
}
