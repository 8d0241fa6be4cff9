package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

class WorkbookCommandsTest {

  @TempDir Path temporary;

  @Test
  void aTemplateIsWrittenAndNeverOverAnything() throws IOException {
    Path file = temporary.resolve("我的生活圈.xlsx");

    CommandRun first = run("template", "--out", file);
    byte[] written = Files.readAllBytes(file);
    CommandRun second = run("template", "--out", file);

    assertThat(first).isEqualTo(new CommandRun(0, "Workbook to fill: " + file + "\n", ""));
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains("is there already and is not overwritten");
    assertThat(Files.readAllBytes(file)).isEqualTo(written);
    assertThat(run("template", "--out", temporary.resolve("x.xls")).status()).isEqualTo(2);
  }

  @Test
  void checkingNamesEveryCellAndMarksACopy() throws IOException {
    Path file = temporary.resolve("圈.xlsx");
    run("template", "--out", file);

    CommandRun plain = run("check", file);
    CommandRun marked = run("check", file, "--mark");

    assertThat(plain.status()).isEqualTo(2);
    assertThat(plain.err())
        .contains("圈.xlsx: 基本信息!B2: Write \"Name of the circle\" here.\n")
        .endsWith("6 problems.\n");
    assertThat(marked.status()).isEqualTo(2);
    assertThat(marked.out())
        .isEqualTo("A copy with the wrong cells marked: " + temporary.resolve("圈-已标注.xlsx") + "\n");
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(temporary.resolve("圈-已标注.xlsx")))) {
      assertThat(book.getSheet("基本信息").getRow(1).getCell(1).getCellComment()).isNotNull();
    }
  }

  @Test
  void aFolderIsCheckedToo() throws IOException {
    Path folder = TinyCircle.write(temporary.resolve("circle"));

    assertThat(run("check", folder).status()).isZero();
    assertThat(run("check", folder).out())
        .contains("it can be evaluated, and 2 things are doubtful")
        .doesNotContain("problem");
    assertThat(run("check", folder, "--mark").status()).isEqualTo(2);
    assertThat(run("check", temporary.resolve("nowhere.xlsx")).err())
        .isEqualTo("nowhere.xlsx: There is no such file.\nOne problem.\n");
  }
}
