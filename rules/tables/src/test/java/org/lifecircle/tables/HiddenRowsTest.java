package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Warning;

/** Rows that a spreadsheet program hides or filters away are read, and that is told. */
class HiddenRowsTest {

  @TempDir Path temp;
  private Path written;

  @BeforeEach
  void writeTwoSheets() throws IOException {
    written = temp.resolve("tables.xlsx");
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("levels", List.of(List.of("id"), List.of("a"), List.of("b"), List.of("c")));
    sheets.put("notes", List.of(List.of("id"), List.of("n")));
    Workbook.write(written, sheets);
  }

  private Workbook changed(String part, String what, String by) throws IOException {
    Path file = temp.resolve("changed.xlsx");
    try (ZipFile in = new ZipFile(written.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = in.getInputStream(entry)) {
          String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          boolean meant = entry.getName().equals(part);
          assertThat(!meant || text.contains(what)).as(text).isTrue();
          out.write((meant ? text.replace(what, by) : text).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return Workbook.read(file, new ArrayList<>()).orElseThrow();
  }

  @Test
  void whereAllIsShownNothingIsTold() {
    Workbook workbook = Workbook.read(written, new ArrayList<>()).orElseThrow();
    assertThat(workbook.hidden("levels")).isEmpty();
    assertThat(workbook.hidden("none")).isEmpty();
  }

  @Test
  void hiddenRowsAreReadAndToldByTheirNumbers() throws IOException {
    Workbook workbook =
        changed("xl/worksheets/sheet1.xml", "<row r=\"3\"", "<row hidden=\"1\" r=\"3\"");
    assertThat(workbook.cells("levels")).hasSize(4).contains(List.of("b"));
    assertThat(workbook.hidden("levels"))
        .extracting(Warning::code, Warning::subject, warning -> warning.message().en())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "hidden-but-read",
                "changed.xlsx",
                "Sheet \"levels\" has 1 rows that are hidden or filtered away (rows 3); they were"
                    + " read all the same. Delete the rows that do not count."));
    assertThat(workbook.hidden("notes")).isEmpty();
  }

  @Test
  void aHiddenSheetIsReadAndTold() throws IOException {
    Workbook workbook =
        changed(
            "xl/workbook.xml", "<sheet name=\"notes\"", "<sheet state=\"hidden\" name=\"notes\"");
    assertThat(workbook.cells("notes")).hasSize(2);
    assertThat(workbook.hidden("notes"))
        .extracting(warning -> warning.message().zh())
        .containsExactly("“notes”表被隐藏了，照样读取了。");
    assertThat(workbook.hidden("levels")).isEmpty();
  }
}
