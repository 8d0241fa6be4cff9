package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;

class ExperimentFileTest {

  private static Evaluator evaluator;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    evaluator = Evaluator.load();
  }

  private Experiment read(String text) throws IOException {
    return ExperimentFile.read(TinyExperiment.write(folder, text), evaluator);
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = TinyExperiment.write(folder, text);
    return catchThrowableOfType(
            InvalidInputException.class, () -> ExperimentFile.read(file, evaluator))
        .problems();
  }

  /** Where a problem is, and the value, in one line. */
  private static List<String> places(List<Problem> problems) {
    return problems.stream()
        .map(one -> one.file() + ":" + one.line() + " " + one.field() + " " + one.value())
        .toList();
  }

  @Test
  void everythingOfAFileIsRead() throws IOException {
    Experiment experiment = read(TinyExperiment.USUAL);
    assertThat(experiment.circleIds()).containsExactly("circle");
    assertThat(experiment.scenarioIds()).containsExactly("no-market");
    assertThat(experiment.design().points()).hasSize(12);
    assertThat(experiment.design().points().get(0)[0]).isBetween(0.2, 1.0);
    assertThat(experiment.design().points().get(0)[1]).isBetween(1.0, 20.0);
    assertThat(experiment.plan().dates(LocalDate.of(2026, 11, 22)))
        .hasSize(5)
        .startsWith(LocalDate.of(2026, 11, 16))
        .endsWith(LocalDate.of(2026, 11, 20));
    assertThat(experiment.about().inputs())
        .containsKeys("experiment.yaml", "no-market.yaml", "circle/homes.csv");
  }

  @Test
  void allRangesMayBeVariedAtOnce() throws IOException {
    Experiment experiment =
        read(
            """
            id: all
            title: {zh: 全部, en: All}
            circles: [circle]
            parameters: ranges
            design: {kind: morris, walks: 2}
            """);
    assertThat(experiment.design().factors()).hasSizeGreaterThan(90);
    assertThat(experiment.scenarioIds()).containsExactly("baseline");
    assertThat(experiment.measureIds()).containsExactly("served-share", "living-index");
  }

  @Test
  void aSampleOfAYearFallsOnAllDaysOfTheWeek() throws IOException {
    Experiment experiment =
        read(
            """
            id: year
            title: {zh: 一年, en: A year}
            circles: [circle]
            days: year
            every: 5
            date: 2026-01-01
            """);
    List<LocalDate> dates = experiment.plan().dates(LocalDate.of(2026, 11, 22));
    assertThat(dates).hasSize(73).startsWith(LocalDate.of(2026, 1, 1));
    assertThat(dates.stream().map(LocalDate::getDayOfWeek).distinct()).hasSize(7);
  }

  /** Everything at once, each with its line, field and value, in both languages. */
  @Test
  void everyMistakeIsNamedAtOnce() throws IOException {
    List<Problem> problems =
        problems(
            """
            id: Tiny One
            title: {zh: 小实验}
            circles: [circle, nowhere]
            scenarios: [no-market.yaml, gone.yaml]
            parameters:
              - name: demand-scal
                from: ranges
              - name: cell-meters
                from: ranges
              - name: demand-scale
                low: 2
                high: 1
              - name: time-decay
                levels: [0.002, x]
              - name: further-attempts
              - name: area-exponent
                low: 0.3
                high: 99
            design: {kind: latin-hypercube, walks: 12}
            days: month
            every: 7
            date: 2026-13-01
            replications: 0
            precision: {halfWidth: 0}
            measures: [common-served-shar, served-share, served-share]
            seed: -1
            sead: 1
            """);
    assertThat(places(problems))
        .contains(
            "experiment.yaml:1 id Tiny One",
            "experiment.yaml:2 title.en ",
            "experiment.yaml:3 circles[2] nowhere",
            "experiment.yaml:4 scenarios[2] gone.yaml",
            "experiment.yaml:6 parameters[1].name demand-scal",
            "experiment.yaml:8 parameters[2].name cell-meters",
            "experiment.yaml:12 parameters[3].high 1",
            "experiment.yaml:14 parameters[4].levels[2] x",
            "experiment.yaml:15 parameters[5].name further-attempts",
            "experiment.yaml:18 parameters[6].high 99",
            "experiment.yaml:19 design.walks ",
            "experiment.yaml:19 design.points ",
            "experiment.yaml:20 days month",
            "experiment.yaml:21 every 7",
            "experiment.yaml:22 date 2026-13-01",
            "experiment.yaml:23 replications 0",
            "experiment.yaml:24 precision.halfWidth 0",
            "experiment.yaml:25 measures[1] common-served-shar",
            "experiment.yaml:25 measures[3] served-share",
            "experiment.yaml:26 seed -1",
            "experiment.yaml:27 sead ");
    assertThat(problems)
        .allSatisfy(
            one -> {
              assertThat(one.message().zh()).isNotBlank().doesNotContain("{0}");
              assertThat(one.message().en()).isNotBlank().doesNotContain("{0}");
              assertThat(one.message().zh()).isNotEqualTo(one.message().en());
            });
  }

  @Test
  void aMeasureOfTwoWorldsNeedsAScenario() throws IOException {
    assertThat(
            places(
                problems(
                    """
                    id: alone
                    title: {zh: 一个, en: One}
                    circles: [circle]
                    measures: [common-served-share]
                    """)))
        .containsExactly("experiment.yaml:4 measures[1] common-served-share");
  }

  @Test
  void aDesignOfMorePointsThanAnybodyRunsIsRefused() throws IOException {
    assertThat(
            places(
                problems(
                    """
                    id: large
                    title: {zh: 大, en: Large}
                    circles: [circle]
                    parameters: ranges
                    design: {kind: full-factorial}
                    """)))
        .containsExactly("experiment.yaml:5 design.kind full-factorial");
  }

  @Test
  void aMistakeInAScenarioIsNamedInItsFile() throws IOException {
    TinyExperiment.write(folder, "");
    Files.writeString(
        folder.resolve("no-market.yaml"),
        "id: no-market\ntitle: {zh: 无, en: no}\nchanges:\n  - removeOutlet: {outlet: o9}\n");
    assertThat(places(problems(TinyExperiment.USUAL)))
        .singleElement()
        .asString()
        .startsWith("no-market.yaml:4")
        .endsWith("o9");
  }
}
