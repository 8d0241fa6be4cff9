package org.lifecircle.kit.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;

/**
 * All that is needed to judge the circles of a programme again. What was read of each circle stands
 * in its row of {@code circles.csv}.
 *
 * @param standardId the standard of all circles that named no other
 * @param asOf the day whose rules were applied; empty for the evaluation date of each circle
 * @param seed the seed of the first simulated day
 * @param days which days were simulated, in words
 * @param parameters the figures of the standard
 * @param language the language of the reports
 */
public record ProgrammeManifest(
    String standardId,
    Optional<LocalDate> asOf,
    long seed,
    String days,
    List<Parameter> parameters,
    Language language) {

  public ProgrammeManifest {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(days, "days");
    parameters = List.copyOf(parameters);
    requireNonNull(language, "language");
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
    root.put("seed", seed);
    root.put("simulated", days);
    root.put("lang", language.id());
    Manifest.parameters(root, parameters);
    Json.write(file, root);
  }
}
