package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Factor;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.scenario.ScenarioPlan;

/**
 * Everything that an experiment file asks, read and found sound.
 *
 * @param about what it is called, and from which files it was read
 * @param world what is assumed without it
 * @param cases the circles, each with the scenarios that are tried in it
 * @param design at which numbers
 * @param plan on which days
 * @param measureIds what is measured; the first is what the experiment decides by
 */
public record Experiment(
    About about,
    World world,
    List<Case> cases,
    ExperimentDesign design,
    RunPlan plan,
    List<String> measureIds) {

  /**
   * What an experiment is called.
   *
   * @param id its name
   * @param title what a reader is shown
   * @param inputs SHA-256 of every file that was read, by name
   * @param places where the circles, scenarios and files of numbers are that it names
   */
  public record About(String id, Text title, Map<String, String> inputs, List<Path> places) {
    public About {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      places = List.copyOf(places);
    }
  }

  /**
   * What is assumed before anything is varied.
   *
   * @param formats the formats that count
   * @param demand the numbers of the day model
   * @param course what becomes of the circles in the course of the days
   */
  record World(FormatCatalog formats, Demand demand, Course course) {
    World {
      requireNonNull(course, "course");
      requireNonNull(formats, "formats");
      requireNonNull(demand, "demand");
    }
  }

  /**
   * A circle.
   *
   * @param id its name in tables: that of its folder or file
   * @param data what was read of it
   * @param scenarios the scenario files
   * @param stages by how many events have happened: the worlds, the circle as it is first, resolved
   *     in this circle
   */
  public record Case(
      String id, CircleData data, List<ScenarioFile> scenarios, List<List<ScenarioPlan>> stages) {
    public Case {
      requireNonNull(id, "id");
      requireNonNull(data, "data");
      scenarios = List.copyOf(scenarios);
      stages = stages.stream().map(List::copyOf).toList();
    }
  }

  public Experiment {
    requireNonNull(about, "about");
    requireNonNull(world, "world");
    cases = List.copyOf(cases);
    requireNonNull(design, "design");
    requireNonNull(plan, "plan");
    measureIds = List.copyOf(measureIds);
  }

  /** The scenarios' names in tables; {@code baseline} alone where there are none. */
  public List<String> scenarioIds() {
    List<ScenarioFile> files = cases.get(0).scenarios();
    return files.isEmpty()
        ? List.of("baseline")
        : files.stream().map(one -> one.scenario().id()).toList();
  }

  /** How many scenarios there are beside the circle as it is. */
  int scenarios() {
    return cases.get(0).scenarios().size();
  }

  /** What is measured at some numbers, which the living index reads. */
  List<Measure> measures(Demand demand) {
    List<Measure> all = StandardMeasures.ofStretches(world.formats(), demand);
    return measureIds.stream()
        .map(id -> all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow())
        .toList();
  }

  /** What is measured. */
  List<Measure> measures() {
    return measures(world.demand());
  }

  /** The numbers of the day model at a point. */
  Demand demandAt(double[] point) {
    Map<String, Double> values = new LinkedHashMap<>();
    List<Factor> factors = design.factors();
    for (int f = 0; f < point.length; f++) {
      values.put(factors.get(f).name(), point[f]);
    }
    return DemandNumbers.with(world.demand(), values);
  }

  /** What the folders and files of the circles are called. */
  List<String> circleIds() {
    return new ArrayList<>(cases.stream().map(Case::id).toList());
  }
}
