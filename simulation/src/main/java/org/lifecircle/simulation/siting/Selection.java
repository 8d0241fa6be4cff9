package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sites that cost least together when each has a cost of its own.
 *
 * @param sites those that are taken; with a budget they may cost more money than there is
 * @param cost what no choice within the limits falls below
 * @param reduced the cost of each site, with what its money is worth
 */
record Selection(List<Integer> sites, long cost, long[] reduced) {

  private static final int HALVINGS = 24;

  /** How often all sites are looked at where money is short. */
  static final int LOOKS = HALVINGS + 1;

  /** The best selection; if money is short, at the best price of money that was found. */
  static Selection best(LocationProblem problem, long[] saving) {
    Selection free = of(problem, saving.clone(), 0);
    if (!problem.hasBudget() || spent(problem, free) <= problem.budget()) {
      return free;
    }
    double low = 0;
    double high = 0;
    for (int site = 0; site < saving.length; site++) {
      if (saving[site] < 0 && problem.prices()[site] > 0) {
        high = Math.max(high, -(double) saving[site] / problem.prices()[site]);
      }
    }
    Selection best = free;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      Selection here = priced(problem, saving, middle);
      if (here.cost > best.cost) {
        best = here;
      }
      if (spent(problem, here) > problem.budget()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return best;
  }

  private static long spent(LocationProblem problem, Selection selection) {
    return selection.sites.stream().mapToLong(site -> problem.prices()[site]).sum();
  }

  /** The best selection when each unit of money costs so much and any amount may be spent. */
  private static Selection priced(LocationProblem problem, long[] saving, double money) {
    long[] reduced = new long[saving.length];
    for (int site = 0; site < saving.length; site++) {
      reduced[site] = saving[site] + (long) Math.floor(money * problem.prices()[site]);
    }
    // The price of a site was rounded down, that of the budget is rounded up: the bound holds.
    double budget = money * problem.budget();
    return of(problem, reduced, (long) Math.ceil(budget + 8 * Math.ulp(budget)));
  }

  private static Selection of(LocationProblem problem, long[] reduced, long less) {
    int[] paying = paying(problem, reduced);
    long[] values = new long[paying.length];
    for (int k = 0; k < paying.length; k++) {
      values[k] = reduced[paying[k]];
    }
    int size = Math.min(problem.additions(), paying.length);
    long last = Long.MAX_VALUE;
    int ofLast = 0;
    if (size < paying.length && size > 0) {
      Arrays.sort(values);
      last = values[size - 1];
      for (int k = size - 1; k >= 0 && values[k] == last; k--) {
        ofLast++;
      }
    }
    List<Integer> sites = new ArrayList<>(size);
    long cost = -less;
    for (int site : paying) {
      if (sites.size() < size && (reduced[site] < last || reduced[site] == last && ofLast-- > 0)) {
        sites.add(site);
        cost += reduced[site];
      }
    }
    return new Selection(sites, cost, reduced);
  }

  /** The sites that cost less than nothing, ascending; of those in one room only the best. */
  private static int[] paying(LocationProblem problem, long[] reduced) {
    if (!problem.hasRooms()) {
      int[] sites = new int[reduced.length];
      int used = 0;
      for (int site = 0; site < reduced.length; site++) {
        if (reduced[site] < 0) {
          sites[used++] = site;
        }
      }
      return Arrays.copyOf(sites, used);
    }
    int[] rooms = problem.rooms();
    int[] ofRoom = new int[rooms.length];
    Arrays.fill(ofRoom, -1);
    for (int site = 0; site < reduced.length; site++) {
      int best = ofRoom[rooms[site]];
      if (reduced[site] < 0 && (best < 0 || reduced[site] < reduced[best])) {
        ofRoom[rooms[site]] = site;
      }
    }
    return Arrays.stream(ofRoom).filter(site -> site >= 0).sorted().toArray();
  }
}
