package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a few sites cover all demand points. A demand point that is covered wherever another one
 * is covered need not be looked at, and a site that covers nothing that another does not cover is
 * not needed (Toregas and ReVelle 1972); what is left is decided by {@link Location}.
 */
final class SetCover {

  /**
   * What is known.
   *
   * @param sites the sites that cover everything; empty if none were found
   * @param decided whether it is sure that there are none if none were found
   */
  record Answer(Optional<List<Integer>> sites, boolean decided) {}

  private final int points;

  /** The demand points that each site covers, as bits; all 0 if it is not needed. */
  private final long[][] ofSite;

  /** Whether a demand point need not be looked at. */
  private final boolean[] needless;

  private SetCover(int points, int[][] covered) {
    this.points = points;
    ofSite = new long[covered.length][(points + 63) / 64];
    needless = new boolean[points];
    for (int site = 0; site < covered.length; site++) {
      for (int point : covered[site]) {
        ofSite[site][point >> 6] |= 1L << point;
      }
    }
  }

  /**
   * Decides it.
   *
   * @param points how many demand points must be covered
   * @param covered the demand points that each site covers
   * @param most how many sites there may be
   */
  static Answer decide(int points, int[][] covered, int most) {
    if (points == 0) {
      return new Answer(Optional.of(List.of()), true);
    }
    SetCover cover = new SetCover(points, covered);
    boolean smaller = true;
    while (smaller) {
      cover.dropSites();
      long[][] ofPoint = cover.turned();
      for (int point = 0; point < points; point++) {
        if (Arrays.stream(ofPoint[point]).allMatch(bits -> bits == 0)) {
          return new Answer(Optional.empty(), true);
        }
      }
      smaller = cover.dropPoints(ofPoint);
    }
    return cover.decided(most);
  }

  private Answer decided(int most) {
    int[] sites =
        IntStream.range(0, ofSite.length).filter(site -> !isEmpty(ofSite[site])).toArray();
    int[] left = IntStream.range(0, points).filter(point -> !needless[point]).toArray();
    int[][] covered =
        Arrays.stream(sites)
            .mapToObj(
                site ->
                    IntStream.range(0, left.length)
                        .filter(k -> (ofSite[site][left[k] >> 6] >> left[k] & 1) == 1)
                        .toArray())
            .toArray(int[][]::new);
    Location.Found found =
        Location.reach(
            AssignmentCosts.ofCover(left.length, covered),
            SiteLimits.additions(most),
            0,
            Location.EFFORT);
    if (found.cost() == 0) {
      return new Answer(
          Optional.of(found.sites().stream().map(site -> sites[site]).sorted().toList()), true);
    }
    return new Answer(Optional.empty(), found.bound() > 0);
  }

  /** The sites that cover each demand point, as bits. */
  private long[][] turned() {
    long[][] ofPoint = new long[points][(ofSite.length + 63) / 64];
    for (int site = 0; site < ofSite.length; site++) {
      for (int point = 0; point < points; point++) {
        if ((ofSite[site][point >> 6] >> point & 1) == 1) {
          ofPoint[point][site >> 6] |= 1L << site;
        }
      }
    }
    // A demand point that need not be looked at was taken from all sites; it has no column.
    for (int point = 0; point < points; point++) {
      if (needless[point]) {
        Arrays.fill(ofPoint[point], -1L);
      }
    }
    return ofPoint;
  }

  private void dropSites() {
    for (int site = 0; site < ofSite.length; site++) {
      for (int other = 0; other < ofSite.length && !isEmpty(ofSite[site]); other++) {
        if (other != site
            && isWithin(ofSite[site], ofSite[other])
            && (other < site || !Arrays.equals(ofSite[site], ofSite[other]))) {
          Arrays.fill(ofSite[site], 0);
        }
      }
    }
  }

  private boolean dropPoints(long[][] ofPoint) {
    boolean dropped = false;
    for (int point = 0; point < points; point++) {
      for (int other = 0; other < points && !needless[point]; other++) {
        if (other != point
            && !needless[other]
            && isWithin(ofPoint[other], ofPoint[point])
            && (other < point || !Arrays.equals(ofPoint[other], ofPoint[point]))) {
          needless[point] = true;
          dropped = true;
          for (long[] covered : ofSite) {
            covered[point >> 6] &= ~(1L << point);
          }
        }
      }
    }
    return dropped;
  }

  private static boolean isEmpty(long[] bits) {
    for (long each : bits) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithin(long[] some, long[] others) {
    for (int k = 0; k < some.length; k++) {
      if ((some[k] & ~others[k]) != 0) {
        return false;
      }
    }
    return true;
  }
}
