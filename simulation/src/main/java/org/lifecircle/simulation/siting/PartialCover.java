package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fewest sites, and among those the cheapest, with which so many people are within a limit
 * (partial set cover, with what exists kept).
 */
public final class PartialCover {

  private final AssignmentCosts uncovered;
  private final long mayStay;
  private final long[] prices;
  private List<Integer> best;
  private long effort = Location.EFFORT;

  private PartialCover(AssignmentCosts uncovered, long mayStay, long[] prices) {
    this.uncovered = uncovered;
    this.mayStay = mayStay;
    this.prices = prices;
  }

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
    SiteLimits free = SiteLimits.unlimited().withBudget(costs, Long.MAX_VALUE);
    free.checkFor(walks.sites());
    if (people < 0) {
      throw new IllegalArgumentException("0 people or more: " + people);
    }
    AssignmentCosts uncovered = MaximalCoverage.costs(walks, limitSeconds);
    return new PartialCover(uncovered, walks.totalWeight() - people, costs).search(free);
  }

  private Optional<Siting> search(SiteLimits free) {
    best = new ArrayList<>();
    for (int site : Greedy.choose(uncovered, free, Greedy.BY_GAIN)) {
      if (uncovered.with(best) <= mayStay) {
        break;
      }
      best.add(site);
    }
    if (uncovered.with(best) > mayStay) {
      return Optional.empty();
    }
    int fewest = fewest();
    boolean proved = fewest == best.size() && cheapest(free);
    return Optional.of(
        Location.ordered(uncovered, best, free, new Location.Proof(best.size(), fewest, proved)));
  }

  /** Looks for fewer sites; how many it takes at least. */
  private int fewest() {
    int least = best.size();
    while (least > 0) {
      Location.Found found =
          Location.reach(uncovered, SiteLimits.additions(least - 1), mayStay, effort);
      effort -= found.steps();
      if (found.cost() <= mayStay) {
        best = found.sites();
        least = best.size();
      } else if (found.bound() > mayStay) {
        return least;
      } else {
        least--;
      }
    }
    return 0;
  }

  /** Looks for as many sites that cost less; whether there are surely none. */
  private boolean cheapest(SiteLimits free) {
    if (best.size() == 1) {
      best = List.of(cheapestAlone());
      return true;
    }
    long atLeast = 0;
    boolean proved = true;
    while (atLeast < free.cost(best)) {
      long budget = atLeast + (free.cost(best) - 1 - atLeast) / 2;
      Location.Found found =
          Location.reach(
              uncovered,
              SiteLimits.additions(best.size()).withBudget(prices, budget),
              mayStay,
              effort);
      effort -= found.steps();
      if (found.cost() <= mayStay) {
        best = found.sites();
      } else {
        proved &= found.bound() > mayStay;
        atLeast = budget + 1;
      }
    }
    return proved;
  }

  /** The cheapest site that is enough alone; of equally cheap ones the one that was found. */
  private int cheapestAlone() {
    int cheapest = best.get(0);
    for (int site = 0; site < prices.length; site++) {
      if (prices[site] < prices[cheapest] && uncovered.with(List.of(site)) <= mayStay) {
        cheapest = site;
      }
    }
    return cheapest;
  }
}
