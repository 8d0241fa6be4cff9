package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

class CalibrateCommandTest {

  @TempDir private Path temp;

  private Path circle;

  @BeforeEach
  void writeCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private CommandRun calibrate(Path counts, Object... arguments) {
    return CommandRun.run(
        Stream.concat(Stream.of("calibrate", circle, "--counts", counts), Stream.of(arguments))
            .toArray());
  }

  private Path counts(String text) throws IOException {
    return Files.writeString(temp.resolve("counts.csv"), text);
  }

  @Test
  void countsBecomeNumbersThatOtherCommandsTake() throws IOException {
    Path results = temp.resolve("results");
    CommandRun run =
        calibrate(
            counts("outlet,hour,people\no1,,40\no2,8,3\no2,9,5\n"),
            "--fit",
            "demand-scale",
            "--points",
            "50",
            "--out",
            results.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(results.resolve("parameters.yaml")).content().startsWith("demand-scale: 0.");
    assertThat(results.resolve("numbers.csv")).content().contains("demand-scale,0.2,1,0.28,");
    assertThat(results.resolve("fit.csv")).content().contains(",o2,8,,3,");
    assertThat(results.resolve("manifest.json"))
        .content()
        .contains("\"command\": \"calibrate\"")
        .contains("counts.csv")
        .contains("parameters.yaml");
    CommandRun next =
        CommandRun.run(
            "compare",
            circle,
            Files.writeString(
                temp.resolve("less.yaml"),
                "id: less\ntitle: {zh: 少, en: less}\nchanges:\n  - removeOutlet: {outlet: o1}\n"),
            "--replications",
            2,
            "--parameters",
            results.resolve("parameters.yaml"),
            "--out",
            temp.resolve("evaluated"));
    assertThat(next.err()).isEmpty();
    assertThat(next.status()).isZero();
  }

  @Test
  void everythingThatIsWrongWithCountsAndOptionsIsToldAtOnceAndNothingIsWritten()
      throws IOException {
    CommandRun run =
        calibrate(
            counts("outlet,hour,people,measure\nnone,,4,\no1,24,4,\no1,,4,\no1,8,4,\n,,,trips\n"),
            "--fit",
            "demand-scal,further-attempts",
            "--points",
            "3",
            "--out",
            temp.resolve("results").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("demand-scale")
        .contains("--fit: \"further-attempts\"")
        .contains("--points: \"3\"")
        .contains("counts.csv:2: outlet \"none\"")
        .contains("counts.csv:3: hour \"24\"")
        .contains("counts.csv:5: outlet \"o1\"")
        .contains("counts.csv:6: value")
        .contains("counts.csv:6: error");
    assertThat(temp.resolve("results")).doesNotExist();
  }

  @Test
  void aTableWithoutRowsIsRefused() throws IOException {
    CommandRun run = calibrate(counts("outlet,people\n"), "--points", "50");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("outlet and people");
  }
}
