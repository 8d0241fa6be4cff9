package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the sites with which the demand points cost least together: greedily, then by exchanges,
 * then by branch and bound on the {@link Relaxation}, in which sites that no better choice can have
 * or lack are fixed by their reduced costs. What is not decided after a number of steps keeps its
 * bound, so that the answer does not hang on the speed of the machine.
 */
final class Location {

  /**
   * The best sites that were found.
   *
   * @param sites in no particular order
   * @param cost what all demand points cost with them
   * @param bound what they cost at least with any other choice
   */
  record Found(List<Integer> sites, long cost, long bound) {}

  /** Looks at the table of costs after which what is found is enough; some 20 s of a core. */
  static final long EFFORT = 3_000_000_000L;

  private static final int FIRST_STEPS = 1500;
  private static final int LATER_STEPS = 100;
  private static final int PROBED = 10;
  private static final int PROBE_STEPS = 30;

  /** Costs are multiplied by this so that prices can lie between whole numbers. */
  private final long factor;

  /** No two choices differ by less than this. */
  private final long grain;

  private final AssignmentCosts whole;
  private final long target;
  private List<Integer> best;
  private long bestCost;
  private long steps;
  private final long effort;

  private Location(AssignmentCosts costs, long target, long effort) {
    this.whole = costs;
    this.target = target;
    this.effort = effort;
    long common = 0;
    for (int point = 0; point < costs.points; point++) {
      for (int k = costs.pointStart[point]; k < costs.pointStart[point + 1]; k++) {
        common = gcd(costs.fallback[point] - costs.costAt[k], common);
      }
    }
    grain = Math.max(1, common);
    int bits = Long.numberOfLeadingZeros(Math.max(1, costs.nothingAdded())) - 3;
    factor = 1L << Math.max(0, Math.min(16, bits));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  static Found solve(AssignmentCosts costs, SiteLimits limits) {
    return solve(costs, limits, Long.MAX_VALUE, EFFORT);
  }

  /**
   * Finds sites with which the demand points cost no more than a target, or proves that there are
   * none: then the bound is more than the target. It is neither if the effort does not suffice.
   */
  static Found reach(AssignmentCosts costs, SiteLimits limits, long target, long effort) {
    return solve(costs, limits, target, effort);
  }

  private static Found solve(AssignmentCosts costs, SiteLimits limits, long target, long effort) {
    Location search = new Location(costs, target, effort);
    search.best = Greedy.choose(costs, limits, Greedy.BY_GAIN);
    search.bestCost = costs.with(search.best);
    if (limits.hasBudget()) {
      List<Integer> other = Greedy.choose(costs, limits, Greedy.BY_GAIN_FOR_COST);
      if (costs.with(other) < search.bestCost) {
        search.best = other;
        search.bestCost = costs.with(other);
      }
    }
    long bound = search.run(limits);
    return new Found(search.best, search.bestCost, bound);
  }

  private long run(SiteLimits limits) {
    LocationProblem first = LocationProblem.of(whole.times(factor), limits);
    int[] now = new int[whole.sites];
    Arrays.fill(now, -1);
    for (int site = 0; site < first.sites(); site++) {
      now[first.original()[site]] = site;
    }
    List<Integer> start = best.stream().map(site -> now[site]).toList();
    offer(first, List.of(), new Interchange(first).improved(start));
    if (isOver()) {
      return 0;
    }
    long bound = explore(first, List.of(), firstPrices(first), 0);
    long whole = bound <= 0 ? 0 : (bound + factor - 1) / factor;
    long stepped = bestCost - Math.max(0, bestCost - whole) / grain * grain;
    return Math.min(bestCost, stepped);
  }

  /** What each demand point costs with the second best of the chosen sites. */
  private long[] firstPrices(LocationProblem problem) {
    AssignmentCosts costs = problem.costs();
    boolean[] in = new boolean[whole.sites];
    best.forEach(site -> in[site] = true);
    long[] prices = costs.fallback.clone();
    for (int point = 0; point < costs.points; point++) {
      int seen = 0;
      for (int k = costs.pointStart[point]; k < costs.pointStart[point + 1] && seen < 2; k++) {
        if (in[problem.original()[costs.siteAt[k]]]) {
          prices[point] = costs.costAt[k];
          seen++;
        }
      }
      if (seen < 2) {
        prices[point] = costs.fallback[point];
      }
    }
    return prices;
  }

  /** The most that a bound may be while a better choice is possible. */
  private long most() {
    return Math.min(target, bestCost - grain) * factor;
  }

  /** Keeps a choice if it is the best so far. */
  private void offer(LocationProblem problem, List<Integer> taken, List<Integer> chosen) {
    List<Integer> all = new ArrayList<>(taken);
    for (int site : chosen) {
      all.add(problem.original()[site]);
    }
    long cost = whole.with(all);
    if (cost < bestCost) {
      best = all;
      bestCost = cost;
    }
  }

  private boolean isOver() {
    return target < Long.MAX_VALUE && bestCost <= target || steps > effort;
  }

  /**
   * Looks at all choices of a problem.
   *
   * @param taken the original numbers of the sites that are taken for good
   * @param prices what the relaxation begins with
   * @return what every choice costs at least, as far as it is less than the best
   */
  private long explore(LocationProblem problem, List<Integer> taken, long[] prices, int depth) {
    if (problem.additions() == 0) {
      offer(problem, taken, List.of());
      return problem.costs().nothingAdded();
    }
    Relaxation relaxation = new Relaxation(problem, prices);
    Trial trial = new Trial(problem, taken, depth == 0);
    relaxation.improve(
        this::most, depth == 0 ? FIRST_STEPS : LATER_STEPS, depth == 0 ? 1.5 : 0.7, trial::attempt);
    count(relaxation);
    long bound = relaxation.bound();
    if (bound > most() || isOver()) {
      return bound;
    }
    Branches branches = new Branches(problem, relaxation);
    if (branches.fixes()) {
      if (!problem.allows(branches.needed)) {
        return most() + 1;
      }
      LocationProblem left = problem.narrowed(branches.needed, branches.ruledOut);
      long below =
          explore(
              left,
              with(problem, taken, branches.needed),
              passedOn(relaxation.prices(), left),
              depth + 1);
      return Math.max(bound, below);
    }
    List<Integer> one = List.of(branches.site);
    LocationProblem open = problem.narrowed(one, new boolean[problem.sites()]);
    long least =
        explore(open, with(problem, taken, one), passedOn(relaxation.prices(), open), depth + 1);
    if (isOver()) {
      return Math.min(least, bound);
    }
    branches.ruledOut[branches.site] = true;
    LocationProblem closed = problem.narrowed(List.of(), branches.ruledOut);
    least =
        Math.min(least, explore(closed, taken, passedOn(relaxation.prices(), closed), depth + 1));
    return Math.max(bound, least);
  }

  private void count(Relaxation relaxation) {
    steps += relaxation.steps();
  }

  private static long[] passedOn(long[] prices, LocationProblem narrowed) {
    return Arrays.stream(narrowed.costs().pointBefore).mapToLong(point -> prices[point]).toArray();
  }

  /**
   * What is decided about the sites of a problem, and where to branch: some sites are tried both
   * ways for a few steps; what cannot be better one way is fixed the other way, else the site is
   * taken whose worse half rises most (strong branching).
   */
  private final class Branches {

    final List<Integer> needed;
    final boolean[] ruledOut;
    int site;
    private final int sites;
    private boolean probedOut;

    Branches(LocationProblem problem, Relaxation relaxation) {
      needed = new ArrayList<>(relaxation.needed(most()));
      ruledOut = relaxation.ruledOut(most());
      sites = problem.sites();
      if (!fixes()) {
        probe(problem, relaxation);
      }
    }

    /** Whether enough is fixed to go on without a branch. */
    boolean fixes() {
      int out = 0;
      for (boolean each : ruledOut) {
        out += each ? 1 : 0;
      }
      return probedOut || !needed.isEmpty() || out > sites / 10;
    }

    private void probe(LocationProblem problem, Relaxation relaxation) {
      double best = -1;
      List<Integer> candidates = relaxation.undecided(PROBED);
      for (int candidate : candidates) {
        boolean[] without = new boolean[sites];
        without[candidate] = true;
        long closed = bound(problem.narrowed(List.of(), without), relaxation);
        long open = bound(problem.narrowed(List.of(candidate), new boolean[sites]), relaxation);
        if (closed > most() && open <= most()) {
          needed.add(candidate);
          return;
        }
        if (open > most() && closed <= most()) {
          ruledOut[candidate] = true;
          probedOut = true;
          continue;
        }
        double rise =
            (1.0 + Math.min(most() + 1, open) - relaxation.bound())
                * (1.0 + Math.min(most() + 1, closed) - relaxation.bound());
        if (rise > best) {
          best = rise;
          site = candidate;
        }
      }
    }

    private long bound(LocationProblem problem, Relaxation above) {
      if (problem.additions() == 0) {
        return problem.costs().nothingAdded();
      }
      Relaxation probe = new Relaxation(problem, passedOn(above.prices(), problem));
      probe.improve(Location.this::most, PROBE_STEPS, 0.7, chosen -> {});
      count(probe);
      return probe.bound();
    }
  }

  private static List<Integer> with(
      LocationProblem problem, List<Integer> taken, List<Integer> sites) {
    List<Integer> all = new ArrayList<>(taken);
    for (int site : sites) {
      all.add(problem.original()[site]);
    }
    return all;
  }

  /** Tries what the relaxation chooses as a choice. */
  private final class Trial {

    private final LocationProblem problem;
    private final List<Integer> taken;
    private final boolean thorough;
    private final Interchange interchange;
    private int tried;

    Trial(LocationProblem problem, List<Integer> taken, boolean thorough) {
      this.problem = problem;
      this.taken = taken;
      this.thorough = thorough;
      interchange = new Interchange(problem);
    }

    void attempt(List<Integer> chosen) {
      List<Integer> affordable = affordable(chosen);
      tried++;
      if (tried % (thorough ? 50 : 40) == 0) {
        affordable = interchange.improved(affordable);
        steps += problem.costs().pointAt.length * 4L;
      } else {
        steps += problem.costs().points;
      }
      offer(problem, taken, affordable);
    }

    /** What of a choice can be paid, the dearest left out first. */
    private List<Integer> affordable(List<Integer> chosen) {
      long spent = chosen.stream().mapToLong(site -> problem.prices()[site]).sum();
      if (spent <= problem.budget()) {
        return chosen;
      }
      List<Integer> left = new ArrayList<>(chosen);
      while (spent > problem.budget()) {
        Integer dearest = left.get(0);
        for (Integer site : left) {
          if (problem.prices()[site] > problem.prices()[dearest]) {
            dearest = site;
          }
        }
        spent -= problem.prices()[dearest];
        left.remove(dearest);
      }
      return left;
    }
  }

  /** Sites in the order in which each saves most after those before it, with what they save. */
  static Siting ordered(
      AssignmentCosts costs, List<Integer> sites, SiteLimits limits, long value, long bound) {
    return ordered(costs, sites, limits, new Proof(value, bound, value == bound));
  }

  /** What an answer is worth and what is proved of it. */
  record Proof(long value, long bound, boolean proved) {}

  static Siting ordered(
      AssignmentCosts costs, List<Integer> sites, SiteLimits limits, Proof proof) {
    List<Integer> left = new ArrayList<>(sites);
    left.sort(null);
    List<Integer> order = new ArrayList<>();
    List<Long> gains = new ArrayList<>();
    long[] best = costs.fallback.clone();
    while (!left.isEmpty()) {
      int first = 0;
      long most = -1;
      for (int k = 0; k < left.size(); k++) {
        long gain = costs.gain(best, left.get(k));
        if (gain > most) {
          first = k;
          most = gain;
        }
      }
      if (most == 0) {
        break;
      }
      int site = left.remove(first);
      costs.take(best, site);
      order.add(site);
      gains.add(most);
    }
    return new Siting(order, gains, proof.value, proof.bound, limits.cost(order), proof.proved);
  }
}
