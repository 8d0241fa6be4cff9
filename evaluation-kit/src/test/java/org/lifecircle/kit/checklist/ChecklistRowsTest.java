package org.lifecircle.kit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Problem;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.standards.Standards;
import org.lifecircle.tables.Table;

/** What people write into a checklist decides the formats that were open. */
class ChecklistRowsTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();
  private static final Coordinate CENTER = new Coordinate(116.4835, 39.9165);

  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private static Circle circle() {
    return Circle.of(
        CircleProfile.of("测试里", "北京", LocalDate.of(2026, 11, 22), CENTER),
        List.of(home()),
        List.of(Outlet.of("s1", "好邻居", List.of("convenience-store"), CENTER)));
  }

  private static Home home() {
    return Home.counted("h1", "1号楼", CENTER, 10, new AgeCounts(2, 20, 8));
  }

  private Circle apply(Circle circle, String... rows) {
    String text =
        "formats,zh,result,name,lon,lat,hours,date,inspector,note\n" + String.join("\n", rows);
    Table table =
        Table.read(
                "checklist.csv",
                text.getBytes(StandardCharsets.UTF_8),
                ChecklistRows.COLUMNS,
                problems)
            .orElseThrow();
    return new ChecklistRows(FORMATS, Wording.OF_FILES, problems, warnings).apply(circle, table);
  }

  private List<String> told() {
    return problems.stream()
        .map(problem -> problem.line() + " " + problem.field() + ": " + problem.message().en())
        .toList();
  }

  @Test
  void whatWasFoundIsAnOutletWithItsHoursAndWhoSawIt() {
    Circle checked =
        apply(circle(), "pharmacy,药店,有,同仁药房,116.484,39.9166,Mo-Su 08:00-20:00,2026-11-20,张三,北门外");
    assertThat(told()).isEmpty();
    Outlet found = checked.outlets().get(1);
    assertThat(found.name()).isEqualTo("同仁药房");
    assertThat(found.formatIds()).containsExactly("pharmacy");
    assertThat(found.location()).isEqualTo(new Coordinate(116.484, 39.9166));
    assertThat(found.hours()).isPresent();
    assertThat(found.evidence()).isEqualTo("2026-11-20 张三 北门外");
    assertThat(checked.search().of("pharmacy")).isEqualTo(Completeness.UNKNOWN);
  }

  @Test
  void whatIsNotThereWasLookedForCompletely() {
    Circle checked = apply(circle(), "gym,,没有,,,,,2026-11-20,张三,");
    assertThat(told()).isEmpty();
    assertThat(checked.search().of("gym")).isEqualTo(Completeness.COMPLETE);
    assertThat(checked.outlets()).hasSize(1);
  }

  @Test
  void allListedSaysThatThereAreNoOthers() {
    Circle checked = apply(circle(), "便利店,,已全部列出,,,,,2026年11月20日,张三,");
    assertThat(told()).isEmpty();
    assertThat(checked.search().of("convenience-store")).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void whatIsBuiltAndNotInUseIsNoOutletAndLeavesOpenWhetherThereAreOthers() {
    Circle checked =
        apply(
            circle(),
            "pharmacy,药店,建而未用,同仁药房,116.484,39.9166,,2026-11-20,张三,未移交；没人",
            "gym,,没有,,,,,2026-11-20,张三,");
    assertThat(told()).isEmpty();
    assertThat(checked.outlets()).hasSize(1);
    assertThat(checked.unused())
        .singleElement()
        .satisfies(
            unused -> {
              assertThat(unused.outlet().name()).isEqualTo("同仁药房");
              assertThat(unused.causes())
                  .containsExactly(UnusedOutlet.Cause.NOT_HANDED_OVER, UnusedOutlet.Cause.NO_STAFF);
              assertThat(unused.seen()).isEqualTo(LocalDate.of(2026, 11, 20));
              assertThat(unused.evidence()).isEqualTo("张三");
            });
    assertThat(checked.search().of("pharmacy")).isEqualTo(Completeness.UNKNOWN);
  }

  @Test
  void aRowWithoutAResultSaysNothingAndNotLookedTakesAClaimBack() {
    Circle complete = circle().withSearch(OutletSearch.COMPLETE);
    Circle checked = apply(complete, "gym,健身房,,,,,,,,", "bakery,,未查,,,,,,,");
    assertThat(told()).isEmpty();
    assertThat(checked.search().of("gym")).isEqualTo(Completeness.COMPLETE);
    assertThat(checked.search().of("bakery")).isEqualTo(Completeness.UNKNOWN);
  }

  @Test
  void notLookedLeavesWhatAMapSays() {
    Circle map =
        circle()
            .withSearch(
                new OutletSearch(Map.of("bakery", Completeness.SOMETIMES), Completeness.UNKNOWN));
    assertThat(apply(map, "bakery,,not looked,,,,,,,").search()).isEqualTo(map.search());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gym,,没有,,,,,,张三,|2 date",
        "gym,,建而未用,力健,116.484,39.9166,,,张三,未移交|2 date",
        "gym,,建而未用,力健,116.484,39.9166,,2026-11-20,,未移交|2 inspector",
        "gym,,建而未用,力健,116.484,39.9166,,2026-11-20,张三,门口很窄|2 note",
        "gym,,建而未用,,116.484,39.9166,,2026-11-20,张三,未移交|2 name",
        "gym,,建而未用,力健,,,,2026-11-20,张三,未移交|2 lon",
        "gym,,没有,,,,,2026-11-20,,|2 inspector",
        "gym,,有,,116.484,39.9166,,,,|2 name",
        "gym,,有,力健,,,,,,|2 lon",
        "gym,,有,力健,116.484,29.9166,,,,|2 lon,lat",
        "gym,,没有,力健,,,,2026-11-20,张三,|2 name",
        "gym,,,力健,116.484,39.9166,,,,|2 result",
        "gym,,好像有,力健,116.484,39.9166,,,,|2 result",
        "gmy,,没有,,,,,2026-11-20,张三,|2 formats",
        "快餐店,,没有,,,,,2026-11-20,张三,|2 formats",
        "gym,,没有,,,,,20日,张三,|2 date",
        "便利店,,没有,,,,,2026-11-20,张三,|2 result"
      })
  void whatIsMissingOrContradictsIsToldWithItsCell(String row, String cell) {
    apply(circle(), row);
    assertThat(told()).isNotEmpty();
    assertThat(told().get(0)).startsWith(cell + ":");
  }

  @Test
  void foundAndNotThereContradictEachOther() {
    apply(circle(), "gym,,有,力健,116.484,39.9166,,,,", "运动健身房,,没有,,,,,2026-11-20,张三,");
    assertThat(told()).singleElement().asString().startsWith("3 result: Another row says");
  }
}
