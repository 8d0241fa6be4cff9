package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A choice of sites, or what is left of one when some sites are taken for good and some for never.
 *
 * @param costs what demand points cost from the sites that are still open to choice, and from what
 *     exists and is taken
 * @param original the numbers that the sites had at first
 * @param additions how many may still be taken
 * @param budget how much money is left
 * @param prices what each site costs in money; all 0 without a budget
 * @param rooms the room of each site, less than the number of sites; empty where every site has its
 *     own
 */
record LocationProblem(
    AssignmentCosts costs, int[] original, int additions, long budget, long[] prices, int[] rooms) {

  /** Every site, nothing taken. */
  static LocationProblem of(AssignmentCosts costs, SiteLimits limits) {
    int[] all = IntStream.range(0, costs.sites).toArray();
    boolean budgeted = limits.hasBudget();
    return new LocationProblem(
            costs,
            all,
            Math.min(limits.additions(), costs.sites),
            budgeted ? limits.budget() : 0,
            budgeted ? Arrays.stream(all).mapToLong(limits::cost).toArray() : new long[all.length],
            limits.hasRooms() ? Arrays.stream(all).map(limits::room).toArray() : new int[0])
        .narrowed(List.of(), new boolean[costs.sites]);
  }

  int sites() {
    return costs.sites;
  }

  boolean hasRooms() {
    return rooms.length > 0;
  }

  /** Whether money can run out. */
  boolean hasBudget() {
    return Arrays.stream(prices).sum() > budget;
  }

  /** Whether sites can be taken together. */
  boolean allows(List<Integer> taken) {
    return taken.size() <= additions
        && taken.stream().mapToLong(site -> prices[site]).sum() <= budget
        && (!hasRooms()
            || taken.stream().mapToInt(site -> rooms[site]).distinct().count() == taken.size());
  }

  /**
   * What is left when sites are taken and others are ruled out. What can no longer be afforded, has
   * no room or saves nothing is ruled out too.
   */
  LocationProblem narrowed(List<Integer> taken, boolean[] ruledOut) {
    long[] best = costs.fallback.clone();
    long left = budget;
    boolean[] gone = ruledOut.clone();
    for (int site : taken) {
      costs.take(best, site);
      left -= prices[site];
      gone[site] = true;
      for (int other = 0; hasRooms() && other < sites(); other++) {
        gone[other] |= rooms[other] == rooms[site];
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int site = 0; site < sites(); site++) {
      if (!gone[site] && prices[site] <= left && costs.gain(best, site) > 0) {
        kept.add(site);
      }
    }
    int[] keep = kept.stream().mapToInt(site -> site).toArray();
    return new LocationProblem(
        costs.narrowed(best, keep),
        Arrays.stream(keep).map(site -> original[site]).toArray(),
        Math.min(additions - taken.size(), keep.length),
        left,
        Arrays.stream(keep).mapToLong(site -> prices[site]).toArray(),
        hasRooms() ? numbered(Arrays.stream(keep).map(site -> rooms[site]).toArray()) : rooms);
  }

  /** The same rooms, numbered from 0 in the order in which they first appear. */
  private static int[] numbered(int[] rooms) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    return Arrays.stream(rooms)
        .map(room -> numbers.computeIfAbsent(room, one -> numbers.size()))
        .toArray();
  }
}
