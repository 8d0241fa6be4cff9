package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Quality;
import org.lifecircle.reports.CircleData;

/** How good outlets are is read from {@code qualities.csv}. */
class QualitiesTest {

  @TempDir private Path temp;

  private CircleData read(String... rows) {
    FolderFixture.good(temp);
    FolderFixture.put(
        temp,
        "qualities.csv",
        "outlet,item,value,seen,evidence\n" + String.join("\n", rows) + "\n");
    return CircleFolder.read(temp, FolderFixture.VOCABULARY);
  }

  @Test
  void itemsAreNamedByIdOrInWordsAndOutletsByIdOrName() {
    CircleData data =
        read(
            "s1,step-free-door,√,2026-11-20,照片 1 张",
            "好邻居便利店,支持数字人民币,不支持,2026年11月20日,张三走访",
            "s2,一站办理事项数,197项,2026-11-20,办事指南");
    assertThat(data.circle().outlets().get(0).qualities())
        .extracting(one -> one.item() + " " + one.value())
        .containsExactly("step-free-door 1", "digital-rmb 0");
    assertThat(data.circle().outlets().get(1).qualities())
        .extracting(Quality::value)
        .allSatisfy(value -> assertThat(value).isEqualByComparingTo("197"));
  }

  @Test
  void whatNobodyKnowsIsNotSaid() {
    assertThat(read("s1,smart-scales,不清楚,2026-11-20,张三走访").circle().outlets().get(0).qualities())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s1,step-free-door,是,,张三|2 seen",
        "s1,step-free-door,是,2026-11-20,|2 evidence",
        "s1,step-free-door,,2026-11-20,张三|2 value",
        "s1,step-free-door,很好,2026-11-20,张三|2 value",
        "s1,station-matters,很多,2026-11-20,张三|2 value",
        "s1,parking,是,2026-11-20,张三|2 item",
        "s1,satisfaction,是,2026-11-20,张三|2 item",
        "s9,step-free-door,是,2026-11-20,张三|2 outlet"
      })
  void whatIsMissingOrUnknownIsToldWithItsCell(String row, String where) {
    InvalidInputException wrong =
        catchThrowableOfType(InvalidInputException.class, () -> read(row));
    assertThat(wrong.problems())
        .extracting(problem -> problem.line() + " " + problem.field())
        .containsExactly(where);
  }

  @Test
  void anItemOfAnOutletStandsOnce() {
    InvalidInputException wrong =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> read("s1,step-free-door,是,2026-11-20,张三", "s1,无障碍出入口,否,2026-11-21,李四"));
    assertThat(wrong.problems()).extracting(problem -> problem.line()).containsExactly(3);
  }

  @Test
  void aFolderIsReadAsItWasWrittenAndHasNoFileOfNothing() throws Exception {
    CircleData data =
        read("s1,step-free-door,是,2026-11-20,张三", "s2,station-matters,40,2026-11-20,\"a, b\"");
    Path again = temp.resolve("again");
    CircleFolder.write(again, data.circle(), data.map(), List.of());
    assertThat(CircleFolder.read(again, FolderFixture.VOCABULARY).circle())
        .isEqualTo(data.circle());
    Path none = temp.resolve("none");
    CircleFolder.write(none, data.circle().withOutlets(List.of()), data.map(), List.of());
    assertThat(Files.exists(none.resolve("qualities.csv"))).isFalse();
  }
}
