package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.compare.Assumed;
import org.lifecircle.kit.compare.ComparisonFolder;
import org.lifecircle.kit.compare.ComparisonOptions;
import org.lifecircle.kit.compare.ScenarioComparison;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle compare}: what-if scenarios beside the circle as it is. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCENARIO")
  private List<Path> scenarios;

  @Option(names = "--out", paramLabel = "FOLDER")
  private Path out;

  @Option(names = "--replications", paramLabel = "N", defaultValue = "20")
  private int replications;

  @Option(names = "--half-width", paramLabel = "SHARE")
  private BigDecimal halfWidth;

  @Mixin private DayOptions day;

  @Mixin private ParametersOption parameters;

  @Mixin private UncertaintyOption uncertainty;

  @Mixin private NeedsOption needs;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--again", paramLabel = "MANIFEST")
  private Path manifest;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Language language = root.reportLanguage();
    ComparisonOptions options;
    int points = uncertainty.points();
    if (manifest == null) {
      options =
          new ComparisonOptions(replications, day.seed(), atOnce, Optional.ofNullable(halfWidth))
              .on(day.date());
    } else {
      options = ComparisonOptions.again(manifest, atOnce);
      ComparisonManifest.Recorded recorded = ComparisonManifest.read(manifest);
      language = recorded.language();
      points = points == 0 ? recorded.runs().uncertaintyPoints() : points;
    }
    Evaluator evaluator = Evaluator.load();
    CircleData folder = circle.read(evaluator);
    Path place = out == null ? circle.path().resolve("comparison") : out;
    OutputPlace.requireApart(place, "comparison", circle.path(), manifest);
    OutputPlace.requireApart(place, "comparison", parameters.path());
    for (Path scenario : scenarios) {
      OutputPlace.requireApart(place, "comparison", scenario);
      needs.check(place, scenario);
    }
    needs.check(place, circle.path(), manifest, parameters.path());
    ScenarioComparison.Kept kept;
    try (ComparisonFolder results = ComparisonFolder.open(place);
        ConsoleProgress progress = new ConsoleProgress(root.console())) {
      kept =
          ScenarioComparison.runAndKeep(
              folder,
              evaluator.formats(),
              scenarios,
              options,
              Assumed.of(parameters.read(), points),
              progress);
      results.write(kept.comparison(), language);
      KeptFiles.tell(command, results.kept());
    }
    summarize(kept.comparison(), place, command.getOut(), root.console());
    needs.write(kept::logged);
    return 0;
  }

  private static void summarize(
      ScenarioComparison comparison, Path place, PrintWriter out, Language console) {
    List<Comparison.Difference> shares =
        comparison.comparison().differences(List.of(Measure.commonServedShare()));
    for (int i = 0; i < shares.size(); i++) {
      Scenario scenario = comparison.experiment().scenarios().get(i);
      Comparison.Difference share = shares.get(i);
      Text line =
          LifeCircle.PHRASES.text(
              "compared",
              scenario.title(),
              percent(share.baseline().mean()),
              percent(share.scenario().mean()),
              points(share.difference().lower()),
              points(share.difference().upper()));
      out.println(line.in(console));
      comparison
          .uncertainty()
          .flatMap(all -> all.of(scenario.id(), share.measure().id()))
          .ifPresent(
              spread ->
                  out.println(
                      LifeCircle.PHRASES
                          .text(
                              "compared.uncertain",
                              points(spread.lower()),
                              points(spread.upper()),
                              Integer.toString(spread.replications()))
                          .in(console)));
    }
    out.println(
        LifeCircle.PHRASES
            .text(
                "compared.at",
                Integer.toString(comparison.replications()),
                place.resolve("comparison.html").toString())
            .in(console));
  }

  /** Percentage points with their sign. */
  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.2f", share * 100);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
