package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option {@code --geocode}: tables that say where addresses and names are, for rows without
 * degrees; and {@code --geocode-crs}: what their degrees are.
 */
final class GeocodeOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--geocode", paramLabel = "TABLE")
  private List<Path> tables;

  @Option(names = "--geocode-crs", paramLabel = "CRS")
  private String crs;

  /** Whether tables were named. */
  boolean given() {
    return tables != null;
  }

  /**
   * Reads the tables that were named.
   *
   * @throws InvalidInputException with every problem of every table
   * @throws CommandLine.ParameterException when there is no such system, or one without a table
   */
  Gazetteer gazetteer() {
    if (!given()) {
      if (crs != null) {
        throw LifeCircle.wrong(command.commandLine(), "geocode.crs");
      }
      return Gazetteer.NONE;
    }
    return Gazetteer.read(
        tables, Optional.ofNullable(crs).map(id -> CrsOption.of(id, command.commandLine())));
  }
}
