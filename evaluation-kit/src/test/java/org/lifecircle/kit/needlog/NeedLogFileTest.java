package org.lifecircle.kit.needlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;

/** The log of needs beside the tables that add the same needs up. */
class NeedLogFileTest {

  @TempDir private static Path folder;

  private static List<NamedCsvRecord> log;

  @BeforeAll
  static void evaluate() throws IOException {
    TinyCircle.write(folder.resolve("circle"));
    Files.writeString(
        folder.resolve("no-market.yaml"),
        "id: no-market\n"
            + "title: {zh: 无菜场, en: no market}\n"
            + "changes:\n"
            + "  - removeOutlet: {outlet: o3}\n");
    evaluated(0, "needs.csv");
    log = records(folder.resolve("needs.csv"));
  }

  private static CommandRun run(int status, Object... arguments) {
    CommandRun run = CommandRun.run(arguments);
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    return run;
  }

  /** Evaluates the circle with a log of needs at a place. */
  private static CommandRun evaluated(int status, String log) {
    return run(
        status,
        "evaluate",
        folder.resolve("circle"),
        "--report",
        "none",
        "--out",
        folder.resolve("report"),
        "--needs",
        folder.resolve(log));
  }

  private static List<NamedCsvRecord> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static Map<String, Double> counted(List<NamedCsvRecord> rows, String... columns) {
    Map<String, Double> counts = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      counts.merge(key(row, columns), 1.0, Double::sum);
    }
    return counts;
  }

  private static String key(NamedCsvRecord row, String... columns) {
    return List.of(columns).stream().map(row::getField).collect(Collectors.joining(" "));
  }

  private static Map<String, Double> summed(
      String file, String value, double days, String... columns) throws IOException {
    Map<String, Double> sums = new HashMap<>();
    for (NamedCsvRecord row : records(folder.resolve("report").resolve(file))) {
      sums.merge(key(row, columns), days * Double.parseDouble(row.getField(value)), Double::sum);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void agree(Map<String, Double> logged, Map<String, Double> table) {
    assertThat(logged.keySet()).isEqualTo(table.keySet()).isNotEmpty();
    // The tables give means of a day with three decimals: the nearest whole number is meant.
    table.forEach((key, sum) -> assertThat(logged.get(key)).as(key).isEqualTo(sum, offset(0.4)));
  }

  @Test
  void theLogAddsUpToTheTablesOfNeeds() throws IOException {
    int days = records(folder.resolve("report/days.csv")).size();
    assertThat(counted(log, "date", "seed")).hasSize(days);
    agree(
        counted(log, "format", "group", "outcome", "ending"),
        summed("needs.csv", "needs", days, "format", "group", "outcome", "ending"));
    agree(
        counted(log, "home", "format", "ending"),
        summed("needs-by-home.csv", "needs", days, "home", "format", "ending"));
    agree(counted(log, "date", "seed"), summed("days.csv", "needs", 1, "date", "seed"));
    agree(
        counted(
            log.stream()
                .filter(row -> !row.getField("left").isEmpty() && row.getField("from").isEmpty())
                .toList(),
            "date",
            "seed"),
        summed("days.csv", "trips", 1, "date", "seed"));
  }

  /** Two weeks lie side by side in it, and what comes back does so in its own. */
  @Test
  void whatComesBackIsInTheLogOfTheNextDayAndTheLogAddsUpToTheDays() throws IOException {
    Files.writeString(folder.resolve("deferral.yaml"), "deferral-share: 1\ndemand-scale: 3\n");
    run(
        0,
        "evaluate",
        folder.resolve("circle"),
        "--report",
        "none",
        "--parameters",
        folder.resolve("deferral.yaml"),
        "--out",
        folder.resolve("deferred"),
        "--needs",
        folder.resolve("deferred.csv"));
    List<NamedCsvRecord> deferred = records(folder.resolve("deferred.csv"));
    Map<String, Double> days = new HashMap<>();
    records(folder.resolve("deferred/days.csv"))
        .forEach(
            day -> days.put(key(day, "date", "seed"), Double.parseDouble(day.getField("needs"))));
    assertThat(counted(deferred, "date", "seed")).isEqualTo(days);
    Map<String, Double> failed =
        counted(
            deferred.stream()
                .filter(row -> Set.of("closed", "full").contains(row.getField("outcome")))
                .toList(),
            "date");
    Map<String, Double> back =
        counted(
            deferred.stream().filter(row -> Integer.parseInt(row.getField("need")) > 128).toList(),
            "date");
    List<String> dates =
        days.keySet().stream().map(day -> day.substring(0, 10)).distinct().sorted().toList();
    assertThat(dates).hasSize(7);
    Map<String, Double> cameBack = new HashMap<>();
    records(folder.resolve("deferred/days.csv"))
        .forEach(
            day ->
                cameBack.merge(
                    day.getField("date"),
                    Double.parseDouble(day.getField("cameBack")),
                    Double::sum));
    cameBack.values().removeIf(count -> count == 0);
    assertThat(back).isEqualTo(cameBack);
    assertThat(back).doesNotContainKey(dates.get(0));
    for (int day = 1; day < 7; day++) {
      assertThat(back.get(dates.get(day))).isEqualTo(failed.get(dates.get(day - 1))).isPositive();
    }
  }

  @Test
  void theLogAddsUpToTheVisitsOfEveryOutletAndHour() throws IOException {
    int days = records(folder.resolve("report/days.csv")).size();
    Map<String, Double> logged = new HashMap<>();
    Map<String, Double> people = new HashMap<>();
    for (NamedCsvRecord row : log) {
      if (!row.getField("served").isEmpty()) {
        int hour = Math.min(23, Integer.parseInt(row.getField("served")) / 3600);
        logged.merge(row.getField("outlet") + " h%02d".formatted(hour), 1.0, Double::sum);
        people.merge(
            row.getField("outlet"), Double.parseDouble(row.getField("people")), Double::sum);
      }
    }
    Map<String, Double> table = new HashMap<>();
    for (NamedCsvRecord row : records(folder.resolve("report/visits.csv"))) {
      for (int hour = 0; hour < 24; hour++) {
        String column = "h%02d".formatted(hour);
        double visits = days * Double.parseDouble(row.getField(column));
        if (visits > 0) {
          table.put(row.getField("outlet") + " " + column, visits);
        }
      }
    }
    agree(logged, table);
    agree(people, summed("visits.csv", "people", days, "outlet"));
  }

  @Test
  void noTwoRowsAreTheSameNeed() {
    Set<String> keys = new HashSet<>();
    log.forEach(
        row -> keys.add(key(row, "date", "seed", "home", "group", "resident", "format", "need")));
    assertThat(keys).hasSameSizeAs(log);
  }

  @Test
  void theSameSeedGivesTheSameBytesWithOrWithoutAReport() throws IOException {
    run(
        0,
        "evaluate",
        "--report",
        "none",
        folder.resolve("circle"),
        "--out",
        folder.resolve("other"),
        "--needs",
        folder.resolve("again.csv"));
    assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(folder.resolve("needs.csv"));
  }

  @Test
  void itsCodebookNamesEveryColumn() throws IOException {
    JsonNode codebook =
        new ObjectMapper().readTree(folder.resolve("needs-datapackage.json").toFile());
    assertThat(codebook.at("/resources/0/path").asText()).isEqualTo("needs.csv");
    assertThat(
            StreamSupport.stream(codebook.at("/resources/0/schema/fields").spliterator(), false)
                .map(field -> field.get("name").asText()))
        .containsExactlyElementsOf(log.get(0).getHeader());
  }

  @Test
  void asParquetItHasAsManyRowsAndTheSameBytesTwice() throws IOException {
    for (String name : List.of("one.parquet", "two.parquet")) {
      run(
          0,
          "watch",
          folder.resolve("circle"),
          "--date",
          "2026-11-24",
          "--needs",
          folder.resolve(name));
    }
    run(
        0,
        "watch",
        folder.resolve("circle"),
        "--date",
        "2026-11-24",
        "--needs",
        folder.resolve("one.csv"));
    assertThat(folder.resolve("one.parquet")).hasSameBinaryContentAs(folder.resolve("two.parquet"));
    try (ParquetFileReader reader =
        ParquetFileReader.open(new LocalInputFile(folder.resolve("one.parquet")))) {
      assertThat(reader.getRecordCount()).isEqualTo(records(folder.resolve("one.csv")).size());
      assertThat(reader.getFileMetaData().getKeyValueMetaData().get("tableSchema"))
          .contains("\"turnedAway\"");
    }
  }

  @Test
  void aComparisonLogsEveryWorldWithTheSameNeeds() throws IOException {
    run(
        0,
        "compare",
        folder.resolve("circle"),
        folder.resolve("no-market.yaml"),
        "--replications",
        "2",
        "--out",
        folder.resolve("comparison"),
        "--needs",
        folder.resolve("both.csv"));
    List<NamedCsvRecord> both = records(folder.resolve("both.csv"));
    assertThat(counted(both, "scenario").keySet())
        .containsExactlyInAnyOrder("baseline", "no-market");
    Map<String, Double> table = new HashMap<>();
    for (NamedCsvRecord row : records(folder.resolve("comparison/needs.csv"))) {
      table.merge(
          key(row, "scenario", "format", "outcome"),
          Double.parseDouble(row.getField("needs")),
          Double::sum);
    }
    table.values().removeIf(needs -> needs == 0);
    agree(counted(both, "scenario", "format", "outcome"), table);
    // Every need is in both worlds, under the same name.
    assertThat(counted(both, "seed", "home", "group", "resident", "format", "need", "arose"))
        .allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(2));
  }

  @Test
  void aNameThatSaysNoFormAndAPlaceAmongTheResultsAreRefused() {
    assertThat(
            run(
                    2,
                    "evaluate",
                    "--report",
                    "none",
                    folder.resolve("circle"),
                    "--needs",
                    folder.resolve("needs.txt"))
                .err())
        .contains("needs.txt", ".parquet");
    assertThat(evaluated(2, "report/all.csv").err()).contains("all.csv");
    assertThat(evaluated(2, "circle/homes.csv").err()).contains("homes.csv");
  }
}
