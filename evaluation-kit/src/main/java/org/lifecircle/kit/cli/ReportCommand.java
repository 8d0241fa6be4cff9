package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.compare.ReportsBeside;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.standards.Standards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle report --compare}: reports of circles, or of one circle's years, together. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--compare", paramLabel = "REPORT", arity = "1..*", required = true)
  private List<Path> folders;

  @Option(names = "--standard", paramLabel = "ID")
  private String standard;

  @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "report-comparison")
  private Path out;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    List<Problem> problems = new ArrayList<>();
    if (folders.size() < 2 || folders.size() > ReportComparison.MOST) {
      problems.add(
          new Problem(
              "--compare",
              0,
              "",
              Integer.toString(folders.size()),
              LifeCircle.PHRASES.text("report.count", ReportComparison.MOST)));
    }
    List<ComparedReport> reports =
        new ArrayList<>(ReportsBeside.read(folders, Optional.ofNullable(standard), problems));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Language language = root.reportLanguage();
    Standards standards = Standards.load();
    reports.replaceAll(report -> ReportsBeside.inLanguage(report, standards, language));
    OutputPlace.requireApart(out, "comparison", folders.toArray(Path[]::new));
    KeptFiles.tell(command, ReportsBeside.write(out, folders, reports, language));
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("report.compared", reports.size(), out.resolve(ReportsBeside.PAGE).toString())
                .in(root.console()));
    return 0;
  }
}
