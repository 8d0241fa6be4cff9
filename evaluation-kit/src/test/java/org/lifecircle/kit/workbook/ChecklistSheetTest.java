package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;

/** The workbook asks which formats were looked for, and takes what was found. */
class ChecklistSheetTest {

  @TempDir private Path temp;

  private Circle read(Filled filled) throws IOException {
    return CircleWorkbook.read(filled.save(temp.resolve("圈.xlsx")), Filled.VOCABULARY).circle();
  }

  @Test
  void aWorkbookThatSaysNothingWasSearchedByNobody() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      assertThat(read(filled).search()).isEqualTo(OutletSearch.UNKNOWN);
    }
  }

  @Test
  void yesOnTheFirstSheetHoldsForEveryFormat() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.put("基本信息", "B9", "是");
      assertThat(read(filled).search()).isEqualTo(OutletSearch.COMPLETE);
    }
  }

  @Test
  void theTemplateListsEveryFormatSoThatOnlyResultsAreFilled() throws IOException {
    try (Filled filled = Filled.template(temp, Language.ZH)) {
      assertThat(filled.book.getSheet("核查清单").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("便利店");
      assertThat(filled.book.getSheet("核查清单").getLastRowNum()).isEqualTo(26);
    }
  }

  @Test
  void whatTheSheetSaysDecidesItsFormats() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.row(
          "核查清单",
          4,
          "菜市场",
          "有",
          "惠民菜市",
          116.4838,
          39.9166,
          "每天 06:00-18:00",
          "2026-11-20",
          "张三",
          null);
      filled.row("核查清单", 12, "药店", "没有", null, null, null, null, "2026-11-20", "张三", "沿街走完");
      Circle circle = read(filled);
      assertThat(circle.outletsServing("wet-market")).isEqualTo(1);
      assertThat(circle.search().of("pharmacy")).isEqualTo(Completeness.COMPLETE);
      assertThat(circle.search().of("gym")).isEqualTo(Completeness.UNKNOWN);
    }
  }

  @Test
  void theSheetsSayWhatIsBuiltAndNotInUse() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.put("网点", "Q3", "未移交、没人");
      filled.put("网点", "R3", "2026-11-20");
      filled.put("网点", "S3", "张三走访");
      filled.row(
          "核查清单", 12, "药店", "建而未用", "同仁药房", 116.4838, 39.9166, null, "2026-11-20", "张三", "负一层");
      Circle circle = read(filled);
      assertThat(circle.outlets()).hasSize(1);
      assertThat(circle.unused())
          .extracting(unused -> unused.outlet().name() + " " + unused.causes())
          .containsExactly("小修小补 [NOT_HANDED_OVER, NO_STAFF]", "同仁药房 [BASEMENT]");
    }
  }

  @Test
  void theSheetSaysHowGoodOutletsAre() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.row("好不好", 2, "S1", "无障碍出入口", "是", "2026-11-20", "照片 1 张");
      filled.row("好不好", 3, "小修小补", "一站办理事项数", 197, "2026-11-20", "办事指南");
      Circle circle = read(filled);
      assertThat(circle.outlets())
          .flatExtracting(Outlet::qualities)
          .extracting(one -> one.item() + " " + one.value().toPlainString() + " " + one.evidence())
          .containsExactly("step-free-door 1 照片 1 张", "station-matters 197 办事指南");
    }
  }

  @Test
  void aWrongItemIsToldByItsCell() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.row("好不好", 2, "S1", "服务态度", "是", "2026-11-20", "照片 1 张");
      InvalidInputException wrong =
          catchThrowableOfType(InvalidInputException.class, () -> read(filled));
      assertThat(wrong.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("好不好").contains("B2"));
    }
  }

  @Test
  void aCauseWithoutADayIsToldByItsCell() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.put("网点", "Q3", "未移交");
      filled.put("网点", "S3", "张三走访");
      InvalidInputException wrong =
          catchThrowableOfType(InvalidInputException.class, () -> read(filled));
      assertThat(wrong.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("网点").contains("R3"));
    }
  }

  @Test
  void aWrongCellIsToldByItsName() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.put("基本信息", "B9", "大概");
      filled.row("核查清单", 12, "药店", "没有", null, null, null, null, null, "张三", null);
      InvalidInputException first =
          catchThrowableOfType(InvalidInputException.class, () -> read(filled));
      assertThat(first.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("B9"));
      filled.put("基本信息", "B9", "否");
      InvalidInputException second =
          catchThrowableOfType(InvalidInputException.class, () -> read(filled));
      assertThat(second.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("核查清单").contains("G12"));
    }
  }

  @Test
  void theSheetIsTakenAloneForACircleThatCameFromElsewhere() throws IOException {
    CircleData before;
    try (Filled elsewhere = Filled.small(temp)) {
      before = CircleWorkbook.read(elsewhere.save(temp.resolve("圈.xlsx")), Filled.VOCABULARY);
    }
    try (Filled filled = Filled.template(temp, Language.ZH)) {
      filled.row("核查清单", 12, "药店", "没有", null, null, null, null, "2026-11-20", "张三", "沿街走完");
      filled.row("核查清单", 4, "菜市场", "有", "惠民菜市", 116.4838, 39.9166, null, "2026-11-20", "张三", null);
      Path workbook = filled.save(temp.resolve("核查.xlsx"));
      CircleData after = new ChecklistWorkbook(workbook, Filled.VOCABULARY).apply(before);
      assertThat(after.circle().outlets()).hasSize(before.circle().outlets().size() + 1);
      assertThat(after.circle().outletsServing("wet-market")).isEqualTo(1);
      assertThat(after.circle().search().of("pharmacy")).isEqualTo(Completeness.COMPLETE);
      assertThat(after.circle().homes()).isEqualTo(before.circle().homes());
      assertThat(after.inputs()).containsKeys("圈.xlsx", "核查.xlsx");

      filled.row("核查清单", 12, "药店", "没有", null, null, null, null, null, "张三", null);
      Path wrong = filled.save(temp.resolve("错.xlsx"));
      InvalidInputException told =
          catchThrowableOfType(
              InvalidInputException.class,
              () -> new ChecklistWorkbook(wrong, Filled.VOCABULARY).apply(before));
      assertThat(told.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("核查清单").contains("G12"));
    }
  }

  @Test
  void aWorkbookWithoutTheSheetIsNoChecklist() throws IOException {
    try (Filled filled = Filled.small(temp)) {
      filled.book.removeSheetAt(filled.book.getSheetIndex("核查清单"));
      CircleData data = CircleWorkbook.read(filled.save(temp.resolve("圈.xlsx")), Filled.VOCABULARY);
      InvalidInputException told =
          catchThrowableOfType(
              InvalidInputException.class,
              () -> new ChecklistWorkbook(temp.resolve("圈.xlsx"), Filled.VOCABULARY).apply(data));
      assertThat(told.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).contains("核查清单"));
    }
  }
}
