package org.lifecircle.simulation.siting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The sites with which those who then walk furthest walk least (k-centrum, Slater 1978, between the
 * p-median, which takes all people, and the p-center, which takes one).
 *
 * <p>The worst-off {@code k} people are those with the longest walks after the additions, whoever
 * they are; where only some people of a demand point belong to them, only so many count. So the
 * worst-off tenth after the additions need not be the worst-off tenth of today.
 *
 * <p>Their walks come to {@code k} times a threshold and what all people walk beyond it, for the
 * threshold for which that is least (Ogryczak and Tamir 2003). So each threshold is a p-median of
 * its own, and what holds for a higher one is a bound of all lower ones.
 */
public final class WorstOff {

  /** How much of the effort may go to one threshold. */
  private static final long MOST_FOR_ONE = Location.EFFORT / 20;

  /** How much may go to the choices that the search begins with. */
  private static final long FIRST_EFFORT = MOST_FOR_ONE / 10;

  private final SiteWalks walks;
  private final SiteLimits limits;
  private final long people;

  /** The walks that the least walk of the worst-off can be, ascending. */
  private final int[] thresholds;

  private List<Integer> best = List.of();
  private long bestSum;

  private long effort = Location.EFFORT / 4;

  private WorstOff(SiteWalks walks, SiteLimits limits, long people) {
    this.walks = walks;
    this.limits = limits;
    this.people = people;
    thresholds = PCenter.walksThatOccur(walks);
    bestSum = personSeconds(walks, walks.secondsWith(best), people);
  }

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
    return new WorstOff(walks, limits, people).search();
  }

  private Siting search() {
    Siting median = PMedian.choose(walks, limits, FIRST_EFFORT);
    keep(median.sites());
    keep(Location.solve(excess(walks.nowSeconds(furthest()) / 2), limits, FIRST_EFFORT).sites());
    long open = Math.max(bound(), likeAll(median.bound()));
    return Location.ordered(PMedian.costs(walks), best, limits, bestSum, Math.min(open, bestSum));
  }

  /**
   * Thresholds from one to another.
   *
   * @param bound what every choice comes to at least there, or the best sum if that was less
   * @param closed whether more effort tells no more
   */
  private record Interval(int from, int to, long bound, boolean closed) {}

  /** Looks where the bound is least, and at halves of what is not decided. */
  private long bound() {
    PriorityQueue<Interval> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Interval::bound).thenComparingInt(Interval::from));
    open.add(interval(0, thresholds.length - 1, 0));
    while (effort > 0 && open.peek().bound < bestSum && !open.peek().closed) {
      Interval least = open.poll();
      if (least.from == least.to) {
        open.add(interval(least.from, least.to, least.bound));
        continue;
      }
      int middle = (least.from + least.to) / 2;
      open.add(interval(middle + 1, least.to, least.bound));
      open.add(interval(least.from, middle, least.bound));
    }
    return open.peek().bound;
  }

  private Interval interval(int from, int to, long known) {
    long given = people * thresholds[from];
    long before = bestSum;
    long target = bestSum - 1 - given;
    if (target < 0) {
      return new Interval(from, to, bestSum, false);
    }
    long most = Math.min(effort, from == to ? MOST_FOR_ONE : MOST_FOR_ONE / 10);
    Location.Found found = Location.reach(excess(thresholds[to]), limits, target, most);
    effort -= found.steps();
    keep(found.sites());
    long bound = found.bound() > target ? before : Math.max(known, found.bound() + given);
    // A better choice that was found may be improved further; without one, the effort is over.
    boolean closed = from == to && bound < before && found.cost() > target;
    return new Interval(from, to, bound, closed);
  }

  /** The worst-off walk at least as far as the mean of all people. */
  private long likeAll(long personSeconds) {
    if (people == 0) {
      return 0;
    }
    BigInteger all = BigInteger.valueOf(walks.totalWeight());
    BigInteger shared = BigInteger.valueOf(personSeconds).multiply(BigInteger.valueOf(people));
    return shared.add(all).subtract(BigInteger.ONE).divide(all).longValueExact();
  }

  private int furthest() {
    int furthest = 0;
    for (int point = 0; point < walks.demandPoints(); point++) {
      furthest = walks.nowSeconds(point) > walks.nowSeconds(furthest) ? point : furthest;
    }
    return furthest;
  }

  private void keep(List<Integer> sites) {
    long sum = personSeconds(walks, walks.secondsWith(sites), people);
    if (sum < bestSum) {
      best = sites;
      bestSum = sum;
    }
  }

  /** How much longer than a threshold people walk. */
  private AssignmentCosts excess(int threshold) {
    return AssignmentCosts.of(
        walks, (point, seconds) -> walks.weight(point) * Math.max(0, seconds - threshold));
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
