package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Several processes with one store, and one that never comes back. */
class SharedStoreTest {

  @TempDir private static Path alone;

  private static Path file;
  private static Map<String, String> expected;
  private static List<String> runs;

  @TempDir private Path folder;

  @BeforeAll
  static void runAlone() throws Exception {
    file =
        TinyExperiment.write(
            alone,
            TinyExperiment.USUAL
                .replace("points: 12", "points: 24")
                .replace("days: weekdays", "days: week"));
    CommandRun run = CommandRun.run("experiment", file, "--out", alone.resolve("alone"));
    assertThat(run.status()).as(run.err()).isZero();
    expected = TinyExperiment.files(alone.resolve("alone"));
    runs = keys(alone.resolve("alone-runs"));
    assertThat(runs).hasSize(24 * 7 * 2).doesNotHaveDuplicates();
  }

  /** What was run, whoever did it. */
  private static List<String> keys(Path store) throws Exception {
    return TinyExperiment.lines(store).stream()
        .filter(line -> RunLine.read(line).isPresent())
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private ForkedCommand process(String out) {
    return ForkedCommand.of(
        "experiment", file, "--out", folder.resolve(out), "--store", folder.resolve("store"));
  }

  private List<Integer> statuses(String... outs) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(outs.length);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (String out : outs) {
        running.add(threads.submit(() -> process(out).run()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : running) {
        statuses.add(one.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void threeProcessesShareTheWorkAndDoNoRunTwice() throws Exception {
    assertThat(statuses("a", "b", "c")).containsOnly(0);
    for (String out : List.of("a", "b", "c")) {
      assertThat(TinyExperiment.files(folder.resolve(out))).isEqualTo(expected);
    }
    assertThat(keys(folder.resolve("store"))).containsExactlyInAnyOrderElementsOf(runs);
    assertThat(folder.resolve("store/runs-2.csv")).as("what a second one did").exists();
  }

  @Test
  void twoProcessesMayWriteTheSameResults() throws Exception {
    assertThat(statuses("same", "same")).containsOnly(0);
    assertThat(TinyExperiment.files(folder.resolve("same"))).isEqualTo(expected);
  }

  @Test
  void whatOneThatWasKilledHadBegunTheOtherDoes() throws Exception {
    Random random = new Random(18);
    long quarter = Files.size(alone.resolve("alone-runs/runs-1.csv")) / 4;
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> other = threads.submit(() -> process("b").run());
      boolean killed = process("a").killedAt(folder.resolve("store/runs-1.csv"), quarter, random);
      assertThat(killed).as("killed before its end").isTrue();
      assertThat(other.get()).isZero();
    } finally {
      threads.shutdownNow();
    }
    assertThat(TinyExperiment.files(folder.resolve("b"))).isEqualTo(expected);
    assertThat(keys(folder.resolve("store"))).containsExactlyInAnyOrderElementsOf(runs);
  }

  @Test
  void whatSomebodyHoldsWithoutEndIsDoneAfterAWhileAndNoMoreOfIt() throws Exception {
    Experiment experiment = ExperimentFile.read(file, Evaluator.load());
    List<String> told = new ArrayList<>();
    ProgressMonitor progress =
        (step, done, total) -> {
          synchronized (told) {
            told.add(step.en());
          }
        };
    try (RunStore stuck = RunStore.open(folder.resolve("store"))) {
      CircleRuns circle = new CircleRuns(experiment, experiment.cases().get(0));
      assertThat(stuck.claim(circle.keys(0).of(0, 0))).isPresent();
      new Laboratory(folder.resolve("store"), 2, progress, Duration.ofSeconds(1))
          .run(experiment, folder.resolve("a"), Language.ZH);
    }
    assertThat(told).contains("waiting for runs that another process has begun");
    assertThat(keys(folder.resolve("store"))).containsExactlyInAnyOrderElementsOf(runs);
    assertThat(Files.readString(folder.resolve("a/runs.csv")))
        .isEqualTo(Files.readString(alone.resolve("alone/runs.csv")));
  }
}
