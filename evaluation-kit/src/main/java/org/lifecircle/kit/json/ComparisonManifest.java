package org.lifecircle.kit.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * All that is needed to run a comparison again: {@code manifest.json}. {@link #read} gives it back.
 *
 * @param softwareVersion the version that computed
 * @param language the language of the report
 * @param runs which days were simulated
 * @param scenarios the ids, the baseline first
 * @param parameters every figure that was used, in order
 * @param inputs SHA-256 in hexadecimal digits by file name, in order
 */
public record ComparisonManifest(
    String softwareVersion,
    Language language,
    Runs runs,
    List<String> scenarios,
    List<Parameter> parameters,
    Map<String, String> inputs) {

  private static final Phrases PHRASES = Phrases.beside(ComparisonManifest.class, "phrases");

  /**
   * How well the difference of the share of needs served had to be known.
   *
   * @param halfWidth half the width of the 95 % interval at most
   * @param mostReplications the replications after which to stop in any case
   */
  public record Precision(BigDecimal halfWidth, int mostReplications) {
    public Precision {
      requireNonNull(halfWidth, "halfWidth");
    }
  }

  /**
   * Which days were simulated.
   *
   * @param day the simulated day as the manifest has it, such as {@code 2026-11-22}
   * @param seed the first replication's seed
   * @param replications how many days of each scenario were simulated
   * @param precision what was asked of the interval; empty when the replications were fixed
   * @param uncertaintyPoints at how many points of the ranges of all numbers was simulated too; 0
   *     for none
   */
  public record Runs(
      String day,
      long seed,
      int replications,
      Optional<Precision> precision,
      int uncertaintyPoints) {
    public Runs {
      requireNonNull(day, "day");
      requireNonNull(precision, "precision");
    }
  }

  /**
   * A manifest that was read.
   *
   * @param softwareVersion the version that computed
   * @param language the language of the report
   * @param runs which days were simulated
   * @param scenarios the ids, the baseline first
   * @param parameters the value of every figure that was used, by id
   * @param inputs SHA-256 in hexadecimal digits by file name
   */
  public record Recorded(
      String softwareVersion,
      Language language,
      Runs runs,
      List<String> scenarios,
      Map<String, String> parameters,
      Map<String, String> inputs) {
    public Recorded {
      requireNonNull(softwareVersion, "softwareVersion");
      requireNonNull(language, "language");
      requireNonNull(runs, "runs");
      scenarios = List.copyOf(scenarios);
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * What keeps a comparison from being this one again: another version, day, scenario, figure or
     * input.
     *
     * @param file the manifest, for the problems
     * @param now what the comparison would be
     */
    public List<Problem> differences(Path file, ComparisonManifest now) {
      List<Problem> problems = new ArrayList<>();
      different(problems, file, "software", softwareVersion, now.softwareVersion());
      different(problems, file, "day", runs.day(), now.runs().day());
      different(
          problems,
          file,
          "uncertaintyPoints",
          Integer.toString(runs.uncertaintyPoints()),
          Integer.toString(now.runs().uncertaintyPoints()));
      different(
          problems,
          file,
          "scenarios",
          String.join(", ", scenarios),
          String.join(", ", now.scenarios()));
      Map<String, String> figures = new LinkedHashMap<>();
      now.parameters().forEach(one -> figures.put(one.id(), one.value().toPlainString()));
      different(problems, file, "parameters", parameters, figures);
      different(problems, file, "inputs", inputs, now.inputs());
      return problems;
    }

    private static void different(
        List<Problem> problems,
        Path file,
        String field,
        Map<String, String> then,
        Map<String, String> now) {
      Set<String> names = new LinkedHashSet<>(then.keySet());
      names.addAll(now.keySet());
      for (String name : names) {
        different(
            problems,
            file,
            field + " " + name,
            then.getOrDefault(name, "—"),
            now.getOrDefault(name, "—"));
      }
    }

    private static void different(
        List<Problem> problems, Path file, String field, String then, String now) {
      if (!then.equals(now)) {
        problems.add(
            new Problem(file.toString(), 0, field, now, PHRASES.text("manifest.other", then)));
      }
    }
  }

  public ComparisonManifest {
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(language, "language");
    requireNonNull(runs, "runs");
    scenarios = List.copyOf(scenarios);
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Reads a manifest back.
   *
   * @param file that {@link #write} has written
   * @throws InvalidInputException when it is none
   */
  public static Recorded read(Path file) {
    try {
      JsonNode root = Json.read(file);
      if (!root.path("command").asText().equals("compare")) {
        throw notAManifest(file);
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      root.path("parameters")
          .forEach(
              one ->
                  parameters.put(
                      one.path("id").asText(), one.path("value").decimalValue().toPlainString()));
      Map<String, String> inputs = new LinkedHashMap<>();
      root.path("inputs")
          .forEach(one -> inputs.put(one.path("file").asText(), one.path("sha256").asText()));
      List<String> scenarios = new ArrayList<>();
      root.path("scenarios").forEach(one -> scenarios.add(one.asText()));
      return new Recorded(
          root.path("software").path("version").asText(),
          Arrays.stream(Language.values())
              .filter(one -> one.id().equals(root.path("lang").asText()))
              .findFirst()
              .orElseThrow(() -> notAManifest(file)),
          runs(root),
          scenarios,
          parameters,
          inputs);
    } catch (IOException e) {
      throw notAManifest(file);
    }
  }

  private static Runs runs(JsonNode root) {
    JsonNode precision = root.path("precision");
    return new Runs(
        root.path("day").asText(),
        root.path("seed").asLong(),
        root.path("replications").asInt(),
        precision.isObject()
            ? Optional.of(
                new Precision(
                    precision.path("halfWidth").decimalValue(),
                    precision.path("mostReplications").asInt()))
            : Optional.empty(),
        root.path("uncertaintyPoints").asInt());
  }

  private static InvalidInputException notAManifest(Path file) {
    return new InvalidInputException(
        List.of(new Problem(file.toString(), 0, "", "", PHRASES.text("manifest.unreadable"))));
  }

  /**
   * Writes the manifest.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode root = Json.object();
    Manifest.software(root, softwareVersion);
    root.put("command", "compare");
    root.put("day", runs.day());
    root.put("seed", runs.seed());
    root.put("replications", runs.replications());
    runs.precision()
        .ifPresent(
            asked ->
                root.putObject("precision")
                    .put("halfWidth", asked.halfWidth())
                    .put("mostReplications", asked.mostReplications()));
    if (runs.uncertaintyPoints() > 0) {
      root.put("uncertaintyPoints", runs.uncertaintyPoints());
    }
    root.put("lang", language.id());
    ArrayNode scenarioNodes = root.putArray("scenarios");
    scenarios.forEach(scenarioNodes::add);
    Manifest.parameters(root, parameters);
    Manifest.inputs(root, inputs);
    Json.write(file, root);
  }
}
