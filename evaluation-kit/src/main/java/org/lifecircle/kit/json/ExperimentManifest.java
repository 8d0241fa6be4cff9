package org.lifecircle.kit.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Factor;

/**
 * All that is needed to run an experiment again: {@code manifest.json}.
 *
 * @param id what the experiment is called
 * @param design at which numbers
 * @param days in words of the file, by key: days, replications, measures
 * @param parameters every number of the day model before any was varied
 * @param inputs SHA-256 of every file that was read, by name
 * @param language the language of the page
 */
public record ExperimentManifest(
    String id,
    ExperimentDesign design,
    Map<String, String> days,
    Map<String, Double> parameters,
    Map<String, String> inputs,
    Language language) {

  public ExperimentManifest {
    requireNonNull(id, "id");
    requireNonNull(design, "design");
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    requireNonNull(language, "language");
  }

  /**
   * Writes the manifest.
   *
   * @param file what is written
   * @param softwareVersion the version that computed
   * @throws IOException when the file cannot be written
   */
  public void write(Path file, String softwareVersion) throws IOException {
    ObjectNode root = Json.object();
    Manifest.software(root, softwareVersion);
    root.put("command", "experiment");
    root.put("experiment", id);
    root.put("seed", design.seed());
    days.forEach(root::put);
    root.put("lang", language.id());
    ObjectNode plan = root.putObject("design").put("kind", design.kind().id());
    if (design.size() > 0) {
      plan.put(design.kind().counted(), design.size());
    }
    ArrayNode factors = plan.putArray("parameters");
    for (Factor factor : design.factors()) {
      ObjectNode node = factors.addObject().put("name", factor.name());
      factor
          .range()
          .ifPresent(
              range ->
                  node.put("low", range.low())
                      .put("high", range.high())
                      .put("shape", range.shape().id()));
      if (factor.range().isEmpty()) {
        ArrayNode levels = node.putArray("levels");
        factor.levels().forEach(levels::add);
      }
    }
    ArrayNode numbers = root.putArray("parameters");
    parameters.forEach((name, value) -> numbers.addObject().put("id", name).put("value", value));
    Manifest.inputs(root, inputs);
    Json.write(file, root);
  }
}
