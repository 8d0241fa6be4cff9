package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who walks how long to which place where something could be added, beside what exists.
 *
 * <p>Demand points are numbered from 0: homes, resident groups, or homes for one format each. Sites
 * are numbered from 0 in the order in which they were given. A demand point that a site does not
 * name is not reached from it.
 *
 * <p>Every demand point has a walk to what exists already, {@link #nowSeconds}. What it walks after
 * some sites were added is the shortest of that walk and of those to the added sites, and never
 * more than {@link #farSeconds}: a demand point that nothing reaches counts as {@code farSeconds}
 * away. No addition takes anything away, so no walk grows.
 */
public final class SiteWalks {

  /** The walk to what exists where nothing that exists is reached. */
  public static final int NOT_REACHED = Integer.MAX_VALUE;

  private final long[] weights;
  private final int[] nowSeconds;
  private final int farSeconds;
  private final int[][] demands;
  private final int[][] seconds;

  private SiteWalks(Builder builder) {
    weights = builder.weights;
    nowSeconds = builder.nowSeconds;
    farSeconds = builder.farSeconds;
    demands = builder.demands.toArray(int[][]::new);
    seconds = builder.seconds.toArray(int[][]::new);
  }

  /**
   * Begins a table of walks.
   *
   * @param weights how many people stand at each demand point, 0 or more; together at most
   *     10<sup>10</sup>
   * @param nowSeconds seconds from each demand point to what exists, 0 or more; {@link
   *     #NOT_REACHED} where nothing is reached
   * @param farSeconds the longest walk that counts, 1 to 10<sup>6</sup>: whoever is not reached
   *     counts as that far away
   * @throws IllegalArgumentException naming the demand point and the value that is out of its range
   */
  public static Builder of(long[] weights, int[] nowSeconds, int farSeconds) {
    return new Builder(weights, nowSeconds, farSeconds);
  }

  /** How many sites there are. */
  public int sites() {
    return demands.length;
  }

  /** How many demand points there are. */
  public int demandPoints() {
    return weights.length;
  }

  /** The people at a demand point. */
  public long weight(int demandPoint) {
    return weights[demandPoint];
  }

  /** The people at all demand points. */
  public long totalWeight() {
    return Arrays.stream(weights).sum();
  }

  /** Seconds from a demand point to what exists; at most {@link #farSeconds}. */
  public int nowSeconds(int demandPoint) {
    return nowSeconds[demandPoint];
  }

  /** The longest walk that counts, in seconds. */
  public int farSeconds() {
    return farSeconds;
  }

  /** How many demand points a site reaches within {@link #farSeconds}. */
  public int reached(int site) {
    return demands[site].length;
  }

  /** The demand point that is the {@code k}-th nearest of a site, counted from 0. */
  public int demandPoint(int site, int k) {
    return demands[site][k];
  }

  /** Seconds to the demand point that is the {@code k}-th nearest of a site; ascending in k. */
  public int seconds(int site, int k) {
    return seconds[site][k];
  }

  /** Seconds from every demand point to the nearest of what exists and of these sites. */
  public int[] secondsWith(Iterable<Integer> sites) {
    int[] best = nowSeconds.clone();
    for (int site : sites) {
      for (int k = 0; k < demands[site].length; k++) {
        int point = demands[site][k];
        best[point] = Math.min(best[point], seconds[site][k]);
      }
    }
    return best;
  }

  /** Puts the walks of one site after another into the table. */
  public static final class Builder {

    private static final long MOST_PEOPLE = 10_000_000_000L;
    private static final int MOST_SECONDS = 1_000_000;

    private final long[] weights;
    private final int[] nowSeconds;
    private final int farSeconds;
    private final List<int[]> demands = new ArrayList<>();
    private final List<int[]> seconds = new ArrayList<>();

    private Builder(long[] weights, int[] nowSeconds, int farSeconds) {
      if (weights.length != nowSeconds.length) {
        throw new IllegalArgumentException(
            "every demand point has one weight and one walk to what exists: "
                + weights.length
                + " weights, "
                + nowSeconds.length
                + " walks");
      }
      if (farSeconds < 1 || farSeconds > MOST_SECONDS) {
        throw new IllegalArgumentException(
            "the longest walk that counts is 1 to " + MOST_SECONDS + " s: " + farSeconds);
      }
      for (int point = 0; point < weights.length; point++) {
        if (weights[point] < 0 || weights[point] > MOST_PEOPLE || nowSeconds[point] < 0) {
          throw new IllegalArgumentException(
              "demand point "
                  + point
                  + " has 0 to "
                  + MOST_PEOPLE
                  + " people and a walk of 0 s or more: "
                  + weights[point]
                  + " people, "
                  + nowSeconds[point]
                  + " s");
        }
      }
      long all = Arrays.stream(weights).sum();
      if (all > MOST_PEOPLE) {
        throw new IllegalArgumentException(
            "all demand points have 0 to " + MOST_PEOPLE + " people together: " + all);
      }
      this.weights = weights.clone();
      this.nowSeconds = Arrays.stream(nowSeconds).map(now -> Math.min(now, farSeconds)).toArray();
      this.farSeconds = farSeconds;
    }

    /**
     * Adds the next site. Walks as long as {@code farSeconds} or longer are left out, and of
     * several walks to one demand point the shortest is kept.
     *
     * @param demandPoints the demand points that it reaches
     * @param walkSeconds seconds to each of them, 0 or more
     * @throws IllegalArgumentException naming the site and what is wrong with it
     */
    public Builder site(int[] demandPoints, int[] walkSeconds) {
      int site = demands.size();
      if (demandPoints.length != walkSeconds.length) {
        throw new IllegalArgumentException(
            "site "
                + site
                + " needs as many walks as demand points: "
                + demandPoints.length
                + " demand points, "
                + walkSeconds.length
                + " walks");
      }
      for (int k = 0; k < demandPoints.length; k++) {
        if (demandPoints[k] < 0 || demandPoints[k] >= weights.length || walkSeconds[k] < 0) {
          throw new IllegalArgumentException(
              "site "
                  + site
                  + " reaches demand points 0 to "
                  + (weights.length - 1)
                  + " in 0 s or more: demand point "
                  + demandPoints[k]
                  + " in "
                  + walkSeconds[k]
                  + " s");
        }
      }
      boolean[] seen = new boolean[weights.length];
      int[] order =
          IntStream.range(0, demandPoints.length)
              .filter(k -> walkSeconds[k] < farSeconds)
              .boxed()
              .sorted(
                  (a, b) ->
                      walkSeconds[a] != walkSeconds[b]
                          ? Integer.compare(walkSeconds[a], walkSeconds[b])
                          : Integer.compare(demandPoints[a], demandPoints[b]))
              .mapToInt(k -> k)
              .filter(k -> !seen[demandPoints[k]] && (seen[demandPoints[k]] = true))
              .toArray();
      demands.add(Arrays.stream(order).map(k -> demandPoints[k]).toArray());
      seconds.add(Arrays.stream(order).map(k -> walkSeconds[k]).toArray());
      return this;
    }

    /** The table of all sites that were added. */
    public SiteWalks build() {
      return new SiteWalks(this);
    }
  }
}
