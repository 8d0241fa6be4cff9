package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;

class TableTest {

  private static final Columns COLUMNS = Columns.required("id", "size").optional("kind", "day");

  private final List<Problem> problems = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void cellsAreReadByTheNameOfTheirColumnInAnyOrder() {
    Table table = read("size,id\n7,a\n").orElseThrow();

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).requiredText("id")).contains("a");
    assertThat(table.rows().get(0).requiredInteger("size", 0, 10)).hasValue(7);
    assertThat(problems).isEmpty();
  }

  @Test
  void aFileAsExcelWritesItIsReadWithTheRightLines() {
    Table table = read("\uFEFFid,size\r\n\r\na,1\r\n\"b\",x\r\n").orElseThrow();
    table.rows().forEach(row -> row.requiredInteger("size", 0, 10));

    assertThat(told())
        .containsExactly(
            "t.csv:4: size \"x\": This is not a number. Write digits only, with a point before"
                + " decimals.");
  }

  @Test
  void emptyRowsArePassedOver() {
    assertThat(read("id,size\n\na,1\n,\n  ,  \nb,2\n").orElseThrow().rows()).hasSize(2);
  }

  @Test
  void anUnknownColumnIsToldWithTheNearestOne() {
    assertThat(read("id,sise\na,1\n")).isEmpty();
    assertThat(told())
        .containsExactly(
            "t.csv:1: sise: There is no such column. Maybe \"size\".",
            "t.csv:1: size: This column is missing from the header. The columns are:"
                + " id,size,kind,day");
  }

  @Test
  void aColumnThatStandsTwiceIsTold() {
    assertThat(read("id,size,id\na,1,b\n")).isEmpty();
    assertThat(told()).containsExactly("t.csv:1: id: This column stands twice in the header.");
  }

  @Test
  void aRowWithTooManyCellsIsTold() {
    read("id,size\na,1,2\n");

    assertThat(told())
        .containsExactly(
            "t.csv:2: \"2\": This row has 3 cells, the header 2. Maybe a text with a comma needs"
                + " quotation marks around it.");
  }

  @Test
  void aTextMayHoldCommasLinesAndQuotationMarks() {
    Row row = read("id,size\n\"a, \"\"b\"\"\nc\",1\n").orElseThrow().rows().get(0);

    assertThat(row.text("id")).isEqualTo("a, \"b\"\nc");
    assertThat(problems).isEmpty();
  }

  @Test
  void aNumberIsHeldToItsBoundsWhichAreIncluded() {
    Row row = read("id,size\na,10\n").orElseThrow().rows().get(0);

    assertThat(row.integer("size", 0, 10)).hasValue(10);
    assertThat(row.integer("size", 0, 9)).isEmpty();
    assertThat(told())
        .containsExactly("t.csv:2: size \"10\": This number must lie within 0 and 9.");
  }

  /** Such a number lies within bounds, and is a gigabyte as soon as it is rounded. */
  @Test
  void aNumberOfABillionDecimalsIsNoNumber() {
    Row row = read("id,size\na,1e-999999999\nb,0e-999999999\n").orElseThrow().rows().get(0);

    assertThat(row.decimal("size", BigDecimal.ZERO, BigDecimal.ONE)).isEmpty();
    assertThat(row.integer("size", 0, 9)).isEmpty();
    assertThat(told()).hasSize(2).allMatch(problem -> problem.contains("This is not a number."));
  }

  @Test
  void aBlankCellIsNothingUnlessItIsRequired() {
    Row row = read("id,size\na,\n").orElseThrow().rows().get(0);

    assertThat(row.decimal("size", BigDecimal.ZERO, BigDecimal.TEN)).isEmpty();
    assertThat(problems).isEmpty();
    assertThat(row.requiredDecimal("size", BigDecimal.ZERO, BigDecimal.TEN)).isEmpty();
    assertThat(told()).containsExactly("t.csv:2: size: This cell must not be blank.");
  }

  @Test
  void namesMustBeKnownAndStandOnce() {
    List<String> known = List.of("gym", "bakery");
    List<Row> rows =
        read("id,size,kind\na,1,gym; bakery\nb,1,gym;gym\nc,1,bakry\n").orElseThrow().rows();

    assertThat(rows.get(0).names("kind", known)).contains(List.of("gym", "bakery"));
    assertThat(rows.get(1).names("kind", known)).isEmpty();
    assertThat(rows.get(2).names("kind", known)).isEmpty();
    assertThat(told()).hasSize(2);
    assertThat(told().get(1)).endsWith("Maybe \"bakery\".");
  }

  @Test
  void aDateIsYearMonthDay() {
    List<Row> rows = read("id,size,day\na,1,2026-11-22\nb,1,2026/11/22\n").orElseThrow().rows();

    assertThat(rows.get(0).date("day")).isPresent();
    assertThat(rows.get(1).date("day")).isEmpty();
    assertThat(told())
        .containsExactly(
            "t.csv:3: day \"2026/11/22\": This is not a date. Write year-month-day, for example"
                + " 2026-11-22.");
  }

  @Test
  void anEmptyFileNamesTheColumnsThatBelongThere() {
    assertThat(read("")).isEmpty();
    assertThat(told()).hasSize(1).first().asString().contains("id,size,kind,day");
  }

  @Test
  void everyProblemHasChineseWords() {
    read("id,sise\na,1\n");

    assertThat(problems)
        .allSatisfy(
            problem -> assertThat(problem.message().in(Language.ZH)).containsPattern("\\p{IsHan}"));
  }

  @Test
  void whatIsWrittenReadsTheSame() throws IOException {
    Path file = folder.resolve("t.csv");
    TableWriter.write(
        file, List.of("id", "size"), List.of(List.of("a,\"b\"", "1"), List.of("早餐", "")));

    List<Row> rows = Table.read(file, COLUMNS, problems).orElseThrow().rows();
    assertThat(rows.get(0).text("id")).isEqualTo("a,\"b\"");
    assertThat(rows.get(1).text("id")).isEqualTo("早餐");
    assertThat(Files.readString(file)).isEqualTo("id,size\n\"a,\"\"b\"\"\",1\n早餐,\n");
  }

  @Test
  void aRowOfAnotherLengthIsNotWritten() {
    assertThatThrownBy(
            () ->
                TableWriter.write(
                    folder.resolve("t.csv"), List.of("id", "size"), List.of(List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<Table> read(String content) {
    return Table.read("t.csv", content.getBytes(StandardCharsets.UTF_8), COLUMNS, problems);
  }

  private List<String> told() {
    return problems.stream().map(problem -> problem.describe(Language.EN)).toList();
  }
}
