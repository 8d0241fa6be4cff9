package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

class CalibrateCommandTest {

  @TempDir private Path temp;

  private Path circle;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private int calibrate(Path counts, String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("calibrate", circle.toString(), "--counts", counts.toString()));
    all.addAll(List.of(arguments));
    return LifeCircle.run(
        Locale.ENGLISH,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        all.toArray(String[]::new));
  }

  private Path counts(String text) throws IOException {
    return Files.writeString(temp.resolve("counts.csv"), text);
  }

  @Test
  void countsBecomeNumbersThatOtherCommandsTake() throws IOException {
    Path results = temp.resolve("results");
    int status =
        calibrate(
            counts("outlet,hour,people\no1,,40\no2,8,3\no2,9,5\n"),
            "--fit",
            "demand-scale",
            "--points",
            "50",
            "--out",
            results.toString());
    assertThat(err.toString()).isEmpty();
    assertThat(status).isZero();
    assertThat(results.resolve("parameters.yaml")).content().startsWith("demand-scale: 0.");
    assertThat(results.resolve("numbers.csv")).content().contains("demand-scale,0.2,1,1,");
    assertThat(results.resolve("fit.csv")).content().contains(",o2,8,,3,");
    assertThat(results.resolve("manifest.json"))
        .content()
        .contains("\"command\": \"calibrate\"")
        .contains("counts.csv")
        .contains("parameters.yaml");
    String evaluated = temp.resolve("evaluated").toString();
    int next =
        LifeCircle.run(
            Locale.ENGLISH,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "compare",
            circle.toString(),
            Files.writeString(
                    temp.resolve("less.yaml"),
                    "id: less\ntitle: {zh: 少, en: less}\nchanges:\n  - removeOutlet: {outlet: o1}\n")
                .toString(),
            "--replications",
            "2",
            "--parameters",
            results.resolve("parameters.yaml").toString(),
            "--out",
            evaluated);
    assertThat(err.toString()).isEmpty();
    assertThat(next).isZero();
  }

  @Test
  void everythingThatIsWrongWithCountsAndOptionsIsToldAtOnceAndNothingIsWritten()
      throws IOException {
    int status =
        calibrate(
            counts("outlet,hour,people,measure\nnone,,4,\no1,24,4,\no1,,4,\no1,8,4,\n,,,trips\n"),
            "--fit",
            "demand-scal,further-attempts",
            "--points",
            "3",
            "--out",
            temp.resolve("results").toString());
    assertThat(status).isEqualTo(2);
    assertThat(err.toString())
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
    assertThat(calibrate(counts("outlet,people\n"), "--points", "50")).isEqualTo(2);
    assertThat(err.toString()).contains("outlet and people");
  }
}
