package org.lifecircle.simulation.siting;

/**
 * The sites that bring most people within a limit who are not within it today (maximal covering
 * location, Church and ReVelle 1974, with what exists kept).
 */
public final class MaximalCoverage {

  private MaximalCoverage() {}

  /**
   * Chooses sites. The value, the bound and the gains are people newly within the limit.
   *
   * @param walks who walks how long to which site
   * @param limitSeconds within how many seconds somebody is covered, 0 or more
   * @param limits how much may be added
   * @throws IllegalArgumentException if costs or rooms are given for another number of sites, or
   *     the limit is not less than the longest walk that counts
   */
  public static Siting within(SiteWalks walks, int limitSeconds, SiteLimits limits) {
    return within(walks, limitSeconds, limits, Location.EFFORT);
  }

  /**
   * The same with a limit of the work.
   *
   * @param effort looks at the table of walks after which what is found is enough; 10<sup>8</sup>
   *     are about a second of a core
   */
  public static Siting within(SiteWalks walks, int limitSeconds, SiteLimits limits, long effort) {
    limits.checkFor(walks.sites());
    AssignmentCosts costs = costs(walks, limitSeconds);
    Location.Found found = Location.solve(costs, limits, effort);
    long now = costs.nothingAdded();
    return Location.ordered(costs, found.sites(), limits, now - found.cost(), now - found.bound());
  }

  /**
   * How many people come within the limit when sites are added one after another, always that which
   * brings in most of those that the limits still allow.
   *
   * @see #within
   */
  public static long greedily(SiteWalks walks, int limitSeconds, SiteLimits limits) {
    limits.checkFor(walks.sites());
    AssignmentCosts costs = costs(walks, limitSeconds);
    return costs.nothingAdded() - costs.with(Greedy.choose(costs, limits, Greedy.BY_GAIN));
  }

  /** People who are not covered. */
  static AssignmentCosts costs(SiteWalks walks, int limitSeconds) {
    if (limitSeconds < 0 || limitSeconds >= walks.farSeconds()) {
      throw new IllegalArgumentException(
          "a limit is 0 s or more and less than the longest walk that counts, "
              + walks.farSeconds()
              + " s: "
              + limitSeconds);
    }
    return AssignmentCosts.of(
        walks, (point, seconds) -> seconds <= limitSeconds ? 0 : walks.weight(point));
  }
}
