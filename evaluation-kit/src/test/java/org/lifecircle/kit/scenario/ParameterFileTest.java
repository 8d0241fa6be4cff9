package org.lifecircle.kit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.scenario.Change;

/** Numbers of the day model in files: set, or refused with the place and what would be right. */
class ParameterFileTest {

  @TempDir private Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("numbers.yaml"), text);
  }

  private static String said(List<Problem> problems) {
    return String.join("\n", problems.stream().map(one -> one.describe(Language.EN)).toList());
  }

  @Test
  void aFileSetsWhatItNamesAndNothingElse() throws IOException {
    ParameterFile read =
        ParameterFile.read(
            file("demand-scale: 0.5\nvisits-per-week/wet-market/adult: 1\n"), Demand.standard());
    assertThat(read.demand().value(BehaviorParameter.DEMAND_SCALE)).isEqualTo(0.5);
    assertThat(DemandNumbers.of(read.demand()))
        .containsEntry("visits-per-week/wet-market/adult", 1.0)
        .containsEntry("visits-per-week/wet-market/older-adult", 3.0);
    assertThat(read.sha256()).hasSize(64);
    assertThat(read.name()).isEqualTo("numbers.yaml");
  }

  @Test
  void everyWrongNumberIsToldWithItsLineAndWhatWouldBeRight() throws IOException {
    Path wrong = file("demand-scal: 1\ntime-decay: 2\narea-exponent: much\nlink-minutes: 30\n");
    assertThatThrownBy(() -> ParameterFile.read(wrong, Demand.standard()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            problem -> {
              assertThat(problem.problems()).extracting(Problem::line).containsExactly(1, 2, 3);
              assertThat(said(problem.problems()))
                  .contains("numbers.yaml", "Maybe \"demand-scale\"", "It lies within 0 to 1.")
                  .doesNotContain("link-minutes");
            });
    assertThatThrownBy(() -> ParameterFile.read(temp.resolve("none.yaml"), Demand.standard()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aScenarioSetsANumber() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path scenario =
        file(
            "id: less\ntitle: {zh: 少, en: less}\nchanges:\n"
                + "  - setParameter: {name: demand-scale, value: 0.4}\n");
    assertThat(ScenarioFile.read(scenario, problems).orElseThrow().scenario().steps())
        .extracting(step -> step.change())
        .containsExactly(new Change.SetParameter("demand-scale", 0.4));
    assertThat(problems).isEmpty();
  }
}
