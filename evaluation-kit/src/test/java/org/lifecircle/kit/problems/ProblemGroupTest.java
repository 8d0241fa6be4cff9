package org.lifecircle.kit.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

class ProblemGroupTest {

  private static Problem cell(String cell, String value, String zh) {
    return new Problem("圈.xlsx", 0, cell, value, new Text(zh, "en: " + zh));
  }

  private static Problem line(int line, String field, String value, String message) {
    return new Problem("homes.csv", line, field, value, Text.same(message));
  }

  @Test
  void aProblemAloneIsToldAsItAlwaysWas() {
    Problem alone = cell("居民楼!C5", "约", "这不是数字。");
    assertThat(ProblemGroup.of(List.of(alone)))
        .extracting(group -> group.describe(Language.ZH))
        .containsExactly(alone.describe(Language.ZH));
  }

  @Test
  void cellsOfOneColumnWithTheSameWordsAreOneLine() {
    List<Problem> problems =
        List.of(
            cell("居民楼!C5", "约1", "这不是数字。"),
            cell("居民楼!D5", "约1", "这不是数字。"),
            cell("居民楼!C6", "约2", "这不是数字。"),
            cell("网点!C6", "约2", "这不是数字。"),
            cell("居民楼!C9", "约1", "这不是数字。"));
    assertThat(ProblemGroup.of(problems))
        .extracting(group -> group.describe(Language.ZH))
        .containsExactly(
            "圈.xlsx: 居民楼 C 列 3 格 C5:C6、C9（写的是 约1、约2）: 这不是数字。",
            problems.get(1).describe(Language.ZH),
            problems.get(3).describe(Language.ZH));
    assertThat(ProblemGroup.of(problems).get(0).describe(Language.EN))
        .isEqualTo("圈.xlsx: 居民楼, column C, 3 cells C5:C6, C9 (there stands 约1, 约2): en: 这不是数字。");
  }

  @Test
  void linesOfAFileAreGroupedByColumn() {
    List<Problem> problems =
        List.of(
            line(2, "lon", "x", "no number"),
            line(3, "lon", "y", "no number"),
            line(7, "lon", "x", "no number"),
            line(4, "", "", "too long"),
            line(5, "", "", "too long"));
    assertThat(ProblemGroup.of(problems))
        .extracting(group -> group.describe(Language.EN))
        .containsExactly(
            "homes.csv: column lon, 3 rows (lines 2-3, 7) (there stands x, y): no number",
            "homes.csv: 2 rows (lines 4-5): too long");
  }

  @Test
  void numbersThatDifferAreAnExampleOfOneCellAndNotSaidOfAll() {
    List<Problem> problems =
        List.of(
            cell("居民楼!C5", "", "离中心 4.5 公里。"),
            cell("居民楼!C6", "", "离中心 12 公里。"),
            cell("居民楼!C7", "", "离中心 4.5 公里。"));
    assertThat(ProblemGroup.of(problems))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.describe(Language.ZH))
                    .isEqualTo("圈.xlsx: 居民楼 C 列 3 格 C5:C7: 例如 C5：离中心 4.5 公里。"));
  }

  @Test
  void suggestionsThatDifferAreDifferentLines() {
    assertThat(
            ProblemGroup.of(
                List.of(
                    cell("网点!C5", "菜场", "没有这个业态。是不是“菜市场”？"),
                    cell("网点!C6", "药房", "没有这个业态。是不是“药店”？"))))
        .hasSize(2);
  }

  @Test
  void theOwnValueInTheWordsMakesNoKindOfItsOwn() {
    assertThat(
            ProblemGroup.of(
                List.of(cell("网点!C5", "甲店", "没有“甲店”这个网点。"), cell("网点!C6", "乙店", "没有“乙店”这个网点。"))))
        .hasSize(1);
  }

  @Test
  void everyProblemIsInOneGroupAndEveryPlaceInOneRun() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Problem> problems =
          IntStream.range(0, 1 + random.nextInt(80))
              .mapToObj(
                  i ->
                      random.nextBoolean()
                          ? cell(
                              "表!" + (char) ('A' + random.nextInt(3)) + (1 + random.nextInt(30)),
                              "值" + random.nextInt(3),
                              "毛病" + (char) ('甲' + random.nextInt(2)))
                          : line(random.nextInt(9), "f" + random.nextInt(2), "", "m"))
              .toList();
      List<ProblemGroup> groups = ProblemGroup.of(problems);
      assertThat(groups.stream().flatMap(group -> group.problems().stream()))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(problems);
      for (ProblemGroup group : groups) {
        int places =
            group.runs().stream().mapToInt(run -> run.last().row() - run.first().row() + 1).sum();
        assertThat(places)
            .as("seed " + seed)
            .isEqualTo((int) group.problems().stream().map(ProblemPlace::of).distinct().count());
      }
    }
  }
}
