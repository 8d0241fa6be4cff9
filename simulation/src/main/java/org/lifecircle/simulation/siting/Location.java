package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.List;

/** Finds the sites with which the demand points cost least together. */
final class Location {

  /**
   * The best sites that were found.
   *
   * @param sites in no particular order
   * @param cost what all demand points cost with them
   * @param bound what they cost at least with any other choice
   */
  record Found(List<Integer> sites, long cost, long bound) {}

  private Location() {}

  static Found solve(AssignmentCosts costs, SiteLimits limits) {
    List<Integer> best = Greedy.choose(costs, limits, Greedy.BY_GAIN);
    if (limits.hasBudget()) {
      List<Integer> other = Greedy.choose(costs, limits, Greedy.BY_GAIN_FOR_COST);
      if (costs.with(other) < costs.with(best)) {
        best = other;
      }
    }
    return new Found(best, costs.with(best), allSites(costs));
  }

  /** What the demand points cost with every site. */
  private static long allSites(AssignmentCosts costs) {
    List<Integer> all = new ArrayList<>();
    for (int site = 0; site < costs.sites; site++) {
      all.add(site);
    }
    return costs.with(all);
  }

  /** Sites in the order in which each saves most after those before it, with what they save. */
  static Siting ordered(
      AssignmentCosts costs, List<Integer> sites, SiteLimits limits, long value, long bound) {
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
    return new Siting(order, gains, value, bound, limits.cost(order), value == bound);
  }
}
