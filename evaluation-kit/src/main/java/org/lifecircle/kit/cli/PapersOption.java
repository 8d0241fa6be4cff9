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

  /** Asks for what other programs read, without page and documents. */
  private static final String NONE = "none";

  @Option(names = "--report", paramLabel = "none|brief|full", defaultValue = "brief")
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
   * How the printed report is wanted; empty when nothing is printed.
   *
   * @throws picocli.CommandLine.ParameterException when there is no such length or no such file, or
   *     something to print is wanted together with none
   */
  Optional<Papers> papers() {
    String asked = length.strip();
    if (template != null && !Files.isRegularFile(template)) {
      throw LifeCircle.wrong(command.commandLine(), "papers.template", template.toString());
    }
    if (asked.equals(NONE)) {
      if (selfReport || poster || template != null || !office.isBlank()) {
        throw LifeCircle.wrong(command.commandLine(), "papers.none");
      }
      return Optional.empty();
    }
    ReportLength known =
        ReportLength.of(asked)
            .orElseThrow(() -> LifeCircle.wrong(command.commandLine(), "papers.length", asked));
    return Optional.of(
        new Papers(known, office.strip(), selfReport, poster, Optional.ofNullable(template)));
  }
}
