package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds the sites with which the demand points cost least together: greedily, then by exchanges,
 * then by branch and bound on the {@link Relaxation}, in which sites that no better choice can have
 * or lack are fixed by their reduced costs. What is not decided after a number of steps keeps its
 * bound, so that the answer does not hang on the speed of the machine.
 */
final class Location {

  /**
   * Choices that are still to be looked at. Sites have the numbers of the first problem.
   *
   * @param taken the sites that are taken for good
   * @param kept the sites that are still open to choice
   * @param prices what the relaxation begins with
   * @param bound what each of them costs at least
   * @param number nodes are numbered in the order in which they are made
   */
  private record Node(int[] taken, int[] kept, long[] prices, long bound, int number) {}

  /** A bound and the prices that give it. */
  private record Bounded(long[] prices, long bound) {}

  /**
   * The best sites that were found.
   *
   * @param sites in no particular order
   * @param cost what all demand points cost with them
   * @param bound what they cost at least with any other choice
   * @param steps how many looks at the table of costs it took
   */
  record Found(List<Integer> sites, long cost, long bound, long steps) {}

  /** Looks at the table of costs after which what is found is enough; some 20 s of a core. */
  static final long EFFORT = 2_000_000_000L;

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
  private final PriorityQueue<Node> open = new PriorityQueue<>(this::order);
  private LocationProblem first;

  /** Where each site stands in the first problem; -1 if it does not. */
  private int[] place;

  private long steps;
  private int nodes;
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
    return solve(costs, limits, EFFORT);
  }

  static Found solve(AssignmentCosts costs, SiteLimits limits, long effort) {
    return solve(costs, limits, Long.MAX_VALUE, effort);
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
    return new Found(search.best, search.bestCost, bound, search.steps);
  }

  private long run(SiteLimits limits) {
    first = LocationProblem.of(whole.times(factor), limits);
    place = new int[whole.sites];
    Arrays.fill(place, -1);
    for (int site = 0; site < first.sites(); site++) {
      place[first.original()[site]] = site;
    }
    List<Integer> start = best.stream().map(site -> place[site]).toList();
    offer(first, List.of(), new Interchange(first).improved(start));
    if (isOver()) {
      return 0;
    }
    int[] all = IntStream.range(0, first.sites()).toArray();
    open.add(new Node(new int[0], all, firstPrices(first), 0, 0));
    while (!open.isEmpty() && !isOver()) {
      Node node = open.poll();
      if (node.bound <= most()) {
        explore(node);
      }
    }
    return bound();
  }

  /** What every choice costs at least, or the target and 1 more if that is less. */
  private long bound() {
    long bound = target < Long.MAX_VALUE ? Math.min(bestCost, target + 1) : bestCost;
    for (Node node : open) {
      long rounded = (Math.max(0, node.bound) + factor - 1) / factor;
      bound = Math.min(bound, bestCost - Math.max(0, bestCost - rounded) / grain * grain);
    }
    return bound;
  }

  /** The least bound first; of equal ones, and if any choice will do, the latest. */
  private int order(Node one, Node other) {
    if (target == Long.MAX_VALUE) {
      long grains = factor * grain;
      int byBound = Long.compare(one.bound / grains, other.bound / grains);
      if (byBound != 0) {
        return byBound;
      }
    }
    return Integer.compare(other.number, one.number);
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

  /** Looks at the choices of a node; what is left of them is put among the open nodes. */
  private void explore(Node node) {
    LocationProblem problem = restored(node);
    List<Integer> taken =
        Arrays.stream(node.taken).mapToObj(site -> first.original()[site]).toList();
    if (problem.additions() == 0) {
      offer(problem, taken, List.of());
      return;
    }
    boolean isFirst = node.number == 0;
    Relaxation relaxation = new Relaxation(problem, passedOn(node.prices, problem));
    Trial trial = new Trial(problem, taken, isFirst);
    relaxation.improve(
        this::most, isFirst ? firstSteps() : LATER_STEPS, isFirst ? 1.5 : 0.7, trial::attempt);
    count(relaxation);
    if (relaxation.bound() > most()) {
      return;
    }
    long bound = Math.max(node.bound, relaxation.bound());
    long[] prices = node.prices.clone();
    for (int point = 0; point < problem.costs().points; point++) {
      prices[problem.costs().pointBefore[point]] = relaxation.prices()[point];
    }
    Bounded by = new Bounded(prices, bound);
    if (isOver()) {
      push(node, problem, List.of(), new boolean[problem.sites()], by);
      return;
    }
    Branches branches = new Branches(problem, relaxation);
    if (branches.fixes()) {
      if (problem.allows(branches.needed)) {
        push(node, problem, branches.needed, branches.ruledOut, by);
      }
      return;
    }
    boolean[] without = branches.ruledOut.clone();
    without[branches.site] = true;
    push(node, problem, List.of(), without, by);
    push(node, problem, List.of(branches.site), branches.ruledOut, by);
  }

  /** As many steps as the effort allows when every step looks at the whole table. */
  private int firstSteps() {
    long each = Math.max(1, first.costs().pointAt.length);
    return (int) Math.min(FIRST_STEPS, Math.max(LATER_STEPS, effort / each));
  }

  private LocationProblem restored(Node node) {
    boolean[] ruledOut = new boolean[first.sites()];
    Arrays.fill(ruledOut, true);
    for (int site : node.kept) {
      ruledOut[site] = false;
    }
    return first.narrowed(Arrays.stream(node.taken).boxed().toList(), ruledOut);
  }

  /** Puts what is left of a node among the open ones. */
  private void push(
      Node node, LocationProblem problem, List<Integer> taken, boolean[] out, Bounded by) {
    IntStream added = taken.stream().mapToInt(site -> place[problem.original()[site]]);
    int[] kept =
        IntStream.range(0, problem.sites())
            .filter(site -> !out[site] && !taken.contains(site))
            .map(site -> place[problem.original()[site]])
            .toArray();
    int[] all = IntStream.concat(Arrays.stream(node.taken), added).toArray();
    open.add(new Node(all, kept, by.prices, by.bound, ++nodes));
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
