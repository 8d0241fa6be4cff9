package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/**
 * A file of numbers of the day model means the same to every command, and every manifest names it.
 */
class ParametersCommandsTest {

  @TempDir private Path temp;

  private Path circle;
  private Path few;

  @BeforeEach
  void write() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    // What has a source is not scaled, so that it is set by itself.
    few =
        Files.writeString(
            temp.resolve("few.yaml"),
            """
            demand-scale: 0.05
            visits-per-week/breakfast-shop/adult: 0.2
            visits-per-week/breakfast-shop/older-adult: 0.2
            visits-per-week/parcel-station/adult: 0.2
            visits-per-week/parcel-station/older-adult: 0.1
            """);
  }

  private String content(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  @Test
  void theManifestOfAnEvaluationNamesTheFile() throws IOException {
    CommandRun run =
        CommandRun.evaluateTables(
            circle,
            "--days",
            "monday",
            "--replications",
            1,
            "--parameters",
            few,
            "--out",
            temp.resolve("report"));
    assertThat(run.err()).isEmpty();
    assertThat(content("report/manifest.json")).contains("\"few.yaml\"");
  }

  @Test
  void aPlanLivesTheWeeksThatTheFileSays() throws IOException {
    Object[] plan = {"plan", circle, "--additions", 1, "--replications", 2, "--aim", "needs"};
    CommandRun usual = CommandRun.run(with(plan, "--out", temp.resolve("usual")));
    CommandRun less =
        CommandRun.run(with(plan, "--out", temp.resolve("less"), "--parameters", few));
    assertThat(usual.err() + less.err()).isEmpty();
    assertThat(needsServed("less")).isPositive().isLessThan(needsServed("usual") / 2);
    assertThat(content("less/manifest.json")).contains("\"few.yaml\"");
  }

  private double needsServed(String folder) throws IOException {
    List<String> lines = Files.readAllLines(temp.resolve(folder).resolve("plan.csv"));
    int column = List.of(lines.get(0).split(",", -1)).indexOf("needsServed");
    return Double.parseDouble(lines.get(1).split(",", -1)[column]);
  }

  private static Object[] with(Object[] first, Object... more) {
    return Stream.of(first, more).flatMap(Arrays::stream).toArray();
  }

  @Test
  void aProgrammeThatGoesOnWithAnotherFileJudgesAgain() throws IOException {
    Object[] programme = {
      "programme", circle, "--days", "monday", "--replications", 1, "--out", temp.resolve("result")
    };
    CommandRun.run(programme);
    String usual = content("result/circles.csv");
    CommandRun less = CommandRun.run(with(programme, "--resume", "--parameters", few));
    assertThat(less.err()).isEmpty();
    assertThat(content("result/circles.csv")).isNotEqualTo(usual);
    assertThat(content("result/manifest.json")).contains("\"few.yaml\"");
  }

  @Test
  void aRecordedComparisonTriesItsPointsAgain() throws IOException {
    Path close =
        Files.writeString(
            temp.resolve("close.yaml"),
            "id: close\ntitle: {zh: 关, en: close}\nchanges:\n  - removeOutlet: {outlet: o3}\n");
    Object[] compare = {"compare", circle, close};
    CommandRun first =
        CommandRun.run(
            with(compare, "--replications", 2, "--uncertainty", 20, "--out", temp.resolve("one")));
    CommandRun again =
        CommandRun.run(
            with(
                compare,
                "--again",
                temp.resolve("one/manifest.json"),
                "--out",
                temp.resolve("two")));
    assertThat(first.err() + again.err()).isEmpty();
    assertThat(content("one/manifest.json")).contains("\"uncertaintyPoints\": 20");
    assertThat(content("two/differences.csv")).isEqualTo(content("one/differences.csv"));
    CommandRun other =
        CommandRun.run(
            with(
                compare,
                "--again",
                temp.resolve("one/manifest.json"),
                "--uncertainty",
                30,
                "--out",
                temp.resolve("three")));
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("uncertaintyPoints");
  }
}
