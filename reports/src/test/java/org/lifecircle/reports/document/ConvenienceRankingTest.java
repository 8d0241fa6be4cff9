package org.lifecircle.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;

/** Circles are ranked by the index as far as it is known, and ties are said. */
class ConvenienceRankingTest {

  private static ComparedReport report(String circle, Optional<PointInterval> index) {
    return new ComparedReport(
        new ComparedReport.Subject(circle, LocalDate.of(2026, 9, 30), 1000),
        new ComparedReport.Grading("s", "s", Level.NONE, false, true, true),
        new ComparedReport.Marks(Score.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN), index),
        List.of(),
        List.of(),
        new ComparedReport.OfDay(0, 0, Optional.empty()));
  }

  /** Circles A, B, … with points at least and at most; no index where both are below 0. */
  private static Optional<String> ranking(int... atLeastAtMost) {
    List<ComparedReport> reports = new ArrayList<>();
    for (int i = 0; i < atLeastAtMost.length; i += 2) {
      Optional<PointInterval> index =
          atLeastAtMost[i] < 0
              ? Optional.empty()
              : Optional.of(
                  new PointInterval(1000 * atLeastAtMost[i], 1000 * atLeastAtMost[i + 1]));
      reports.add(report(Character.toString((char) ('A' + i / 2)), index));
    }
    return ConvenienceRanking.of(
        new ReportComparison(Language.EN, "0.1.0", reports), new Wording(Language.EN));
  }

  @Test
  void circlesApartAreRanked() {
    assertThat(ranking(20, 30, 60, 65, 40, 50))
        .contains(
            "By the convenience index (our own), from high to low: B 60.0–65.0, C 40.0–50.0,"
                + " A 20.0–30.0.");
  }

  @Test
  void overlappingIntervalsAreSaidToBeUndecided() {
    assertThat(ranking(20, 45, 40, 50))
        .contains(
            "By the convenience index (our own), as far as it is certain, from high to low: B"
                + " 40.0–50.0, A 20.0–45.0. Intervals overlap; whose do, their order is not"
                + " decided.");
  }

  @Test
  void aReportWithoutTheIndexIsNotRanked() {
    assertThat(ranking(20, 45, -1, -1)).isEmpty();
    assertThat(ranking(20, 30, -1, -1, 40, 50).orElseThrow()).doesNotContain("B ");
  }
}
