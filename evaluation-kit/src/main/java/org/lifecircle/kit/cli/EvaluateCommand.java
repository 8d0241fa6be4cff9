package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lifecircle.kit.CircleSources;
import org.lifecircle.kit.EvaluatedDays;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.checklist.ChecklistFile;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.kit.output.ReportFolder;
import org.lifecircle.kit.plan.EarlierPlan;
import org.lifecircle.kit.plan.EarlierPlanFile;
import org.lifecircle.kit.plan.PlanFiles;
import org.lifecircle.kit.plan.PlanOptions;
import org.lifecircle.kit.plan.PlanReviewer;
import org.lifecircle.kit.plan.Planner;
import org.lifecircle.kit.workbook.ChecklistWorkbook;
import org.lifecircle.kit.workbook.CircleWorkbook;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.output.Papers;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle evaluate}: from a circle folder or a workbook to a report. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

  /** The exit status when the data is too thin to be judged. */
  private static final int NO_VERDICT = 3;

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--out", paramLabel = "FOLDER")
  private Path out;

  @Mixin private DayOptions day;

  @Mixin private ParametersOption parameters;

  @Mixin private LivedOptions lived;

  @Mixin private UncertaintyOption uncertainty;

  @Mixin private NeedsOption needs;

  @Option(names = "--standard", paramLabel = "ID", split = ",")
  private List<String> standards;

  @Mixin private StandardsOptions sources;

  @Option(names = "--tables", paramLabel = "FOLDER")
  private Path tables;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf;

  @Mixin private MendOption mend;

  @Option(names = "--plan")
  private boolean planned;

  @Option(names = "--plan-done", paramLabel = "PLAN.CSV")
  private Path planDone;

  @Mixin private PapersOption papers;

  @Mixin private SurveyOption survey;

  @Option(names = "--checklist", paramLabel = "FILE")
  private Path checklist;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    Language language = root.reportLanguage();
    if (tables != null && (sources.folderGiven() || sources.annexGiven())) {
      throw LifeCircle.wrong(command, "standards.one-source");
    }
    Optional<Papers> printed = papers.papers();
    Standards known = tables == null ? sources.load() : Standards.load(tables);
    Evaluator evaluator = Evaluator.load(known).assuming(parameters.demand());
    OptionalDouble mendWithin = mend.withinMeters();
    CircleData read = read(evaluator);
    CircleData mended =
        mendWithin.isPresent() ? evaluator.mendGaps(read, mendWithin.getAsDouble()) : read;
    Optional<EarlierPlan> earlier =
        Optional.ofNullable(planDone)
            .map(file -> EarlierPlanFile.read(file, mended.circle(), evaluator.outletFormats()));
    CircleData folder =
        earlier.map(one -> one.beside(mended)).orElse(mended).withInputs(parameters.inputs());
    Path place = out == null ? place() : out;
    OutputPlace.requireApart(
        place, "report", circle.path(), tables, sources.folder(), planDone, parameters.path());
    needs.check(place, circle.path(), planDone, parameters.path(), checklist);
    List<String> ids = standards == null ? asked(known) : stripped(standards);
    EvaluationOptions options =
        EvaluationOptions.of(day.seed(), ids.get(0), asOf)
            .alsoBy(ids.subList(1, ids.size()))
            .living(lived.daysToLive(day.date()).alsoAt(uncertainty.points()));
    Evaluation evaluation;
    try (ReportFolder report = ReportFolder.open(place);
        ConsoleProgress progress = new ConsoleProgress(root.console())) {
      evaluation = evaluator.evaluate(folder, options, progress);
      Optional<PlanFiles> plan =
          planned && evaluation.refusal().isEmpty()
              ? Optional.of(plan(evaluator, folder, ids.get(0), progress))
              : Optional.empty();
      Optional<PlanReview> review =
          evaluation.refusal().isEmpty()
              ? earlier.map(one -> review(evaluator, folder, one, ids.get(0), progress))
              : Optional.empty();
      report.write(evaluation, new ReportFolder.Planned(plan, review), printed, language, progress);
      KeptFiles.tell(command, report.kept());
    }
    needs.write(
        () -> {
          EvaluatedDays days = evaluator.days(folder, options);
          return List.of(
              LoggedWorld.baseline(folder.circle().name(), days.model(), days.plan().runs()));
        });
    PrintWriter told = command.getOut();
    evaluation
        .refusal()
        .ifPresentOrElse(
            refusal -> told.println(refusal.in(root.console())),
            () -> summarize(evaluation, place, told, root.console()));
    told.println(reportAt(place, printed).in(root.console()));
    return evaluation.refusal().isPresent() ? NO_VERDICT : 0;
  }

  /** What the next level needs, by the standard of the report. */
  private PlanFiles plan(
      Evaluator evaluator, CircleData data, String standard, ProgressMonitor progress) {
    PlanOptions options =
        PlanOptions.ofSeed(day.seed()).judgedBy(EvaluationOptions.of(day.seed(), standard, asOf));
    CirclePlan made = new Planner(evaluator).plan(data, options, progress);
    return new PlanFiles(made, data, options);
  }

  /** What became of an earlier plan, by the standard of the report. */
  private PlanReview review(
      Evaluator evaluator,
      CircleData data,
      EarlierPlan earlier,
      String standard,
      ProgressMonitor progress) {
    return new PlanReviewer(evaluator)
        .review(data, earlier, EvaluationOptions.of(day.seed(), standard, asOf), progress);
  }

  /** The circle, with what somebody found on the spot. */
  private CircleData read(Evaluator evaluator) {
    CircleData data = survey.apply(circle.read(evaluator));
    if (checklist == null) {
      return data;
    }
    return CircleWorkbook.isWorkbook(checklist)
        ? new ChecklistWorkbook(checklist, evaluator.vocabulary()).apply(data)
        : new ChecklistFile(checklist, evaluator.outletFormats()).apply(data);
  }

  /** Who names an annex or a folder of standards, and no standard, means the one that it is of. */
  private List<String> asked(Standards known) {
    if (sources.annexGiven()) {
      return Standards.OF_ANNEXES;
    }
    return sources.folderGiven()
        ? StandardsOptions.added(known)
        : List.of(EvaluationOptions.DEFAULT_STANDARD);
  }

  private static List<String> stripped(List<String> ids) {
    return ids.stream().map(String::strip).toList();
  }

  /** {@code report} in the folder; {@code NAME-report} beside the workbook. */
  private Path place() {
    return CircleSources.of(circle.path()).reportFolder(circle.path());
  }

  /** Where to look first. */
  private static Text reportAt(Path place, Optional<Papers> printed) {
    String first = printed.isPresent() ? "report.html" : "scorecard.json";
    return LifeCircle.PHRASES.text("report.at", place.resolve(first).toString());
  }

  private static String verdictKey(Scorecard scorecard) {
    if (scorecard.levels().isEmpty()) {
      return "verdict.score";
    }
    if (!scorecard.levelDecided()) {
      return scorecard.level() == Level.NONE ? "verdict.open.none" : "verdict.open";
    }
    return scorecard.levelAssumed() ? "verdict.assumed" : "verdict";
  }

  private static Text fewestAdditions(WayUp up, boolean toVerify) {
    List<Text> labels = up.additions().stream().map(BusinessFormat::label).toList();
    Text list =
        new Text(
            labels.stream().map(Text::zh).collect(Collectors.joining("、")),
            labels.stream().map(Text::en).collect(Collectors.joining(", ")));
    return LifeCircle.PHRASES.text(
        toVerify ? "way.up.toVerify" : "way.up", up.target().label(), list);
  }

  private static Text convenience(PointInterval points) {
    String atLeast = points.pointsAtLeast().toPlainString();
    String atMost = points.pointsAtMost().toPlainString();
    return LifeCircle.PHRASES.text(
        "convenience", atLeast.equals(atMost) ? atLeast : atLeast + "–" + atMost);
  }

  private static void summarize(
      Evaluation evaluation, Path place, PrintWriter out, Language console) {
    Scorecard scorecard = evaluation.scorecard();
    String level = scorecard.level().label().in(console);
    out.println(
        LifeCircle.PHRASES
            .text(
                verdictKey(scorecard),
                scorecard.circleName(),
                scorecard.standard().title(),
                level,
                scorecard.score().text())
            .in(console));
    evaluation
        .convenience()
        .map(index -> convenience(index.points()))
        .ifPresent(index -> out.println(index.in(console)));
    evaluation
        .assessment()
        .judgment()
        .annex()
        .ifPresent(annex -> out.println("  " + annex.sentence().in(console)));
    GapLines.print(scorecard, out, console);
    long toVerify = scorecard.formats().stream().filter(FormatFinding::toVerify).count();
    if (toVerify > 0) {
      out.println(
          LifeCircle.PHRASES
              .text("to.verify", toVerify, place.resolve("checklist.csv").toString())
              .in(console));
    }
    evaluation
        .assessment()
        .judgment()
        .wayUp()
        .map(up -> fewestAdditions(up, toVerify > 0))
        .ifPresent(additions -> out.println(additions.in(console)));
    List<Judgment> others = evaluation.assessment().others();
    if (!others.isEmpty()) {
      List<Scorecard> sideBySide = new ArrayList<>(List.of(scorecard));
      others.forEach(other -> sideBySide.add(other.scorecard()));
      StandardsTable.print(sideBySide, out, console);
    }
    QualityLine.of(evaluation.quality().walking())
        .ifPresent(quality -> out.println(quality.in(console)));
    if (!evaluation.warnings().isEmpty()) {
      out.println(LifeCircle.PHRASES.text("warnings", evaluation.warnings().size()).in(console));
    }
  }
}
