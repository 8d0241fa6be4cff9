package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.simulation.demand.Demand;
import picocli.CommandLine.Option;

/** The option {@code --parameters}: numbers of the day model that a file sets. */
final class ParametersOption {

  @Option(names = "--parameters", paramLabel = "FILE")
  private Path file;

  /** The file that was given, read; empty when none was. */
  Optional<ParameterFile> read() {
    return Optional.ofNullable(file).map(path -> ParameterFile.read(path, Demand.standard()));
  }

  /** What is assumed about people and outlets. */
  Demand demand() {
    return read().map(ParameterFile::demand).orElseGet(Demand::standard);
  }

  /** Its SHA-256 by its name; empty without a file. */
  Map<String, String> inputs() {
    return read().map(one -> Map.of(one.name(), one.sha256())).orElse(Map.of());
  }

  /** Where the file is, or null. */
  Path path() {
    return file;
  }
}
