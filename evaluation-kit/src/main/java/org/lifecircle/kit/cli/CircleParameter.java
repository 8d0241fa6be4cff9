package org.lifecircle.kit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The parameter {@code CIRCLE}: a circle folder or a workbook. */
final class CircleParameter {

  @Parameters(index = "0", paramLabel = "CIRCLE")
  private Path circle;

  /** Where it is. */
  Path path() {
    return circle;
  }
}
