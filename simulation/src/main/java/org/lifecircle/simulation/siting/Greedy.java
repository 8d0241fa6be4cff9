package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Adds one site after another, always the one that saves most. Gains never grow when something else
 * was added before, so that only the site on top needs to be counted again (Minoux 1978).
 */
final class Greedy {

  /** A site and what it saved when it was last counted. */
  private record Entry(int site, long gain, long cost) {}

  /** More gain first. */
  static final boolean BY_GAIN = false;

  /** More gain for each unit of money first. */
  static final boolean BY_GAIN_FOR_COST = true;

  private Greedy() {}

  /** The sites that are added within limits, in their order. */
  static List<Integer> choose(AssignmentCosts costs, SiteLimits limits, boolean byCost) {
    List<Integer> chosen = new ArrayList<>();
    long[] best = costs.fallback.clone();
    PriorityQueue<Entry> queue = new PriorityQueue<>(order(byCost));
    for (int site = 0; site < costs.sites; site++) {
      queue.add(new Entry(site, costs.gain(best, site), limits.cost(site)));
    }
    long left = limits.budget();
    Set<Integer> taken = new LinkedHashSet<>();
    while (!queue.isEmpty() && chosen.size() < limits.additions()) {
      Entry top = queue.poll();
      if (top.cost > left || taken.contains(limits.room(top.site))) {
        continue;
      }
      long gain = costs.gain(best, top.site);
      if (gain == 0) {
        continue;
      }
      if (gain < top.gain) {
        queue.add(new Entry(top.site, gain, top.cost));
        continue;
      }
      chosen.add(top.site);
      taken.add(limits.room(top.site));
      left -= top.cost;
      costs.take(best, top.site);
    }
    return chosen;
  }

  private static Comparator<Entry> order(boolean byCost) {
    Comparator<Entry> byGain = Comparator.comparingLong(entry -> -entry.gain);
    Comparator<Entry> first =
        byCost
            ? Comparator.comparingDouble(entry -> -(double) entry.gain / Math.max(1, entry.cost))
            : byGain;
    return first.thenComparing(byGain).thenComparingInt(Entry::site);
  }
}
