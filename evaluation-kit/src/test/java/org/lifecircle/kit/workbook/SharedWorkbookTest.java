package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.problems.ProblemGroup;
import org.lifecircle.kit.problems.ProblemPlace;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;

/** Workbooks as people filled them, beside the project in {@code ../shared/faults/workbooks}. */
class SharedWorkbookTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("lifecircle.root"), "../shared/faults/workbooks");

  @TempDir Path temporary;

  private static Path workbook(String name) {
    Path workbook = FOLDER.resolve(name);
    assumeTrue(Files.exists(workbook), () -> "skipped: there is no " + workbook);
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

    assertThat(lines.stream().map(line -> line.describe(Language.ZH)).toList())
        .hasSizeLessThanOrEqualTo(60);
    assertThat(told.problems())
        .as("totals, notes and a picture in a cell need no hand")
        .extracting(Problem::field)
        .doesNotContain("居民楼!E43", "居民楼!C43", "居民楼!C44", "网点!C123", "证据!B5");
    try (Marked copy = marked(workbook, told)) {
      assertThat(copy.red("网点")).hasSize(cells(told, "网点").size());
      assertThat(copy.lines("问题")).hasSize(lines.size() + 2);
    }
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
