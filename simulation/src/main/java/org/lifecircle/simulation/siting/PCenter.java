package org.lifecircle.simulation.siting;

import java.util.List;

/**
 * The sites with which the longest walk is shortest (p-center, Hakimi 1964, with what exists kept).
 * Demand points where nobody stands do not count.
 */
public final class PCenter {

  private PCenter() {}

  /**
   * Chooses sites. The value and the bound are seconds: the longest walk of anybody with the sites.
   * They stand in the order in which each saves most walking, and gains are person-seconds, because
   * most single additions leave the longest walk as it is.
   *
   * @param walks who walks how long to which site
   * @param additions the most sites, 0 or more
   */
  public static Siting choose(SiteWalks walks, int additions) {
    SiteLimits limits = SiteLimits.additions(additions);
    AssignmentCosts costs = PMedian.costs(walks);
    List<Integer> sites = Greedy.choose(costs, limits, Greedy.BY_GAIN);
    return Location.ordered(costs, sites, limits, longest(walks, walks.secondsWith(sites)), 0);
  }

  private static int longest(SiteWalks walks, int[] seconds) {
    int longest = 0;
    for (int point = 0; point < walks.demandPoints(); point++) {
      longest = Math.max(longest, walks.weight(point) == 0 ? 0 : seconds[point]);
    }
    return longest;
  }
}
