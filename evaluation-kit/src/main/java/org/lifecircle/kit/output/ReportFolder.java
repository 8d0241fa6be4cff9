package org.lifecircle.kit.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.kit.json.CircleLineJson;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.FactsJson;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.PlanDoneJson;
import org.lifecircle.kit.json.ScorecardJson;
import org.lifecircle.kit.plan.PlanFiles;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.Assessment;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.output.Papers;
import org.lifecircle.reports.output.ReportWriter;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * The folder that an evaluation leaves behind: the files that {@link Codebook} lists for {@link
 * Codebook#REPORT}. All of them appear at once, or none; the same evaluation gives the same bytes.
 */
public final class ReportFolder implements AutoCloseable {

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");
  private static final int WRITING = 95;
  private static final int WHOLE = 100;

  private final AsideFolder folder;

  private ReportFolder(AsideFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a report can be written there.
   *
   * @param place an empty folder, an earlier report, or nothing yet
   * @throws AsideFolder.OccupiedException when something else stands there
   * @throws BusyException when somebody else is writing there
   * @throws IOException when nothing can be written there
   */
  public static ReportFolder open(Path place) throws IOException {
    return new ReportFolder(AsideFolder.open(place, OwnedFiles::of));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(Evaluation evaluation, Language language, ProgressMonitor progress)
      throws IOException {
    write(evaluation, Optional.empty(), language, progress);
  }

  /**
   * Writes everything, with a chapter of a plan and its own folder {@code plan}, and moves it into
   * place.
   *
   * @param plan what to add to the circle; empty when none was asked for
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(
      Evaluation evaluation, Optional<PlanFiles> plan, Language language, ProgressMonitor progress)
      throws IOException {
    write(evaluation, plan, Optional.empty(), language, progress);
  }

  /**
   * Writes everything, with chapters of a plan and of what became of an earlier one, and moves it
   * into place.
   *
   * @param plan what to add to the circle; empty when none was asked for
   * @param review what became of an earlier plan; empty when none was given
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(
      Evaluation evaluation,
      Optional<PlanFiles> plan,
      Optional<PlanReview> review,
      Language language,
      ProgressMonitor progress)
      throws IOException {
    write(evaluation, new Planned(plan, review), Optional.of(Papers.BRIEF), language, progress);
  }

  /**
   * What plans say of a circle.
   *
   * @param plan what to add to the circle; empty when none was asked for
   * @param review what became of an earlier plan; empty when none was given
   */
  public record Planned(Optional<PlanFiles> plan, Optional<PlanReview> review) {

    /** No plan was asked for or given. */
    public static final Planned NOTHING = new Planned(Optional.empty(), Optional.empty());

    public Planned {
      requireNonNull(plan, "plan");
      requireNonNull(review, "review");
    }
  }

  /**
   * Writes everything and moves it into place.
   *
   * @param planned what has a chapter of its own
   * @param papers how the printed report is wanted; empty for what other programs read alone,
   *     without page, documents and charts
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(
      Evaluation evaluation,
      Planned planned,
      Optional<Papers> papers,
      Language language,
      ProgressMonitor progress)
      throws IOException {
    Optional<PlanFiles> plan = planned.plan();
    Optional<PlanReview> review = planned.review();
    progress.at(PHRASES.text("step.report"), WRITING, WHOLE);
    List<OutputTable.Filled<?>> tables = new ArrayList<>(ReportTables.of(evaluation, language));
    if (review.isPresent()) {
      tables.addAll(PlanDoneTables.of(review.get(), language));
      PlanDoneJson.write(folder.path().resolve("plan-done.json"), review.get(), language);
    }
    if (plan.isPresent()) {
      Path own = Files.createDirectory(folder.path().resolve(Codebook.PLAN));
      if (papers.isPresent()) {
        plan.get().write(own, language);
      } else {
        plan.get().writeTables(own, language);
      }
    }
    prepare(evaluation, tables, language);
    if (papers.isPresent()) {
      ReportWriter.write(
          folder.path(),
          new ReportContent(
              language, SoftwareVersion.CURRENT, evaluation, plan.map(PlanFiles::plan), review),
          papers.get(),
          ReportFont.load());
    }
    OwnedFiles.record(folder.path());
    folder.commit();
  }

  /**
   * Writes what other programs read, without page, documents and charts, and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void writeTables(Evaluation evaluation, Language language) throws IOException {
    write(evaluation, Planned.NOTHING, Optional.empty(), language, ProgressMonitor.SILENT);
  }

  /** Writes verdicts, tables and the manifest. */
  private void prepare(Evaluation evaluation, List<OutputTable.Filled<?>> tables, Language language)
      throws IOException {
    Path path = folder.path();
    writeVerdicts(path, evaluation, language);
    CircleLineJson.write(path, evaluation);
    for (OutputTable.Filled<?> table : tables) {
      table.write(path);
    }
    DataPackageJson.write(
        path,
        Codebook.REPORT,
        evaluation.circle().name(),
        tables.stream().<OutputTable<?>>map(OutputTable.Filled::table).toList(),
        language);
    IsochroneFile.write(
        path.resolve("isochrones.geojson"),
        evaluation.accessibility().isochrones(),
        "center",
        AgeGroup.ADULT,
        evaluation.circle().dataSource());
    Manifest.write(
        path.resolve(OwnedFiles.MANIFEST), evaluation, language, SoftwareVersion.CURRENT);
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

  /** Files that were changed by hand and keep their content under these other names. */
  public List<Path> kept() {
    return folder.kept();
  }

  @Override
  public void close() {
    folder.close();
  }
}
