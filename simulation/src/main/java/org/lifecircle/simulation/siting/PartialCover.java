package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fewest sites, and among those the cheapest, with which so many people are within a limit
 * (partial set cover, with what exists kept).
 */
public final class PartialCover {

  private PartialCover() {}

  /**
   * Chooses sites. The value and the bound are numbers of sites; gains are people newly within the
   * limit. It is proved if neither fewer sites nor as many cheaper ones do.
   *
   * @param walks who walks how long to which site
   * @param limitSeconds within how many seconds somebody is covered, 0 or more
   * @param people how many people must be covered, those who are covered today among them; 0 or
   *     more
   * @param costs what each site costs in whole units of money; empty if that is not known
   * @return empty if not even all sites together cover so many
   * @throws IllegalArgumentException if costs are given for another number of sites
   */
  public static Optional<Siting> reach(
      SiteWalks walks, int limitSeconds, long people, long[] costs) {
    SiteLimits limits = SiteLimits.unlimited().withBudget(costs, Long.MAX_VALUE);
    limits.checkFor(walks.sites());
    AssignmentCosts uncovered = MaximalCoverage.costs(walks, limitSeconds);
    long mayStay = walks.totalWeight() - people;
    List<Integer> sites = new ArrayList<>();
    for (int site : Greedy.choose(uncovered, limits, Greedy.BY_GAIN)) {
      if (uncovered.with(sites) <= mayStay) {
        break;
      }
      sites.add(site);
    }
    if (uncovered.with(sites) > mayStay) {
      return Optional.empty();
    }
    return Optional.of(
        Location.ordered(uncovered, sites, limits, sites.size(), sites.isEmpty() ? 0 : 1));
  }
}
