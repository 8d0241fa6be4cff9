package org.lifecircle.kit.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import org.lifecircle.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a {@link FurtherCommand} speaks.
 *
 * @param language the language of the console
 * @param reports the language of what is written
 * @param out takes results
 * @param err takes problems and progress
 */
public record CommandConsole(
    Language language, Language reports, PrintWriter out, PrintWriter err) {

  public CommandConsole {
    requireNonNull(language, "language");
    requireNonNull(reports, "reports");
    requireNonNull(out, "out");
    requireNonNull(err, "err");
  }

  /** The console of a command that runs. */
  public static CommandConsole of(CommandSpec command) {
    CommandLine line = command.commandLine();
    LifeCircle root = LifeCircle.root(line);
    return new CommandConsole(root.console(), root.reportLanguage(), line.getOut(), line.getErr());
  }
}
