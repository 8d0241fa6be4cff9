package org.lifecircle.kit.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;

/**
 * All that is needed to run a comparison again: {@code manifest.json}.
 *
 * @param softwareVersion the version that computed
 * @param day the simulated day
 * @param seed the first replication's seed
 * @param replications how many days of each scenario were simulated
 * @param language the language of the report
 * @param scenarios the ids, the baseline first
 * @param parameters every figure that was used, in order
 * @param inputs SHA-256 in hexadecimal digits by file name, in order
 */
public record ComparisonManifest(
    String softwareVersion,
    LocalDate day,
    long seed,
    int replications,
    Language language,
    List<String> scenarios,
    List<Parameter> parameters,
    Map<String, String> inputs) {

  public ComparisonManifest {
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(day, "day");
    requireNonNull(language, "language");
    scenarios = List.copyOf(scenarios);
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Writes the manifest.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode root = Json.object();
    ObjectNode software = root.putObject("software");
    software.put("name", "LifeCircle");
    software.put("version", softwareVersion);
    root.put("command", "compare");
    root.put("day", day.toString());
    root.put("seed", seed);
    root.put("replications", replications);
    root.put("lang", language.id());
    ArrayNode scenarioNodes = root.putArray("scenarios");
    scenarios.forEach(scenarioNodes::add);
    ArrayNode parameterNodes = root.putArray("parameters");
    parameters.forEach(parameter -> Manifest.parameter(parameterNodes.addObject(), parameter));
    ArrayNode inputNodes = root.putArray("inputs");
    inputs.forEach(
        (name, digest) -> inputNodes.addObject().put("file", name).put("sha256", digest));
    Json.write(file, root);
  }
}
