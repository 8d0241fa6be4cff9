package org.lifecircle.service.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.service.rules.RulesSource;
import picocli.CommandLine.Option;

/** The options that say what is judged by. */
final class RulesOptions {

  @Option(names = "--standards-folder", paramLabel = "FOLDER")
  private Path folder;

  @Option(names = "--tables", paramLabel = "FOLDER")
  private Path tables;

  @Option(names = "--annex", paramLabel = "FILE")
  private Path annex;

  /**
   * Where the standards come from.
   *
   * @throws org.lifecircle.model.InvalidInputException when more than one place is named
   */
  RulesSource source() {
    if ((folder == null ? 0 : 1) + (tables == null ? 0 : 1) + (annex == null ? 0 : 1) > 1) {
      throw ServeCommand.wrong("--standards-folder, --tables, --annex", "", "one.source");
    }
    if (folder != null) {
      return new RulesSource(RulesSource.Kind.FOLDER, Optional.of(folder));
    }
    if (tables != null) {
      return new RulesSource(RulesSource.Kind.TABLES, Optional.of(tables));
    }
    return annex == null
        ? RulesSource.CARRIED
        : new RulesSource(RulesSource.Kind.ANNEX, Optional.of(annex));
  }
}
