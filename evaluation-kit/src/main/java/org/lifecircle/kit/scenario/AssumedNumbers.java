package org.lifecircle.kit.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.simulation.demand.Demand;

/**
 * What somebody assumes about people and outlets, and how a manifest names it.
 *
 * @param demand the numbers
 * @param inputs SHA-256 of the file that they were read from, by its name; empty without one
 */
public record AssumedNumbers(Demand demand, Map<String, String> inputs) {

  public AssumedNumbers {
    requireNonNull(demand, "demand");
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** The product's own numbers. */
  public static AssumedNumbers usual() {
    return of(Optional.empty());
  }

  /**
   * Those of a file, or the product's own.
   *
   * @param file the file; empty when none was given
   */
  public static AssumedNumbers of(Optional<ParameterFile> file) {
    return new AssumedNumbers(
        file.map(ParameterFile::demand).orElseGet(Demand::standard),
        file.map(one -> Map.of(one.name(), one.sha256())).orElse(Map.of()));
  }
}
