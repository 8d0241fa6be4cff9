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

/**
 * All that is needed to run a calibration again: {@code manifest.json}.
 *
 * @param softwareVersion the version that computed
 * @param language the language of the descriptions
 * @param runs what was simulated
 * @param names the numbers that were fitted
 * @param inputs SHA-256 in hexadecimal digits by file name, in order
 */
public record CalibrationManifest(
    String softwareVersion,
    Language language,
    Runs runs,
    List<String> names,
    Map<String, String> inputs) {

  /**
   * What was simulated.
   *
   * @param day the day of counts without a date
   * @param seed what everything was drawn from
   * @param points of the design
   * @param replications of each observed day at each point of the search
   */
  public record Runs(LocalDate day, long seed, int points, int replications) {
    public Runs {
      requireNonNull(day, "day");
    }
  }

  public CalibrationManifest {
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(language, "language");
    requireNonNull(runs, "runs");
    names = List.copyOf(names);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Writes the manifest.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode root = Json.object();
    Manifest.software(root, softwareVersion);
    root.put("command", "calibrate");
    root.put("day", runs.day().toString());
    root.put("seed", runs.seed());
    root.put("points", runs.points());
    root.put("replications", runs.replications());
    root.put("lang", language.id());
    ArrayNode fitted = root.putArray("fitted");
    names.forEach(fitted::add);
    Manifest.inputs(root, inputs);
    Json.write(file, root);
  }
}
