package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.compare.ComparisonOptions;
import org.lifecircle.kit.compare.ScenarioComparison;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.statistics.Estimate;

/** The example scenarios run, and common random numbers are worth their while on them. */
class ExampleScenariosTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("lifecircle.root")).resolve("examples");

  private static ScenarioComparison compare(
      String circle, List<Path> scenarios, int replications, long seed) {
    Evaluator evaluator = Evaluator.load();
    return compare(
        evaluator,
        evaluator.read(EXAMPLES.resolve("circles").resolve(circle)),
        scenarios,
        replications,
        seed);
  }

  private static ScenarioComparison compare(
      Evaluator evaluator, CircleData circle, List<Path> scenarios, int replications, long seed) {
    return ScenarioComparison.run(
        circle,
        evaluator.formats(),
        scenarios,
        new ComparisonOptions(replications, seed, 2, Optional.empty()),
        ProgressMonitor.SILENT);
  }

  private static List<Path> scenarios(String folder) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("scenarios").resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"hongmiao-beili,''", "hongmiao-beili,cases", "shangliu-jiayuan,shangliu-jiayuan"})
  void everyExampleScenarioFitsItsCircleAndChangesSomething(String circle, String folder)
      throws IOException {
    List<Path> files = scenarios(folder);
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    ScenarioComparison comparison = compare(circle, files, 2, 1);
    for (int i = 0; i < files.size(); i++) {
      String id = comparison.experiment().scenarios().get(i).id();
      assertThat(files.get(i).getFileName()).hasToString(id + ".yaml");
      assertThat(comparison.comparison().runs().get(i + 1).days())
          .as(id)
          .isNotEqualTo(comparison.comparison().baseline().days());
    }
  }

  /**
   * A market serves more, stalls serve more, a gate shut at night takes nothing away but walks.
   * Skipped where the extract is not beside the project in {@code ../shared/data}.
   */
  @Test
  void whatIfsOnARealMapChangeWhatAPersonWouldExpect() throws IOException {
    Path map = EXAMPLES.resolve("../../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    Evaluator evaluator = Evaluator.load();
    OsmImport.Result read =
        OsmImport.read(
            map,
            new Coordinate(116.3200, 40.0010),
            evaluator.formats(),
            OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)));
    CircleData circle = CircleData.of(read.circle(), read.map());
    Comparison comparison = compare(evaluator, circle, scenarios("tsinghua"), 10, 1).comparison();
    Map<String, Estimate> gains =
        comparison.differences(List.of(Measure.servedShare())).stream()
            .collect(
                Collectors.toMap(
                    Comparison.Difference::scenarioId, Comparison.Difference::difference));
    System.out.printf("Tsinghua, gain in the share of needs served: %s%n", new TreeMap<>(gains));
    assertThat(gains.get("add-market").lower()).isPositive();
    assertThat(gains.get("tidal-stalls").lower()).isPositive();
    assertThat(gains.get("gate-night").mean()).isNegative().isGreaterThan(-0.01);
  }

  @Test
  void commonRandomNumbersShrinkTheVarianceOfTheExampleAtLeastFiveFold() {
    List<Path> market = List.of(EXAMPLES.resolve("scenarios").resolve("add-market.yaml"));
    Measure share = Measure.servedShare();
    ScenarioComparison one = compare("hongmiao-beili", market, 30, 1);
    ScenarioComparison other = compare("hongmiao-beili", market, 30, 2);
    Comparison.Difference difference = one.comparison().differences(List.of(share)).get(0);
    double[] baseline = share.of(one.comparison().baseline().days());
    double[] scenarioOfOtherSeeds = share.of(other.comparison().runs().get(1).days());
    double independent =
        Estimate.ofPairedDifference(baseline, scenarioOfOtherSeeds, Estimate.USUAL_CONFIDENCE)
            .variance();
    double common = difference.difference().variance();
    System.out.printf(
        "红庙北里, add-market: variance of the difference of the share served %.3e with common random"
            + " numbers, %.3e with independent ones, ratio %.1f; estimated from one run %.1f%n",
        common, independent, independent / common, difference.varianceRatio());
    assertThat(independent / common).isGreaterThan(5);
    assertThat(difference.varianceRatio()).isGreaterThan(5);
  }
}
