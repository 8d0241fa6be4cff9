package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

class StandardsCommandTest {

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return LifeCircle.run(
        Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void allStandardsAreListed() {
    assertThat(run("standards")).isZero();
    assertThat(out.toString()).contains("national-2021", "shanxi-2023", "from 2021-07-20");
  }

  @Test
  void oneStandardIsShownWithRulesClausesAndParameters() {
    assertThat(run("standards", "show", "national-2021", "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("format-present", "一(二)", "residents-share", "假设");
  }

  @Test
  void anUnknownStandardIsRefusedWithTheNearestName() {
    assertThat(run("standards", "show", "national-2022")).isEqualTo(2);
    assertThat(err.toString()).contains("national-2021");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownStandardIsRefusedInTheLanguageOfTheConsole() {
    assertThat(run("standards", "show", "national-2022", "--lang", "zh")).isEqualTo(2);
    assertThat(err.toString()).contains("没有这个标准", "是不是").doesNotContain("There is no standard");
  }

  @Test
  void theTablesAreWrittenAndJudgedBy() throws IOException {
    Path tables = temp.resolve("tables");
    assertThat(run("standards", "tables", tables.toString())).isZero();
    assertThat(tables.resolve("national-2021.xlsx")).isRegularFile();
    Path circle = TinyCircle.write(temp.resolve("circle"));
    assertThat(
            run("evaluate", "--report", "none", circle.toString(), "--tables", tables.toString()))
        .isZero();
    assertThat(run("standards", "tables", tables.toString())).isEqualTo(2);

    Files.writeString(tables.resolve("national-2021.xlsx"), "no spreadsheet");
    assertThat(
            run("evaluate", "--report", "none", circle.toString(), "--tables", tables.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("national-2021.xlsx");
  }

  @Test
  void theFolderOfTheTablesMayBeAnOption() {
    Path tables = temp.resolve("tables");
    assertThat(run("standards", "tables", "--out", tables.toString())).isZero();
    assertThat(tables.resolve("national-2021.xlsx")).isRegularFile();
    assertThat(run("standards", "tables")).isEqualTo(2);
    assertThat(err.toString()).contains("--out FOLDER");
  }

  @Test
  void theStandardsOfANamedFolderAreListedAndShown() {
    String city =
        Path.of(System.getProperty("lifecircle.root"), "examples/city-standard").toString();
    assertThat(run("standards", "--standards-folder", city)).isZero();
    assertThat(out.toString()).contains("national-2021", "example-city-2026");
    assertThat(err.toString()).contains("only folders that you trust");
    assertThat(run("standards", "show", "example-city-2026", "--standards-folder", city)).isZero();
    assertThat(out.toString()).contains("example-city-scattered", "walk-daily");
  }

  @Test
  void editedTablesAndAFolderOfStandardsDoNotMix() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    assertThat(
            run("evaluate", circle.toString(), "--tables", "tables", "--standards-folder", "city"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("Only one of");
  }
}
