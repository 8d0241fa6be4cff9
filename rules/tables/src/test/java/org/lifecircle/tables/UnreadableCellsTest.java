package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Problem;

/** What a cell may hold is checked where it is read, and not by the document that breaks. */
class UnreadableCellsTest {

  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u202E", "\uFFFF", "\u0085"})
  void aFileOfCommasSaysLineColumnAndCharacter(String wrong) {
    String text = "id,name\n1,fine\n2,phar" + wrong + "macy\n";
    Table table =
        Table.read(
                "outlets.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Columns.required("id", "name"),
                problems)
            .orElseThrow();

    assertTold(3, wrong);
    assertThat(table.rows().get(1).text("name")).startsWith("phar\u2039U+").endsWith("\u203Amacy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u2066", "\uFFFE", "\uD800"})
  void cellsOfSheetsAndLayersAreCheckedAlike(String wrong) {
    Table.of(
        "outlets", List.of(new Table.Cells(7, Map.of("name", "phar" + wrong + "macy"))), problems);

    assertTold(7, wrong);
  }

  @Test
  void aCellHoldsNoMoreThanASpreadsheetsDoes() {
    Table.of("outlets", List.of(new Table.Cells(1, Map.of("name", "x".repeat(32_768)))), problems);

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message().en()).contains("32768", "32767");
              assertThat(problem.value()).hasSizeLessThan(70);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0202-11-22", "1899-12-31", "2201-01-01", "9999-12-31"})
  void aDayOfAnotherAgeIsASlip(String day) {
    Table table = Table.of("t", List.of(new Table.Cells(1, Map.of("date", day))), problems);

    assertThat(table.rows().get(0).date("date")).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().en()).contains(day, "1900-01-01", "2200-12-31"));
  }

  private void assertTold(int line, String character) {
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.field()).isEqualTo("name");
              assertThat(problem.message().en())
                  .contains(String.format("U+%04X", (int) character.charAt(0)), "character 5");
              assertThat(problem.value()).doesNotContain(character);
            });
  }
}
