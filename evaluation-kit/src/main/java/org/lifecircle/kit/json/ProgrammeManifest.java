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
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;

/**
 * All that is needed to judge the circles of a programme again. What was read of each circle stands
 * in its row of {@code circles.csv}.
 *
 * @param standardId the standard of all circles that named no other
 * @param asOf the day whose rules were applied; empty for the evaluation date of each circle
 * @param simulated which days were simulated, and how
 * @param parameters the figures of the standard
 * @param inputs SHA-256 of the files that are no circle's, by name
 * @param language the language of the reports
 */
public record ProgrammeManifest(
    String standardId,
    Optional<LocalDate> asOf,
    Simulated simulated,
    List<Parameter> parameters,
    Map<String, String> inputs,
    Language language) {

  public ProgrammeManifest {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(simulated, "simulated");
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    requireNonNull(language, "language");
  }

  /**
   * The days that were simulated.
   *
   * @param seed of the first one
   * @param days which they are, in words
   * @param points at how many points of the ranges of all numbers they were simulated too; 0 for
   *     none
   */
  public record Simulated(long seed, String days, int points) {
    public Simulated {
      requireNonNull(days, "days");
    }
  }

  /**
   * Writes the manifest.
   *
   * @param file what is written
   * @param softwareVersion the version that judged
   * @throws IOException when the file cannot be written
   */
  public void write(Path file, String softwareVersion) throws IOException {
    ObjectNode root = Json.object();
    Manifest.software(root, softwareVersion);
    root.put("command", "programme");
    ObjectNode standard = root.putObject("standard").put("id", standardId);
    asOf.ifPresent(day -> standard.put("asOf", day.toString()));
    root.put("seed", simulated.seed());
    root.put("simulated", simulated.days());
    if (simulated.points() > 0) {
      root.put("uncertaintyPoints", simulated.points());
    }
    root.put("lang", language.id());
    Manifest.parameters(root, parameters);
    if (!inputs.isEmpty()) {
      Manifest.inputs(root, inputs);
    }
    Json.write(file, root);
  }
}
