package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.ExperimentManifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.output.ExperimentWriter;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Response;

/**
 * Runs experiments: what a store already knows is not run again, so that a run that was killed goes
 * on where it was, and several processes that are given the same experiment and store share the
 * work. What is written depends on none of that.
 */
public final class Laboratory {

  /** How long it is until another process is looked at again. */
  private static final long PAUSE_MILLIS = 200;

  /** How long nothing may come of what another process has claimed. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(10);

  private static final Phrases PHRASES = Phrases.beside(Laboratory.class, "phrases");

  private final Path store;
  private final int threads;
  private final ProgressMonitor progress;
  private final Duration patience;

  /**
   * A laboratory.
   *
   * @param store the folder of the runs; made when there is none
   * @param threads how many runs at once, 1 or more
   * @param progress hears how far the work is
   */
  public Laboratory(Path store, int threads, ProgressMonitor progress) {
    this(store, threads, progress, USUAL_PATIENCE);
  }

  /**
   * A laboratory that waits for other processes as long as is said.
   *
   * @param patience how long nothing may come of what another process has claimed; after that its
   *     runs are done here too, and results that it is writing are given up
   */
  Laboratory(Path store, int threads, ProgressMonitor progress, Duration patience) {
    this.store = requireNonNull(store, "store");
    this.threads = threads;
    this.progress = requireNonNull(progress, "progress");
    this.patience = requireNonNull(patience, "patience");
  }

  /**
   * What an experiment says of one scenario in one circle by its first measure.
   *
   * @param circle the circle's name
   * @param scenario the scenario's id
   * @param measure the measure
   * @param findings what was found
   */
  public record Verdict(String circle, String scenario, Measure measure, Findings findings) {
    public Verdict {
      requireNonNull(circle, "circle");
      requireNonNull(scenario, "scenario");
      requireNonNull(measure, "measure");
      requireNonNull(findings, "findings");
    }
  }

  /**
   * What came of an experiment.
   *
   * @param verdicts circle by circle
   * @param kept files that were changed by hand and keep their content under these names
   */
  public record Done(List<Verdict> verdicts, List<Path> kept) {
    public Done {
      verdicts = List.copyOf(verdicts);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Runs an experiment and writes what came of it: the files that the codebook lists for {@code
   * experiment}.
   *
   * @param out an empty folder, an earlier experiment, or nothing yet
   * @param language the language of the page
   * @throws AsideFolder.OccupiedException when something else stands in the place
   * @throws IOException when something cannot be read or written; what was run is kept
   */
  public Done run(Experiment experiment, Path out, Language language) throws IOException {
    patiently(out).close();
    List<CircleRuns> circles = new ArrayList<>();
    experiment.cases().forEach(one -> circles.add(new CircleRuns(experiment, one)));
    try (RunStore runs = RunStore.open(store)) {
      List<int[]> lived =
          new ExperimentRun(experiment, runs, threads, progress).patient(patience).run(circles);
      List<Outcome> outcomes = new ArrayList<>();
      for (int c = 0; c < circles.size(); c++) {
        outcomes.add(Outcome.of(runs, experiment, circles.get(c), lived.get(c)));
      }
      try (AsideFolder folder = patiently(out)) {
        write(folder.path(), experiment, outcomes, runs, language);
        folder.commit();
        return new Done(verdicts(experiment, outcomes), folder.kept());
      }
    }
  }

  /** Another process may be writing the same results. */
  private AsideFolder patiently(Path out) throws IOException {
    long waited = 0;
    while (true) {
      try {
        return AsideFolder.open(out, OwnedFiles::of);
      } catch (BusyException e) {
        if (waited >= patience.toMillis()) {
          throw e;
        }
        progress.at(PHRASES.text("step.busy", out.toString()), 0, 1);
        waited += PAUSE_MILLIS;
        try {
          Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupt) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", interrupt);
        }
      }
    }
  }

