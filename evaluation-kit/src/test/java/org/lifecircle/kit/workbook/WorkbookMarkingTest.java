package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

class WorkbookMarkingTest {

  @TempDir Path temporary;

  private Path file() {
    return temporary.resolve("圈.xlsx");
  }

  private static Problem problem(String field, String message) {
    return new Problem("圈.xlsx", 0, field, "", Text.same(message));
  }

  private Marked marked(Filled filled, Problem... problems) throws IOException {
    filled.save(file());
    return marked(file(), problems);
  }

  private Marked marked(Path file, Problem... problems) throws IOException {
    Path copy = temporary.resolve("copy.xlsx");
    CircleWorkbook.mark(
        file, new InvalidInputException(Arrays.asList(problems)), copy, Language.ZH);
    return new Marked(copy);
  }

  private static void note(XSSFSheet sheet, String cell, String author, String words) {
    CellReference at = new CellReference(cell);
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(at.getCol());
    anchor.setRow1(at.getRow());
    anchor.setCol2(Math.min(at.getCol() + 2, 16_383));
    anchor.setRow2(Math.min(at.getRow() + 3, 1_048_575));
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new XSSFRichTextString(words));
    comment.setAuthor(author);
  }

  private static String told(String... words) {
    return "▼ LifeCircle\n" + String.join("\n", words) + "\n▲";
  }

  @Test
  void neighborsThatAreBothWrongAreBothMarked() throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy = marked(filled, problem("居民楼!G2", "左"), problem("居民楼!H2", "右"))) {
      assertThat(copy.red("居民楼")).containsExactly("G2", "H2");
      assertThat(copy.comments("居民楼")).isEqualTo(Map.of("G2", told("左"), "H2", told("右")));
    }
  }

  @Test
  void neighborsAreMarkedFromRightToLeftToo() throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy = marked(filled, problem("居民楼!H2", "右"), problem("居民楼!G2", "左"))) {
      assertThat(copy.comments("居民楼")).isEqualTo(Map.of("G2", told("左"), "H2", told("右")));
    }
  }

  @Test
  void severalProblemsOfOneCellShareItsComment() throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy =
            marked(
                filled, problem("居民楼!G2", "一"), problem("居民楼!G2", "二"), problem("居民楼!G2", "一"))) {
      assertThat(copy.comments("居民楼")).isEqualTo(Map.of("G2", told("一", "二")));
    }
  }

  @Test
  void aCommentOfTheirOwnStaysBesideAndInTheWrongCell() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      note(filled.sheet("居民楼"), "G2", "王芳", "等物业回复");
      note(filled.sheet("居民楼"), "F2", "王芳", "已核");
      try (Marked copy = marked(filled, problem("居民楼!F2", "这不是数字。"))) {
        assertThat(copy.comments("居民楼"))
            .isEqualTo(Map.of("F2", "已核\n" + told("这不是数字。"), "G2", "等物业回复"));
        assertThat(
                copy.sheet("居民楼")
                    .getCellComment(new org.apache.poi.ss.util.CellAddress("F2"))
                    .getAuthor())
            .isEqualTo("王芳");
      }
    }
  }

  @Test
  void theTextOfAThreadIsNotTouched() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      String author = "tc={8C4E2F6A-0001-4B1B-9C55-000000000001}";
      note(filled.sheet("居民楼"), "F2", author, "[Threaded comment] 王芳：再问一次");
      try (Marked copy = marked(filled, problem("居民楼!F2", "这不是数字。"))) {
        assertThat(copy.red("居民楼")).containsExactly("F2");
        assertThat(copy.comment("居民楼", "F2")).isEqualTo("[Threaded comment] 王芳：再问一次");
      }
    }
  }

  @Test
  void marksOfAnEarlierRunGoAwayAndTheirOwnCommentsStay() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      note(filled.sheet("居民楼"), "F2", "王芳", "已核");
      Path first = temporary.resolve("first.xlsx");
      try (Marked copy =
          marked(filled, problem("居民楼!F2", "旧"), problem("居民楼!G2", "旧"), problem("网点!C2", "旧"))) {
        assertThat(copy.red("居民楼")).containsExactly("F2", "G2");
        Files.copy(temporary.resolve("copy.xlsx"), first);
      }
      try (Marked again = marked(first, problem("居民楼!H2", "新"))) {
        assertThat(again.red("居民楼")).containsExactly("H2");
        assertThat(again.red("网点")).isEmpty();
        assertThat(again.comments("居民楼")).isEqualTo(Map.of("F2", "已核", "H2", told("新")));
        assertThat(again.comments("网点")).isEmpty();
        assertThat(again.book.getNumberOfSheets()).isEqualTo(filled.book.getNumberOfSheets() + 1);
        assertThat(again.lines("问题")).hasSize(3);
      }
    }
  }

  @Test
  void whatTheyWroteIntoOurCommentStays() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      note(filled.sheet("居民楼"), "F2", CellMarks.AUTHOR, told("旧") + "\n问过李娜，是 150");
      try (Marked copy = marked(filled, problem("居民楼!G2", "新"))) {
        assertThat(copy.comments("居民楼")).isEqualTo(Map.of("F2", "问过李娜，是 150", "G2", told("新")));
      }
    }
  }

  @Test
  void aSheetOfTheirOwnWithTheSameNameStays() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.book.createSheet("问题");
      filled.put("问题", "A1", "我的清单");
      try (Marked copy = marked(filled, problem("居民楼!G2", "新"))) {
        assertThat(copy.lines("问题")).containsExactly("我的清单");
        assertThat(copy.book.getSheetAt(0).getSheetName()).isEqualTo("问题 2");
      }
    }
  }

  @Test
  void theListIsFoundAgainUnderAnotherName() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      Path renamed = temporary.resolve("renamed.xlsx");
      try (Marked copy = marked(filled, problem("居民楼!G2", "旧"))) {
        copy.book.setSheetName(0, "王芳's 清单");
        try (OutputStream out = Files.newOutputStream(renamed)) {
          copy.book.write(out);
        }
      }
      try (Marked again = marked(renamed, problem("居民楼!G2", "新"))) {
        assertThat(again.book.getSheet("王芳's 清单")).isNull();
        assertThat(again.lines("问题")).hasSize(3);
      }
    }
  }

  @Test
  void theColorOfACellIsNotLost() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      XSSFCellStyle yellow = filled.book.createCellStyle();
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      filled.put("居民楼", "F2", "约150").setCellStyle(yellow);
      try (Marked copy = marked(filled, problem("居民楼!F2", "这不是数字。"))) {
        assertThat(copy.red("居民楼")).containsExactly("F2");
        assertThat(copy.sheet("居民楼").getRow(1).getCell(5).getCellStyle().getFillForegroundColor())
            .isEqualTo(IndexedColors.YELLOW.getIndex());
      }
    }
  }

  @Test
  void ofMergedCellsTheOneThatIsShownIsMarked() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.sheet("居民楼").addMergedRegion(CellRangeAddress.valueOf("C2:D3"));
      try (Marked copy = marked(filled, problem("居民楼!C2", "一"), problem("居民楼!D3", "二"))) {
        assertThat(copy.red("居民楼")).containsExactly("C2:D3");
        assertThat(copy.comments("居民楼")).isEqualTo(Map.of("C2", told("一", "二")));
      }
    }
  }

  @Test
  void aProtectedSheetIsMarked() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.sheet("居民楼").protectSheet("secret");
      filled.book.lockStructure();
      try (Marked copy = marked(filled, problem("居民楼!C2", "一"))) {
        assertThat(copy.red("居民楼")).containsExactly("C2");
        assertThat(copy.sheet("居民楼").getProtect()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"XFD1", "XFD1048576", "XFC7", "A1048576", "XEZ1048570", "A1"})
  void cellsAtTheEdgeOfASheetAreMarked(String cell) throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy = marked(filled, problem("居民楼!" + cell, "一"))) {
      assertThat(copy.red("居民楼")).containsExactly(cell);
      assertThat(copy.comments("居民楼")).isEqualTo(Map.of(cell, told("一")));
    }
  }

  @Test
  void bothOfTwoNeighborsAtTheEdgeAreMarked() throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy =
            marked(
                filled,
                problem("居民楼!XEY1", "一"),
                problem("居民楼!XFD1", "二"),
                problem("居民楼!XFC1", "三"))) {
      assertThat(copy.comments("居民楼").keySet()).containsExactlyInAnyOrder("XEY1", "XFC1", "XFD1");
    }
  }

  @Test
  void veryLongTextsAreCutAndNeverBreakTheCopy() throws IOException {
    String endless = "这一段没有尽头𠮷".repeat(9_000);
    try (Filled filled = Filled.small(temporary);
        Marked copy =
            marked(
                filled,
                new Problem("圈.xlsx", 0, "居民楼!C2", endless, Text.same(endless)),
                problem("居民楼!C3", endless))) {
      assertThat(copy.comment("居民楼", "C2")).hasSizeLessThan(5_000).endsWith("…\n▲");
      assertThat(copy.lines("问题").get(2)).hasSizeLessThan(2_000);
    }
  }

  @Test
  void aSheetOrCellThatIsNotThereIsOnlyListed() throws IOException {
    try (Filled filled = Filled.small(temporary);
        Marked copy =
            marked(
                filled,
                problem("没有的表!C2", "一"),
                problem("居民楼", "二"),
                problem("居民楼!XFE9999999", "三"),
                problem("", "四"))) {
      assertThat(copy.red("居民楼")).isEmpty();
      assertThat(copy.lines("问题")).hasSize(6);
    }
  }

  @Test
  void onlyTheListIsChosenSoThatTypingGoesNowhereElse() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.sheet("居民楼").setSelected(true);
      filled.sheet("网点").setSelected(true);
      try (Marked copy = marked(filled, problem("居民楼!C2", "一"))) {
        assertThat(copy.book.getActiveSheetIndex()).isZero();
        assertThat(copy.sheet("问题").isSelected()).isTrue();
        assertThat(copy.sheet("居民楼").isSelected()).isFalse();
        assertThat(copy.sheet("网点").isSelected()).isFalse();
      }
    }
  }

  @Test
  void aWorkbookWithoutViewsIsMarked() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.book.getCTWorkbook().unsetBookViews();
      try (Marked copy = marked(filled, problem("居民楼!C2", "一"))) {
        assertThat(copy.red("居民楼")).containsExactly("C2");
      }
    }
  }

  @Test
  void problemsOfOneKindAreOneLineWithLinksToTheirCells() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (int row = 2; row <= 37; row++) {
      problems.add(
          new Problem("圈.xlsx", 0, "居民楼!C" + row, "值" + row, Text.same("离中心 " + row + " 公里。")));
    }
    problems.add(problem("居民楼!C40", "这一格不能为空。"));
    try (Filled filled = Filled.small(temporary);
        Marked copy = marked(filled, problems.toArray(Problem[]::new))) {
      assertThat(copy.lines("问题"))
          .endsWith("居民楼|C|36|例如 C2：离中心 2 公里。|值2、值3、值4、…|C2:C37", "居民楼|C|1|这一格不能为空。||C40");
      assertThat(copy.sheet("问题").getRow(2).getCell(5).getHyperlink().getAddress())
          .isEqualTo("'居民楼'!C2:C37");
      assertThat(copy.red("居民楼")).hasSize(37);
      assertThat(copy.comment("居民楼", "C9")).isEqualTo(told("离中心 9 公里。"));
    }
  }

  @Test
  void aDrawingThatTheLibraryCannotReadIsNoDamageOfTheFile() throws IOException {
    Path good = temporary.resolve("good.xlsx");
    try (Filled filled = Filled.small(temporary)) {
      note(filled.sheet("居民楼"), "G2", "王芳", "等物业回复");
      filled.put("居民楼", "F2", "约一百五");
      filled.save(good);
    }
    try (ZipFile zip = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file()))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          out.write(entry.getName().endsWith(".vml") ? "<xml".getBytes() : in.readAllBytes());
        }
      }
    }
    Path copy = temporary.resolve("copy.xlsx");
    InvalidInputException told =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleWorkbook.read(file(), Filled.VOCABULARY));
    assertThat(told.problems()).hasSize(1);

    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> CircleWorkbook.mark(file(), told, copy, Language.EN));

    assertThat(refused.problems().get(0).message().en())
        .startsWith("The cells of this workbook can be read")
        .doesNotContain("damaged");
    assertThat(copy).doesNotExist();
  }

  @Test
  void anySetOfProblemsCanBeMarkedAndTakenOffAgain() throws IOException {
    markedAndTakenOff(15);
  }

  @Tag("slow")
  @Test
  void threeHundredSetsOfProblemsCanBeMarkedAndTakenOffAgain() throws IOException {
    markedAndTakenOff(300);
  }

  private void markedAndTakenOff(int sets) throws IOException {
    for (long seed = 0; seed < sets; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Filled filled = Filled.small(temporary)) {
        Map<String, String> own = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
          String cell = cell(random);
          if (own.putIfAbsent(cell, "我的 " + i) == null) {
            note(filled.sheet("居民楼"), cell, "王芳", "我的 " + i);
          }
        }
        if (random.nextBoolean()) {
          filled.sheet("居民楼").addMergedRegion(CellRangeAddress.valueOf("B4:D6"));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
          String sheet = List.of("居民楼", "网点", "没有", "填写说明").get(random.nextInt(4));
          problems.add(
              new Problem(
                  "圈.xlsx",
                  0,
                  random.nextInt(8) == 0 ? sheet : sheet + "!" + cell(random),
                  "值".repeat(random.nextInt(random.nextInt(10) == 0 ? 40_000 : 9)),
                  Text.same("毛病" + random.nextInt(5))));
        }
        String because = "seed " + seed;
        Path once = temporary.resolve("once.xlsx");
        try (Marked copy = marked(filled, problems.toArray(Problem[]::new))) {
          own.forEach(
              (cell, words) -> assertThat(copy.comment("居民楼", cell)).as(because).startsWith(words));
          Files.deleteIfExists(once);
          Files.copy(temporary.resolve("copy.xlsx"), once);
        }
        try (Marked again = marked(once, problem("网点!A1", "最后"))) {
          assertThat(again.comments("居民楼")).as(because).isEqualTo(own);
          assertThat(again.red("居民楼")).as(because).isEmpty();
          assertThat(again.red("网点")).as(because).containsExactly("A1");
          assertThat(again.lines("问题")).as(because).hasSize(3);
        }
      }
    }
  }

  private static String cell(SplittableRandom random) {
    int column = random.nextInt(6) == 0 ? 16_383 - random.nextInt(7) : random.nextInt(9);
    int row = random.nextInt(12) == 0 ? 1_048_575 - random.nextInt(3) : random.nextInt(9);
    return Grid.cellName(row, column);
  }
}
