package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.tables.Workbook;

/** An evaluator holds the annexes of 2023: form, filling by a script, verdict. */
class AnnexCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<String, String> LEVELS =
      Map.of(
          "等级!B3", "4", "等级!C3", "0", "等级!B4", "20", "等级!C4", "5", "等级!B5", "23", "等级!C5", "20",
          "好不好!C3", "95%");

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path annex;
  private Path circle;

  private int run(String... arguments) {
    return LifeCircle.run(
        Locale.SIMPLIFIED_CHINESE,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }

  @BeforeEach
  void writeForm() throws IOException {
    annex = temp.resolve("annex.xlsx");
    circle = TinyCircle.write(temp.resolve("circle"));
    assertThat(run("standards", "annex", "--template", annex.toString())).isZero();
    assertThat(out.toString()).contains("evaluate 生活圈 --annex");
  }

  /** Fills whose annex it is, all formats where asked, and cells by sheet, row and column. */
  private void fill(boolean formats, Map<String, String> cells) throws IOException {
    Workbook form = Workbook.read(annex, new ArrayList<>()).orElseThrow();
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    for (String sheet : form.sheets()) {
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : form.cells(sheet)) {
        List<String> wide = new ArrayList<>(row);
        while (wide.size() < 6) {
          wide.add("");
        }
        rows.add(wide);
      }
      sheets.put(sheet, rows);
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put("说明!B3", "示例省商务厅");
    all.put("说明!B4", "2023-10-10");
    all.put("说明!B5", "本局档案室");
    for (int row = 3; formats && row <= 55; row++) {
      all.put("有没有!D" + row, "是");
      if (sheets.get("有没有").get(row - 1).get(2).isEmpty()) {
        all.put("有没有!C" + row, "虚构业态" + row);
      }
    }
    all.putAll(cells);
    all.forEach(
        (address, text) -> {
          int bang = address.indexOf('!');
          sheets
              .get(address.substring(0, bang))
              .get(Integer.parseInt(address.substring(bang + 2)) - 1)
              .set(address.charAt(bang + 1) - 'A', text);
        });
    Workbook.write(annex, sheets);
  }

  private JsonNode evaluated(String name, String file, String... more) throws IOException {
    Path report = temp.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", circle.toString(), "--out", report.toString()));
    arguments.addAll(List.of(more));
    assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    return MAPPER.readTree(Files.readString(report.resolve(file)));
  }

  @Test
  void aFilledAnnexChangesLevelMarksAndManifest() throws IOException {
    fill(true, LEVELS);
    JsonNode before =
        evaluated("before", "scorecard.json", "--report", "none", "--standard", "national-2023");
    JsonNode after =
        evaluated("after", "scorecard.json", "--report", "none", "--annex", annex.toString());
    assertThat(before.path("standard").path("id")).isEqualTo(after.path("standard").path("id"));
    assertThat(before.path("levelAssumed").asBoolean()).isTrue();
    assertThat(after.path("levelAssumed").asBoolean()).isFalse();
    assertThat(after.path("levels").get(0).path("reason").toString())
        .isNotEqualTo(before.path("levels").get(0).path("reason").toString())
        .contains("4 种")
        .doesNotContain("假设");
    assertThat(before.toString()).doesNotContain("示例省商务厅");
    assertThat(after.toString()).contains("示例省商务厅", "附表 等级!B3");

    JsonNode manifest =
        MAPPER.readTree(Files.readString(temp.resolve("after/manifest.json"))).path("standard");
    assertThat(manifest.path("annex").path("holder").asText()).isEqualTo("示例省商务厅");
    assertThat(manifest.path("annex").path("date").asText()).isEqualTo("2023-10-10");
    assertThat(manifest.path("annex").path("address").asText()).isEqualTo("本局档案室");
    assertThat(manifest.path("annex").path("sha256").asText()).hasSize(64);
    assertThat(manifest.path("annex").path("openCells").asInt()).isZero();
    JsonNode without =
        MAPPER.readTree(Files.readString(temp.resolve("before/manifest.json"))).path("standard");
    assertThat(without.has("annex")).isFalse();
    assertThat(out.toString()).contains("附表：示例省商务厅，2023-10-10").doesNotContain("仍按假设");
  }

  @Test
  void whatWasNotFilledIsSaidOnTheConsoleAndInTheReport() throws IOException {
    fill(false, Map.of("等级!B3", "4"));
    JsonNode scorecard = evaluated("partly", "scorecard.json", "--annex", annex.toString());
    assertThat(scorecard.path("levelAssumed").asBoolean()).isTrue();
    assertThat(out.toString()).contains("还有 59 处没有填，仍按假设");
    assertThat(Files.readString(temp.resolve("partly/report.html"))).contains("还有 59 处没有填，仍按假设");
  }

  @Test
  void aFilledAnnexIsCheckedWithoutACircle() throws IOException {
    fill(true, LEVELS);
    assertThat(run("standards", "annex", annex.toString())).isZero();
    assertThat(out.toString()).contains("全部填好");
  }

  @Test
  void aRowThatIsFilteredAwayCountsAndIsTold() throws IOException {
    fill(true, LEVELS);
    Path hidden = temp.resolve("hidden.xlsx");
    try (ZipFile in = new ZipFile(annex.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hidden))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = in.getInputStream(entry)) {
          String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          zip.write(
              text.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\"")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    String told = "“有没有”表有 1 行被隐藏或筛选掉了（第 5 行），照样读取了";
    assertThat(run("standards", "annex", hidden.toString())).isZero();
    assertThat(out.toString()).contains(told);
    evaluated("hidden", "scorecard.json", "--annex", hidden.toString());
    assertThat(Files.readString(temp.resolve("hidden/report.html"))).contains(told);
  }

  @Test
  void everyMistakeIsToldByItsCell() throws IOException {
    fill(true, Map.of("等级!B3", "很多", "有没有!D4", "可能"));
    assertThat(run("evaluate", "--report", "none", circle.toString(), "--annex", annex.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("等级!B3", "很多", "有没有!D4", "可能");
  }

  @Test
  void aFormThatIsThereIsNotWrittenOver() {
    assertThat(run("standards", "annex", "--template", annex.toString())).isEqualTo(2);
    assertThat(run("standards", "annex")).isEqualTo(2);
    assertThat(run("standards", "annex", "--template", temp.resolve("annex.csv").toString()))
        .isEqualTo(2);
    assertThat(run("evaluate", circle.toString(), "--annex", annex.toString(), "--tables", "t"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("只能用一个");
  }

  @Test
  void theStandardIsShownWithTheFiguresOfTheAnnex() throws IOException {
    fill(true, LEVELS);
    assertThat(run("standards", "show", "national-2023", "--annex", annex.toString())).isZero();
    assertThat(out.toString()).contains("虚构业态17", "附表 等级!B3");
  }

  @Test
  void aCircleMayNameTheFormatsOfTheAnnex() throws IOException {
    fill(true, LEVELS);
    Path outlets = circle.resolve("outlets.csv");
    Files.writeString(
        outlets, Files.readString(outlets) + "o5,洗车房,虚构业态17,116.4837,39.91645,,60,,,\n");
    JsonNode scorecard = evaluated("named", "scorecard.json", "--annex", annex.toString());
    assertThat(scorecard.path("formats"))
        .filteredOn(format -> format.path("id").asText().equals("annex-basic-15"))
        .singleElement()
        .satisfies(format -> assertThat(format.toString()).contains("虚构业态17"));
  }
}
