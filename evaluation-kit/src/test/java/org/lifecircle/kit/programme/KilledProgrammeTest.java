package org.lifecircle.kit.programme;

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

/** Runs that are killed by the system, as {@code kill -9} does it, and go on with --resume. */
class KilledProgrammeTest {

  @TempDir private Path folder;

  @Test
  void aKilledRunGoesOnToTheSameBytes() throws Exception {
    campaign(2, 24, 20261127);
  }

  /** The campaign of CONTRIBUTING.md: a thousand circles, five of them broken. */
  @Test
  @Tag("slow")
  void fiftyKilledRunsGoOnToTheSameBytes() throws Exception {
    campaign(50, 1_000, 15);
  }

  private void campaign(int kills, int many, long seed) throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), many);
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
        long bytes = (long) (random.nextDouble() * 1.05 * length);
        ended = !resumed(circles, out).killedAt(out.resolve("judged.jsonl"), bytes, random);
        killed += ended ? 0 : 1;
      }
      assertThat(resumed(circles, out).run()).isEqualTo(9);
      assertThat(ManyCircles.results(out))
          .as("seed " + seed + ", " + killed + " kills")
          .isEqualTo(expected);
      whole++;
    }
  }

  private static ForkedCommand resumed(Path circles, Path out) {
    return ForkedCommand.of(
        "programme", circles, "--out", out, "--days", "monday", "--replications", 1, "--resume");
  }
}
