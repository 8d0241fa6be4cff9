package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.json.JsonBytes;

/** A report tells of simulated figures how far luck goes, and how far what nobody knows. */
class EvaluateUncertaintyTest {

  private static final int POINTS = 20;

  @TempDir private static Path temp;

  private static Path circle;

  @BeforeAll
  static void evaluate() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    assertThat(run("both", "zh", "--uncertainty", POINTS).err()).isEmpty();
    assertThat(run("luck", "zh").err()).isEmpty();
  }

  private static CommandRun run(String out, String language, Object... more) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of("evaluate", circle, "--days", "monday", "--replications", 3));
    all.addAll(List.of("--lang", language, "--report", "full", "--out", temp.resolve(out)));
    all.addAll(List.of(more));
    return CommandRun.run(all.toArray());
  }

  private static String content(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(temp.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void everyFigureOfTheTableLiesInBothIntervalsAndTheSecondHoldsTheFirst() throws IOException {
    List<String[]> figures = rows("both/uncertainty.csv");
    assertThat(figures).extracting(row -> row[0]).contains("served-share", "living-index", "needs");
    assertThat(figures)
        .extracting(row -> row[0])
        .anyMatch(id -> id.startsWith("visits/"))
        .anyMatch(id -> id.startsWith("unserved/"));
    for (String[] row : figures) {
      double luckLower = Double.parseDouble(row[4]);
      double luckUpper = Double.parseDouble(row[5]);
      assertThat(Double.parseDouble(row[3])).as(row[0]).isBetween(luckLower, luckUpper);
      assertThat(Double.parseDouble(row[6])).as(row[0]).isLessThanOrEqualTo(luckLower);
      assertThat(Double.parseDouble(row[7])).as(row[0]).isGreaterThanOrEqualTo(luckUpper);
      assertThat(row[8]).isEqualTo("20");
    }
  }

  @Test
  void theIntervalIsWhatTheRecordedTrialsGive() throws IOException {
    double[] shares =
        rows("both/uncertainty-points.csv").stream()
            .filter(row -> row[2].equals("figure") && row[3].equals("needs"))
            .mapToDouble(row -> Double.parseDouble(row[4]))
            .sorted()
            .toArray();
    String[] needs =
        rows("both/uncertainty.csv").stream()
            .filter(row -> row[0].equals("needs"))
            .findFirst()
            .orElseThrow();
    assertThat(shares).hasSize(POINTS);
    // Of twenty trials the middle 95 % is all of them.
    assertThat(Double.parseDouble(needs[7]))
        .isEqualTo(Math.max(shares[POINTS - 1], Double.parseDouble(needs[5])));
    assertThat(Double.parseDouble(needs[6]))
        .isEqualTo(Math.min(shares[0], Double.parseDouble(needs[4])));
    assertThat(rows("both/uncertainty-points.csv"))
        .anyMatch(row -> row[2].equals("number") && row[3].equals("demand-scale"));
  }

  @Test
  void pageJsonAndManifestSayBoth() throws IOException {
    assertThat(content("both/report.html"))
        .contains("只算随机波动")
        .contains("假设也可能不准")
        .contains("模拟数字有多可靠")
        .doesNotContain("区间只含随机波动");
    Map<?, ?> simulation =
        (Map<?, ?>)
            JsonBytes.object(Files.readAllBytes(temp.resolve("both/scorecard.json")), "scorecard")
                .get("simulation");
    Map<?, ?> uncertainty = (Map<?, ?>) simulation.get("uncertainty");
    assertThat(String.valueOf(uncertainty.get("points"))).isEqualTo("20");
    assertThat(((Map<?, ?>) uncertainty.get("figures")).get("served-share").toString())
        .contains("luck", "both");
    assertThat(content("both/manifest.json")).contains("\"uncertaintyPoints\": 20");
    assertThat(content("both/datapackage.json")).contains("uncertainty-points.csv");
  }

  @Test
  void withoutTheOptionTheReportSaysThatItsIntervalsHoldLuckAlone() throws IOException {
    assertThat(content("luck/report.html"))
        .containsOnlyOnce("区间只含随机波动")
        .contains("--uncertainty 30")
        .doesNotContain("假设也可能不准");
    assertThat(temp.resolve("luck/uncertainty.csv")).doesNotExist();
    assertThat(content("luck/manifest.json")).doesNotContain("uncertaintyPoints");
    assertThat(content("luck/days.csv")).isEqualTo(content("both/days.csv"));
  }

  @Test
  void fewerThanTwentyTrialsAreRefused() {
    CommandRun refused = run("refused", "en", "--uncertainty", 3);
    assertThat(refused.err()).contains("--uncertainty", "3", "20", "1000");
    assertThat(temp.resolve("refused")).doesNotExist();
  }
}
