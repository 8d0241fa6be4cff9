package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lifecircle.kit.folder.FolderFixture.CIRCLE;
import static org.lifecircle.kit.folder.FolderFixture.HOMES;
import static org.lifecircle.kit.folder.FolderFixture.OUTLETS;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.WAYS;
import static org.lifecircle.kit.folder.FolderFixture.good;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** Texts that would break a document later, or deceive its reader, are told when they are read. */
class RefusedTextsTest {

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void aGoodFolder() {
    folder = good(temporary.resolve("circle"));
  }

  private String onlyProblem() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleFolder.read(folder, VOCABULARY));
    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.problems().get(0).message().zh()).containsPattern("\\p{IsHan}");
    return refused.problems().get(0).describe(Language.EN);
  }

  private static String spoiled(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0007", "\u202E", "\uFFFF"})
  void aNameInATableIsRefusedWithItsLine(String wrong) {
    put(folder, "homes.csv", spoiled(HOMES, "2号楼", "2号" + wrong + "楼"));
    assertThat(onlyProblem())
        .startsWith("homes.csv:3: name")
        .contains(String.format("U+%04X", (int) wrong.charAt(0)))
        .doesNotContain(wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0007", "\\u202E", "\\uFFFF", "\\0"})
  void aNameInYamlIsRefusedThoughItIsWrittenInLetters(String escaped) {
    put(folder, "circle.yaml", spoiled(CIRCLE, "测试里", "\"测试" + escaped + "里\""));
    assertThat(onlyProblem()).startsWith("circle.yaml:1: name").contains("U+");
  }

  @Test
  void aTextInAMapIsShownBecauseNobodyMayEverReadIt() {
    put(folder, "ways.geojson", spoiled(WAYS, "\"footway\"", "\"footway\",\"name\":\"a\\u202Eb\""));
    assertThat(CircleFolder.read(folder, VOCABULARY).map().toString())
        .contains("a‹U+202E›b")
        .doesNotContain("‮");
  }

  @Test
  void aNameHasAtMost200Characters() {
    put(folder, "outlets.csv", spoiled(OUTLETS, "小修小补", "补".repeat(201)));
    assertThat(onlyProblem()).startsWith("outlets.csv:3: name").contains("201", "200");
  }

  @Test
  void idsThatLookAlikeAreToldApart() {
    put(folder, "homes.csv", spoiled(spoiled(HOMES, "h1", "HE1"), "h2", "\u041D\u04151"));
    assertThat(onlyProblem()).startsWith("homes.csv:3: id").contains("line 2");
  }

  @Test
  void anIdHasNoCharacterThatNobodySees() {
    put(folder, "homes.csv", spoiled(HOMES, "h2", "h\u200B2"));
    assertThat(onlyProblem()).startsWith("homes.csv:3: id").contains("U+200B", "character 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1E+17", "1E+05", "1.10E17"})
  void anIdThatASpreadsheetHasShortenedIsRefused(String shortened) {
    put(folder, "homes.csv", spoiled(HOMES, "h2", shortened));
    assertThat(onlyProblem()).startsWith("homes.csv:3: id").contains("last digits are lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3E12", "E5", "12-3", "2024001"})
  void idsOfBuildingsAreNoShortenedNumbers(String id) {
    put(folder, "homes.csv", spoiled(HOMES, "h2", id));
    assertThat(CircleFolder.read(folder, VOCABULARY).circle().homes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7月11日", "11-Jul", "2026/7/11", "2026-07-11", "46214"})
  void aShopCalled7Eleven_thatBecameADate_isTold(String date) {
    put(folder, "outlets.csv", spoiled(OUTLETS, "好邻居便利店", date));
    CircleData read = CircleFolder.read(folder, VOCABULARY);

    assertThat(warnings(read)).anyMatch(text -> text.contains(date) && text.contains("7-11"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7-11", "7-Eleven", "711便利店", "好邻居"})
  void otherNamesAreNotTakenForDates(String name) {
    put(folder, "outlets.csv", spoiled(OUTLETS, "好邻居便利店", name));

    assertThat(warnings(CircleFolder.read(folder, VOCABULARY)))
        .noneMatch(text -> text.contains("spreadsheet program has made"));
  }

  @ParameterizedTest
  @CsvSource({"0206-11-22", "1899-12-31", "2201-01-01", "9999-01-01"})
  void aDayOfAnotherAgeIsRefused(String day) {
    put(folder, "circle.yaml", spoiled(CIRCLE, "2026-11-22", day));
    assertThat(onlyProblem()).contains(day, "1900-01-01", "2200-12-31");
  }

  private static List<String> warnings(CircleData read) {
    return read.warnings().stream().map(Warning::message).map(text -> text.en()).toList();
  }
}
