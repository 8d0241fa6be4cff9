package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.tables.Workbook;

/** An official opens a spreadsheet of a standard, changes it and judges by it. */
class EditedTablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path CARRIED =
      Path.of(System.getProperty("lifecircle.root", "../.."), "rules/standards/tables");

  @TempDir private Path temp;

  @BeforeEach
  void writeTables() throws IOException {
    Standards.writeTables(temp);
  }

  /** {@code mvn test -pl rules/standards -am -Dlifecircle.write=true} writes the files anew. */
  @Test
  void theSpreadsheetsInTheProjectSayWhatTheTextTablesSay() throws IOException {
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.createDirectories(CARRIED);
      Standards.writeTables(CARRIED);
    }
    for (Standard standard : Standards.load().list()) {
      String file = standard.id() + ".xlsx";
      assertThat(cells(CARRIED.resolve(file))).as(file).isEqualTo(cells(temp.resolve(file)));
    }
  }

  @Test
  void untouchedTablesChangeNothing() {
    Standards edited = Standards.load(temp);
    for (Standard standard : Standards.load().list()) {
      assertThat(edited.parameters(standard.id()))
          .usingRecursiveComparison()
          .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
          .isEqualTo(Standards.load().parameters(standard.id()));
    }
    CircleFacts circle = Circles.with(9, 4).facts();
    assertThat(edited.judge("national-2021", circle, DAY).score())
        .isEqualTo(Standards.load().judge("national-2021", circle, DAY).score());
  }

  @Test
  void aRaisedThresholdChangesTheVerdictAndIsCited() throws IOException {
    int row = edit("parameters", "satisfaction", "value", "0.95");
    CircleFacts circle = Circles.empty().survey(SurveyFigure.SATISFACTION, "0.92").facts();
    Indicator before = satisfaction(Standards.load().judge("national-2021", circle, DAY));
    Indicator after = satisfaction(Standards.load(temp).judge("national-2021", circle, DAY));
    assertThat(before.outcome()).isEqualTo(Outcome.MET);
    assertThat(after.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(after.reason().zh()).contains("要求不低于 95%（假设）");
    assertThat(after.source().clause())
        .isEqualTo("试点区域居民满意度; national-2021.xlsx [parameters] " + row);
    assertThat(after.source().status()).isEqualTo(SourceStatus.ASSUMPTION);
  }

  @Test
  void everyProblemIsNamedByFileSheetRowAndColumn() throws IOException {
    edit("parameters", "walk", "value", "fifteen");
    edit("parameters", "residents-share", "value", "1.5");
    edit("parameters", "points-satisfaction", "document", "");
    edit("demands", "pharmacy", "format", "pharmcy");
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> Standards.load(temp));
    assertThat(refused.problems())
        .extracting(Problem::file)
        .contains("national-2021.xlsx [parameters]", "national-2021.xlsx [demands]");
    assertThat(refused.problems())
        .extracting(problem -> problem.field() + "=" + problem.value())
        .contains("value=fifteen", "value=1.5", "document=", "format=pharmcy");
    assertThat(refused.getMessage()).contains("Maybe \"pharmacy\"");
  }

  @Test
  void aHigherLevelThatAsksForLessIsRefused() throws IOException {
    edit("parameters", "level-quality-basic", "value", "9");
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> Standards.load(temp));
    assertThat(refused.problems()).extracting(Problem::field).containsOnly("level-quality-basic");
  }

  @Test
  void aFormulaIsRefused() throws IOException {
    Path file = temp.resolve("national-2021.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("parameters");
      sheet.value(0, 0, "id");
      sheet.formula(1, 0, "1+1");
    }
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> Standards.load(temp));
    assertThat(refused.problems()).extracting(Problem::field).contains("parameters!A2");
  }

  @Test
  void aSpreadsheetOfNoStandardIsRefused() throws IOException {
    Files.move(temp.resolve("national-2021.xlsx"), temp.resolve("national-2012.xlsx"));
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> Standards.load(temp));
    assertThat(refused.problems()).extracting(Problem::file).containsExactly("national-2012.xlsx");
  }

  private static Indicator satisfaction(Scorecard scorecard) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals("satisfaction"))
        .findFirst()
        .orElseThrow();
  }

  /** Changes one cell of the national guideline's spreadsheet; gives the row's number. */
  private int edit(String sheet, String firstCell, String column, String value) throws IOException {
    Path file = temp.resolve("national-2021.xlsx");
    Map<String, List<List<String>>> sheets = cells(file);
    List<List<String>> rows = new ArrayList<>(sheets.get(sheet));
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).get(0).equals(firstCell)) {
        List<String> row = new ArrayList<>(rows.get(i));
        row.set(rows.get(0).indexOf(column), value);
        rows.set(i, row);
        sheets.put(sheet, rows);
        Workbook.write(file, sheets);
        return i + 1;
      }
    }
    throw new IllegalArgumentException(firstCell);
  }

  private static Map<String, List<List<String>>> cells(Path file) {
    Workbook workbook = Workbook.read(file, new ArrayList<>()).orElseThrow();
    Map<String, List<List<String>>> cells = new LinkedHashMap<>();
    workbook.sheets().forEach(sheet -> cells.put(sheet, workbook.cells(sheet)));
    return cells;
  }
}
