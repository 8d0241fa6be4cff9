package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.problems.ProblemGroup;
import org.lifecircle.kit.problems.ProblemPlace;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;

/** Workbooks as people filled them, beside the project in {@code ../shared/faults/workbooks}. */
class SharedWorkbookTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("lifecircle.root"), "../shared/faults/workbooks");

  @TempDir Path temporary;

  private static Path workbook(String name) {
    Path workbook = FOLDER.resolve(name);
    assumeTrue(Files.exists(workbook), () -> "skipped: %s is not there".formatted(workbook));
    return workbook;
  }

  private static InvalidInputException refused(Path workbook) {
    return catchThrowableOfType(
        InvalidInputException.class, () -> CircleWorkbook.read(workbook, Filled.VOCABULARY));
  }

  private Marked marked(Path workbook, InvalidInputException problems) throws IOException {
    Path copy = temporary.resolve("marked.xlsx");
    CircleWorkbook.mark(workbook, problems, copy, Language.ZH);
    return new Marked(copy);
  }

  @Test
  void aWrongAgeBesideAnotherWrongCellIsMarked() throws IOException {
    Path workbook = workbook("mark-percent-age.xlsx");
    InvalidInputException told = refused(workbook);
    try (Marked copy = marked(workbook, told)) {
      assertThat(copy.red("居民楼")).containsExactlyInAnyOrderElementsOf(cells(told, "居民楼"));
    }
  }

  @Test
  void anAgeInPercentIsAskedAsACount() {
    assertThat(refused(workbook("mark-percent-age.xlsx")).problems())
        .extracting(problem -> problem.describe(Language.ZH))
        .containsExactly("mark-percent-age.xlsx: 居民楼!H2 \"15%\": 数字后面是“%”，与这一列不符。可能填错了列。");
  }

  @Test
  void homesThatAllLieAtOnePointAreDoubtedWithTheirRows() {
    CircleData circle =
        CircleWorkbook.read(workbook("all-homes-at-one-point.xlsx"), Filled.VOCABULARY);
    assertThat(circle.circle().residents()).as("row 42 is a copy of row 41").isEqualTo(6732);
    assertThat(circle.warnings())
        .filteredOn(warning -> warning.code().equals("homes-at-one-point"))
        .extracting(warning -> warning.message().in(Language.ZH))
        .singleElement()
        .asString()
        .startsWith("居民楼：有 40 栋居民楼在同一个点上，共 6732 名居民：第 2 (幸福里1号楼), 3 (2号楼)");
  }

  @Test
  void aWrongCellBesideACommentOfTheirOwnIsMarkedAndTheCommentStays() throws IOException {
    Path workbook = workbook("mark-user-comment.xlsx");
    try (Marked before = new Marked(workbook)) {
      List<Problem> anywhere =
          List.of(new Problem("x", 0, "居民楼!F2", "", SheetLayout.PHRASES.text("cell.error")));
      try (Marked copy = marked(workbook, new InvalidInputException(anywhere))) {
        assertThat(copy.red("居民楼")).containsExactly("F2");
        assertThat(before.comments("居民楼")).isNotEmpty();
        before
            .comments("居民楼")
            .forEach((cell, words) -> assertThat(copy.comment("居民楼", cell)).startsWith(words));
      }
    }
  }

  @Test
  void chineseOpeningHoursAreNoReasonToRefuseAWorkbook() {
    assertThat(
            CircleWorkbook.read(workbook("hours-chinese.xlsx"), Filled.VOCABULARY)
                .circle()
                .outlets())
        .hasSizeGreaterThan(100);
  }

  @Test
  void atMostSixtyLinesOfTheSloppyWorkbookNeedAHand() throws IOException {
    Path workbook = workbook("sloppy-40homes-120outlets.xlsx");
    InvalidInputException told = refused(workbook);
    List<ProblemGroup> lines = ProblemGroup.of(told.problems());

    assertThat(lines).hasSizeLessThanOrEqualTo(60);
    assertThat(lines.stream().map(SharedWorkbookTest::place).toList())
        .as("sheet by sheet, column by column, one line for a kind")
        .containsExactly(
            "居民楼!C 4",
            "网点!C 4",
            "网点!C 4",
            "网点!C 4",
            "网点!C 4",
            "网点!G 15",
            "服务评价!B 1",
            "证据!A 5",
            "证据!A 1",
            "证据!C 1");
    assertThat(told.problems())
        .as("totals, notes and a picture in a cell need no hand")
        .extracting(Problem::field)
        .doesNotContain("居民楼!E43", "居民楼!C43", "居民楼!C44", "网点!C123", "证据!B5");
    try (Marked copy = marked(workbook, told)) {
      assertThat(copy.red("网点")).hasSize(cells(told, "网点").size());
      assertThat(copy.lines("问题")).hasSize(lines.size() + 2);
    }
  }

  /** The sheet, the column and how many cells. */
  private static String place(ProblemGroup line) {
    return line.problems().get(0).field().replaceAll("\\d+$", "") + " " + line.problems().size();
  }

  /** What a person writes who does what the ten lines ask. */
  private static final Map<String, String> MENDED =
      Map.of(
          "居民楼!C", "116.488%02d,39.9155",
          "网点!C", "便利店",
          "网点!G", "116.4885,39.916%02d",
          "服务评价!B", "91.3%%",
          "证据!A", "row2",
          "证据!C", "2026-11-20");

  @Test
  void whoMendsTheTenLinesHasACircle() throws IOException {
    Path workbook = workbook("sloppy-40homes-120outlets.xlsx");
    Path mended = temporary.resolve("mended.xlsx");
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(mended)) {
      int number = 0;
      for (Problem problem : refused(workbook).problems()) {
        String[] place = problem.field().split("!");
        CellReference cell = new CellReference(place[1]);
        book.getSheet(place[0])
            .getRow(cell.getRow())
            .createCell(cell.getCol())
            .setCellValue(MENDED.get(problem.field().replaceAll("\\d+$", "")).formatted(number++));
      }
      book.write(out);
    }

    CircleData circle = CircleWorkbook.read(mended, Filled.VOCABULARY);
    assertThat(circle.circle().homes()).as("a copied row counts once").hasSize(40);
    assertThat(circle.circle().outlets()).as("hardware shops are none").hasSize(116);
    assertThat(circle.evidence()).hasSize(6);
  }

  private static List<String> cells(InvalidInputException told, String sheet) {
    return told.problems().stream()
        .map(ProblemPlace::of)
        .filter(place -> place.inSheet() && place.area().equals(sheet))
        .map(ProblemPlace::shortly)
        .distinct()
        .toList();
  }
}