  private static void write(
      Path path, Experiment experiment, List<Outcome> outcomes, RunStore runs, Language language)
      throws IOException {
    List<OutputTable<?>> tables =
        new ArrayList<>(new ExperimentTables(experiment, outcomes).write(path));
    tables.add(new RunsTable(runs, experiment).write(path, outcomes));
    DataPackageJson.write(
        path, Codebook.EXPERIMENT, experiment.about().title().in(language), tables, language);
    ExperimentWriter.write(path, ExperimentWords.content(experiment, outcomes, language));
    manifest(experiment, language)
        .write(path.resolve(OwnedFiles.MANIFEST), SoftwareVersion.CURRENT);
    OwnedFiles.record(path);
  }

  private static ExperimentManifest manifest(Experiment experiment, Language language) {
    RunPlan plan = experiment.plan();
    Map<String, String> days = new LinkedHashMap<>();
    days.put("days", plan.span().id());
    days.put("every", Integer.toString(plan.sample().every()));
    if (plan.sample().weeks() > 0) {
      days.put("weeks", Integer.toString(plan.sample().weeks()));
    }
    Course course = experiment.world().course();
    course
        .ageing()
        .ifPresent(
            one -> days.put("ageing", "child " + one.childShare() + ", adult " + one.adultShare()));
    course
        .events()
        .forEach(event -> days.merge("events", words(event), (all, one) -> all + ", " + one));
    plan.date().ifPresent(date -> days.put("date", date.toString()));
    days.put("replications", Integer.toString(plan.often().replications()));
    plan.often()
        .target()
        .ifPresent(target -> days.put("halfWidth", target.measure() + " " + target.halfWidth()));
    days.put("circles", String.join(", ", experiment.circleIds()));
    days.put("scenarios", String.join(", ", experiment.scenarioIds()));
    days.put("measures", String.join(", ", experiment.measureIds()));
    return new ExperimentManifest(
        experiment.about().id(),
        experiment.design(),
        days,
        DemandNumbers.of(experiment.world().demand()),
        experiment.about().inputs(),
        language);
  }

  private static String words(Course.Event event) {
    return event.from() + " " + event.file().scenario().id();
  }

  private static List<Verdict> verdicts(Experiment experiment, List<Outcome> outcomes) {
    Measure first = experiment.measures().get(0);
    List<Verdict> verdicts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (int s = 0; s < outcome.findings().size(); s++) {
        verdicts.add(
            new Verdict(
                outcome.runs().of().id(),
                experiment.scenarioIds().get(s),
                first,
                outcome.findings().get(s).get(0)));
      }
    }
    return verdicts;
  }

  /**
   * A point that was run alone.
   *
   * @param circle the circle's name
   * @param responses by scenario and measure
   * @param asStored of its runs, how many the store knew with the very same figures
   * @param otherwise of its runs, how many the store knew with other figures
   */
  public record Alone(String circle, List<List<Response>> responses, int asStored, int otherwise) {
    public Alone {
      requireNonNull(circle, "circle");
      responses = responses.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The worlds of one point with the days that {@link #alone} lives, circle by circle.
   *
   * @param point from 0
   */
  public List<LoggedWorld> logged(Experiment experiment, int point) throws IOException {
    List<LoggedWorld> all = new ArrayList<>();
    try (RunStore runs = RunStore.open(store)) {
      for (Experiment.Case one : experiment.cases()) {
        all.addAll(new PointAlone(experiment, new CircleRuns(experiment, one), runs).logged(point));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Runs one point of the design again, whatever the store knows of it, and compares; nothing is
   * written.
   *
   * @param point from 0
   * @return circle by circle
   */
  public List<Alone> alone(Experiment experiment, int point) throws IOException {
    List<Alone> all = new ArrayList<>();
    try (RunStore runs = RunStore.open(store)) {
      for (Experiment.Case one : experiment.cases()) {
        all.add(new PointAlone(experiment, new CircleRuns(experiment, one), runs).run(point));
      }
    }
    return List.copyOf(all);
  }
}
