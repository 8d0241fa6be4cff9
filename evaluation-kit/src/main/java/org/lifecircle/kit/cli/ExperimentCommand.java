package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.experiment.Experiment;
import org.lifecircle.kit.experiment.ExperimentFile;
import org.lifecircle.kit.experiment.Laboratory;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Response;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle experiment}: circles, scenarios and numbers of the model in one file. */
@Command(name = "experiment")
final class ExperimentCommand implements Callable<Integer> {

  /** The exit status when a point that was run again gave other figures than the store has. */
  private static final int OTHER_THAN_STORED = 10;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out;

  @Option(names = "--store", paramLabel = "FOLDER")
  private Path store;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Mixin private NeedsOption needs;

  @Option(names = "--point", paramLabel = "N")
  private Integer point;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    if (threads != null && threads < 1) {
      throw LifeCircle.wrong(command, "threads.wrong", threads.toString());
    }
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Experiment experiment = ExperimentFile.read(file, Evaluator.load());
    Path runs = store == null ? out.resolveSibling(out.getFileName() + "-runs") : store;
    OutputPlace.requireApart(out, "experiment", file, runs);
    for (Path read : experiment.about().places()) {
      OutputPlace.requireApart(out, "experiment", read);
      OutputPlace.requireApart(runs, "experiment", read);
      needs.check(out, read);
    }
    needs.check(out, file);
    if (needs.asked() && point == null) {
      throw LifeCircle.wrong(command, "experiment.needs");
    }
    try (WorkProgress progress = new WorkProgress(root.console(), command.getErr())) {
      Laboratory laboratory = new Laboratory(runs, atOnce, progress);
      if (point != null) {
        int points = experiment.design().points().size();
        if (point < 1 || point > points) {
          throw LifeCircle.wrong(command, "experiment.point", point.toString(), points);
        }
        int status = alone(laboratory.alone(experiment, point - 1), experiment, root.console());
        List<LoggedWorld> worlds =
            needs.asked() ? laboratory.logged(experiment, point - 1) : List.of();
        needs.write(() -> worlds);
        return status;
      }
      Laboratory.Done done = laboratory.run(experiment, out, root.reportLanguage());
      KeptFiles.tell(command, done.kept());
      summarize(done.verdicts(), command.getOut(), root.console());
    }
    return 0;
  }

  private void summarize(List<Laboratory.Verdict> verdicts, PrintWriter told, Language console) {
    for (Laboratory.Verdict one : verdicts) {
      Findings found = one.findings();
      String where = one.circle() + ", " + one.scenario();
      double[] means =
          found.responses().stream().mapToDouble(at -> at.effect().mean()).sorted().toArray();
      told.println(
          LifeCircle.PHRASES
              .text(
                  "experiment.effect",
                  where,
                  one.measure().label().in(console),
                  number(one.measure(), means[0]),
                  number(one.measure(), means[means.length - 1]),
                  Integer.toString(means.length))
              .in(console));
      if (!found.factors().isEmpty()) {
        told.println(
            LifeCircle.PHRASES
                .text("experiment.most", found.ranked().get(0).factor().name())
                .in(console));
        String sign = found.signs().flips() ? "flips" : found.signs().same() ? "holds" : "doubt";
        told.println(
            LifeCircle.PHRASES
                .text(
                    "experiment." + sign,
                    Integer.toString(found.signs().positive()),
                    Integer.toString(found.signs().negative()))
                .in(console));
      }
    }
    told.println(
        LifeCircle.PHRASES
            .text("experiment.at", out.resolve("experiment.html").toString())
            .in(console));
  }

  private int alone(List<Laboratory.Alone> circles, Experiment experiment, Language console) {
    PrintWriter told = spec.commandLine().getOut();
    int otherwise = 0;
    for (Laboratory.Alone circle : circles) {
      for (int s = 0; s < circle.responses().size(); s++) {
        for (int m = 0; m < circle.responses().get(s).size(); m++) {
          Response response = circle.responses().get(s).get(m);
          told.println(
              String.join(
                  "\t",
                  circle.circle(),
                  experiment.scenarioIds().get(s),
                  experiment.measureIds().get(m),
                  plain(response.baseline().mean()),
                  plain(response.scenario().mean()),
                  plain(response.effect().mean())));
        }
      }
      told.println(
          LifeCircle.PHRASES
              .text(
                  "experiment.alone",
                  Integer.toString(circle.asStored()),
                  Integer.toString(circle.otherwise()))
              .in(console));
      otherwise += circle.otherwise();
    }
    return otherwise == 0 ? 0 : OTHER_THAN_STORED;
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String number(Measure measure, double value) {
    return measure.share()
        ? String.format(Locale.ROOT, "%+.2f%%", 100 * value)
        : String.format(Locale.ROOT, "%+.1f", value);
  }
}
