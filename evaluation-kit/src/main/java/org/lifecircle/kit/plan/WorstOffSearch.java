package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.lifecircle.simulation.siting.Siting;
import org.lifecircle.simulation.siting.WorstOff;

/**
 * The additions with which the worst-off tenth walks least. Their walks come to their number times
 * a threshold and what all walk beyond it, for the threshold for which that is least (Ogryczak and
 * Tamir 2003). So choices are made for some thresholds, greedily and by exchanges over all pairs,
 * and the best of them is kept; and what holds for a higher threshold bounds all lower ones, so
 * that intervals of thresholds are halved where the bound is least.
 */
final class WorstOffSearch {

  private static final int TENTH = 10;

  /** Thresholds that are tried as such, parts of the longest walk. */
  private static final int PARTS = 4;

  /** How often the threshold follows the choice. */
  private static final int FOLLOWED = 3;

  /** Intervals of thresholds that are looked at. */
  private static final int INTERVALS = 13;

  /** Rounds in which the bound of one interval is improved. */
  private static final int ROUNDS = 2;

  private final PairCosts costs;
  private final long people;
  private final int longest;
  private List<Integer> best = List.of();
  private long bestSum;

  private WorstOffSearch(PairCosts costs) {
    this.costs = costs;
    people = (Arrays.stream(costs.weights).sum() + TENTH - 1) / TENTH;
    longest = Arrays.stream(costs.now).max().orElse(0);
    bestSum = sum(costs.now);
  }

  /**
   * What was found; sums are person-seconds.
   *
   * @param people how many the worst-off are
   * @param greedy with one pair after another, each with which they walk least after those before
   */
  record Found(List<Integer> pairs, long people, long greedy, long value, long bound) {

    Found {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Searches.
   *
   * @param small whether the pairs are few enough for an exact search, which goes on from there
   */
  static Found of(PairCosts costs, boolean small) {
    return new WorstOffSearch(costs).search(small);
  }

  private Found search(boolean small) {
    List<Integer> stepwise = stepwise();
    long greedy = sum(costs.with(stepwise));
    keep(stepwise);
    Set<Integer> tried = new LinkedHashSet<>();
    for (int part = 0; part < PARTS; part++) {
      attempt(part * longest / PARTS, tried);
    }
    for (int k = 0; k < FOLLOWED; k++) {
      attempt(threshold(costs.with(best)), tried);
    }
    long bound = 0;
    if (small) {
      List<Integer> all = costs.all();
      Siting siting = WorstOff.tenth(costs.table(all, Math.max(1, longest + 1)), costs.limits(all));
      keep(siting.sites());
      bound = Math.min(bestSum, siting.bound());
    }
    if (bound < bestSum) {
      bound = Math.max(bound, bound());
    }
    return new Found(best, people, greedy, bestSum, bound);
  }

  /** One pair after another, each with which the worst-off walk least; then all people. */
  private List<Integer> stepwise() {
    List<Integer> chosen = new ArrayList<>();
    Tail tail = new Tail();
    while (chosen.size() < costs.limits.additions()) {
      int[] now = costs.with(chosen);
      tail.count(now);
      long sumNow = tail.sum();
      int threshold = tail.least();
      // Only those who are among the worst-off now can make their walk less.
      int[] worst = Arrays.stream(now).map(walk -> walk >= threshold ? walk : 0).toArray();
      int next = -1;
      long least = Long.MAX_VALUE;
      long most = 0;
      for (int pair = 0; pair < costs.pairs.size(); pair++) {
        if (sumNow - costs.gain(pair, worst) > least) {
          continue;
        }
        long gain = costs.gain(pair, now);
        if (gain == 0) {
          continue;
        }
        long sum = tail.with(pair, now);
        if ((sum < least || sum == least && gain > most) && costs.fits(chosen, pair)) {
          next = pair;
          least = sum;
          most = gain;
        }
      }
      if (next < 0) {
        break;
      }
      chosen.add(next);
    }
    return chosen;
  }

  private void attempt(int threshold, Set<Integer> tried) {
    if (tried.add(threshold)) {
      PairCosts excess = costs.above(threshold);
      keep(completed(excess.improved(excess.greedy())));
    }
  }

  /** What is left to be added when nobody walks farther than the threshold any more. */
  private List<Integer> completed(List<Integer> chosen) {
    List<Integer> more = new ArrayList<>(chosen);
    while (more.size() < costs.limits.additions()) {
      int[] now = costs.with(more);
      int next = -1;
      long most = 0;
      for (int pair = 0; pair < costs.pairs.size(); pair++) {
        long gain = costs.gain(pair, now);
        if (gain > most && costs.fits(more, pair)) {
          next = pair;
          most = gain;
        }
      }
      if (next < 0) {
        break;
      }
      more.add(next);
    }
    return more;
  }

  private void keep(List<Integer> pairs) {
    long sum = sum(costs.with(pairs));
    if (sum < bestSum) {
      best = List.copyOf(pairs);
      bestSum = sum;
    }
  }

  /**
   * Thresholds from one to another.
   *
   * @param above the bound of what all walk beyond the higher one
   * @param bound what every choice comes to at least there
   */
  private record Interval(int from, int to, PairBound above, long bound) {}

  private long bound() {
    int threshold = threshold(costs.with(best));
    PriorityQueue<Interval> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Interval::bound).thenComparingInt(Interval::from));
    open.add(interval(0, longest, Optional.empty()));
    for (int looked = 1; looked < INTERVALS && open.peek().bound < bestSum; looked += 2) {
      Interval least = open.peek();
      if (least.from == least.to) {
        break;
      }
      open.poll();
      int middle = (least.from + least.to) / 2;
      if (least.from <= threshold && threshold < least.to && least.to - least.from > longest / 2) {
        middle = threshold;
      }
      open.add(interval(middle + 1, least.to, Optional.of(least)));
      open.add(interval(least.from, middle, Optional.of(least)));
    }
    return Math.min(bestSum, open.peek().bound);
  }

