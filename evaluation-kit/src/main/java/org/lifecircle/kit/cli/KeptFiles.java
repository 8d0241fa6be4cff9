package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Tells which files of an earlier report were changed by hand and were kept. */
final class KeptFiles {

  private KeptFiles() {}

  static void tell(CommandLine command, List<Path> kept) {
    for (Path file : kept) {
      command
          .getOut()
          .println(
              LifeCircle.PHRASES
                  .text("out.kept", file.toString())
                  .in(LifeCircle.root(command).console()));
    }
  }
}
