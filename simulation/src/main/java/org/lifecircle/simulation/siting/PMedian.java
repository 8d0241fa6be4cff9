package org.lifecircle.simulation.siting;

/**
 * The sites with which all people together walk least (p-median, Hakimi 1964, with what exists
 * kept).
 */
public final class PMedian {

  private PMedian() {}

  /**
   * Chooses sites. The value and the bound are person-seconds: the walks of all people with the
   * sites, added up; a gain is how many of them a site saves.
   *
   * @param walks who walks how long to which site
   * @param limits how much may be added
   * @throws IllegalArgumentException if costs or rooms are given for another number of sites
   */
  public static Siting choose(SiteWalks walks, SiteLimits limits) {
    return choose(walks, limits, Location.EFFORT);
  }

  /**
   * The same with a limit of the work.
   *
   * @param effort looks at the table of walks after which what is found is enough; 10<sup>8</sup>
   *     are about a second of a core
   */
  public static Siting choose(SiteWalks walks, SiteLimits limits, long effort) {
    limits.checkFor(walks.sites());
    AssignmentCosts costs = costs(walks);
    Location.Found found = Location.solve(costs, limits, effort);
    return Location.ordered(costs, found.sites(), limits, found.cost(), found.bound());
  }

  static AssignmentCosts costs(SiteWalks walks) {
    return AssignmentCosts.of(walks, (point, seconds) -> walks.weight(point) * seconds);
  }
}