  private Interval interval(int from, int to, Optional<Interval> around) {
    long given = people * from;
    long known = around.map(Interval::bound).orElse(0L);
    PairBound above = new PairBound(costs.above(to), Math.max(0, bestSum - given), best);
    around.ifPresent(before -> above.from(before.above));
    if (given < bestSum) {
      known = Math.max(known, given + above.improve(ROUNDS).bound());
    } else {
      known = bestSum;
    }
    return new Interval(from, to, above, Math.min(bestSum, known));
  }

  /** The walks of the worst-off, added up. */
  private long sum(int[] walks) {
    Tail tail = new Tail();
    tail.count(walks);
    return tail.sum();
  }

  /** The least walk of the worst-off. */
  private int threshold(int[] walks) {
    Tail tail = new Tail();
    tail.count(walks);
    return tail.least();
  }

  /** How many people walk how long, and what those who walk longest walk together. */
  private final class Tail {

    private final long[] bySeconds = new long[longest + 1];
    private final int[] own = new int[costs.groups()];

    void count(int[] walks) {
      Arrays.fill(bySeconds, 0);
      for (int point = 0; point < walks.length; point++) {
        bySeconds[walks[point]] += costs.weights[point];
      }
    }

    /** With a pair more. */
    long with(int pair, int[] now) {
      costs.read(pair, own);
      shift(pair, now, 1);
      long sum = sum();
      shift(pair, now, -1);
      return sum;
    }

    private void shift(int pair, int[] now, int sign) {
      int first = costs.firstPoint(pair);
      for (int group = 0; group < own.length; group++) {
        int walk = now[first + group];
        if (own[group] < walk) {
          bySeconds[walk] -= sign * costs.weights[first + group];
          bySeconds[own[group]] += sign * costs.weights[first + group];
        }
      }
    }

    long sum() {
      long left = people;
      long sum = 0;
      for (int walk = longest; walk > 0 && left > 0; walk--) {
        long here = Math.min(left, bySeconds[walk]);
        sum += here * walk;
        left -= here;
      }
      return sum;
    }

    int least() {
      long left = people;
      int walk = longest;
      while (walk > 0 && bySeconds[walk] < left) {
        left -= bySeconds[walk--];
      }
      return walk;
    }
  }
}
