package org.lifecircle.reports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.PointInterval;

/**
 * A sentence that ranks reports by the project's own index: by what is certain, then by what is
 * possible; whose intervals overlap are said to be undecided.
 */
final class ConvenienceRanking {

  private ConvenienceRanking() {}

  /** Empty where fewer than two reports have the index. */
  static Optional<String> of(ReportComparison comparison, Wording wording) {
    List<ComparedReport> reports = comparison.reports();
    List<Integer> ranked =
        IntStream.range(0, reports.size())
            .filter(report -> reports.get(report).convenience().isPresent())
            .boxed()
            .sorted(
                Comparator.comparing(
                    report -> reports.get(report).convenience().orElseThrow(),
                    Comparator.comparingInt(PointInterval::atLeast)
                        .thenComparingInt(PointInterval::atMost)
                        .reversed()))
            .toList();
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    boolean decided = true;
    for (int place = 0; place < ranked.size(); place++) {
      PointInterval own = reports.get(ranked.get(place)).convenience().orElseThrow();
      names.add(
          wording.say(
              "compared.convenience.one",
              comparison.labels().get(ranked.get(place)),
              wording.interval(own.pointsAtLeast(), own.pointsAtMost())));
      for (int later : ranked.subList(place + 1, ranked.size())) {
        decided &= own.surelyAbove(reports.get(later).convenience().orElseThrow());
      }
    }
    return Optional.of(
        wording.say(
            decided ? "compared.convenience" : "compared.convenience.overlap",
            wording.list(names)));
  }
}
