package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.Progress;
import org.lifecircle.kit.compare.ScenarioComparison;
import org.lifecircle.simulation.experiment.Comparison;

/** Every example scenario runs and does what its title says. */
class ExampleScenariosTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("lifecircle.root"), "examples");

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void everyScenarioChangesWhatItsTitleSays() throws IOException {
    Evaluator evaluator = Evaluator.load();
    ScenarioComparison comparison =
        ScenarioComparison.run(
            evaluator.read(EXAMPLES.resolve("circles/hongmiao-beili")),
            evaluator.formats(),
            scenarios(),
            new ScenarioComparison.Options(6, 1, 2, Optional.empty()),
            Progress.SILENT);

    assertThat(comparison.scenarios()).hasSize(scenarios().size()).hasSizeGreaterThan(5);
    assertThat(significant(comparison, "add-market")).contains("served-share-wet-market+");
    assertThat(significant(comparison, "gate-night")).contains("served-share-wet-market-");
    assertThat(significant(comparison, "tidal-stalls"))
        .contains("served-share-breakfast-shop+", "served-share-fresh-food-store+");
    assertThat(significant(comparison, "fire-lane-open")).contains("walk-minutes-per-trip-");
    assertThat(significant(comparison, "ageing")).contains("needs-");
    assertThat(significant(comparison, "neighbors-day")).contains("trips+");
  }

  private static List<String> significant(ScenarioComparison comparison, String scenario) {
    return comparison.differences().stream()
        .filter(one -> one.scenarioId().equals(scenario))
        .filter(Comparison.Difference::significant)
        .map(one -> one.measure().id() + (one.difference().mean() > 0 ? "+" : "-"))
        .collect(Collectors.toList());
  }
}
