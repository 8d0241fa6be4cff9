package org.lifecircle.kit;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * How long a benchmark took in every machine that was started for it, in milliseconds, the quickest
 * first: a compiler has luck of its own in each, so that one machine says little.
 */
record ForkTimes(List<Double> millis) {

  /** No machine may be slower than the one in the middle by more than this. */
  static final double NEEDED_RATIO = 1.2;

  static ForkTimes of(RunResult result, int calls) {
    return new ForkTimes(
        result.getBenchmarkResults().stream()
            .map(BenchmarkResult::getPrimaryResult)
            .map(fork -> fork.getScore() / calls)
            .sorted()
            .toList());
  }

  /** The lower of the two in the middle, where these are two. */
  double median() {
    return millis.get((millis.size() - 1) / 2);
  }

  double slowest() {
    return millis.get(millis.size() - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median of %d machines %.3f ms, slowest %.3f (%.2f times; needed: at most %.1f)",
        millis.size(),
        median(),
        slowest(),
        slowest() / median(),
        NEEDED_RATIO);
  }
}
