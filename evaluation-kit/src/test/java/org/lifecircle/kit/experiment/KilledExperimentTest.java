package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.cli.ForkedCommand;

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
        long bytes = (long) (random.nextDouble() * 1.02 * length);
        Path runs = out.resolveSibling(out.getFileName() + "-runs").resolve("runs-1.csv");
        ended = !ForkedCommand.of("experiment", file, "--out", out).killedAt(runs, bytes, random);
        killed += ended ? 0 : 1;
      }
      assertThat(ForkedCommand.of("experiment", file, "--out", out).run()).isZero();
      assertThat(TinyExperiment.files(out))
          .as("seed " + seed + ", " + killed + " kills")
          .isEqualTo(expected);
      whole++;
    }
  }
}
