package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** A table that is wrong is refused, by file, row and column, with what would be right. */
class RefusedTablesTest {

  private static final String GUIDE = "packs/national2021/";

  static List<String> packs() {
    return Standards.load().list().stream()
        .map(standard -> "packs/" + TableSource.packageName(standard.id()) + "/")
        .toList();
  }

  private static EditedSource edited() {
    return new EditedSource();
  }

  /** The only problem with a cell. */
  private static Problem problem(EditedSource source, String file, String column) {
    List<Problem> found =
        source.problems().stream()
            .filter(problem -> problem.file().equals(file + ".csv"))
            .filter(problem -> problem.field().equals(column))
            .toList();
    assertThat(found).as("%s", source.problems()).isNotEmpty();
    assertThat(found).allMatch(problem -> problem.line() > 1);
    return found.get(0);
  }

  // ---- missing source

  /** Every row of every table that cites: without its source it is named and nothing is loaded. */
  @ParameterizedTest
  @MethodSource("packs")
  void noRowMayLackItsDocumentItsClauseOrItsStatus(String pack) {
    for (String name : List.of("parameters", "demands", "needs", "formats")) {
      for (String column : DocumentTable.SOURCE_COLUMNS) {
        List<Row> rows = rows(pack + name);
        if (rows.isEmpty()) {
          continue;
        }
        // What is assumed may do without a clause.
        List<Integer> lines =
            rows.stream()
                .filter(row -> !column.equals("clause") || !row.text("status").equals("assumption"))
                .map(Row::line)
                .toList();
        if (lines.isEmpty()) {
          continue;
        }
        EditedSource source = edited().rows(pack + name, cells -> cells.put(column, ""));
        assertThat(source.problems())
            .as("%s without %s", pack + name, column)
            .filteredOn(problem -> problem.file().equals(pack + name + ".csv"))
            .filteredOn(problem -> problem.field().equals(column))
            .extracting(Problem::line)
            .containsExactlyElementsOf(lines);
      }
    }
  }

