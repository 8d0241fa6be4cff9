package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.standards.annex.Annex;

/** What is hidden in edited tables and in a filled annex counts, and is told with its rows. */
class HiddenTablesTest {

  @TempDir private Path temp;

  @Test
  void filteredRowsOfEditedTablesAreToldOfTheirStandardAlone() throws IOException {
    Path tables = temp.resolve("tables");
    Files.createDirectories(tables);
    Standards.writeTables(temp);
    hide(temp.resolve("national-2021.xlsx"), tables.resolve("national-2021.xlsx"), 4);
    Files.copy(temp.resolve("national-2023.xlsx"), tables.resolve("national-2023.xlsx"));

    Standards edited = Standards.load(tables);
    assertThat(edited.doubts("national-2021"))
        .isNotEmpty()
        .allMatch(doubt -> doubt.subject().equals("national-2021.xlsx"))
        .allMatch(doubt -> doubt.code().equals("hidden-but-read"))
        .anyMatch(doubt -> doubt.message().en().contains("\"parameters\" has 1 rows"))
        .allMatch(doubt -> doubt.message().en().contains("(rows 4)"))
        .doesNotHaveDuplicates();
    assertThat(edited.doubts("national-2023")).isEmpty();
    assertThat(Standards.load().doubts("national-2021")).isEmpty();
  }

  @Test
  void filteredRowsOfAnAnnexAreToldOfThePlanAlone() throws IOException {
    Path filled = FilledAnnex.whole(temp).save();
    Path hidden = temp.resolve("hidden.xlsx");
    hide(filled, hidden, 5);
    Standards carried = Standards.load();

    Annex shown = Annex.read(filled, carried.formats(), carried.vocabulary());
    assertThat(Standards.load(shown).doubts("national-2023")).isEmpty();
    Annex annex = Annex.read(hidden, carried.formats(), carried.vocabulary());
    assertThat(annex.formats()).isEqualTo(shown.formats());
    assertThat(Standards.load(annex).doubts("national-2023"))
        .anyMatch(doubt -> doubt.message().zh().contains("“有没有”表有 1 行被隐藏或筛选掉了（第 5 行）"))
        .allMatch(doubt -> doubt.subject().equals("hidden.xlsx"));
    assertThat(Standards.load(annex).doubts("national-2021")).isEmpty();
  }

  /** As spreadsheet programs write a row that a filter takes away, on every sheet. */
  private static void hide(Path from, Path to, int row) throws IOException {
    String shown = "<row r=\"" + row + "\"";
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = in.getInputStream(entry)) {
          String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          out.write(text.replace(shown, shown + " hidden=\"1\"").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
