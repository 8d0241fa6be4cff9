package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.List;

/**
 * What it costs when a demand point is served from a site, where that is less than what it costs
 * without any addition. Kept twice, by demand point and by site, as flat arrays.
 */
final class AssignmentCosts {

  /** What a demand point costs that is served so many seconds away. */
  @FunctionalInterface
  interface Cost {

    /** Never decreases with the seconds. */
    long of(int demandPoint, int seconds);
  }

  final int points;
  final int sites;

  /** The cost of each demand point without additions. */
  final long[] fallback;

  /** Where the sites of each demand point begin in {@link #siteAt}; one more at the end. */
  final int[] pointStart;

  /** Sites by demand point, ascending by cost, then by number. */
  final int[] siteAt;

  final long[] costAt;

  /** Where the demand points of each site begin in {@link #pointAt}; one more at the end. */
  final int[] siteStart;

  /** Demand points by site, ascending by number. */
  final int[] pointAt;

  final long[] siteCostAt;

  private AssignmentCosts(long[] fallback, int[] siteStart, int[] pointAt, long[] siteCostAt) {
    this.points = fallback.length;
    this.sites = siteStart.length - 1;
    this.fallback = fallback;
    this.siteStart = siteStart;
    this.pointAt = pointAt;
    this.siteCostAt = siteCostAt;
    pointStart = new int[points + 1];
    for (int point : pointAt) {
      pointStart[point + 1]++;
    }
    for (int point = 0; point < points; point++) {
      pointStart[point + 1] += pointStart[point];
    }
    siteAt = new int[pointAt.length];
    costAt = new long[pointAt.length];
    int[] next = pointStart.clone();
    for (int site = 0; site < sites; site++) {
      for (int k = siteStart[site]; k < siteStart[site + 1]; k++) {
        int at = next[pointAt[k]]++;
        siteAt[at] = site;
        costAt[at] = siteCostAt[k];
      }
    }
    for (int point = 0; point < points; point++) {
      sortByCost(pointStart[point], pointStart[point + 1]);
    }
  }

  static AssignmentCosts of(SiteWalks walks, Cost cost) {
    int points = walks.demandPoints();
    long[] fallback = new long[points];
    for (int point = 0; point < points; point++) {
      fallback[point] = cost.of(point, walks.nowSeconds(point));
    }
    int[] start = new int[walks.sites() + 1];
    int most = 0;
    for (int site = 0; site < walks.sites(); site++) {
      most += walks.reached(site);
    }
    int[] pointAt = new int[most];
    long[] costAt = new long[most];
    int used = 0;
    long[] row = new long[points];
    for (int site = 0; site < walks.sites(); site++) {
      int from = used;
      for (int k = 0; k < walks.reached(site); k++) {
        int point = walks.demandPoint(site, k);
        long here = cost.of(point, walks.seconds(site, k));
        if (here < fallback[point]) {
          row[point] = here;
          pointAt[used++] = point;
        }
      }
      Arrays.sort(pointAt, from, used);
      for (int k = from; k < used; k++) {
        costAt[k] = row[pointAt[k]];
      }
      start[site + 1] = used;
    }
    return new AssignmentCosts(
        fallback, start, Arrays.copyOf(pointAt, used), Arrays.copyOf(costAt, used));
  }

  /** Sorts the sites of one demand point, which stand in the order of their numbers. */
  private void sortByCost(int from, int to) {
    Integer[] order = new Integer[to - from];
    Arrays.setAll(order, k -> from + k);
    Arrays.sort(order, (a, b) -> Long.compare(costAt[a], costAt[b]));
    int[] sortedSites = Arrays.stream(order).mapToInt(k -> siteAt[k]).toArray();
    long[] sortedCosts = Arrays.stream(order).mapToLong(k -> costAt[k]).toArray();
    System.arraycopy(sortedSites, 0, siteAt, from, to - from);
    System.arraycopy(sortedCosts, 0, costAt, from, to - from);
  }

  /** What all demand points cost without additions. */
  long nothingAdded() {
    return Arrays.stream(fallback).sum();
  }

  /** What all demand points cost with these sites. */
  long with(List<Integer> chosen) {
    long[] best = fallback.clone();
    for (int site : chosen) {
      take(best, site);
    }
    return Arrays.stream(best).sum();
  }

  /** What a site saves where the demand points cost so much. */
  long gain(long[] best, int site) {
    long gain = 0;
    for (int k = siteStart[site]; k < siteStart[site + 1]; k++) {
      gain += Math.max(0, best[pointAt[k]] - siteCostAt[k]);
    }
    return gain;
  }

  /** Lowers what the demand points cost to what they cost with a site too. */
  void take(long[] best, int site) {
    for (int k = siteStart[site]; k < siteStart[site + 1]; k++) {
      best[pointAt[k]] = Math.min(best[pointAt[k]], siteCostAt[k]);
    }
  }
}
