package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.experiment.Measure;

/**
 * Everything that the page of an experiment says, before it is laid out.
 *
 * @param language its language
 * @param softwareVersion the version that computed it
 * @param setup how it was run
 * @param parts what was found, circle by circle and scenario by scenario
 */
public record ExperimentContent(
    Language language, String softwareVersion, Setup setup, List<Part> parts) {

  /**
   * How an experiment was run.
   *
   * @param title what it is called
   * @param design at which numbers
   * @param points how many points that are
   * @param days which days were lived at every point, in words
   * @param labels what a reader calls the numbers that were varied, by name
   */
  public record Setup(
      Text title, ExperimentDesign design, int points, Text days, Map<String, Text> labels) {
    public Setup {
      requireNonNull(title, "title");
      requireNonNull(design, "design");
      requireNonNull(days, "days");
      labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
  }

  /**
   * What was found of one scenario in one circle.
   *
   * @param id tells it from the others: letters, digits and hyphens
   * @param circle the circle's name
   * @param scenario what the scenario is called; blank for the circle as it is
   * @param found by measure; the first is what the decision is by
   */
  public record Part(String id, String circle, Text scenario, List<Found> found) {
    public Part {
      requireNonNull(id, "id");
      requireNonNull(circle, "circle");
      requireNonNull(scenario, "scenario");
      found = List.copyOf(found);
    }

    /** Whether there is a scenario, and so an effect that has a sign. */
    public boolean compares() {
      return !scenario.zh().isBlank();
    }
  }

  /**
   * What was found of a measure.
   *
   * @param measure the measure
   * @param findings what was found
   */
  public record Found(Measure measure, Findings findings) {
    public Found {
      requireNonNull(measure, "measure");
      requireNonNull(findings, "findings");
    }
  }

  public ExperimentContent {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(setup, "setup");
    parts = List.copyOf(parts);
  }
}
