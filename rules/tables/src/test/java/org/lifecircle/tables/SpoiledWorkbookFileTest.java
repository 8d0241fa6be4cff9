package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;

/** A workbook that somebody spoiled is refused with a sentence, and nothing else happens. */
class SpoiledWorkbookFileTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path temporary;
  private Path good;

  @BeforeEach
  void writeAGoodOne() throws IOException {
    good = temporary.resolve("good.xlsx");
    Workbook.write(
        good,
        Map.of("levels", List.of(List.of("id", "value"), List.of("a", "1"), List.of("b", "x"))));
  }

  private List<String> refusal(Path file) {
    List<Problem> problems = new ArrayList<>();
    Optional<Workbook> read = Workbook.read(file, problems);
    assertThat(read).isEmpty();
    return problems.stream().map(problem -> problem.describe(Language.EN)).toList();
  }

  /** A copy whose parts are changed. */
  private Path changed(UnaryOperator<byte[]> sheet) throws IOException {
    Path file = temporary.resolve("spoiled.xlsx");
    try (ZipFile in = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = in.getInputStream(entry)) {
          byte[] bytes = part.readAllBytes();
          out.write(entry.getName().equals(SHEET) ? sheet.apply(bytes) : bytes);
        }
      }
    }
    return file;
  }

  private Path replaced(String what, String by) throws IOException {
    return changed(
        part ->
            new String(part, StandardCharsets.UTF_8)
                .replace(what, by)
                .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void aDocumentTypeIsRefused(String charset) throws IOException {
    String document =
        "<?xml version=\"1.0\" encoding=\"%s\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"/etc/hosts\">]><w/>"
            .formatted(charset);
    Path file = changed(part -> document.getBytes(Charset.forName(charset)));
    assertThat(refusal(file))
        .containsExactly(
            "spoiled.xlsx: This file carries a DOCTYPE, which is not allowed. Open it in Excel,"
                + " WPS or LibreOffice and save it again.");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
    byte[] nothing = new byte[1024 * 1024];
    Path file = temporary.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 100; i++) {
        zip.write(nothing);
      }
    }
    assertThat(refusal(file))
        .containsExactly(
            "bomb.xlsx: This file unpacks to far more than a workbook needs and was not read. Copy"
                + " the data into a new template.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-2.5E-999999999"})
  void aNumberOfABillionDigitsStaysShort(String number) throws IOException {
    String row =
        "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>c</t></is></c><c r=\"B4\"><v>%s</v></c></row>"
            .formatted(number);
    Path file = replaced("</sheetData>", row + "</sheetData>");
    List<Problem> problems = new ArrayList<>();
    Table table =
        Workbook.read(file, problems)
            .flatMap(book -> book.table("levels", Columns.required("id", "value"), problems))
            .orElseThrow();
    assertThat(table.rows().get(2).text("value")).hasSizeLessThan(30).contains("E");
  }

  @Test
  void moreCellsThanAnyTableHasAreRefused() throws IOException {
    String row = "<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>";
    Path file = replaced("</sheetData>", row.repeat(401) + "</sheetData>");
    assertThat(refusal(file))
        .containsExactly(
            "spoiled.xlsx: There are more than 400000 filled cells. Delete the rows and columns"
                + " that are not needed.");
  }

  @Test
  void cellsOfTheLastColumnCountAsTheWholeRowsThatTheyMake() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 10; row < 100; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"XFD%1$d\"><v>1</v></c></row>".formatted(row));
    }
    assertThat(refusal(replaced("</sheetData>", rows + "</sheetData>"))).hasSize(1);
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
    Path text = Files.writeString(temporary.resolve("text.xlsx"), "id,value\na,1\n");
    assertThat(refusal(text))
        .containsExactly(
            "text.xlsx: This is no .xlsx file. Save it as .xlsx in Excel, WPS or LibreOffice.");
    assertThat(refusal(temporary)).singleElement().asString().contains("This is a folder.");
    assertThat(refusal(temporary.resolve("none.xlsx")))
        .containsExactly("none.xlsx: There is no such file.");
  }

  @Test
  void whateverAByteIsTurnedIntoTheFileIsReadOrRefused() throws IOException {
    byte[] whole = Files.readAllBytes(good);
    Path file = temporary.resolve("any.xlsx");
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      byte[] spoiled = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, spoiled);
      readOrRefused(file, "seed " + seed);
    }
  }

  @Test
  void whateverASheetIsTurnedIntoTheFileIsReadOrRefused() throws IOException {
    List<BinaryOperator<String>> ways =
        List.of(
            (xml, any) -> xml.replaceFirst("r=\"[A-Z]+[0-9]+\"", "r=\"" + any + "\""),
            (xml, any) -> xml.replaceFirst("t=\"[a-z]+\"", "t=\"" + any + "\""),
            (xml, any) -> xml.replaceFirst("<v>[^<]*</v>", "<v>" + any + "</v>"),
            (xml, any) -> xml.replaceFirst("s=\"[0-9]+\"", "s=\"" + any + "\""),
            (xml, any) -> xml.replaceFirst("<row r=\"[0-9]+\"", "<row r=\"" + any + "\""));
    List<String> anything =
        List.of(
            "", "-1", "0", "A", "A0", "AAAAAAAA1", "99999999999", "1e999", "str", "d", "e", "é");
    for (BinaryOperator<String> way : ways) {
      for (String any : anything) {
        Path file =
            changed(
                part ->
                    way.apply(new String(part, StandardCharsets.UTF_8), any)
                        .getBytes(StandardCharsets.UTF_8));
        readOrRefused(file, any);
      }
    }
  }

  private static void readOrRefused(Path file, String what) {
    List<Problem> problems = new ArrayList<>();
    Optional<Workbook> read = Workbook.read(file, problems);
    assertThat(read.isPresent() || !problems.isEmpty()).as(what).isTrue();
  }

  @Test
  void theGoodOneIsRead() {
    List<Problem> problems = new ArrayList<>();
    assertThat(Workbook.read(good, problems).orElseThrow().sheets()).containsExactly("levels");
    assertThat(problems).isEmpty();
  }
}
