package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.experiment.Experiment;
import org.lifecircle.kit.experiment.ExperimentFile;
import org.lifecircle.kit.experiment.Laboratory;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.experiment.Findings;

/**
 * The example experiment, on few points and one day, and the programs in Python and R that read it.
 */
class ExampleExperimentTest {

  @TempDir private static Path folder;

  private static Findings findings;

  @BeforeAll
  static void runOnFewPoints() throws IOException {
    Path examples = Path.of("").toAbsolutePath();
    String text =
        Files.readString(examples.resolve("experiments/market-under-doubt.yaml"))
            .replace("../", examples + "/")
            .replace("points: 64", "points: 10")
            .replace("days: week", "days: day")
            .replace("replications: 1", "replications: 2");
    Path file = folder.resolve("few.yaml");
    Files.writeString(file, text);
    Experiment experiment = ExperimentFile.read(file, Evaluator.load());
    findings =
        new Laboratory(folder.resolve("runs"), 2, ProgressMonitor.SILENT)
            .run(experiment, folder.resolve("result"), Language.ZH)
            .verdicts()
            .get(0)
            .findings();
  }

  @Test
  void aMarketServesMorePeopleWhateverIsAssumed() {
    assertThat(findings.responses()).hasSize(10);
    assertThat(findings.signs().negative()).isZero();
    assertThat(findings.ranked().get(0).factor().name()).isEqualTo("acceptable-minutes/wet-market");
  }

  @Test
  void thePageSaysWhatMattersMostAndThatTheDecisionHolds() throws IOException {
    assertThat(Files.readString(folder.resolve("result/experiment.html")))
        .contains("影响最大的假设：可接受步行：菜市场（分钟）", "结论成立", "哪项假设最要紧")
        .doesNotContain("{0}");
  }

  @Test
  void pythonReadsTheTables() throws IOException, InterruptedException {
    readsTheTables("python3", "python/experiment.py");
  }

  @Test
  void rReadsTheTables() throws IOException, InterruptedException {
    readsTheTables("Rscript", "r/experiment.R");
  }

  private static void readsTheTables(String program, String script)
      throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(program, script, folder.resolve("result").toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, program + " is not on this machine");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .contains("add-market common-served-share 1 acceptable-minutes/wet-market")
        .contains("10 points, each with 7 numbers");
  }
}
