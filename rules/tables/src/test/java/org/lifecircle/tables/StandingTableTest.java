package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;

/** A table is changed where it stands, and all else of its file stays. */
class StandingTableTest {

  private static final Columns COLUMNS = Columns.required("id", "name").optional("hours");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name\na,x\nb,y\n",
        "id,name\r\na,x\r\nb,y\r\n",
        "id,name\ra,x\rb,y\r",
        "id;name\na;x\nb;y",
        "sep=;\nid;name\na;x\nb;y\n",
        "\n\nid\tname\n\na\tx\n\nb\ty\n\n",
        "id,name,\na,x,\nb,\"y\",\n",
        "name,id\nx,a\n\"y\",b\n",
        "id,name\n\"a\",\"x\n1\"\nb,y\n"
      })
  void aChangedCellIsAllThatChanges(String text) {
    StandingTable table = table(text);
    StandingLine last = table.lines().get(table.lines().size() - 1);
    assertThat(last.cells()).containsEntry("id", "b").containsEntry("name", "y");

    String changed =
        new String(table.with(last.number(), Map.of("name", "z")), StandardCharsets.UTF_8);

    int at = text.lastIndexOf('y');
    boolean quoted = text.charAt(at - 1) == '"';
    assertThat(changed)
        .isEqualTo(
            text.substring(0, quoted ? at - 1 : at)
                + "z"
                + text.substring(quoted ? at + 2 : at + 1));
    assertThat(table(changed).lines().get(table.lines().size() - 1).cells())
        .containsEntry("name", "z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "say \"x\"", "two\nlines", " blank ", "=1+1", "", "，"})
  void whatIsWrittenIsReadAgain(String cell) {
    byte[] changed = table("id,name\na,x\nb,y\n").with(2, Map.of("name", cell));
    assertThat(table(new String(changed, StandardCharsets.UTF_8)).lines().get(0).cells())
        .containsEntry("name", cell.strip());
    assertThat(table(new String(changed, StandardCharsets.UTF_8)).lines().get(1).cells())
        .containsEntry("name", "y");
  }

  @Test
  void aColumnThatTheFileHasNotIsAddedForItsCell() {
    assertThat(text(table("id,name\na,x\nb,y\n").with(3, Map.of("hours", "24/7"))))
        .isEqualTo("id,name,hours\na,x\nb,y,24/7\n");
    assertThatThrownBy(() -> table("id,name\na,x\n").with(2, Map.of("colour", "red")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aShortRowIsFilledAsFarAsNeeded() {
    assertThat(text(table("id,name,hours\na\nb,y\n").with(2, Map.of("hours", "24/7"))))
        .isEqualTo("id,name,hours\na,,24/7\nb,y\n");
  }

  @Test
  void aRowOfFullWidthCommasIsWrittenAnew() {
    assertThat(text(table("id，name\na，x\nb，y\n").with(2, Map.of("name", "z"))))
        .isEqualTo("id，name\na,z\nb，y\n");
  }

  @Test
  void rowsComeAndGoAndLeaveTheOthers() {
    assertThat(text(table("id,name\na,x\nb,y").inserted(0, Map.of("id", "c", "name", "z"))))
        .isEqualTo("id,name\na,x\nb,y\nc,z");
    assertThat(text(table("id,name\r\na,x\r\n").inserted(2, Map.of("id", "c"))))
        .isEqualTo("id,name\r\nc,\r\na,x\r\n");
    assertThat(text(table("id,name\n").inserted(0, Map.of("id", "c")))).isEqualTo("id,name\nc,\n");
    assertThat(text(table("id,name\n\"a\n1\",x\nb,y\n").without(2))).isEqualTo("id,name\nb,y\n");
    assertThatThrownBy(() -> table("id,name\na,x\n").without(9))
        .isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,false", "UTF-8,true", "GBK,false", "UTF-16LE,true", "UTF-16BE,true"})
  void theEncodingAndTheMarkStay(String charset, boolean marked) {
    String text = (marked ? "\uFEFF" : "") + "id,name\na,红庙北里小区的名称\nb,朝阳路北侧的商店\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    List<Problem> problems = new ArrayList<>();

    byte[] changed =
        StandingTable.of("t.csv", bytes, COLUMNS, problems)
            .orElseThrow()
            .with(2, Map.of("name", "新"));

    assertThat(new String(changed, Charset.forName(charset)))
        .isEqualTo(text.replace("红庙北里小区的名称", "新"));
  }

  private static StandingTable table(String text) {
    List<Problem> problems = new ArrayList<>();
    return StandingTable.of("t.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS, problems)
        .orElseThrow(() -> new AssertionError(problems));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
