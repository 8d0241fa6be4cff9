package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.desk.DeskUnderTest.Told;

/** A workbook as somebody hands it in is edited on the desk, all of its tables. */
class WorkbookEditsTest {

  private static final String AT = "/desk/api/circles/sloppy.xlsx";

  @TempDir Path folder;
  private DeskUnderTest desk;

  @BeforeEach
  void open() throws IOException {
    Files.copy(
        DeskUnderTest.ROOT.resolve("../shared/faults/workbooks/sloppy-40homes-120outlets.xlsx"),
        folder.resolve("sloppy.xlsx"));
    desk = new DeskUnderTest(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({"homes, lon households residents", "outlets, formats lon", "evidence, outlet"})
  void aNewRowIsShownAsARowWithWhatIsMissingMarkedInItsCells(String table, String missing)
      throws IOException {
    int before = rows(desk.get(AT).json(), table).size();
    Told told = edit(Map.of("table", table, "insert", Map.of()));
    int line = inserted(told);

    assertThat(rows(told.json(), table)).hasSize(before + 1);
    assertThat(marked(told.json(), table, line)).contains(missing.split(" "));
  }

  @Test
  void aNewRowOfANumberAloneIsShownTooAndGoesAgain() throws IOException {
    List<?> before = rows(desk.get(AT).json(), "homes");
    Told told = edit(Map.of("table", "homes", "insert", Map.of("id", "h42")));
    assertThat(rows(told.json(), "homes")).hasSize(before.size() + 1);
    assertThat(marked(told.json(), "homes", inserted(told))).contains("lon", "households");

    Told back = edits((List<?>) told.json().get("inverse"));
    assertThat(rows(back.json(), "homes")).isEqualTo(before);
  }

  @Test
  void whatWasSeenAtAnOutletIsMendedInItsCell() throws IOException {
    assertThat(marked(desk.get(AT).json(), "evidence", 3)).contains("outlet", "date");
    Told told =
        edit(
            Map.of(
                "table",
                "evidence",
                "line",
                3,
                "cells",
                Map.of("outlet", "row3", "date", "2026-11-20")));

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(marked(told.json(), "evidence", 3)).isEmpty();
  }

  private Told edit(Map<String, Object> edit) throws IOException {
    return edits(List.of(edit));
  }

  private Told edits(List<?> edits) throws IOException {
    Object digest = desk.get(AT).json().get("digest");
    Told told = desk.post(AT + "/edits", Map.of("digest", digest, "edits", edits));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    return told;
  }

  private static int inserted(Told told) {
    return (Integer) ((Map<?, ?>) ((List<?>) told.json().get("inverse")).get(0)).get("remove");
  }

  private static List<?> rows(Map<?, ?> circle, String table) {
    return ((List<?>) circle.get("tables"))
        .stream()
            .map(one -> (Map<?, ?>) one)
            .filter(one -> table.equals(one.get("id")))
            .map(one -> (List<?>) one.get("rows"))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> marked(Map<?, ?> circle, String table, int line) {
    return ((List<?>) circle.get("problems"))
        .stream()
            .map(one -> (Map<?, ?>) one)
            .filter(one -> table.equals(one.get("table")) && one.get("line").equals(line))
            .map(one -> (String) one.get("column"))
            .toList();
  }
}
