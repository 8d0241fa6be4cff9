package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.lifecircle.kit.CircleSources;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.problems.ProblemGroup;
import org.lifecircle.kit.workbook.CircleWorkbook;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifecircle check}: what is wrong with a workbook or a circle folder. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--mark")
  private boolean mark;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Mixin private StandardsOptions standards;

  @Mixin private MendOption mend;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    Language console = root.console();
    if (mark && !CircleWorkbook.isWorkbook(circle.path())) {
      throw new ParameterException(
          command, LifeCircle.PHRASES.text("mark.workbook", circle.path().toString()).in(console));
    }
    OptionalDouble mendWithin = mend.withinMeters();
    boolean write = out != null && (mendWithin.isPresent() || circle.geocoded() && !mark);
    if (mark && out != null && mendWithin.isPresent()) {
      throw LifeCircle.wrong(command, "mend.out");
    }
    try {
      Evaluator evaluator = Evaluator.load(standards.load());
      CircleData read = circle.read(evaluator);
      CircleData data =
          mendWithin.isPresent() ? evaluator.mendGaps(read, mendWithin.getAsDouble()) : read;
      right(data, evaluator.doubts(data), command.getOut(), console);
      if (write) {
        CircleSources.of(out).write(out, data.circle(), data.map(), data.warnings());
        command
            .getOut()
            .println(LifeCircle.PHRASES.text("check.written", out.toString()).in(console));
      }
      return 0;
    } catch (InvalidInputException e) {
      List<ProblemGroup> groups = ProblemGroup.of(e.problems());
      groups.forEach(group -> command.getErr().println(group.describe(console)));
      int problems = e.problems().size();
      command
          .getErr()
          .println(
              (groups.size() < problems
                      ? LifeCircle.PHRASES.text("check.problems.grouped", problems, groups.size())
                      : LifeCircle.PHRASES.text("check.problems", problems))
                  .in(console));
      if (mark && e.problems().stream().anyMatch(problem -> !problem.field().isEmpty())) {
        Path copy = out == null ? beside(root.reportLanguage()) : out;
        CircleWorkbook.mark(circle.path(), e, copy, root.reportLanguage());
        command
            .getOut()
            .println(LifeCircle.PHRASES.text("check.marked", copy.toString()).in(console));
      }
      return 2;
    }
  }

  private static void right(
      CircleData folder, List<Warning> doubts, PrintWriter out, Language console) {
    Circle circle = folder.circle();
    out.println(
        LifeCircle.PHRASES
            .text(
                doubts.isEmpty() ? "check.right" : "check.doubted",
                circle.name(),
                circle.homes().size(),
                circle.residents(),
                circle.outlets().size(),
                folder.map().ways().size(),
                doubts.size())
            .in(console));
    if (!circle.unused().isEmpty()) {
      out.println("  - " + UnusedLine.of(circle).in(console));
    }
    new NetworkLines(folder).print(doubts, out, console);
  }

  /** {@code 我的生活圈-已标注.xlsx} beside {@code 我的生活圈.xlsx}. */
  private Path beside(Language language) {
    String name = circle.path().getFileName().toString();
    String stem = name.substring(0, name.length() - ".xlsx".length());
    return circle
        .path()
        .resolveSibling(stem + LifeCircle.PHRASES.text("check.marked.name").in(language) + ".xlsx");
  }
}
