package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Uncertainty;

/**
 * Everything that a report on scenarios says, before it is laid out.
 *
 * @param language the language of the report
 * @param softwareVersion the version that computed it
 * @param circle the circle as it is
 * @param experiment how the scenarios were simulated
 * @param scenarios the scenarios in their order
 */
public record ScenarioContent(
    Language language,
    String softwareVersion,
    Circle circle,
    Experiment experiment,
    List<OfScenario> scenarios) {

  /**
   * How the scenarios were simulated.
   *
   * @param day the simulated day
   * @param seed the first replication's seed
   * @param replications how many days of each scenario were simulated
   * @param uncertainty between what differences lie over the ranges of all numbers; empty when that
   *     was not asked
   */
  public record Experiment(
      LocalDate day, long seed, int replications, Optional<Uncertainty> uncertainty) {

    /** Numbers that are taken as known. */
    public Experiment(LocalDate day, long seed, int replications) {
      this(day, seed, replications, Optional.empty());
    }

    public Experiment {
      requireNonNull(day, "day");
      requireNonNull(uncertainty, "uncertainty");
    }
  }

  /**
   * One scenario's differences from the circle as it is.
   *
   * @param id the scenario
   * @param title what it is called
   * @param measures the figures of the day, the share of needs served among them
   * @param hours the needs that were not served, by the hour in which they arose
   * @param homes the needs that were not served, by home
   * @param outlets the visits by outlet
   */
  public record OfScenario(
      String id,
      Text title,
      List<Comparison.Difference> measures,
      List<Comparison.Difference> hours,
      List<Comparison.Difference> homes,
      List<Comparison.Difference> outlets) {
    public OfScenario {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      measures = List.copyOf(measures);
      hours = List.copyOf(hours);
      homes = List.copyOf(homes);
      outlets = List.copyOf(outlets);
    }

    /** Whether a figure was measured; those of deliveries are where anybody orders. */
    public boolean measures(String measureId) {
      return measures.stream().anyMatch(one -> one.measure().id().equals(measureId));
    }

    /**
     * The difference of one figure.
     *
     * @throws IllegalArgumentException when it was not measured
     */
    public Comparison.Difference measure(String measureId) {
      return measures.stream()
          .filter(one -> one.measure().id().equals(measureId))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not measured: " + measureId));
    }
  }

  public ScenarioContent {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(circle, "circle");
    requireNonNull(experiment, "experiment");
    scenarios = List.copyOf(scenarios);
  }
}
