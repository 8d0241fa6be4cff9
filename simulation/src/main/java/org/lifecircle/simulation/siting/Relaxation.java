package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A lower bound of what a choice of sites costs: every demand point may be served by none or by
 * several of the chosen sites, at a price for each that is missing or too many (Lagrangian
 * relaxation of the assignment, Cornuejols, Fisher and Nemhauser 1977). The prices are improved by
 * a subgradient search (Held, Wolfe and Crowder 1974; Beasley 1985).
 *
 * <p>Costs, prices and bounds are whole numbers; only the lengths of the steps are not, and they
 * prove nothing.
 */
final class Relaxation {

  private final LocationProblem problem;
  private final AssignmentCosts costs;

  /** The price of each demand point, 0 to its cost without additions. */
  private final long[] price;

  private final long[] saving;
  private final double[] direction;
  private final int[] served;

  /** What is chosen at the prices of now; a place for each site. */
  private final boolean[] in;

  private List<Integer> chosen = List.of();

  private long[] bestPrice;
  private boolean[] bestIn;
  private Selection best;
  private long bound = Long.MIN_VALUE;
  private final double[] often;
  private long now;
  private long steps;

  /**
   * A relaxation that begins with prices.
   *
   * @param from the price of each demand point; those above its cost without additions are lowered
   */
  Relaxation(LocationProblem problem, long[] from) {
    this.problem = problem;
    this.costs = problem.costs();
    price = from.clone();
    for (int point = 0; point < costs.points; point++) {
      price[point] = Math.max(0, Math.min(price[point], costs.fallback[point]));
    }
    saving = new long[costs.sites];
    direction = new double[costs.points];
    served = new int[costs.points];
    in = new boolean[costs.sites];
    often = new double[costs.sites];
  }

  /**
   * Improves the prices.
   *
   * @param most what must be passed: the search ends when the bound is more than this
   * @param iterations how many steps at most
   * @param stride the first length of steps, as a share of the gap, 0 to 2
   * @param tried is handed the choice of every step; it may lower what must be passed
   */
  void improve(LongSupplier most, int iterations, double stride, Consumer<List<Integer>> tried) {
    double theta = stride;
    int idle = 0;
    for (int step = 0; step < iterations && theta > 0.002; step++) {
      long before = bound;
      evaluate();
      tried.accept(chosen);
      if (bound > most.getAsLong()) {
        return;
      }
      idle = bound > before ? 0 : idle + 1;
      if (idle >= 20) {
        theta /= 2;
        idle = 0;
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        Arrays.fill(direction, 0);
      } else if (!step(theta, most.getAsLong())) {
        return;
      }
    }
  }

  private void evaluate() {
    Arrays.fill(saving, 0);
    long sum = costs.settled;
    for (int point = 0; point < costs.points; point++) {
      long most = price[point];
      sum += most;
      int k = costs.pointStart[point];
      int end = costs.pointStart[point + 1];
      while (k < end && costs.costAt[k] < most) {
        saving[costs.siteAt[k]] += costs.costAt[k] - most;
        k++;
      }
      steps += k - costs.pointStart[point] + 1;
    }
    Selection selection = Selection.best(problem, saving);
    now = sum + selection.cost();
    chosen = selection.sites();
    Arrays.fill(in, false);
    for (int site : chosen) {
      in[site] = true;
      often[site] += 0.1;
    }
    for (int site = 0; site < often.length; site++) {
      often[site] *= 0.9;
    }
    steps += problem.hasBudget() ? (long) costs.sites * Selection.LOOKS : costs.sites;
    if (now > bound) {
      bound = now;
      bestPrice = price.clone();
      best = selection;
      bestIn = in.clone();
    }
  }

  /** Moves the prices; false if there is nowhere to go. */
  private boolean step(double theta, long most) {
    Arrays.fill(served, 0);
    for (int site : chosen) {
      for (int k = costs.siteStart[site]; k < costs.siteStart[site + 1]; k++) {
        if (costs.siteCostAt[k] < price[costs.pointAt[k]]) {
          served[costs.pointAt[k]]++;
        }
      }
      steps += costs.siteStart[site + 1] - costs.siteStart[site];
    }
    double length = 0;
    for (int point = 0; point < costs.points; point++) {
      int missing = 1 - served[point];
      if (missing > 0 && price[point] == costs.fallback[point]
          || costs.pointStart[point] == costs.pointStart[point + 1]) {
        direction[point] = 0;
        continue;
      }
      direction[point] = missing + 0.5 * direction[point];
      length += direction[point] * direction[point];
    }
    if (length < 1e-9) {
      return false;
    }
    double by = theta * Math.max(1, most + 1 - now) / length;
    for (int point = 0; point < costs.points; point++) {
      if (direction[point] != 0) {
        long moved = price[point] + Math.round(by * direction[point]);
        price[point] = Math.max(0, Math.min(moved, costs.fallback[point]));
      }
    }
    return true;
  }

  /** What every choice costs at least. */
  long bound() {
    return bound;
  }

  /** The prices that give the bound. */
  long[] prices() {
    return bestPrice;
  }

  /** How much work was done, in looks at the table of costs. */
  long steps() {
    return steps;
  }

  /** The sites without which every choice costs more than so much. */
  List<Integer> needed(long most) {
    long next = 0;
    for (int site = 0; site < costs.sites; site++) {
      if (!bestIn[site]) {
        next = Math.min(next, best.reduced()[site]);
      }
    }
    List<Integer> needed = new ArrayList<>();
    for (int site = 0; site < costs.sites; site++) {
      if (bestIn[site] && bound - best.reduced()[site] + next > most) {
        needed.add(site);
      }
    }
    return needed;
  }

  /** The sites with which every choice costs more than so much. */
  boolean[] ruledOut(long most) {
    long displaced = 0;
    if (best.sites().size() == problem.additions()) {
      displaced = Long.MIN_VALUE;
      for (int site : best.sites()) {
        displaced = Math.max(displaced, best.reduced()[site]);
      }
    }
    boolean[] out = new boolean[costs.sites];
    for (int site = 0; site < costs.sites; site++) {
      out[site] = !bestIn[site] && bound + best.reduced()[site] - displaced > most;
    }
    return out;
  }

  /** The sites of which it is least clear whether to take them, the least clear one first. */
  List<Integer> undecided(int most) {
    return IntStream.range(0, often.length)
        .boxed()
        .sorted(Comparator.comparingDouble(site -> Math.abs(often[site] - 0.5)))
        .limit(most)
        .toList();
  }
}