  /** What names the parameter is right and is not blamed. */
  @Test
  void anEmptiedSourceOfOneParameterIsOneProblem() {
    EditedSource source =
        edited().cell(GUIDE + "parameters", "id", "points-satisfaction", "document", "");
    assertThat(source.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(GUIDE + "parameters.csv");
              assertThat(problem.field()).isEqualTo("document");
            });
  }

  private static List<Row> rows(String name) {
    Columns columns =
        switch (name.substring(name.lastIndexOf('/') + 1)) {
          case "parameters" -> DatedParameters.COLUMNS;
          case "demands" -> PackTables.DEMAND_COLUMNS;
          case "needs" -> PackTables.NEED_COLUMNS;
          default -> FormatTable.COLUMNS;
        };
    Optional<Table> table = TableSource.carried().table(name, columns, new ArrayList<>());
    return table.map(Table::rows).orElse(List.of());
  }

  @Test
  void noDocumentMayLackItsAddress() {
    Problem problem =
        problem(
            edited().cell("documents", "id", "notice-2025", "address", ""), "documents", "address");
    assertThat(problem.message().en()).contains("blank");
  }

  @Test
  void anUnknownDocumentOrStatusIsRefusedWithTheNearestOne() {
    assertThat(
            problem(
                    edited().cell(GUIDE + "parameters", "id", "walk", "document", "guide-2012"),
                    GUIDE + "parameters",
                    "document")
                .message()
                .en())
        .contains("guide-2021");
    assertThat(
            problem(
                    edited().cell(GUIDE + "parameters", "id", "walk", "status", "policies"),
                    GUIDE + "parameters",
                    "status")
                .message()
                .en())
        .contains("policy");
  }

  // ---- gap and overlap

  @Test
  void twoValuesOfOneDayOverlap() {
    EditedSource source =
        edited().cell(GUIDE + "parameters", "id", "basic-kinds", "holdsFrom", "2021-07-20");
    assertThat(problem(source, GUIDE + "parameters", "id").value()).isEqualTo("basic-kinds");
  }

  @Test
  void aThresholdWithoutPointsForAYearIsAGap() {
    EditedSource source =
        edited().cell(GUIDE + "parameters", "id", "points-satisfaction", "holdsFrom", "2022-07-20");
    assertThat(problem(source, GUIDE + "indicators", "points").message().en())
        .contains("satisfaction from 2021-07-20", "points-satisfaction from 2022-07-20");
  }

  @Test
  void aRadiusInMetersNeedsItsSpeedFromTheSameDay() {
    String pack = "packs/gb501802018/";
    EditedSource source =
        edited().cell(pack + "parameters", "id", "walking-speed", "holdsFrom", "2019-12-01");
    assertThat(problem(source, pack + "demands", "walk").message().en()).contains("walking-speed");
    EditedSource without =
        edited().cell(pack + "parameters", "id", "walking-speed", "id", "walking-pace");
    assertThat(problem(without, pack + "demands", "walk").message().en()).contains("walking-speed");
  }

  @Test
  void thePopulationFromWhichAFormatIsDueBeginsWithTheFormat() {
    String pack = "packs/guangzhou/";
    EditedSource source =
        edited().cell(pack + "parameters", "id", "people-5000", "holdsFrom", "2020-01-01");
    problem(source, pack + "demands", "fromResidents");
  }

  @Test
  void kindsWithoutANameAreCountedFromTheFirstDay() {
    String pack = "packs/shanxi2023/";
    EditedSource source =
        edited().cell(pack + "parameters", "id", "basic-unnamed", "holdsFrom", "2024-01-01");
    problem(source, pack + "groups", "unnamed");
  }

  @Test
  void levelsAscend() {
    assertThat(
            edited()
                .cell(GUIDE + "parameters", "id", "level-quality-basic", "value", "9")
                .problems())
        .extracting(Problem::field)
        .containsOnly("level-quality-basic");
    problem(
        edited().cell(GUIDE + "levels", "level", "improved", "level", "basic"),
        GUIDE + "levels",
        "level");
  }

  @ParameterizedTest
  @CsvSource({
    "indicators, quality-reach, basic-reach",
    "groups, quality, basic",
    "dimensions, quality-reach, basic-reach",
  })
  void anIdStandsOnce(String table, String id, String again) {
    problem(edited().cell(GUIDE + table, "id", id, "id", again), GUIDE + table, "id");
  }

  @Test
  void aNeedMayNotHaveTheIdOfAnIndicator() {
    String needs = "packs/national2023/needs";
    problem(edited().cell(needs, "id", "need-store", "id", "basic-kinds"), needs, "id");
  }

  // ---- unknown format

  @Test
  void anUnknownFormatIsRefusedWithTheNearestOne() {
    EditedSource source =
        edited().cell(GUIDE + "demands", "format", "pharmacy", "format", "pharmcy");
    Problem problem = problem(source, GUIDE + "demands", "format");
    assertThat(problem.value()).isEqualTo("pharmcy");
    assertThat(problem.message().en()).contains("Maybe", "pharmacy");
  }

  @Test
  void aNeedNamesOnlyFormatsThatAreDemanded() {
    String needs = "packs/goals2025/needs";
    EditedSource source =
        edited().cell(needs, "id", "elderly-care-need", "formats", "elderly-care;childcare");
    assertThat(problem(source, needs, "formats").message().en()).contains("childcare");
  }

  // ---- impossible number

  @ParameterizedTest
  @CsvSource({
    "walk, fifteen",
    "walk, 0",
    "walk, -15",
    "walk, 1e9",
    "residents-share, 1.5",
    "residents-share, 50 %",
    "basic-kinds, 13.5",
    "points-satisfaction, -1",
  })
  void anImpossibleNumberIsRefused(String parameter, String value) {
    EditedSource source = edited().cell(GUIDE + "parameters", "id", parameter, "value", value);
    assertThat(problem(source, GUIDE + "parameters", "value").value()).isEqualTo(value);
  }

  @Test
  void nobodyWalksTwentyMetersASecond() {
    String parameters = "packs/gb501802018/parameters";
    assertThat(
            problem(
                    edited().cell(parameters, "id", "walking-speed", "value", "20"),
                    parameters,
                    "value")
                .message()
                .en())
        .contains("0.1", "10");
  }

  @Test
  void fifteenOfFourteenKindsCannotBeDemanded() {
    EditedSource source = edited().cell(GUIDE + "parameters", "id", "basic-kinds", "value", "15");
    assertThat(problem(source, GUIDE + "indicators", "threshold").message().en())
        .contains("basic-kinds is 15, the group basic has 14");
    EditedSource level =
        edited().cell(GUIDE + "parameters", "id", "level-quality-quality", "value", "13");
    problem(level, GUIDE + "levels", "quality");
  }

  @Test
  void aNumberOfAnotherUnitIsRefused() {
    EditedSource kinds = edited().cell(GUIDE + "parameters", "id", "walk", "unit", "kinds");
    assertThat(problem(kinds, GUIDE + "demands", "walk").message().en()).contains("min, m");
    EditedSource share =
        edited().cell(GUIDE + "indicators", "id", "satisfaction", "threshold", "basic-kinds");
    problem(share, GUIDE + "indicators", "threshold");
    EditedSource points =
        edited().cell(GUIDE + "indicators", "id", "satisfaction", "points", "walk");
    problem(points, GUIDE + "indicators", "points");
  }

  @Test
  void aDayIsADay() {
    problem(
        edited().cell(GUIDE + "parameters", "id", "walk", "holdsFrom", "2021-07-32"),
        GUIDE + "parameters",
        "holdsFrom");
  }

  // ---- formula and code

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(1,2)",
        "rule \"x\" when Object() then insert(1); end",
        "900 ) then System.exit(0); end //",
        "eval( true )",
        "$d : FormatDemand()",
        "drools.halt()",
        "Runtime.getRuntime()",
        "java.lang.Math.max",
        "modify( $d )",
        "${value}",
      })
  void aFormulaOrAPieceOfARuleIsRefusedInAnyCell(String code) {
    for (String column : List.of("id", "value", "unit", "clause", "zh", "en")) {
      EditedSource source = edited().cell(GUIDE + "parameters", "id", "walk", column, code);
      assertThat(problem(source, GUIDE + "parameters", column).value()).isEqualTo(code);
    }
    problem(
        edited().cell(GUIDE + "indicators", "id", "satisfaction", "zh", code),
        GUIDE + "indicators",
        "zh");
    problem(edited().cell("documents", "id", "notice-2025", "title", code), "documents", "title");
  }

  @Test
  void anIdIsAPlainName() {
    problem(
        edited().cell(GUIDE + "parameters", "id", "core-radius", "id", "Core Radius"),
        GUIDE + "parameters",
        "id");
  }

  @Test
  void anEditedCopyWithoutFaultsIsLoaded() {
    assertThat(
            edited()
                .cell(GUIDE + "parameters", "id", "satisfaction", "value", "0.95")
                .load()
                .parameters("national-2021"))
        .anyMatch(parameter -> parameter.value().toPlainString().equals("0.95"));
  }
}
