package org.lifecircle.desk.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.circles.PaperFolders;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.compare.ReportsBeside;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.kit.output.ReportFolder;
import org.lifecircle.kit.plan.PlanFiles;
import org.lifecircle.kit.plan.PlanFolder;
import org.lifecircle.kit.plan.PlanOptions;
import org.lifecircle.kit.plan.Planner;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.output.Papers;

/** Papers on circles, made as the commands make them. */
public final class CirclePapers {

  /** What the days of every report are drawn from. */
  public static final long SEED = 1;

  private final CircleDesk circles;

  /** Papers on the circles of a desk. */
  public CirclePapers(CircleDesk circles) {
    this.circles = circles;
  }

  /**
   * An evaluation with its report.
   *
   * @param papers how the printed report is wanted
   * @param options the standard that judges, and the days that are simulated
   */
  public DeskWork.Task evaluation(
      DeskFolder.Place place, Papers papers, EvaluationOptions options, Language language) {
    return (input, progress) -> {
      evaluate(place, papers, options, language, progress);
      return outcome(PaperFolders.Kind.REPORTS, place.id(), reports(place), "report.html");
    };
  }

  private Path reports(DeskFolder.Place place) {
    return circles.papers().of(PaperFolders.Kind.REPORTS, place);
  }

  private void evaluate(
      DeskFolder.Place place,
      Papers papers,
      EvaluationOptions options,
      Language language,
      ProgressMonitor progress)
      throws IOException {
    Evaluator evaluator = circles.evaluator();
    CircleData data = circles.readForPaper(place);
    try (ReportFolder report = ReportFolder.open(reports(place))) {
      Evaluation evaluation = evaluator.evaluate(data, options, progress);
      circles.keepEarlier(place);
      report.write(
          evaluation, ReportFolder.Planned.NOTHING, Optional.of(papers), language, progress);
    }
  }

  /** A plan. */
  public DeskWork.Task plan(DeskFolder.Place place, Language language) {
    return (input, progress) -> {
      Evaluator evaluator = circles.evaluator();
      CircleData data = circles.readForPaper(place);
      Path folder = circles.papers().of(PaperFolders.Kind.PLANS, place);
      PlanOptions options = PlanOptions.ofSeed(SEED);
      try (PlanFolder plan = PlanFolder.open(folder)) {
        plan.write(
            new PlanFiles(new Planner(evaluator).plan(data, options, progress), data, options),
            language);
      }
      return outcome(PaperFolders.Kind.PLANS, place.id(), folder, "plan.html");
    };
  }

  /**
   * A comparison of the reports of circles; those without one are evaluated first.
   *
   * @throws InvalidInputException when these are too few or too many
   */
  public DeskWork.Task comparison(List<DeskFolder.Place> places, Language language) {
    if (places.size() < 2 || places.size() > ReportComparison.MOST) {
      throw DeskWork.wrong("/circles", "compare.count", Integer.toString(ReportComparison.MOST));
    }
    return (input, progress) -> {
      List<Path> folders = new ArrayList<>();
      for (DeskFolder.Place place : places) {
        if (!Files.isRegularFile(reports(place).resolve(ScorecardReading.FILE))) {
          evaluate(place, Papers.BRIEF, EvaluationOptions.ofSeed(SEED), language, progress);
        }
        folders.add(reports(place));
      }
      List<Problem> problems = new ArrayList<>();
      List<ComparedReport> reports =
          new ArrayList<>(ReportsBeside.read(folders, Optional.empty(), problems));
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
      reports.replaceAll(
          one -> ReportsBeside.inLanguage(one, circles.evaluator().standards(), language));
      String name =
          places.stream().map(DeskFolder.Place::shortName).collect(Collectors.joining("+"));
      Path all = circles.papers().of(PaperFolders.Kind.COMPARISONS);
      String plain = DeskFolder.plainName(name);
      ReportsBeside.write(all.resolve(plain), folders, reports, language);
      return outcome(PaperFolders.Kind.COMPARISONS, plain, all.resolve(plain), ReportsBeside.PAGE);
    };
  }

  private DeskWork.Outcome outcome(PaperFolders.Kind kind, String owner, Path folder, String page)
      throws IOException {
    List<Object> files = circles.files(kind, owner, folder);
    Optional<String> href =
        files.stream()
            .map(file -> (Map<?, ?>) file)
            .filter(file -> page.equals(file.get("name")))
            .map(file -> (String) file.get("href"))
            .findFirst();
    return new DeskWork.Outcome(owner, href, files, List.of());
  }
}
