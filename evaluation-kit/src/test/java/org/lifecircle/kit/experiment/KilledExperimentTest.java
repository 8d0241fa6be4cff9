package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.cli.CommandRun;

/** Experiments that are killed by the system, as {@code kill -9} does it, and are run again. */
class KilledExperimentTest {

  @TempDir private Path folder;

  @Test
  void aKilledExperimentGoesOnToTheSameBytes() throws Exception {
    campaign(3, 20261128);
  }

  /** The campaign of CONTRIBUTING.md. */
  @Test
  @Tag("slow")
  void fiftyKilledExperimentsGoOnToTheSameBytes() throws Exception {
    campaign(50, 18);
  }

  private void campaign(int kills, long seed) throws Exception {
    Path file =
        TinyExperiment.write(
            folder,
            TinyExperiment.USUAL
                .replace("points: 12", "points: 40")
                .replace("days: weekdays", "days: week"));
    Path undisturbed = folder.resolve("undisturbed");
    CommandRun run = CommandRun.run("experiment", file, "--out", undisturbed);
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> expected = TinyExperiment.files(undisturbed);
    long length = Files.size(folder.resolve("undisturbed-runs/runs-1.csv"));
    Random random = new Random(seed);
    int killed = 0;
    int whole = 0;
    while (killed < kills) {
      Path out = folder.resolve("disturbed-" + whole);
      boolean ended = false;
      while (!ended && killed < kills) {
        ended = !killedAt(file, out, (long) (random.nextDouble() * 1.02 * length), random);
        killed += ended ? 0 : 1;
      }
      assertThat(fork(file, out).waitFor()).isZero();
      assertThat(TinyExperiment.files(out))
          .as("seed " + seed + ", " + killed + " kills")
          .isEqualTo(expected);
      whole++;
    }
  }

  /**
   * Starts a run and kills it.
   *
   * @param bytes of the store after which it is killed, at a random moment of the next tenth of a
   *     second
   * @return false when it ended before
   */
  private static boolean killedAt(Path file, Path out, long bytes, Random random)
      throws IOException, InterruptedException {
    Process process = fork(file, out);
    Path segment = out.resolveSibling(out.getFileName() + "-runs").resolve("runs-1.csv");
    while (process.isAlive() && (!Files.exists(segment) || Files.size(segment) < bytes)) {
      Thread.sleep(2);
    }
    boolean ended = process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private static Process fork(Path file, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.lifecircle.kit.cli.LifeCircle",
            "experiment",
            file.toString(),
            "--out",
            out.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
