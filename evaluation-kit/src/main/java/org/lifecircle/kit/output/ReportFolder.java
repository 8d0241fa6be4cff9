package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecircle.kit.Evaluation;
import org.lifecircle.kit.Judgment;
import org.lifecircle.kit.Progress;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.FactsJson;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.ScorecardJson;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.OtherVerdict;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.output.ReportWriter;
import org.lifecircle.simulation.network.WalkingParameters;
import org.lifecircle.simulation.network.WalkingQuality;
import org.lifecircle.standards.CircleFacts;
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

  private static final Phrases PHRASES = Phrases.beside(Evaluation.class, "phrases");
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
  public void write(Evaluation evaluation, Language language, Progress progress)
      throws IOException {
    progress.at(PHRASES.text("step.report"), WRITING, WHOLE);
    Path path = folder.path();
    Scorecard scorecard = evaluation.scorecard();
    ScorecardJson.write(
        path.resolve("scorecard.json"),
        evaluation.circle().evaluationDate(),
        scorecard,
        evaluation.wayUp(),
        evaluation.day(),
        evaluation.warnings(),
        language);
    FactsJson.write(
        path.resolve("facts.json"),
        new JudgeRequest(
            scorecard.standard().id(),
            scorecard.asOf(),
            CircleFacts.of(evaluation.circle(), evaluation.access(), evaluation.formats())));
    for (Judgment other : evaluation.others()) {
      ScorecardJson.write(
          path.resolve("scorecard-" + other.scorecard().standard().id() + ".json"),
          evaluation.circle().evaluationDate(),
          other.scorecard(),
          other.wayUp(),
          evaluation.day(),
          evaluation.warnings(),
          language);
    }
    AccessTable.write(path.resolve("access.csv"), columns(evaluation), evaluation.access());
    VisitsTable.write(
        path.resolve("visits.csv"), evaluation.circle().outlets(), evaluation.day().visits());
    WalkingTables.writeFootfall(
        path.resolve("footfall.csv"), evaluation.day().outings().ways(), evaluation.map());
    WalkingTables.writeResponse(path.resolve("response.csv"), evaluation.responses());
    PanelTables.write(path, evaluation);
    WalkingParameters walking = WalkingParameters.standard();
    CoverageTable.write(
        path.resolve("coverage.csv"), evaluation.access(), evaluation.quality(), walking);
    QualityTable.write(
        path.resolve("quality.csv"),
        evaluation.quality(),
        WalkingQuality.circleMeters(walking),
        evaluation.duplicates());
    IsochroneFile.write(
        path.resolve("isochrones.geojson"),
        evaluation.isochrones(),
        "center",
        AgeGroup.ADULT,
        evaluation.circle().dataSource());
    new Manifest(
            SoftwareVersion.CURRENT,
            scorecard.standard(),
            scorecard.asOf(),
            evaluation.simulatedDay(),
            evaluation.day().seed(),
            language,
            evaluation.system().id(),
            evaluation.parameters(),
            evaluation.inputs(),
            evaluation.others().stream()
                .map(other -> new Manifest.Other(other.scorecard().standard(), other.parameters()))
                .toList())
        .write(path.resolve(MANIFEST));
    ReportWriter.write(
        path,
        new ReportContent(
                language,
                SoftwareVersion.CURRENT,
                evaluation.circle(),
                evaluation.map(),
                scorecard,
                evaluation.access(),
                evaluation.day(),
                evaluation.warnings())
            .with(evaluation.panels())
            .with(
                evaluation.wayUp(),
                evaluation.others().stream()
                    .map(other -> new OtherVerdict(other.scorecard(), other.wayUp()))
                    .toList())
            .with(evaluation.evidence())
            .with(evaluation.isochrones(), evaluation.quality())
            .with(evaluation.outletFormats()));
    folder.commit();
  }

  /** The guideline's formats, then the further ones that were measured. */
  private static List<String> columns(Evaluation evaluation) {
    Set<String> ids = new LinkedHashSet<>(evaluation.formats().ids());
    evaluation.access().forEach(access -> ids.add(access.formatId()));
    return List.copyOf(ids);
  }

  @Override
  public void close() {
    folder.close();
  }
}
