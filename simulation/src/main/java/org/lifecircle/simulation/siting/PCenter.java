package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sites with which the longest walk is shortest (p-center, Hakimi 1964, with what exists kept).
 * Demand points where nobody stands do not count.
 *
 * <p>The shortest longest walk is one of the walks of the table; a binary search finds which one,
 * and asks of each whether so many sites cover everybody within it (Minieka 1970).
 */
public final class PCenter {

  private final SiteWalks walks;
  private final int additions;

  private PCenter(SiteWalks walks, int additions) {
    this.walks = walks;
    this.additions = additions;
  }

  /**
   * Chooses sites. The value and the bound are seconds: the longest walk of anybody with the sites.
   * They stand in the order in which each saves most walking, and gains are person-seconds, because
   * most single additions leave the longest walk as it is. Sites that are not needed for the
   * longest walk are not chosen.
   *
   * @param walks who walks how long to which site
   * @param additions the most sites, 0 or more
   */
  public static Siting choose(SiteWalks walks, int additions) {
    return new PCenter(walks, additions).search();
  }

  private Siting search() {
    int[] radii = walksThatOccur(walks);
    List<Integer> best = List.of();
    int low = 0;
    int high = Arrays.binarySearch(radii, longest(best));
    int proved = 0;
    while (low < high) {
      int middle = (low + high) / 2;
      SetCover.Answer answer = cover(radii[middle]);
      if (answer.sites().isPresent()) {
        best = answer.sites().get();
        high = Math.min(middle, Arrays.binarySearch(radii, longest(best)));
      } else {
        low = middle + 1;
        proved = answer.decided() ? low : proved;
      }
    }
    return Location.ordered(
        PMedian.costs(walks),
        best,
        SiteLimits.additions(additions),
        radii[high],
        radii[Math.min(proved, high)]);
  }

  /** Everything that a walk can be, ascending, from 0. */
  static int[] walksThatOccur(SiteWalks walks) {
    IntStream added =
        IntStream.range(0, walks.sites())
            .flatMap(
                site -> IntStream.range(0, walks.reached(site)).map(k -> walks.seconds(site, k)));
    IntStream now = IntStream.range(0, walks.demandPoints()).map(walks::nowSeconds);
    return IntStream.concat(IntStream.of(0), IntStream.concat(added, now))
        .sorted()
        .distinct()
        .toArray();
  }

  private int longest(List<Integer> sites) {
    int[] seconds = walks.secondsWith(sites);
    return IntStream.range(0, walks.demandPoints())
        .filter(point -> walks.weight(point) > 0)
        .map(point -> seconds[point])
        .max()
        .orElse(0);
  }

  /** Whether as many sites cover everybody within so many seconds. */
  private SetCover.Answer cover(int radius) {
    int[] open =
        IntStream.range(0, walks.demandPoints())
            .filter(point -> walks.weight(point) > 0 && walks.nowSeconds(point) > radius)
            .toArray();
    int[] place = new int[walks.demandPoints()];
    Arrays.fill(place, -1);
    for (int k = 0; k < open.length; k++) {
      place[open[k]] = k;
    }
    int[][] covered = new int[walks.sites()][];
    for (int site = 0; site < walks.sites(); site++) {
      int here = site;
      covered[site] =
          IntStream.range(0, walks.reached(site))
              .filter(k -> walks.seconds(here, k) <= radius)
              .map(k -> place[walks.demandPoint(here, k)])
              .filter(point -> point >= 0)
              .sorted()
              .toArray();
    }
    return SetCover.decide(open.length, covered, additions);
  }
}
