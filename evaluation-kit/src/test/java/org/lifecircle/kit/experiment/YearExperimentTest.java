package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;

/** A year in which residents grow older and outlets open and close, whole or by its weeks. */
class YearExperimentTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

  private static final String YEAR =
      """
      id: year
      title: {zh: 一年, en: A year}
      circles: [circle]
      days: year
      date: 2027-01-01
      measures: [served-share, needs, walk-minutes-per-older-adult]
      seed: 3
      """;

  private static final String CLOSES =
      """
      events:
        - from: 2027-07-01
          scenario: no-market.yaml
      """;

  @TempDir private Path folder;

  private Experiment read(String text) throws IOException {
    return ExperimentFile.read(TinyExperiment.write(folder, text), Evaluator.load());
  }

  private List<String[]> runs(String name, String text) throws IOException {
    new Laboratory(folder.resolve(name + "-runs"), 2, ProgressMonitor.SILENT)
        .run(read(text), folder.resolve(name), Language.EN);
    return Files.readAllLines(folder.resolve(name).resolve("runs.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** The mean of a measure over some dates, each as often as it stands for. */
  private static double mean(List<String[]> runs, String measure, String from, String to) {
    List<String[]> some =
        runs.stream()
            .filter(row -> row[5].equals(measure))
            .filter(row -> row[3].compareTo(from) >= 0 && row[3].compareTo(to) < 0)
            .toList();
    double weight = some.stream().mapToDouble(row -> Double.parseDouble(row[7])).sum();
    return some.stream()
            .mapToDouble(row -> Double.parseDouble(row[7]) * Double.parseDouble(row[9]))
            .sum()
        / weight;
  }

  private double[] response(String name, String measure) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name).resolve("responses.csv"));
    List<String> columns = List.of(lines.get(0).split(",", -1));
    String[] row =
        lines.stream()
            .map(line -> line.split(",", -1))
            .filter(line -> line[columns.indexOf("measure")].equals(measure))
            .findFirst()
            .orElseThrow();
    return new double[] {
      Double.parseDouble(row[columns.indexOf("effectMean")]),
      Double.parseDouble(row[columns.indexOf("effectLower95")]),
      Double.parseDouble(row[columns.indexOf("effectUpper95")])
    };
  }

  @Test
  void aMarketThatClosesInTheMiddleOfTheYearIsMissedFromThatDayOn() throws IOException {
    List<String[]> with = runs("with", YEAR + "weeks: 12\n");
    List<String[]> closes = runs("closes", YEAR + "weeks: 12\n" + CLOSES);
    assertThat(mean(closes, "served-share", "2027-01-01", "2027-07-01"))
        .isEqualTo(mean(with, "served-share", "2027-01-01", "2027-07-01"));
    assertThat(mean(closes, "served-share", "2027-07-01", "2028-01-01"))
        .isLessThan(mean(with, "served-share", "2027-07-01", "2028-01-01") - 0.05);
    assertThat(Files.readString(folder.resolve("closes/manifest.json")))
        .contains("2027-07-01 no-market");
    assertThat(Files.readString(folder.resolve("closes/experiment.html")))
        .contains("week in its middle", "“No market” from 2027-07-01 on");
  }

  @Test
  void theWeeksOfAYearSayWhatTheWholeYearSays() throws IOException {
    String text = YEAR + "ageing: {child: 0.5, adult: 0.5}\n" + CLOSES;
    List<String[]> whole = runs("whole", text);
    List<String[]> weeks = runs("weeks", text + "weeks: 12\n");
    assertThat(whole).hasSize(365 * 3);
    assertThat(weeks).hasSize(12 * 7 * 3);
    assertThat(weeks.stream().mapToDouble(row -> Double.parseDouble(row[7])).sum())
        .isEqualTo(365 * 3);
    for (String measure : List.of("served-share", "needs")) {
      double year = mean(whole, measure, "2027", "2028");
      double[] sampled = response("weeks", measure);
      assertThat(sampled[0]).isCloseTo(mean(weeks, measure, "2027", "2028"), within(1e-6));
      assertThat(year).as(measure).isBetween(sampled[1], sampled[2]);
      assertThat(sampled[0]).as(measure).isCloseTo(year, within(0.05 * year));
    }
  }

  @Test
  void residentsWhoGrowOlderNeedMoreInTheSecondHalfOfTheYear() throws IOException {
    List<String[]> still = runs("still", YEAR + "weeks: 12\n");
    List<String[]> older = runs("older", YEAR + "weeks: 12\nageing: {child: 1, adult: 1}\n");
    // An older adult needs more than an adult, and an adult more than a child.
    double before = mean(older, "needs", "2027-01-01", "2027-02-01");
    assertThat(before).isEqualTo(mean(still, "needs", "2027-01-01", "2027-02-01"));
    assertThat(mean(older, "needs", "2027-12-01", "2028-01-01"))
        .isGreaterThan(1.05 * mean(still, "needs", "2027-12-01", "2028-01-01"));
  }

  @Test
  void aYearThatWasInterruptedGoesOnToTheSameFigures() throws IOException {
    String text = YEAR + "ageing: true\nweeks: 3\n" + CLOSES;
    Experiment experiment = read(text);
    List<String[]> all = runs("once", text);
    Laboratory alone = new Laboratory(folder.resolve("once-runs"), 1, ProgressMonitor.SILENT);
    Laboratory.Alone point = alone.alone(experiment, 0).get(0);
    assertThat(point.asStored()).isEqualTo(21);
    assertThat(point.otherwise()).isZero();
    assertThat(all).hasSize(21 * 3);
  }

  @Test
  void aWeekStandsForItsPartOfTheYear() {
    RunPlan plan =
        new RunPlan(
            RunPlan.Span.YEAR,
            new RunPlan.Sample(1, 12),
            Optional.of(FIRST),
            new RunPlan.Often(1, Optional.empty()),
            1);
    List<LocalDate> dates = plan.dates(FIRST);
    assertThat(dates).hasSize(84).doesNotHaveDuplicates().isSorted();
    for (int week = 0; week < 12; week++) {
      assertThat(dates.subList(7 * week, 7 * week + 7))
          .extracting(LocalDate::getDayOfWeek)
          .doesNotHaveDuplicates();
    }
    double[] weights = plan.weights(FIRST);
    assertThat(Arrays.stream(weights).sum()).isEqualTo(365);
    assertThat(Arrays.stream(weights).boxed().distinct()).containsExactlyInAnyOrder(4.0, 5.0);
  }

  /** The market closes on each of some days. */
  private static String closes(String... days) {
    return Arrays.stream(days)
        .map("  - {from: %s, scenario: no-market.yaml}\n"::formatted)
        .collect(Collectors.joining("", "events:\n", ""));
  }

  @Test
  void eventsStandInTheirOrderAndHappenWithinTheDays() {
    assertThatThrownBy(() -> read(YEAR + closes("2028-05-01", "2027-03-01")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.message().en())
                    .containsExactlyInAnyOrder(
                        "Events stand in the order of their days.",
                        "The last day that is lived is 2027-12-31: this would never happen."));
  }

  @Test
  void whatClosesTwiceIsNamedInItsFile() {
    assertThatThrownBy(() -> read(YEAR + closes("2027-03-01", "2027-05-01")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no-market.yaml");
  }

  @Test
  void whatIsWrongWithAYearIsToldAllAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    YEAR.replace("days: year", "days: week")
                        + """
                        weeks: 12
                        ageing: true
                        events:
                          - scenario: no-market.yaml
                          - {from: 2027-05-01, scenario: nowhere.yaml}
                          - {from: 2027-03-01, scenario: no-market.yaml}
                        """))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.field() + " " + problem.line())
                    .containsExactlyInAnyOrder(
                        "weeks 8", "ageing 9", "events[1].from 11", "events[2].scenario 12"));
  }
}
