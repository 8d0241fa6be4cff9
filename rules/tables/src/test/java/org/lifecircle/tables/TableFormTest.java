package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;

/** Tables as spreadsheet programs and people write them. */
class TableFormTest {

  private static final Columns COLUMNS = Columns.required("id", "name").optional("size");
  private static final String CLEAN = "id,name,size\na,早餐店,7\nb,便利店,8\n";

  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(chars = {';', '\t', '|', '；'})
  void aTableWithAnotherSeparatorIsReadAndSaidOnce(char separator) {
    Table table = read(CLEAN.replace(',', separator)).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains("was read so");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\n", "\"sep=,\"\r\n", "SEP=,\n", "\n\nsep=,\n", "sep=, \n"})
  void aLineThatSaysTheSeparatorIsPassedOverAndSaid(String line) {
    Table table = read(line + CLEAN).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains("sep=");
    assertThat(table.rows().get(0).line()).isEqualTo(2 + line.split("\\R", -1).length - 1);
  }

  @Test
  void aStatedSeparatorIsTheOneThatStandsThere() {
    Table table = read("sep=;\n" + CLEAN.replace(',', ';')).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains("sep=").contains("\";\"");
  }

  @Test
  void aStatedSeparatorThatDoesNotStandThereIsNotBelieved() {
    Table table = read("sep=;\n" + CLEAN).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-16LE,''", "UTF-16BE,''"})
  void aTableInAnotherUnicodeFormIsReadAndSaid(String charset, String mark) {
    Table table = read(bytes(mark, CLEAN.getBytes(Charset.forName(charset)))).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "GB2312"})
  void aTableOfAChineseExcelIsReadAndSaid(String charset) {
    Table table = read(CLEAN.getBytes(Charset.forName(charset))).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains("GBK");
  }

  @ParameterizedTest
  @CsvSource({"Big5,便民早餐店與藥房麵包坊", "ISO-8859-1,Café Müller Straße", "EUC-KR,약국"})
  void anEncodingThatCannotBeToldIsRefusedAndNotGarbled(String charset, String name) {
    byte[] bytes = ("id,name\na," + name + "\n").getBytes(Charset.forName(charset));

    if (charset.equals("EUC-KR")) {
      // Nothing tells Korean bytes from Chinese ones; the sentence says what was assumed.
      assertThat(notes(read(bytes).orElseThrow())).singleElement().asString().contains("GBK");
      return;
    }
    assertThat(read(bytes)).isEmpty();
    assertThat(told()).singleElement().asString().startsWith("t.csv:2: This file is not UTF-8");
  }

  @Test
  void aWorkbookThatIsCalledCsvIsCalledAWorkbook() {
    assertThat(read(new byte[] {'P', 'K', 3, 4, 20, 0})).isEmpty();
    assertThat(told()).singleElement().asString().contains("Excel workbook");
  }

  @Test
  void aUtf16FileThatIsCutOffIsRefused() {
    assertThat(read(bytes("FFFE", new byte[] {'i', 0, 'd', 0, ','}))).isEmpty();
    assertThat(told()).singleElement().asString().contains("UTF-16LE").contains("cut off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name,size,,\na,早餐店,7\nb,便利店,8,,\n",
        "id,name,size\na,早餐店,7,,,\nb,便利店,8\n",
        ",id,name,size\n,a,早餐店,7\n,b,便利店,8\n",
        ",,,\nid,name, ,size\na,早餐店,,7\n,,,\nb,便利店,  ,8\n",
        "ｉｄ,name,size\r\"a\",早餐店,7\rb,便利店,8\r",
      })
  void whatIsBlankIsPassedOverWithoutAWord(String content) {
    Table table = read(content).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(table.notes()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void aColumnWithoutNameThatHoldsSomethingIsAProblem() {
    assertThat(read("id,name,,size\na,早餐店,,7\nb,便利店,三,8\n")).isEmpty();
    assertThat(told())
        .containsExactly(
            "t.csv:3: \"三\": Column 3 of this table has values but no name in the header. Name"
                + " it, or clear its cells.");
  }

  @Test
  void aCellBeyondTheHeaderThatHoldsSomethingIsAProblem() {
    read("id;name\na;早餐店;7\n");

    assertThat(told())
        .containsExactly(
            "t.csv:2: \"7\": This row has 3 cells, the header 2. Maybe a text that holds \";\""
                + " needs quotation marks around it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id，name，size\na,早餐店,7\nb，便利店，8\n",
        "id，name,size\na，早餐店,7\nb,便利店，8\n",
        "id,name,size\na，早餐店，7\nb,便利店,8\n",
      })
  void commasOfBothWidthsAreCommasAndItIsSaid(String content) {
    Table table = read(content).orElseThrow();

    assertThat(cells(table)).isEqualTo(cells(read(CLEAN).orElseThrow()));
    assertThat(notes(table)).singleElement().asString().contains("full-width commas");
  }

  @Test
  void aFullWidthCommaInANameStaysThere() {
    Table table = read("id,name,size\na,早餐，面点,7\n").orElseThrow();

    assertThat(table.rows().get(0).text("name")).isEqualTo("早餐，面点");
    assertThat(table.notes()).isEmpty();
  }

  @Test
  void aTextWithLineBreaksKeepsThemWhateverTheSeparator() {
    Table table = read("id;name;size\r\na;\"早餐;\r\n面点\";7\r\n\r\nb;x;8\r\n").orElseThrow();

    assertThat(table.rows().get(0).text("name")).isEqualTo("早餐;\r\n面点");
    assertThat(table.rows().get(1).line()).isEqualTo(5);
  }

  @Test
  void columnsThatNobodyKnowsAreToldOneByOneWhateverTheSeparator() {
    assertThat(read("编号;名称;户数\na;早餐店;7\n")).isEmpty();
    assertThat(told()).hasSize(5).first().asString().startsWith("t.csv:1: 编号: There is no such");
  }

  @Test
  void everyNoteStandsInBothLanguages() {
    for (Warning note : read("sep=;\n" + CLEAN.replace(',', ';')).orElseThrow().notes()) {
      assertThat(note.message().in(Language.ZH)).containsPattern("\\p{IsHan}");
      assertThat(note.message().in(Language.EN)).doesNotContainPattern("\\p{IsHan}");
    }
  }

  private static byte[] bytes(String mark, byte[] content) {
    byte[] all = new byte[mark.length() / 2 + content.length];
    for (int i = 0; i < mark.length() / 2; i++) {
      all[i] = (byte) Integer.parseInt(mark.substring(2 * i, 2 * i + 2), 16);
    }
    System.arraycopy(content, 0, all, mark.length() / 2, content.length);
    return all;
  }

  private Optional<Table> read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Table> read(byte[] content) {
    return Table.read("t.csv", content, COLUMNS, problems);
  }

  private static List<List<String>> cells(Table table) {
    return table.rows().stream()
        .map(row -> COLUMNS.all().stream().map(row::text).toList())
        .toList();
  }

  private static List<String> notes(Table table) {
    return table.notes().stream().map(note -> note.message().in(Language.EN)).toList();
  }

  private List<String> told() {
    return problems.stream().map(problem -> problem.describe(Language.EN)).toList();
  }
}
