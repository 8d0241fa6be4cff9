package org.lifecircle.kit.json;

import static java.util.Objects.requireNonNull;

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
 * How a city was cut into circles.
 *
 * @param inputs the files that were read, by name, with their SHA-256
 * @param options what was asked for, by the names of the options
 * @param date the day for which the city was described
 * @param parameters the figures by which it was cut
 * @param language of the words of the map
 */
public record DelineationManifest(
    Map<String, String> inputs,
    Map<String, String> options,
    LocalDate date,
    List<Parameter> parameters,
    Language language) {

  public DelineationManifest {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    requireNonNull(date, "date");
    parameters = List.copyOf(parameters);
    requireNonNull(language, "language");
  }

  /**
   * Writes the manifest.
   *
   * @param file what is written
   * @param softwareVersion the version that cut
   * @throws IOException when the file cannot be written
   */
  public void write(Path file, String softwareVersion) throws IOException {
    ObjectNode root = Json.object();
    Manifest.software(root, softwareVersion);
    root.put("command", "delineate");
    Manifest.inputs(root, inputs);
    ObjectNode asked = root.putObject("options");
    options.forEach(asked::put);
    root.put("date", date.toString());
    root.put("lang", language.id());
    Manifest.parameters(root, parameters);
    Json.write(file, root);
  }
}
