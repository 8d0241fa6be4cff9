package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * What the demand points cost together that no site can serve for less and that were left out.
   */
  final long settled;

  /** The number that each demand point had in the table from which this one was narrowed. */
  final int[] pointBefore;

  private AssignmentCosts(
      long[] fallback,
      long settled,
      int[] pointBefore,
      int[] siteStart,
      int[] pointAt,
      long[] siteCostAt) {
    this.settled = settled;
    this.pointBefore = pointBefore;
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
        fallback,
        0,
        IntStream.range(0, points).toArray(),
        start,
        Arrays.copyOf(pointAt, used),
        Arrays.copyOf(costAt, used));
  }

  /** Demand points that cost 1, and 0 where one of the sites that cover them is taken. */
  static AssignmentCosts ofCover(int points, int[][] covered) {
    long[] fallback = new long[points];
    Arrays.fill(fallback, 1);
    int[] start = new int[covered.length + 1];
    for (int site = 0; site < covered.length; site++) {
      start[site + 1] = start[site] + covered[site].length;
    }
    return new AssignmentCosts(
        fallback,
        0,
        IntStream.range(0, points).toArray(),
        start,
        Arrays.stream(covered).flatMapToInt(Arrays::stream).toArray(),
        new long[start[covered.length]]);
  }

  /** A copy in which everything costs so many times as much. */
  AssignmentCosts times(long factor) {
    return new AssignmentCosts(
        Arrays.stream(fallback).map(cost -> cost * factor).toArray(),
        settled * factor,
        pointBefore,
        siteStart,
        pointAt,
        Arrays.stream(siteCostAt).map(cost -> cost * factor).toArray());
  }

  /**
   * What is left when some sites are taken for good and some for never. Demand points that no site
   * that is left serves for less are settled.
   *
   * @param best what each demand point costs with those that are taken
   * @param kept the sites that are still open to choice, ascending; they are numbered anew
   */
  AssignmentCosts narrowed(long[] best, int[] kept) {
    int[] start = new int[kept.length + 1];
    int[] newPoints = new int[pointAt.length];
    long[] newCosts = new long[pointAt.length];
    boolean[] open = new boolean[points];
    int used = 0;
    for (int site = 0; site < kept.length; site++) {
      for (int k = siteStart[kept[site]]; k < siteStart[kept[site] + 1]; k++) {
        if (siteCostAt[k] < best[pointAt[k]]) {
          newPoints[used] = pointAt[k];
          newCosts[used++] = siteCostAt[k];
          open[pointAt[k]] = true;
        }
      }
      start[site + 1] = used;
    }
    int[] before = IntStream.range(0, points).filter(point -> open[point]).toArray();
    int[] after = new int[points];
    long left = settled;
    for (int point = 0, next = 0; point < points; point++) {
      after[point] = next;
      if (open[point]) {
        next++;
      } else {
        left += best[point];
      }
    }
    return new AssignmentCosts(
        Arrays.stream(before).mapToLong(point -> best[point]).toArray(),
        left,
        before,
        start,
        Arrays.stream(newPoints, 0, used).map(point -> after[point]).toArray(),
        Arrays.copyOf(newCosts, used));
  }

  /** Sorts the sites of one demand point, which stand in the order of their numbers. */
  private void sortByCost(int from, int to) {
    long[] keys = new long[to - from];
    long least = Long.MAX_VALUE;
    long greatest = 0;
    for (int k = from; k < to; k++) {
      least = Math.min(least, costAt[k]);
      greatest = Math.max(greatest, costAt[k]);
    }
    int bits = 64 - Long.numberOfLeadingZeros(to - from);
    if (from < to && greatest - least < Long.MAX_VALUE >> bits) {
      for (int k = from; k < to; k++) {
        keys[k - from] = (costAt[k] - least) << bits | k - from;
      }
      Arrays.sort(keys);
    } else {
      keys =
          IntStream.range(0, to - from)
              .boxed()
              .sorted(Comparator.comparingLong(k -> costAt[from + k]))
              .mapToLong(k -> k)
              .toArray();
    }
    int[] sites = Arrays.copyOfRange(siteAt, from, to);
    long[] costs = Arrays.copyOfRange(costAt, from, to);
    for (int k = from; k < to; k++) {
      int old = (int) (keys[k - from] & (1L << bits) - 1);
      siteAt[k] = sites[old];
      costAt[k] = costs[old];
    }
  }

  /** What all demand points cost without additions. */
  long nothingAdded() {
    return settled + Arrays.stream(fallback).sum();
  }

  /** What all demand points cost with these sites. */
  long with(List<Integer> chosen) {
    long[] best = fallback.clone();
    for (int site : chosen) {
      take(best, site);
    }
    return settled + Arrays.stream(best).sum();
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
