package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.mason.DayModel;

/**
 * How a comparison of scenarios is run.
 *
 * @param replications how many days of each scenario; the most when a half-width is given
 * @param seed the first replication's seed
 * @param threads how many at once
 * @param halfWidth run until half the 95 % interval of the difference of the share of common needs
 *     that is served is at most so wide; empty for exactly the replications
 * @param manifest the manifest of the comparison that this must be again; empty for a new one
 * @param day the simulated day; empty for the circle's evaluation date
 */
public record ComparisonOptions(
    int replications,
    long seed,
    int threads,
    Optional<BigDecimal> halfWidth,
    Optional<Path> manifest,
    Optional<LocalDate> day) {

  private static final Phrases PHRASES = Phrases.beside(ComparisonOptions.class, "phrases");
  private static final int MOST_REPLICATIONS = 10_000;
  private static final int MOST_THREADS = 256;

  public ComparisonOptions {
    requireNonNull(halfWidth, "halfWidth");
    requireNonNull(manifest, "manifest");
    requireNonNull(day, "day");
  }

  /** Options of a new comparison on the circle's evaluation date. */
  public ComparisonOptions(
      int replications, long seed, int threads, Optional<BigDecimal> halfWidth) {
    this(replications, seed, threads, halfWidth, Optional.empty(), Optional.empty());
  }

  /**
   * The options of a comparison that was recorded.
   *
   * @param manifest its manifest
   * @param threads how many at once
   * @throws InvalidInputException when it is no manifest
   */
  public static ComparisonOptions again(Path manifest, int threads) {
    ComparisonManifest.Recorded recorded = ComparisonManifest.read(manifest);
    return new ComparisonOptions(
        recorded
            .runs()
            .precision()
            .map(ComparisonManifest.Precision::mostReplications)
            .orElse(recorded.runs().replications()),
        recorded.runs().seed(),
        threads,
        recorded.runs().precision().map(ComparisonManifest.Precision::halfWidth),
        Optional.of(manifest),
        date(recorded.runs().day()));
  }

  /** A day that cannot be read is named as a difference later. */
  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** These options on another day. */
  public ComparisonOptions on(Optional<LocalDate> other) {
    return new ComparisonOptions(replications, seed, threads, halfWidth, manifest, other);
  }

  /** What was asked of the interval; empty when the replications are fixed. */
  public Optional<ComparisonManifest.Precision> precision() {
    return halfWidth.map(width -> new ComparisonManifest.Precision(width, replications));
  }

  /** What is wrong with them, by option. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    int fewest = halfWidth.isPresent() ? 10 : 2;
    if (replications < fewest || replications > MOST_REPLICATIONS) {
      problems.add(
          problem(
              "--replications",
              replications,
              PHRASES.text("range", fewest, Integer.toString(MOST_REPLICATIONS))));
    }
    if (threads < 1 || threads > MOST_THREADS) {
      problems.add(problem("--threads", threads, PHRASES.text("range", 1, MOST_THREADS)));
    }
    if (seed < 0 || seed > DayModel.LARGEST_SEED) {
      problems.add(
          problem("--seed", seed, PHRASES.text("seed", Long.toString(DayModel.LARGEST_SEED))));
    }
    if (halfWidth.isPresent()
        && (halfWidth.get().signum() <= 0
            || halfWidth.get().compareTo(BigDecimal.ONE) > 0
            || !LikelyNumbers.contain(halfWidth.get()))) {
      problems.add(problem("--half-width", halfWidth.get(), PHRASES.text("half-width")));
    }
    return problems;
  }

  private static Problem problem(String option, Object value, Text message) {
    return new Problem(option, 0, "", value.toString(), message);
  }
}
