package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.programme.CircleList;
import org.lifecircle.kit.programme.DatabaseStore;
import org.lifecircle.kit.programme.Programme;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.kit.programme.ProgrammeOptions;
import org.lifecircle.kit.programme.ProgrammeOptions.CityDocuments;
import org.lifecircle.kit.programme.ProgrammeOptions.Reports;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;
import org.lifecircle.kit.programme.ProgrammeOptions.Sources;
import org.lifecircle.kit.programme.ProgrammeSummary;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.kit.synthetic.SyntheticCountry;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle programme}: many circles, one result. */
@Command(name = "programme")
final class ProgrammeCommand implements Callable<Integer> {

  /** The exit status when results were written, but some circles could not be judged. */
  static final int SOME_LACKING = 9;

  /** The exit status when results were written, but some data are too thin. */
  private static final int NO_VERDICT = 3;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "CIRCLES")
  private String circles;

  @Option(names = "--synthetic-country", paramLabel = "N")
  private Integer synthetic;

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out;

  @Mixin private DayOptions day;

  @Mixin private LivedOptions lived;

  @Mixin private UncertaintyOption uncertainty;

  @Option(names = "--standard", paramLabel = "ID")
  private String standard;

  @Mixin private StandardsOptions sources;

  @Mixin private ParametersOption parameters;

  @Option(names = "--tables", paramLabel = "FOLDER")
  private Path tables;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--reports", paramLabel = "none|brief|full", defaultValue = "none")
  private String reports;

  @Option(names = "--store", paramLabel = "ADDRESS")
  private String store;

  @Option(names = "--earlier", paramLabel = "RESULT")
  private Path earlier;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    if (tables != null && (sources.folderGiven() || sources.annexGiven())) {
      throw LifeCircle.wrong(command, "standards.one-source");
    }
    if (threads != null && threads < 1) {
      throw LifeCircle.wrong(command, "threads.wrong", threads.toString());
    }
    if (circles == null == (synthetic == null)) {
      throw LifeCircle.wrong(command, "programme.circles");
    }
    Standards known = tables == null ? sources.load() : Standards.load(tables);
    String id = standard == null ? asked(known) : standard.strip();
    List<String> ids = known.list().stream().map(Standard::id).toList();
    if (!ids.contains(id)) {
      throw LifeCircle.wrong(command, "programme.standard", id, String.join(", ", ids));
    }
    AssumedNumbers numbers = parameters.numbers();
    Evaluator evaluator = Evaluator.load(known).assuming(numbers);
    if (store != null && !CircleDatabase.isAddress(store)) {
      throw LifeCircle.wrong(command, "programme.store", store);
    }
    ProgrammeOptions options = options(command, root.reportLanguage(), id, numbers);
    ProgrammeSummary summary;
    try (DatabaseStore kept = store == null ? null : DatabaseStore.open(store);
        CircleDatabase database = isDatabase() ? new CircleDatabase(circles) : null) {
      List<ProgrammeCircle> list = list(command, evaluator, database);
      ProgrammeOptions whole = kept == null ? options : options.keepingIn(kept);
      try (ConsoleProgress progress = new ConsoleProgress(root.console())) {
        summary = new Programme(evaluator, whole).run(list, out, progress);
      }
    }
    KeptFiles.tell(command, summary.kept());
    return tell(summary, command.getOut(), root.console());
  }

  private boolean isDatabase() {
    return circles != null && CircleDatabase.isAddress(circles);
  }

  private List<ProgrammeCircle> list(
      CommandLine command, Evaluator evaluator, CircleDatabase database) throws IOException {
    Path place = circles == null || isDatabase() ? null : Path.of(circles);
    OutputPlace.requireApart(out, "result", place, tables, sources.folder(), parameters.path());
    if (database != null) {
      return CircleList.of(database, evaluator.standards());
    }
    return place == null ? sample(command, evaluator) : CircleList.of(place, evaluator.standards());
  }

  /** Who names an annex or a folder of standards, and no standard, means the one that it is of. */
  private String asked(Standards known) {
    if (sources.annexGiven()) {
      return Standards.OF_ANNEXES.get(0);
    }
    return sources.folderGiven()
        ? StandardsOptions.added(known).get(0)
        : EvaluationOptions.DEFAULT_STANDARD;
  }

  /** Circles of a country that does not exist. */
  private List<ProgrammeCircle> sample(CommandLine command, Evaluator evaluator) {
    SyntheticCountry country = SyntheticCountry.of(evaluator, day.seed());
    return PackCommand.sample(command, country, synthetic);
  }

  private ProgrammeOptions options(
      CommandLine command, Language language, String id, AssumedNumbers numbers)
      throws IOException {
    ThreadMXBean processors = ManagementFactory.getThreadMXBean();
    Running running =
        new Running(
            threads == null ? OptionalInt.empty() : OptionalInt.of(threads),
            resume,
            processors::getCurrentThreadCpuTime);
    return new ProgrammeOptions(
        EvaluationOptions.of(day.seed(), id, asOf)
            .living(lived.daysToLive(day.date()).alsoAt(uncertainty.points())),
        running,
        Coded.find(Reports.class, reports)
            .orElseThrow(() -> LifeCircle.wrong(command, "reports.unknown", reports)),
        new CityDocuments(true, Optional.ofNullable(earlier)),
        language,
        Sources.of(
            Stream.of(tables, sources.folder(), sources.annex()).filter(Objects::nonNull).toList(),
            numbers));
  }

  private int tell(ProgrammeSummary summary, PrintWriter told, Language console) {
    told.println(
        LifeCircle.PHRASES
            .text("programme.done", summary.total(), summary.count(State.JUDGED))
            .in(console));
    int lacking = summary.count(State.BROKEN) + summary.count(State.FAILED);
    int thin = summary.count(State.TOO_THIN);
    if (thin > 0) {
      told.println(LifeCircle.PHRASES.text("programme.thin", thin).in(console));
    }
    if (lacking + thin > 0) {
      told.println(
          LifeCircle.PHRASES
              .text("programme.lacking", lacking, out.resolve("problems.csv").toString())
              .in(console));
    }
    told.println(
        LifeCircle.PHRASES
            .text("programme.at", out.resolve("city-report.html").toString())
            .in(console));
    return lacking > 0 ? SOME_LACKING : thin > 0 ? NO_VERDICT : 0;
  }
}
