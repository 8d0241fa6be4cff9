package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.cli.CommandRun;

/** {@code lifecircle experiment} beside what it reads and what it keeps. */
class ExperimentCommandTest {

  @TempDir private Path folder;

  private static final String FEW =
      TinyExperiment.USUAL
          .replace("points: 12", "points: 2")
          .replace("days: weekdays", "days: day")
          .replace("seed: 7", "seed: 7\nparameterFile: numbers/half.yaml");

  private Path write() throws IOException {
    Files.createDirectories(folder.resolve("numbers"));
    Files.writeString(folder.resolve("numbers/half.yaml"), "demand-scale: 0.5\n");
    return TinyExperiment.write(folder, FEW);
  }

  @ParameterizedTest
  @CsvSource({
    "circle, store, circle",
    "circle/inside, store, circle",
    "numbers, store, half.yaml",
    "out, circle, circle",
    "out, numbers, half.yaml"
  })
  void whatAnExperimentNamesIsNeverWrittenOver(String out, String store, String named)
      throws IOException {
    Path file = write();
    CommandRun run =
        CommandRun.run(
            "experiment", file, "--out", folder.resolve(out), "--store", folder.resolve(store));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(named);
    assertThat(folder.resolve("circle/homes.csv")).exists();
    assertThat(folder.resolve("numbers/half.yaml")).hasContent("demand-scale: 0.5");
  }

  @Test
  void aPointOfWhichTheStoreHasOtherFiguresEndsWithStatusTen() throws IOException {
    Path file = write();
    Path out = folder.resolve("out");
    assertThat(CommandRun.run("experiment", file, "--out", out).status()).isZero();
    assertThat(CommandRun.run("experiment", file, "--out", out, "--point", "1").status()).isZero();
    Path segment = folder.resolve("out-runs/runs-1.csv");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(segment)) {
      lines.add(
          RunLine.read(line)
              .map(
                  run -> {
                    double[] figures = run.figures();
                    figures[0] += 0.25;
                    return new RunLine(run.key(), figures).write();
                  })
              .orElse(line));
    }
    Files.write(segment, lines);
    CommandRun again = CommandRun.run("experiment", file, "--out", out, "--point", "1");
    assertThat(again.status()).as(again.err()).isEqualTo(10);
    assertThat(again.out()).contains("0", "2");
  }

  @Test
  void thePointsNeedsAreLoggedWorldByWorld() throws IOException {
    Path file = write();
    Path out = folder.resolve("out");
    Path log = folder.resolve("needs.csv");
    CommandRun run =
        CommandRun.run("experiment", file, "--out", out, "--point", "2", "--needs", log);
    assertThat(run.status()).as(run.err()).isZero();
    List<String> rows = Files.readAllLines(log);
    assertThat(rows.get(0)).startsWith("circle,scenario,date,seed,home");
    long baseline = rows.stream().filter(row -> row.startsWith("circle,baseline,")).count();
    long scenario = rows.stream().filter(row -> row.startsWith("circle,no-market,")).count();
    assertThat(baseline).isPositive().isEqualTo(scenario);
    assertThat(rows).hasSize((int) (1 + baseline + scenario));
    CommandRun whole = CommandRun.run("experiment", file, "--out", out, "--needs", log);
    assertThat(whole.status()).isEqualTo(2);
    assertThat(whole.err()).contains("--point");
  }
}
