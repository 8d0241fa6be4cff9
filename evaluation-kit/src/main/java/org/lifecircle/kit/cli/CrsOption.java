package org.lifecircle.kit.cli;

import org.lifecircle.kit.crs.CoordinateSystem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --crs}: what degrees are given in; WGS-84 unless something else is said. */
final class CrsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--crs", paramLabel = "CRS", defaultValue = "wgs84")
  private String crs;

  /**
   * The system that was named.
   *
   * @throws CommandLine.ParameterException when there is no such system
   */
  CoordinateSystem system() {
    return of(crs, command.commandLine());
  }

  /**
   * A system by its name.
   *
   * @throws CommandLine.ParameterException when there is no such system
   */
  static CoordinateSystem of(String id, CommandLine command) {
    return CoordinateSystem.ofWords(id)
        .orElseThrow(() -> LifeCircle.wrong(command, "crs.unknown", id));
  }
}
