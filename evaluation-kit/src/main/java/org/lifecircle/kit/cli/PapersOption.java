package org.lifecircle.kit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.reports.document.ReportLength;
import org.lifecircle.reports.output.Papers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of what is printed: {@code --report}, {@code --office}, {@code --self-report}, {@code
 * --poster}, {@code --word-template}.
 */
final class PapersOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--report", paramLabel = "brief|full", defaultValue = "brief")
  private String length;

  @Option(names = "--office", paramLabel = "NAME", defaultValue = "")
  private String office;

  @Option(names = "--self-report")
  private boolean selfReport;

  @Option(names = "--poster")
  private boolean poster;

  @Option(names = "--word-template", paramLabel = "FILE.docx")
  private Path template;

  /**
   * How the printed report is wanted.
   *
   * @throws picocli.CommandLine.ParameterException when there is no such length or no such file
   */
  Papers papers() {
    ReportLength asked =
        ReportLength.of(length.strip())
            .orElseThrow(
                () -> LifeCircle.wrong(command.commandLine(), "papers.length", length.strip()));
    if (template != null && !Files.isRegularFile(template)) {
      throw LifeCircle.wrong(command.commandLine(), "papers.template", template.toString());
    }
    return new Papers(asked, office.strip(), selfReport, poster, Optional.ofNullable(template));
  }
}
