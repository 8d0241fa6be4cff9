package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The circles of a programme have the intervals that each has in a report of its own. */
class ProgrammeUncertaintyTest {

  /** The figures of {@code uncertainty.csv} by the column of {@code circles.csv}. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "needs", "needs",
          "served", "served",
          "walkMinutes", "walk-minutes-per-person-and-trip");

  @TempDir private static Path temp;

  private static Path circle;

  @BeforeAll
  static void judge() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    assertThat(run("programme", "known", "--uncertainty", 20, "--reports", "brief").err())
        .isEmpty();
    assertThat(run("programme", "luck").err()).isEmpty();
    assertThat(run("evaluate", "report", "--uncertainty", 20, "--report", "none").err()).isEmpty();
  }

  private static CommandRun run(String command, String out, Object... more) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of(command, circle, "--days", "monday", "--replications", 3));
    all.addAll(List.of("--lang", "en", "--out", temp.resolve(out)));
    all.addAll(List.of(more));
    return CommandRun.run(all.toArray());
  }

  private static String content(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  private static List<Row> rows(String file, String key) {
    return Table.read(
            temp.resolve(file), new Columns(List.of(key), List.of(), true), new ArrayList<>())
        .orElseThrow()
        .rows();
  }

  private static Map<String, String> cells(String file) throws IOException {
    List<String> lines = Files.readAllLines(temp.resolve(file));
    String[] names = lines.get(0).split(",", -1);
    Row row = rows(file, "id").get(0);
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : names) {
      cells.put(name, row.text(name));
    }
    return cells;
  }

  private static String twoDecimals(String number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void aProgrammeWithUncertaintySaysWhatEvaluateSays() throws IOException {
    Map<String, String> circles = cells("known/circles.csv");
    FIGURES.forEach(
        (column, figure) -> {
          Row told =
              rows("report/uncertainty.csv", "figure").stream()
                  .filter(row -> row.text("figure").equals(figure))
                  .findFirst()
                  .orElseThrow();
          assertThat(circles)
              .containsEntry(column, twoDecimals(told.text("value")))
              .containsEntry(column + "Lower95", twoDecimals(told.text("bothLower95")))
              .containsEntry(column + "Upper95", twoDecimals(told.text("bothUpper95")));
          assertThat(new BigDecimal(circles.get(column + "Lower95")))
              .isLessThan(new BigDecimal(circles.get(column + "Upper95")));
        });
    Path own;
    try (var reports = Files.list(temp.resolve("known/reports"))) {
      own = reports.findFirst().orElseThrow();
    }
    for (String file : List.of("uncertainty.csv", "uncertainty-points.csv", "scorecard.json")) {
      assertThat(own.resolve(file)).hasSameBinaryContentAs(temp.resolve("report").resolve(file));
    }
    assertThat(content("known/manifest.json")).contains("\"uncertaintyPoints\": 20");
    assertThat(content("known/datapackage.json")).contains("walkMinutesUpper95");
  }

  @Test
  void nothingElseOfACircleChanges() throws IOException {
    Map<String, String> known = cells("known/circles.csv");
    known.keySet().removeIf(name -> name.endsWith("95"));
    assertThat(known).isEqualTo(cells("luck/circles.csv"));
    assertThat(List.copyOf(known.keySet()))
        .isEqualTo(List.copyOf(cells("luck/circles.csv").keySet()));
    assertThat(content("known/city-report.html")).isEqualTo(content("luck/city-report.html"));
  }

  @Test
  void withoutItTheBytesAreTheSame() throws IOException {
    assertThat(content("luck/circles.csv")).doesNotContain("Lower95");
    assertThat(content("luck/datapackage.json")).doesNotContain("95");
    assertThat(content("luck/manifest.json")).doesNotContain("uncertainty", "inputs");
    assertThat(content("luck/judged.jsonl")).doesNotContain("known");
    assertThat(run("programme", "none", "--uncertainty", 0).err()).isEmpty();
    Map<String, String> luck = FileDigest.ofAll(temp.resolve("luck"));
    Map<String, String> none = FileDigest.ofAll(temp.resolve("none"));
    for (String timed : List.of("timings.csv", "judged.jsonl")) {
      luck.remove(timed);
      none.remove(timed);
    }
    assertThat(none).isEqualTo(luck);
  }

  @Test
  void whatWasJudgedIsReadAgainWithItsIntervals() throws IOException {
    String before = content("known/circles.csv");
    assertThat(
            run("programme", "known", "--uncertainty", 20, "--reports", "brief", "--resume").err())
        .isEmpty();
    assertThat(content("known/circles.csv")).isEqualTo(before);
  }

  @Test
  void statisticsOfReportsTellTheIntervalsOfThoseThatHaveThem() throws IOException {
    assertThat(run("evaluate", "plain", "--report", "none").err()).isEmpty();
    CommandRun run =
        CommandRun.run(
            "report",
            "--statistics",
            temp.resolve("plain"),
            temp.resolve("report"),
            "--out",
            temp.resolve("statistics"));
    assertThat(run.err()).isEmpty();
    List<Row> rows = rows("statistics/circles.csv", "id");
    assertThat(rows.get(0).text("needsLower95")).isBlank();
    assertThat(rows.get(1).text("needsLower95"))
        .isEqualTo(cells("known/circles.csv").get("needsLower95"));
  }

  @Test
  void aWrongNumberIsRefusedAsEvaluateRefusesIt() {
    for (Object wrong : List.of(3, 1001, "many")) {
      CommandRun refused = run("programme", "refused", "--uncertainty", wrong);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err().replace("programme", "evaluate"))
          .contains(wrong.toString())
          .isEqualTo(run("evaluate", "refused", "--uncertainty", wrong).err());
      assertThat(temp.resolve("refused")).doesNotExist();
    }
  }
}
