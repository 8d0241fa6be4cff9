package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The sites with which those who then walk furthest walk least (k-centrum, Slater 1978, between the
 * p-median, which takes all people, and the p-center, which takes one).
 *
 * <p>The worst-off {@code k} people are those with the longest walks after the additions, whoever
 * they are; where only some people of a demand point belong to them, only so many count. So the
 * worst-off tenth after the additions need not be the worst-off tenth of today.
 */
public final class WorstOff {

  private WorstOff() {}

  /**
   * Chooses sites for the worst-off tenth of all people, rounded up to whole people.
   *
   * @see #choose(SiteWalks, SiteLimits, long)
   */
  public static Siting tenth(SiteWalks walks, SiteLimits limits) {
    return choose(walks, limits, (walks.totalWeight() + 9) / 10);
  }

  /**
   * Chooses sites. The value and the bound are person-seconds: the walks of the worst-off people
   * with the sites, added up; divided by {@code people} they are the mean walk of those. Sites
   * stand in the order in which each saves most walking of all people, and so are the gains.
   *
   * @param walks who walks how long to which site
   * @param limits how much may be added
   * @param people how many people are the worst-off, 0 to all
   * @throws IllegalArgumentException if {@code people} is out of its range, or costs or rooms are
   *     given for another number of sites
   */
  public static Siting choose(SiteWalks walks, SiteLimits limits, long people) {
    limits.checkFor(walks.sites());
    if (people < 0 || people > walks.totalWeight()) {
      throw new IllegalArgumentException(
          "the worst-off are 0 to " + walks.totalWeight() + " people: " + people);
    }
    AssignmentCosts costs = PMedian.costs(walks);
    Location.Found found = Location.solve(costs, limits);
    long value = personSeconds(walks, walks.secondsWith(found.sites()), people);
    return Location.ordered(costs, found.sites(), limits, value, 0);
  }

  /** The walks of the people who walk furthest, added up. */
  static long personSeconds(SiteWalks walks, int[] seconds, long people) {
    Integer[] order = new Integer[seconds.length];
    Arrays.setAll(order, point -> point);
    Arrays.sort(order, Comparator.comparingInt(point -> -seconds[point]));
    long left = people;
    long sum = 0;
    for (int point : order) {
      long here = Math.min(left, walks.weight(point));
      sum += here * seconds[point];
      left -= here;
    }
    return sum;
  }
}
