package org.lifecircle.desk.circles;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.compare.ReportsBeside;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Standards;

/**
 * What the last report of a circle says, and whether the circle is still the one that it judged.
 */
final class ReportState {

  private static final int FINEST = 1;

  private final Path report;
  private final ComparedReport verdict;

  private ReportState(Path report, ComparedReport verdict) {
    this.report = report;
    this.verdict = verdict;
  }

  /** The report in a folder; empty when there is none that can be read. */
  static Optional<ReportState> of(Path report) {
    if (!Files.isRegularFile(report.resolve(ScorecardReading.FILE))) {
      return Optional.empty();
    }
    return ScorecardReading.read(report, Optional.empty(), new ArrayList<>())
        .map(verdict -> new ReportState(report, verdict));
  }

  /** Its verdict. */
  ComparedReport verdict() {
    return verdict;
  }

  /** Its verdict in the words of a language. */
  ComparedReport verdict(Standards standards, Language language) {
    return ReportsBeside.inLanguage(verdict, standards, language);
  }

  /** The verdict in short. */
  Map<String, Object> tree(StandingCircle now, Language language) throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("level", verdict.grading().level().id());
    tree.put("levelText", levelText(verdict, language));
    putIndex(tree, verdict.convenience());
    tree.put("doubts", doubts());
    tree.put("date", verdict.date().toString());
    tree.put("stale", stale(now));
    return tree;
  }

  /** The level with its points. */
  static String levelText(ComparedReport verdict, Language language) {
    String points = verdict.score().text();
    return verdict.grading().levelled()
        ? new Wording(language).level(verdict.grading().level(), verdict.grading().decided())
            + " · "
            + points
        : points;
  }

  /** The convenience index: its middle, and the interval around. */
  static void putIndex(Map<String, Object> tree, Optional<PointInterval> index) {
    tree.put("index", index.map(ReportState::middle).orElse(null));
    tree.put("least", index.map(PointInterval::pointsAtLeast).orElse(null));
    tree.put("most", index.map(PointInterval::pointsAtMost).orElse(null));
  }

  private static BigDecimal middle(PointInterval index) {
    return index
        .pointsAtLeast()
        .add(index.pointsAtMost())
        .divide(BigDecimal.valueOf(2), FINEST, RoundingMode.HALF_UP);
  }

  private int doubts() throws IOException {
    return json(ScorecardReading.FILE).get("warnings") instanceof List<?> list ? list.size() : 0;
  }

  private Map<?, ?> json(String file) throws IOException {
    try {
      return JsonBytes.object(Files.readAllBytes(report.resolve(file)), file);
    } catch (InvalidInputException e) {
      return Map.of();
    }
  }

  /** Whether a file that was judged is another one now. */
  private boolean stale(StandingCircle now) throws IOException {
    if (!Files.isRegularFile(report.resolve(OwnedFiles.MANIFEST))
        || !(json(OwnedFiles.MANIFEST).get("inputs") instanceof List<?> inputs)) {
      return true;
    }
    Map<String, String> digests = new LinkedHashMap<>();
    for (Object one : inputs) {
      if (one instanceof Map<?, ?> input) {
        digests.put(String.valueOf(input.get("file")), String.valueOf(input.get("sha256")));
      }
    }
    return now.files().entrySet().stream()
        .anyMatch(file -> !FileDigest.of(file.getValue()).equals(digests.get(file.getKey())));
  }
}
