package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.experiment.Findings;

class LaboratoryTest {

  private static Evaluator evaluator;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    evaluator = Evaluator.load();
  }

  private Experiment experiment(String text) throws IOException {
    return ExperimentFile.read(TinyExperiment.write(folder, text), evaluator);
  }

  private Laboratory.Done run(Experiment experiment, String name, int threads) throws IOException {
    return new Laboratory(folder.resolve(name + "-runs"), threads, ProgressMonitor.SILENT)
        .run(experiment, folder.resolve(name), Language.ZH);
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Experiment experiment = experiment(TinyExperiment.USUAL);
    run(experiment, "one", 1);
    run(experiment, "three", 3);
    assertThat(TinyExperiment.files(folder.resolve("three")))
        .isEqualTo(TinyExperiment.files(folder.resolve("one")));
    assertThat(TinyExperiment.files(folder.resolve("one")).get("runs.csv").lines())
        .hasSize(1 + 12 * 5 * 2 * 2);
  }

  /** Every line that is lost is run again and nothing else, to the same bytes. */
  @Test
  void whatIsKnownIsNotRunAgain() throws IOException {
    Experiment experiment = experiment(TinyExperiment.USUAL);
    run(experiment, "a", 2);
    Map<String, String> expected = TinyExperiment.files(folder.resolve("a"));
    Path segment = folder.resolve("a-runs/runs-1.csv");
    List<String> lines = Files.readAllLines(segment);
    List<String> kept = new ArrayList<>(lines.subList(0, 90));
    Files.write(segment, kept);
    run(experiment, "a", 2);
    assertThat(TinyExperiment.files(folder.resolve("a"))).isEqualTo(expected);
    List<String> after = Files.readAllLines(segment);
    assertThat(after).hasSize(lines.size());
    assertThat(after.subList(0, 90)).isEqualTo(kept);
  }

  /** A larger design of the same sequence has the points of the smaller one. */
  @Test
  void whatTwoExperimentsHaveInCommonIsRunOnce() throws IOException {
    String sobol = TinyExperiment.USUAL.replace("latin-hypercube, points: 12", "sobol, points: 4");
    run(experiment(sobol), "s", 2);
    AtomicLong runs = new AtomicLong();
    new Laboratory(folder.resolve("s-runs"), 1, (step, done, total) -> runs.set(total))
        .run(experiment(sobol.replace("points: 4", "points: 6")), folder.resolve("t"), Language.ZH);
    assertThat(runs.get()).isEqualTo(2 * 10);
  }

  @Test
  void twoAtOnceShareTheWork() throws Exception {
    Experiment experiment = experiment(TinyExperiment.USUAL);
    run(experiment, "alone", 1);
    Path store = folder.resolve("shared-runs");
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  new Laboratory(store, 1, ProgressMonitor.SILENT)
                      .run(experiment, folder.resolve(name), Language.ZH);
                } catch (IOException e) {
                  failures.add(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    Map<String, String> expected = TinyExperiment.files(folder.resolve("alone"));
    assertThat(TinyExperiment.files(folder.resolve("first"))).isEqualTo(expected);
    assertThat(TinyExperiment.files(folder.resolve("second"))).isEqualTo(expected);
    assertThat(TinyExperiment.lines(store).stream().filter(line -> line.length() > 32).distinct())
        .hasSize(12 * 10);
  }

  @Test
  void aPointThatIsRunAloneIsAsTheStoreHasIt() throws IOException {
    Experiment experiment = experiment(TinyExperiment.USUAL);
    run(experiment, "a", 2);
    Laboratory laboratory = new Laboratory(folder.resolve("a-runs"), 1, ProgressMonitor.SILENT);
    assertThat(laboratory.alone(experiment, 3))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.asStored()).isEqualTo(10);
              assertThat(one.otherwise()).isZero();
            });
    String before = TinyExperiment.files(folder.resolve("a-runs")).get("runs-1.csv");
    laboratory.alone(experiment, 3);
    assertThat(TinyExperiment.files(folder.resolve("a-runs")).get("runs-1.csv")).isEqualTo(before);
  }

  /** Points are lived until the effect is known so well, each as often as it needs. */
  @Test
  void pointsAreLivedUntilTheirEffectIsKnown() throws IOException {
    Experiment experiment =
        experiment(
            TinyExperiment.USUAL
                .replace("days: weekdays", "days: day")
                .replace(
                    "replications: 2",
                    "precision: {measure: common-served-share, halfWidth: 0.012, most: 200}"));
    run(experiment, "a", 2);
    List<String> days =
        TinyExperiment.files(folder.resolve("a"))
            .get("responses.csv")
            .lines()
            .filter(line -> line.contains("common-served-share"))
            .toList();
    assertThat(days.stream().map(line -> line.split(",")[4]).distinct()).hasSizeGreaterThan(1);
    for (String line : days) {
      String[] cells = line.split(",");
      double half = (Double.parseDouble(cells[9]) - Double.parseDouble(cells[8])) / 2;
      assertThat(half <= 0.012 || cells[4].equals("200")).as(line).isTrue();
    }
    Map<String, String> expected = TinyExperiment.files(folder.resolve("a"));
    run(experiment, "a", 1);
    assertThat(TinyExperiment.files(folder.resolve("a"))).isEqualTo(expected);
  }

  /** Without the market its needs fail: the more of them arise, the more. */
  @Test
  void theNumberOfNeedsMattersMostForHowManyFail() throws IOException {
    Laboratory.Done done =
        run(
            experiment(
                TinyExperiment.USUAL
                    .replace("latin-hypercube, points: 12", "sobol-indices, pairs: 32")
                    .replace("days: weekdays", "days: day")
                    .replace("[common-served-share, common-unserved]", "[common-unserved]")),
            "a",
            2);
    Findings findings = done.verdicts().get(0).findings();
    assertThat(findings.ranked().get(0).factor().name()).isEqualTo("demand-scale");
    assertThat(findings.ranked().get(0).indices().orElseThrow().total().mean())
        .isCloseTo(1, within(0.35));
    assertThat(findings.signs().same()).isTrue();
    assertThat(TinyExperiment.files(folder.resolve("a"))).containsKey("sobol.csv");
  }

  @Test
  void oneAtATimeTriesEveryLevelBesideHowThingsAre() throws IOException {
    Laboratory.Done done =
        run(
            experiment(
                TinyExperiment.USUAL.replace(
                    "{kind: latin-hypercube, points: 12}", "{kind: one-at-a-time}")),
            "a",
            2);
    Findings findings = done.verdicts().get(0).findings();
    // demand-scale is 0.28 as it is, neither end of its range; the walk is 10 minutes.
    assertThat(findings.responses()).hasSize(1 + 2 + 2);
    assertThat(findings.factors().get(1).main().levels()).hasSize(3);
  }

  @Test
  void whatIsKnownOfAnotherCircleIsNotTaken() throws IOException {
    Experiment experiment = experiment(TinyExperiment.USUAL);
    run(experiment, "a", 2);
    Path homes = folder.resolve("circle/homes.csv");
    Files.writeString(homes, Files.readString(homes).replace("40,100,15,25", "40,110,15,25"));
    AtomicLong runs = new AtomicLong();
    new Laboratory(folder.resolve("a-runs"), 1, (step, done, total) -> runs.set(total))
        .run(experiment(TinyExperiment.USUAL), folder.resolve("b"), Language.ZH);
    assertThat(runs.get()).isEqualTo(120);
  }
}
