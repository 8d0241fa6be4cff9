package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** Cells that are merged with those above say what is shown there, but no count of their own. */
class MergedCellsTest {

  @TempDir Path temporary;

  private CircleData read(Filled filled) {
    return CircleWorkbook.read(filled.save(temporary.resolve("圈.xlsx")), Filled.VOCABULARY);
  }

  private List<String> problems(Filled filled) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(filled)).problems().stream()
        .map(problem -> problem.describe(Language.ZH))
        .toList();
  }

  private static void merge(Filled filled, String sheet, String cells) {
    filled.sheet(sheet).addMergedRegion(CellRangeAddress.valueOf(cells));
  }

  @Test
  void aFormatThatIsMergedOverRowsHoldsForEach() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.row("网点", 4, "S3", "甲店", null, null, null, null, 116.4836, 39.9164);
      merge(filled, "网点", "C3:C4");
      CircleData circle = read(filled);

      assertThat(circle.circle().outlets())
          .extracting(Outlet::formatIds)
          .containsExactly(
              List.of("convenience-store"),
              List.of("repair-service", "laundry"),
              List.of("repair-service"));
      assertThat(circle.warnings())
          .filteredOn(warning -> warning.code().equals("merged-cells"))
          .extracting(warning -> warning.message().in(Language.ZH))
          .containsExactly("工作表“网点”：1 格与上面的格子合并，按合并后显示的内容读取，例如 C4。");
    }
  }

  @Test
  void aNameThatIsMergedOverRowsIsTheNameOfEach() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "B3", null);
      merge(filled, "居民楼", "B2:B3");

      assertThat(read(filled).circle().homes())
          .extracting(Home::name)
          .containsExactly("1号楼", "1号楼");
    }
  }

  @Test
  void residentsThatAreMergedOverRowsAreAskedAndNotCountedTwice() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "F3", null);
      merge(filled, "居民楼", "F2:F3");

      assertThat(problems(filled))
          .containsExactly("圈.xlsx: 居民楼!F3: 这一格与上面的格子合并在一起，看不出这一行是多少。请取消合并，逐行填写。");
    }
  }

  @Test
  void anAreaThatIsMergedOverRowsIsNotKnownOfTheOthers() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      merge(filled, "网点", "J2:J3");

      assertThat(read(filled).circle().outlets())
          .extracting(Outlet::areaSquareMeters)
          .extracting(area -> area.orElse(-1))
          .containsExactly(80, -1);
    }
  }

  @Test
  void aTitleThatIsMergedOverTheHeaderGivesNothing() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "A2", null);
      merge(filled, "居民楼", "A1:A2");
      CircleData circle = read(filled);

      assertThat(circle.circle().homes()).extracting(Home::id).containsExactly("row2", "H2");
      assertThat(circle.warnings()).extracting(Warning::code).doesNotContain("merged-cells");
    }
  }

  @Test
  void idsThatAreMergedAreNoIdTwice() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "A3", null);
      merge(filled, "居民楼", "A2:A3");

      assertThat(read(filled).circle().homes()).extracting(Home::id).containsExactly("H1", "row3");
    }
  }

  @Test
  void mergedCellsOverTheWholeSheetTakeNoTime() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      merge(filled, "居民楼", "C5:C1048576");
      filled.sheet("居民楼").addMergedRegionUnsafe(CellRangeAddress.valueOf("C4:C1048570"));

      assertThat(read(filled).circle().homes()).hasSize(2);
    }
  }

  @Test
  void aCountInTheCellOfACheckboxIsToldAsTheProgramShowsIt() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "F3", true);

      assertThat(catchThrowableOfType(InvalidInputException.class, () -> read(filled)).problems())
          .extracting(Problem::value)
          .containsExactly("TRUE");
    }
  }
}
