package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.simulation.demand.Demand;
import picocli.CommandLine.Option;

/** The option {@code --parameters}: numbers of the day model that a file sets. */
public final class ParametersOption {

  @Option(names = "--parameters", paramLabel = "FILE")
  private Path file;

  /** The file that was given, read; empty when none was. */
  Optional<ParameterFile> read() {
    return Optional.ofNullable(file).map(path -> ParameterFile.read(path, Demand.standard()));
  }

  /**
   * What is assumed about people and outlets, and how a manifest names it.
   *
   * @throws org.lifecircle.model.InvalidInputException with everything that is wrong with the file
   */
  public AssumedNumbers numbers() {
    return AssumedNumbers.of(read());
  }

  /** What is assumed about people and outlets. */
  Demand demand() {
    return numbers().demand();
  }

  /** Its SHA-256 by its name; empty without a file. */
  Map<String, String> inputs() {
    return numbers().inputs();
  }

  /** Where the file is, or null. */
  Path path() {
    return file;
  }
}
