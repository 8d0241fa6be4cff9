package org.lifecircle.kit.plan;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.GeoJsonAreas;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.output.PlanDocuments;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanAlternative;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.scenario.Change;

/**
 * The files of a plan: those that {@link Codebook} lists for {@link Codebook#PLAN}.
 *
 * @param plan the plan
 * @param data the circle that it was made for
 * @param options what was asked
 */
public record PlanFiles(CirclePlan plan, CircleData data, PlanOptions options) {

  public PlanFiles {
    requireNonNull(plan, "plan");
    requireNonNull(data, "data");
    requireNonNull(options, "options");
  }

  /**
   * Writes all of them.
   *
   * @param path an empty folder
   * @throws IOException when a file cannot be written
   */
  public void write(Path path, Language language) throws IOException {
    PlanDocuments.write(plan, data.map(), language, path);
    writeTables(path, language);
  }

  /**
   * Writes what other programs read, without documents.
   *
   * @param path a folder that holds nothing but documents of the plan, if any
   * @throws IOException when a file cannot be written
   */
  public void writeTables(Path path, Language language) throws IOException {
    List<OutputTable.Filled<?>> tables = PlanTables.of(plan, language);
    for (OutputTable.Filled<?> table : tables) {
      table.write(path);
    }
    DataPackageJson.write(
        path,
        Codebook.PLAN,
        plan.circle().name(),
        tables.stream().<OutputTable<?>>map(OutputTable.Filled::table).toList(),
        language);
    Files.writeString(path.resolve("plan.yaml"), PlanScenario.yaml(plan), StandardCharsets.UTF_8);
    try (Writer out =
        Files.newBufferedWriter(path.resolve("plan.geojson"), StandardCharsets.UTF_8)) {
      GeoJsonAreas.write(places(language), out);
    }
    Manifest.writeOfPlan(
        path.resolve(OwnedFiles.MANIFEST),
        plan,
        inputs(),
        options.evaluation().seed(),
        language,
        SoftwareVersion.CURRENT);
    OwnedFiles.record(path);
  }

  private Map<String, String> inputs() throws IOException {
    Map<String, String> inputs = new LinkedHashMap<>(data.inputs());
    for (Optional<Path> table : List.of(options.tables().sites(), options.tables().costs())) {
      if (table.isPresent()) {
        inputs.put(table.get().getFileName().toString(), FileDigest.of(table.get()));
      }
    }
    return inputs;
  }

  private List<GeoJsonAreas.Shape> places(Language language) {
    List<GeoJsonAreas.Shape> places = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("step", step.number());
      properties.put("measure", step.measure().kind().id());
      properties.put("title", step.measure().title().in(language));
      properties.put("site", step.place().id());
      properties.put("residents", step.gain().allResidents());
      step.place().movableMeters().ifPresent(meters -> properties.put("movableMeters", meters));
      properties.put("verifyFirst", step.notes().verifyFirst() ? "yes" : "no");
      places.add(
          step.measure().change() instanceof Change.BuildLink link
              ? GeoJsonAreas.Shape.line(properties, List.of(link.from(), link.to()))
              : GeoJsonAreas.Shape.point(properties, step.place().location()));
    }
    for (PlanStep step : plan.steps()) {
      for (PlanAlternative one : step.notes().alternatives()) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("alternativeTo", step.number());
        properties.put("title", one.measure().title().in(language));
        properties.put("site", one.place().id());
        properties.put("residents", one.gain().residents());
        properties.put("gainPercent", one.gain().percent());
        places.add(GeoJsonAreas.Shape.point(properties, one.place().location()));
      }
    }
    return places;
  }
}
