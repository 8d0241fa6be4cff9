package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Text MESSAGE = new Text("没有这种业态。", "There is no such format.");

  @Test
  void aProblemNamesFileLineColumnAndValue() {
    Problem problem = new Problem("outlets.csv", 7, "formats", "pharmcy", MESSAGE);

    assertThat(problem.describe(Language.EN))
        .isEqualTo("outlets.csv:7: formats \"pharmcy\": There is no such format.");
    assertThat(problem.describe(Language.ZH))
        .isEqualTo("outlets.csv:7: formats \"pharmcy\": 没有这种业态。");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(new Problem("homes.csv", 0, "", "", MESSAGE).describe(Language.EN))
        .isEqualTo("homes.csv: There is no such format.");
    assertThat(new Problem("homes.csv", 3, "", "x", MESSAGE).describe(Language.EN))
        .isEqualTo("homes.csv:3: \"x\": There is no such format.");
  }

  @Test
  void aLongValueIsShownByItsBeginning() {
    Problem problem = new Problem("homes.csv", 3, "households", "1".repeat(32_767), MESSAGE);

    assertThat(problem.describe(Language.EN))
        .isEqualTo(
            "homes.csv:3: households \"" + "1".repeat(200) + "…\": There is no such format.");
    assertThat(problem.value()).hasSize(32_767);
  }

  @Test
  void allProblemsAreToldByFileAndLine() {
    InvalidInputException invalid =
        new InvalidInputException(
            List.of(
                new Problem("b.csv", 2, "", "", MESSAGE),
                new Problem("a.csv", 9, "", "", MESSAGE),
                new Problem("a.csv", 1, "", "", MESSAGE)));

    assertThat(invalid.problems())
        .extracting(problem -> problem.file() + problem.line())
        .containsExactly("a.csv1", "a.csv9", "b.csv2");
  }
}
