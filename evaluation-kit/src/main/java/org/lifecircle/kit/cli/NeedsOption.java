package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.kit.needlog.NeedLogFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --needs}: a file with a row for every need of every simulated day. */
final class NeedsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--needs", paramLabel = "FILE")
  private Path file;

  /**
   * Makes sure, before a long computation, that the log can be written.
   *
   * @param out the folder that the command writes, or null
   * @param inputs what is read; null where an option was not given
   * @throws CommandLine.ParameterException when the name says no form
   * @throws IOException when it cannot be written
   */
  void check(Path out, Path... inputs) throws IOException {
    if (file == null) {
      return;
    }
    if (NeedLogFile.Form.of(file).isEmpty()) {
      throw LifeCircle.wrong(command.commandLine(), "needs.form", file.toString());
    }
    if (out != null && whole(file).startsWith(whole(out))) {
      throw LifeCircle.wrong(
          command.commandLine(), "needs.inside", file.toString(), out.toString());
    }
    OutputPlace.requireOther(file, inputs);
    new NeedLogFile(file).requireWritable();
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Whether a log was asked for. */
  boolean asked() {
    return file != null;
  }

  /** Where the log is, or null. */
  Path path() {
    return file;
  }

  /**
   * Writes the log when it was asked for, and says so.
   *
   * @param worlds whose needs; not made otherwise
   * @throws IOException when it cannot be written
   */
  void write(Supplier<List<LoggedWorld>> worlds) throws IOException {
    if (file == null) {
      return;
    }
    CommandLine line = command.commandLine();
    LifeCircle root = LifeCircle.root(line);
    new NeedLogFile(file).write(worlds.get(), root.reportLanguage());
    PrintWriter told = line.getOut();
    told.println(LifeCircle.PHRASES.text("needs.at", file.toString()).in(root.console()));
  }
}
