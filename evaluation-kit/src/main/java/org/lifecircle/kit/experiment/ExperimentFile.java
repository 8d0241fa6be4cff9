package org.lifecircle.kit.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.standards.Standards;
import org.lifecircle.tables.Utf8Text;

/**
 * Reads an experiment from a YAML file. The format is described in {@code
 * examples/experiments/README.md}; paths are relative to the file.
 */
public final class ExperimentFile {

  private static final Phrases PHRASES = Phrases.beside(ExperimentFile.class, "phrases");

  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "circles",
          "scenarios",
          "parameterFile",
          "parameters",
          "design",
          "days",
          "every",
          "weeks",
          "ageing",
          "events",
          "date",
          "replications",
          "precision",
          "measures",
          "seed");

  private static final Scenario AS_IT_IS = new Scenario("baseline", Text.same(""), List.of());

  private final Path path;
  private final Evaluator evaluator;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final List<Path> places = new ArrayList<>();

  private ExperimentFile(Path path, Evaluator evaluator) {
    this.path = path;
    this.evaluator = evaluator;
  }

  /**
   * Reads an experiment with all that it names.
   *
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Experiment read(Path path, Evaluator evaluator) {
    return new ExperimentFile(path, evaluator).read();
  }

  private Experiment read() {
    String name = String.valueOf(path.getFileName());
    byte[] bytes = bytes();
    Optional<YamlMapping> yaml =
        Utf8Text.decode(name, bytes, problems)
            .flatMap(text -> YamlMapping.read(name, text, problems));
    if (yaml.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    inputs.put(name, FileDigest.of(bytes));
    Optional<Experiment> experiment = experiment(yaml.get());
    if (!problems.isEmpty() || experiment.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return experiment.get();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw wrong(PHRASES.text("file.missing"));
    } catch (IOException e) {
      throw wrong(PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
  }

  private InvalidInputException wrong(Text message) {
    return new InvalidInputException(List.of(new Problem(path.toString(), 0, "", "", message)));
  }

  private Optional<Experiment> experiment(YamlMapping root) {
    root.allowOnly(KEYS);
    Optional<String> id = root.requiredText("id");
    if (id.isPresent() && !id.get().matches("[a-z0-9]++(-[a-z0-9]++)*+")) {
      root.problem("id", PHRASES.text("id.wrong"));
    }
    Optional<YamlMapping> title = root.requiredMapping("title");
    title.ifPresent(texts -> texts.allowOnly(List.of("zh", "en")));
    Optional<String> zh = title.flatMap(texts -> texts.requiredText("zh"));
    Optional<String> en = title.flatMap(texts -> texts.requiredText("en"));
    Demand demand = demand(root);
    List<ScenarioFile> scenarios = scenarios(root);
    PlanReading days = new PlanReading(root);
    long seed = days.seed();
    List<String> measures =
        days.measures(
            StandardMeasures.ofStretches(evaluator.formats(), demand), !root.blank("scenarios"));
    RunPlan plan = days.plan(measures, seed);
    Course course = days.course(plan, this::event);
    List<Experiment.Case> cases =
        cases(root, scenarios, new Experiment.World(evaluator.formats(), demand, course));
    cases.forEach(one -> checkEvents(root, plan, course, one));
    Optional<ExperimentDesign> design = new DesignReading(root, demand).read(seed);
    if (!problems.isEmpty() || design.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Experiment(
            new Experiment.About(
                id.orElseThrow(), new Text(zh.orElseThrow(), en.orElseThrow()), inputs, places),
            new Experiment.World(evaluator.formats(), demand, course),
            cases,
            design.get(),
            plan,
            measures));
  }

  /** A file or folder that is named; it is read, so nothing may be written over it. */
  private Path named(String text) {
    Path place = path.toAbsolutePath().getParent().resolve(text).normalize();
    places.add(place);
    return place;
  }

  private Demand demand(YamlMapping root) {
    Optional<String> file = root.text("parameterFile");
    if (file.isEmpty()) {
      return Demand.standard();
    }
    Path place = named(file.get());
    if (!Files.exists(place)) {
      root.problem("parameterFile", PHRASES.text("file.missing"));
      return Demand.standard();
    }
    try {
      ParameterFile read = ParameterFile.read(place, Demand.standard());
      inputs.put(read.name(), read.sha256());
      return read.demand();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Demand.standard();
    }
  }

  private List<ScenarioFile> scenarios(YamlMapping root) {
    List<ScenarioFile> scenarios = new ArrayList<>();
    List<String> files = root.texts("scenarios");
    for (int i = 0; i < files.size(); i++) {
      Path file = named(files.get(i));
      if (!Files.exists(file)) {
        root.problem("scenarios", i + 1, PHRASES.text("file.missing"));
        continue;
      }
      List<Problem> own = new ArrayList<>();
      Optional<ScenarioFile> read = ScenarioFile.read(file, own);
      problems.addAll(own);
      if (read.isPresent()) {
        String id = read.get().scenario().id();
        boolean taken =
            id.equals("baseline")
                || scenarios.stream().anyMatch(one -> one.scenario().id().equals(id));
        if (taken) {
          root.problem("scenarios", i + 1, PHRASES.text("scenario.twice", id));
        }
        scenarios.add(read.get());
        inputs.put(String.valueOf(file.getFileName()), read.get().sha256());
      }
    }
    return scenarios;
  }

  /** What would happen after the last day that is lived is a mistake. */
  private static void checkEvents(
      YamlMapping root, RunPlan plan, Course course, Experiment.Case circle) {
    List<LocalDate> dates = plan.dates(circle.data().circle().evaluationDate());
    LocalDate last = dates.get(dates.size() - 1);
    for (int i = 0; i < course.events().size(); i++) {
      if (course.events().get(i).from().isAfter(last)) {
        root.problem("events", i + 1, PHRASES.text("event.late", last.toString()));
      }
    }
  }

  /** The changes of something that happens in the course of the days. */
  private Optional<ScenarioFile> event(YamlMapping event, String named) {
    Path file = named(named);
    if (!Files.exists(file)) {
      event.problem("scenario", PHRASES.text("file.missing"));
      return Optional.empty();
    }
    Optional<ScenarioFile> read = ScenarioFile.read(file, problems);
    read.ifPresent(one -> inputs.put(String.valueOf(file.getFileName()), one.sha256()));
    return read;
  }

  private List<Experiment.Case> cases(
      YamlMapping root, List<ScenarioFile> scenarios, Experiment.World world) {
    if (root.blank("circles")) {
      root.problem("circles", PHRASES.text("circles.none"));
    }
    List<Experiment.Case> cases = new ArrayList<>();
    List<String> circles = root.texts("circles");
    for (int i = 0; i < circles.size(); i++) {
      Path place = named(circles.get(i));
      String id = String.valueOf(place.getFileName()).replaceFirst("[.][a-z]+$", "");
      if (!Files.exists(place)) {
        root.problem("circles", i + 1, PHRASES.text("circle.missing"));
      } else if (cases.stream().anyMatch(one -> one.id().equals(id))) {
        root.problem("circles", i + 1, PHRASES.text("circle.twice"));
      } else {
        read(id, place, scenarios, world).ifPresent(cases::add);
      }
    }
    return cases;
  }

  private Optional<Experiment.Case> read(
      String id, Path place, List<ScenarioFile> scenarios, Experiment.World world) {
    try {
      CircleData data = evaluator.read(place);
      data.inputs().forEach((file, digest) -> inputs.put(id + "/" + file, digest));
      Setting setting =
          Setting.of(
              data.circle(),
              world.formats(),
              data.map(),
              world.demand(),
              WalkingParameters.standard());
      List<Scenario> worlds = new ArrayList<>(List.of(AS_IT_IS));
      scenarios.forEach(file -> worlds.add(file.scenario()));
      // Outlets may be facilities that only some standard demands, such as a school.
      List<String> formats = Standards.load().allFormats().ids();
      List<List<ScenarioPlan>> stages = new ArrayList<>();
      for (int happened = 0; happened <= world.course().events().size(); happened++) {
        int events = happened;
        stages.add(
            ScenarioPlan.resolve(
                worlds.stream().map(one -> world.course().after(events, one)).toList(),
                setting,
                formats));
      }
      return Optional.of(new Experiment.Case(id, data, scenarios, stages));
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
