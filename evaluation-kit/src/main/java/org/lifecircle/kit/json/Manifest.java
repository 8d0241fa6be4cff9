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
import org.lifecircle.standards.Standard;

/**
 * All that is needed to run an evaluation again: {@code manifest.json}.
 *
 * @param softwareVersion the version that computed
 * @param standard the standard that judged
 * @param asOf the day whose rules were applied
 * @param simulatedDay the day that was simulated
 * @param seed what the simulated day drew from
 * @param language the language of the report
 * @param crs what the degrees of center, homes and outlets were given in: {@code wgs84}, {@code
 *     gcj02}, {@code bd09}
 * @param parameters every figure that was used, in order
 * @param inputs SHA-256 in hexadecimal digits by file name, in order
 * @param others the further standards that judged the same circle, in order
 */
public record Manifest(
    String softwareVersion,
    Standard standard,
    LocalDate asOf,
    LocalDate simulatedDay,
    long seed,
    Language language,
    String crs,
    List<Parameter> parameters,
    Map<String, String> inputs,
    List<Other> others) {

  /**
   * A further standard that judged.
   *
   * @param standard the standard
   * @param parameters its figures, in order
   */
  public record Other(Standard standard, List<Parameter> parameters) {

    public Other {
      requireNonNull(standard, "standard");
      parameters = List.copyOf(parameters);
    }
  }

  public Manifest {
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(standard, "standard");
    requireNonNull(asOf, "asOf");
    requireNonNull(simulatedDay, "simulatedDay");
    requireNonNull(language, "language");
    requireNonNull(crs, "crs");
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    others = List.copyOf(others);
  }

  /**
   * Writes the manifest.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode root = Json.object();
    ObjectNode softwareNode = root.putObject("software");
    softwareNode.put("name", "LifeCircle");
    softwareNode.put("version", softwareVersion);
    ObjectNode standardNode = root.putObject("standard");
    standardNode.put("id", standard.id());
    standardNode.put("holdsFrom", standard.holdsFrom().toString());
    standardNode.put("asOf", asOf.toString());
    root.put("simulatedDay", simulatedDay.toString());
    root.put("seed", seed);
    root.put("lang", language.id());
    root.put("crs", crs);
    ArrayNode parameterNodes = root.putArray("parameters");
    parameters.forEach(parameter -> parameter(parameterNodes.addObject(), parameter));
    ArrayNode inputNodes = root.putArray("inputs");
    inputs.forEach(
        (name, digest) -> inputNodes.addObject().put("file", name).put("sha256", digest));
    if (!others.isEmpty()) {
      ArrayNode otherNodes = root.putArray("otherStandards");
      for (Other other : others) {
        ObjectNode node = otherNodes.addObject();
        node.put("id", other.standard().id());
        node.put("holdsFrom", other.standard().holdsFrom().toString());
        ArrayNode own = node.putArray("parameters");
        other.parameters().forEach(parameter -> parameter(own.addObject(), parameter));
      }
    }
    Json.write(file, root);
  }

  static void parameter(ObjectNode node, Parameter parameter) {
    node.put("id", parameter.id());
    node.put("value", parameter.value());
    node.put("unit", parameter.unit());
    node.put("holdsFrom", parameter.holdsFrom().toString());
    node.put("document", parameter.source().document().title());
    node.put("number", parameter.source().document().number());
    node.put("clause", parameter.source().clause());
    node.put("address", parameter.source().document().address());
    node.put("status", parameter.source().status().id());
  }
}
