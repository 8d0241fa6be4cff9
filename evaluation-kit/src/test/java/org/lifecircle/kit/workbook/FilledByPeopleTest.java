package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** What people leave in a workbook beside its data. */
class FilledByPeopleTest {

  @TempDir Path temporary;

  private CircleData read(Filled filled) {
    return CircleWorkbook.read(filled.save(temporary.resolve("圈.xlsx")), Filled.VOCABULARY);
  }

  private List<Problem> problems(Filled filled) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(filled)).problems();
  }

  private static List<String> told(CircleData circle, String code) {
    return circle.warnings().stream()
        .filter(warning -> warning.code().equals(code))
        .map(Warning::message)
        .map(message -> message.in(Language.ZH))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "合 计：", "一期小计", "总计", "共计", "Total", "总数", "本页合计"})
  void aTotalIsNoHome(String word) throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "B4", word);
      XSSFCell sum = (XSSFCell) filled.put("居民楼", "F4", 0);
      sum.setCellFormula("SUM(F2:F3)");
      sum.getCTCell().unsetV();
      CircleData circle = read(filled);

      assertThat(circle.circle().homes()).extracting(Home::id).containsExactly("H1", "H2");
      assertThat(told(circle, "row-not-read")).containsExactly("“居民楼”表第 4 行是合计，没有当作一行数据读取。");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注：数据来源为社区网格台账，截至2026年10月底。",
        "备注：水果店、五金店按便利店统计",
        "说明: 以上为常住人口",
        "※ 含公租房",
        "注1：见附表",
        "填表人：王芳",
        "Note: as of October"
      })
  void aNoteIsNoOutlet(String words) throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("网点", "A9", words);
      filled.put("网点", "F9", "审核人：李娜");
      CircleData circle = read(filled);

      assertThat(circle.circle().outlets()).extracting(Outlet::id).containsExactly("S1", "S2");
      assertThat(told(circle, "row-not-read")).containsExactly("“网点”表第 9 行是说明文字，没有当作一行数据读取。");
    }
  }

  @Test
  void aHeaderThatStandsAgainAndRowsOfNumbersOnlyAreNoHomes() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.row("居民楼", 4, "编号", "名称", "经度", "纬度", "户数", "居民数");
      filled.row("居民楼", 5, "H3");
      filled.row("居民楼", 6, "H4");
      CircleData circle = read(filled);

      assertThat(circle.circle().homes()).hasSize(2);
      assertThat(told(circle, "row-not-read"))
          .containsExactly(
              "“居民楼”表第 4 行又是表头，没有当作一行数据读取。", "“居民楼”表第 5 行只写了编号，没有读取。", "“居民楼”表第 6 行只写了编号，没有读取。");
    }
  }

  @ParameterizedTest
  @CsvSource({"合计便利店", "说明书店", "小计算机维修", "注册会计师楼"})
  void aPlaceThatOnlySoundsLikeATotalOrANoteIsRead(String name) throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.row("居民楼", 4, "H3", name, 116.4836, 39.9166, 10, 20);

      assertThat(read(filled).circle().homes()).extracting(Home::name).contains(name);
    }
  }

  @Test
  void aHomeWithoutPlaceIsAProblemAndNotPassedOver() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "B4", "3号楼");

      assertThat(problems(filled)).extracting(Problem::field).contains("居民楼!C4");
    }
  }

  @Test
  void whatIsHiddenOrFilteredAwayIsReadAndTold() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      XSSFSheet homes = filled.sheet("居民楼");
      homes.getRow(2).setZeroHeight(true);
      homes.setColumnHidden(4, true);
      filled.book.setSheetHidden(filled.book.getSheetIndex("网点"), true);
      CircleData circle = read(filled);

      assertThat(circle.circle().residents()).isEqualTo(250);
      assertThat(told(circle, "hidden-but-read"))
          .containsExactly(
              "“居民楼”表有 1 行被隐藏或筛选掉了（第 3 行），照样读取了。不要的行请删除。",
              "“居民楼”表的“户数”列被隐藏了，照样读取了。",
              "“网点”表被隐藏了，照样读取了。");
    }
  }

  @Test
  void aPictureInACellIsNoPhotoFileAndSaysSo() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.row("证据", 2, "S1", "x", null, "张三");
      filled.row("证据", 3, "S2", "x", null, "张三");
      filled.sheet("证据").getRow(1).getCell(1).setCellFormula("DISPIMG(\"ID_1234567890ABCDEF\",1)");
      filled.sheet("证据").getRow(2).getCell(1).setCellErrorValue((byte) 15);
      CircleData circle = read(filled);

      assertThat(circle.evidence()).hasSize(2);
      assertThat(told(circle, "photo-in-cell"))
          .hasSize(2)
          .first()
          .asString()
          .contains("“证据”表 B2 的照片嵌在单元格里");
    }
  }

  @Test
  void anOutletWithAWrongCellIsNotCalledUnknownInTheEvidence() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("网点", "G3", "幸福里小区底商5号");
      filled.row("证据", 2, "小修小补", null, null, "张三");
      filled.row("证据", 3, "S2", null, "前天", "张三");
      filled.row("证据", 4, "不存在的店", null, null, "张三");

      assertThat(problems(filled))
          .extracting(Problem::field)
          .containsExactly("网点!G3", "证据!A4", "证据!C3");
    }
  }

  @Test
  void aBinaryWorkbookSaysHowToSaveIt() throws IOException {
    Path file = temporary.resolve("圈.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.bin"));
      zip.write("x".getBytes(StandardCharsets.UTF_8));
    }
    InvalidInputException told =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleWorkbook.read(file, Filled.VOCABULARY));
    assertThat(told).hasMessageContaining("binary workbook (.xlsb). Save it as .xlsx.");
  }
}
