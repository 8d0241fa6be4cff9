package org.lifecircle.simulation.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: adjusted so that all of them together are wrong by chance as seldom as one
 * (S. Holm, <i>A simple sequentially rejective multiple test procedure</i>, Scandinavian Journal of
 * Statistics 6, 1979).
 */
public final class ManyTests {

  private ManyTests() {}

  /**
   * Adjusted chances: each is to be compared with the same level as a single one.
   *
   * @param chances of single tests, 0 to 1
   * @return as many, in the same order, each at least as large and at most 1
   */
  public static double[] adjusted(double[] chances) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(one -> chances[one]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = chances.clone();
    double least = 0;
    for (int i = 0; i < order.length; i++) {
      least = Math.max(least, Math.min(1, (chances.length - i) * chances[order[i]]));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }
}
