package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.gis.GisSource;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;

/** For which formats the outlets were looked for is a fact that somebody states. */
class OutletSearchTest {

  @TempDir private Path temp;

  private OutletSearch read(String key) {
    Path folder = FolderFixture.good(temp.resolve("circle"));
    FolderFixture.put(folder, "circle.yaml", FolderFixture.CIRCLE + key);
    return data(folder).circle().search();
  }

  private static CircleData data(Path folder) {
    return CircleFolder.read(folder, FolderFixture.VOCABULARY);
  }

  private List<String> wrong(String key) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(key));
    assertThat(refused).isNotNull();
    return refused.problems().stream()
        .map(
            problem ->
                "%s:%d %s: %s"
                    .formatted(
                        problem.file(), problem.line(), problem.field(), problem.message().en()))
        .toList();
  }

  @Test
  void aCircleThatSaysNothingWasLookedForByNobody() {
    assertThat(read("")).isEqualTo(OutletSearch.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "已全部排查", "yes", "是", "√", "全部", "All looked for"})
  void oneWordHoldsForEveryFormat(String word) {
    assertThat(read("outletSearch: " + word + "\n")).isEqualTo(OutletSearch.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "no,UNKNOWN",
    "未排查,UNKNOWN",
    "rarely,RARELY",
    "来源有时收录,SOMETIMES",
    "usually,USUALLY",
    "不详,UNKNOWN",
    "不全,UNKNOWN"
  })
  void otherWordsSayHowMuchIsKnown(String word, Completeness meant) {
    assertThat(read("outletSearch: " + word + "\n").others()).isEqualTo(meant);
  }

  @Test
  void formatsAreNamedByIdByOfficialAndByEverydayName() {
    OutletSearch search =
        read(
            """
            outletSearch:
              default: rarely
              formats:
                pharmacy: complete
                菜市场: 是
                干洗店: 否
            """);
    assertThat(search.others()).isEqualTo(Completeness.RARELY);
    assertThat(search.byFormat())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pharmacy",
                Completeness.COMPLETE,
                "wet-market",
                Completeness.COMPLETE,
                "laundry",
                Completeness.UNKNOWN));
    assertThat(search.of("gym")).isEqualTo(Completeness.RARELY);
  }

  @Test
  void whatOnlyNamesFormatsSaysNothingOfTheOthers() {
    OutletSearch search = read("outletSearch:\n  formats:\n    gym: yes\n");
    assertThat(search.of("gym")).isEqualTo(Completeness.COMPLETE);
    assertThat(search.of("pharmacy")).isEqualTo(Completeness.UNKNOWN);
  }

  @Test
  void everyWrongWordIsToldWithItsLine() {
    assertThat(
            wrong(
                """
                outletSearch:
                  default: mostly
                  formats:
                    pharmcy: complete
                    gym: perhaps
                    药店: yes
                    pharmacy: no
                  else: yes
                """))
        .hasSize(5)
        .anyMatch(text -> text.startsWith("circle.yaml:11 outletSearch.default: Write here"))
        .anyMatch(
            text ->
                text.startsWith("circle.yaml:13 outletSearch.formats.pharmcy")
                    && text.contains("pharmacy"))
        .anyMatch(text -> text.startsWith("circle.yaml:14 outletSearch.formats.gym: Write here"))
        .anyMatch(text -> text.startsWith("circle.yaml:16 outletSearch.formats.pharmacy"))
        .anyMatch(text -> text.startsWith("circle.yaml:17 outletSearch.else"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"circle", "circle.gpkg"})
  void itIsKeptWhereTheCircleIsWritten(String name) throws IOException {
    OutletSearch said =
        read(
            """
            outletSearch:
              default: complete
              formats:
                gym: rarely
                pharmacy: unknown
            """);
    CircleData before = data(temp.resolve("circle"));
    for (OutletSearch search : List.of(said, OutletSearch.COMPLETE, OutletSearch.UNKNOWN)) {
      Path again = temp.resolve("again-" + name);
      CircleData read;
      if (name.endsWith(".gpkg")) {
        GisSource source = new GisSource();
        source.write(again, before.circle().withSearch(search), before.map(), List.of());
        read = source.read(again, FolderFixture.VOCABULARY, Optional.empty(), Gazetteer.NONE);
      } else {
        CircleFolder.write(again, before.circle().withSearch(search), before.map());
        read = data(again);
      }
      assertThat(read.circle().search()).isEqualTo(search);
    }
  }
}
