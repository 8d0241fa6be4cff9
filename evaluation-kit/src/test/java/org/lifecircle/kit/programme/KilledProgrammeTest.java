package org.lifecircle.kit.programme;

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

/** Runs that are killed by the system, as {@code kill -9} does it, and go on with --resume. */
class KilledProgrammeTest {

  private static final int CIRCLES = 40;

  @TempDir private Path folder;

  @Test
  void aKilledRunGoesOnToTheSameBytes() throws Exception {
    campaign(3, 20261127);
  }

  /** The campaign of CONTRIBUTING.md. */
  @Test
  @Tag("slow")
  void fiftyKilledRunsGoOnToTheSameBytes() throws Exception {
    campaign(50, 15);
  }

  private void campaign(int kills, long seed) throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), CIRCLES);
    Path undisturbed = folder.resolve("undisturbed");
    CommandRun run =
        CommandRun.run(
            "programme", circles, "--out", undisturbed, "--days", "monday", "--replications", 1);
    assertThat(run.status()).as(run.err()).isEqualTo(9);
    Map<String, String> expected = ManyCircles.results(undisturbed);
    long length = Files.size(undisturbed.resolve("judged.jsonl"));
    Random random = new Random(seed);
    int killed = 0;
    int whole = 0;
    while (killed < kills) {
      Path out = folder.resolve("disturbed-" + whole);
      boolean ended = false;
      while (!ended && killed < kills) {
        ended = !killedAt(circles, out, (long) (random.nextDouble() * 1.05 * length), random);
        killed += ended ? 0 : 1;
      }
      assertThat(fork(circles, out).waitFor()).isEqualTo(9);
      assertThat(ManyCircles.results(out))
          .as("seed " + seed + ", " + killed + " kills")
          .isEqualTo(expected);
      whole++;
    }
  }

  /**
   * Starts a run and kills it.
   *
   * @param bytes of the journal after which it is killed, at a random moment of the next tenth of a
   *     second
   * @return false when it ended before
   */
  private static boolean killedAt(Path circles, Path out, long bytes, Random random)
      throws IOException, InterruptedException {
    Process process = fork(circles, out);
    Path journal = out.resolve("judged.jsonl");
    while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < bytes)) {
      Thread.sleep(2);
    }
    boolean ended = process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private static Process fork(Path circles, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.lifecircle.kit.cli.LifeCircle",
            "programme",
            circles.toString(),
            "--out",
            out.toString(),
            "--days",
            "monday",
            "--replications",
            "1",
            "--resume")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
