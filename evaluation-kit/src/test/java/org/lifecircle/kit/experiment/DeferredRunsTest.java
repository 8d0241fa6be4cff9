package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.cli.ForkedCommand;
import org.lifecircle.model.Language;

/** Experiments in which needs come back on the next day: a day depends on the one before. */
class DeferredRunsTest {

  private static final String WEEK =
      """
      id: week
      title: {zh: 一周, en: A week}
      circles: [circle]
      scenarios: [no-market.yaml]
      parameters:
        - {name: deferral-share, low: 0, high: 1}
        - {name: demand-scale, low: 2, high: 4}
      design: {kind: latin-hypercube, points: 6}
      days: week
      replications: 3
      measures: [common-served-share, needs-unserved, composition-needs-deferred, trips]
      seed: 7
      """;

  private static final String YEAR =
      """
      id: year
      title: {zh: 一年, en: A year}
      circles: [circle]
      parameterFile: share-1.yaml
      days: year
      date: 2027-01-01
      weeks: 3
      ageing: {child: 0.5, adult: 0.5}
      events:
        - {from: 2027-07-03, scenario: no-market.yaml}
      measures: [served-share, needs]
      seed: 3
      """;

  private static Evaluator evaluator;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    evaluator = Evaluator.load();
  }

  private Experiment experiment(String text) throws IOException {
    for (int share = 0; share <= 1; share++) {
      Files.writeString(
          folder.resolve("share-" + share + ".yaml"),
          "deferral-share: " + share + "\ndemand-scale: 3\n");
    }
    return ExperimentFile.read(TinyExperiment.write(folder, text), evaluator);
  }

  private Map<String, String> run(Experiment experiment, String name, int threads)
      throws IOException {
    new Laboratory(folder.resolve(name + "-runs"), threads, ProgressMonitor.SILENT)
        .run(experiment, folder.resolve(name), Language.ZH);
    return TinyExperiment.files(folder.resolve(name));
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    for (String text : List.of(WEEK, YEAR)) {
      Experiment experiment = experiment(text);
      Map<String, String> one = run(experiment, experiment.about().id() + "-one", 1);
      assertThat(run(experiment, experiment.about().id() + "-three", 3)).isEqualTo(one);
    }
  }

  /** Whatever is lost of a store, the same runs come again, and what was kept stays. */
  @Test
  void aStoreWithHolesIsFilledToTheSameBytes() throws IOException {
    for (String text : List.of(WEEK, YEAR)) {
      Experiment experiment = experiment(text);
      String name = experiment.about().id();
      Map<String, String> expected = run(experiment, name, 2);
      Path segment = folder.resolve(name + "-runs/runs-1.csv");
      Set<String> all = new LinkedHashSet<>(Files.readAllLines(segment));
      Random random = new Random(18);
      for (int loss = 0; loss < 2; loss++) {
        List<String> kept = new ArrayList<>(Files.readAllLines(segment));
        kept.subList(1, kept.size()).removeIf(line -> random.nextInt(3) == 0);
        Files.write(segment, kept);
        assertThat(run(experiment, name, 2)).as("%s, loss %d", name, loss).isEqualTo(expected);
        List<String> after = Files.readAllLines(segment);
        assertThat(after.subList(0, kept.size())).isEqualTo(kept);
        assertThat(after).containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  @Test
  void aPointThatIsRunAloneIsAsTheStoreHasIt() throws IOException {
    for (String text : List.of(WEEK, YEAR)) {
      Experiment experiment = experiment(text);
      String name = experiment.about().id();
      run(experiment, name, 2);
      Laboratory.Alone alone =
          new Laboratory(folder.resolve(name + "-runs"), 1, ProgressMonitor.SILENT)
              .alone(experiment, 0)
              .get(0);
      assertThat(alone.asStored()).isEqualTo(21);
      assertThat(alone.otherwise()).isZero();
    }
  }

  @Test
  void aProcessThatIsKilledGoesOnToTheSameBytes() throws Exception {
    Path file = TinyExperiment.write(folder, WEEK.replace("points: 6", "points: 10"));
    CommandRun run = CommandRun.run("experiment", file, "--out", folder.resolve("whole"));
    assertThat(run.status()).as(run.err()).isZero();
    long length = Files.size(folder.resolve("whole-runs/runs-1.csv"));
    Random random = new Random(20261129);
    Path out = folder.resolve("killed");
    int killed = 0;
    for (int attempt = 1; attempt <= 2; attempt++) {
      boolean died =
          ForkedCommand.of("experiment", file, "--out", out)
              .killedAt(folder.resolve("killed-runs/runs-1.csv"), length * attempt / 4, random);
      killed += died ? 1 : 0;
    }
    assertThat(killed).isPositive();
    assertThat(ForkedCommand.of("experiment", file, "--out", out).run()).isZero();
    assertThat(TinyExperiment.files(out)).isEqualTo(TinyExperiment.files(folder.resolve("whole")));
  }

  @Test
  void twoProcessesShareTheStretchesAndDoNoRunTwice() throws Exception {
    Path file = TinyExperiment.write(folder, WEEK.replace("points: 6", "points: 10"));
    Path store = folder.resolve("store");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (String out : List.of("a", "b")) {
        ForkedCommand process =
            ForkedCommand.of("experiment", file, "--out", folder.resolve(out), "--store", store);
        running.add(both.submit(process::run));
      }
      for (Future<Integer> one : running) {
        assertThat(one.get()).isZero();
      }
    } finally {
      both.shutdownNow();
    }
    assertThat(TinyExperiment.files(folder.resolve("b")))
        .isEqualTo(TinyExperiment.files(folder.resolve("a")));
    assertThat(
            TinyExperiment.lines(store).stream()
                .filter(line -> RunLine.read(line).isPresent())
                .map(line -> line.substring(0, line.indexOf(','))))
        .hasSize(10 * 7 * 3)
        .doesNotHaveDuplicates();
  }

  private static List<Double> baseline(Map<String, String> files, String date, String measure) {
    return files
        .get("runs.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(row -> row[3].equals(date) && row[5].equals(measure))
        .map(row -> Double.parseDouble(row[8]))
        .toList();
  }

  private static final String ONE_POINT =
      """
      id: one
      title: {zh: 一点, en: One point}
      circles: [circle]
      parameterFile: share-SHARE.yaml
      days: week
      date: 2026-11-25
      replications: 4
      measures: [needs, trips]
      seed: 7
      """;

  @Test
  void mondayIsAsWithoutDeferralAndTheDaysAfterItHaveMoreNeeds() throws IOException {
    Map<String, String> none = run(experiment(ONE_POINT.replace("SHARE", "0")), "none", 2);
    Map<String, String> all = run(experiment(ONE_POINT.replace("SHARE", "1")), "all", 2);
    assertThat(baseline(all, "2026-11-23", "needs"))
        .hasSize(4)
        .isEqualTo(baseline(none, "2026-11-23", "needs"));
    double more = 0;
    for (int day = 24; day <= 29; day++) {
      List<Double> with = baseline(all, "2026-11-" + day, "needs");
      List<Double> without = baseline(none, "2026-11-" + day, "needs");
      for (int replication = 0; replication < 4; replication++) {
        assertThat(with.get(replication)).isGreaterThanOrEqualTo(without.get(replication));
        more += with.get(replication) - without.get(replication);
      }
    }
    assertThat(more).isGreaterThan(20);
  }

  /** The store of a week does not answer for a Tuesday of which nobody knows the day before. */
  @Test
  void aDayAloneIsAnotherRunThanTheSameDayOfAWeek() throws IOException {
    Experiment week = experiment(ONE_POINT.replace("SHARE", "1"));
    CircleRuns ofWeek = new CircleRuns(week, week.cases().get(0));
    long tuesday = ofWeek.seed(0, 1);
    String day =
        ONE_POINT
            .replace("SHARE", "1")
            .replace("days: week", "days: day")
            .replace("date: 2026-11-25", "date: 2026-11-24")
            .replace("seed: 7", "seed: " + tuesday);
    Experiment alone = experiment(day);
    CircleRuns ofDay = new CircleRuns(alone, alone.cases().get(0));
    assertThat(ofDay.seed(0, 0)).isEqualTo(tuesday);
    assertThat(ofDay.keys(0).of(0, 0)).isNotEqualTo(ofWeek.keys(0).of(0, 1));
    // Without deferral it is one and the same run.
    Experiment still = experiment(ONE_POINT.replace("SHARE", "0"));
    Experiment stillDay = experiment(day.replace("share-1", "share-0"));
    assertThat(new CircleRuns(stillDay, stillDay.cases().get(0)).keys(0).of(0, 0))
        .isEqualTo(new CircleRuns(still, still.cases().get(0)).keys(0).of(0, 1));
  }

  @Test
  void aScenarioMayBringDeferralAndWhatItBringsIsComposition() throws IOException {
    String text =
        WEEK.replace(
                """
                parameters:
                  - {name: deferral-share, low: 0, high: 1}
                  - {name: demand-scale, low: 2, high: 4}
                design: {kind: latin-hypercube, points: 6}
                """,
                "parameterFile: share-0.yaml\n")
            .replace("no-market.yaml", "patient.yaml");
    TinyExperiment.write(folder, text);
    Files.writeString(
        folder.resolve("patient.yaml"),
        """
        id: patient
        title: {zh: 再来, en: They come back}
        changes:
          - setParameter: {name: deferral-share, value: 1}
        """);
    Experiment experiment = experiment(text);
    Map<String, String> files = run(experiment, "patient", 2);
    double without = 0;
    double with = 0;
    for (String line : files.get("runs.csv").lines().skip(1).toList()) {
      String[] row = line.split(",", -1);
      if (row[5].equals("composition-needs-deferred")) {
        without += Double.parseDouble(row[8]);
        with += Double.parseDouble(row[9]);
      }
    }
    assertThat(without).isZero();
    assertThat(with).isGreaterThan(20);
    assertThat(
            new Laboratory(folder.resolve("patient-runs"), 1, ProgressMonitor.SILENT)
                .alone(experiment, 0)
                .get(0)
                .asStored())
        .isEqualTo(21);
  }
}
