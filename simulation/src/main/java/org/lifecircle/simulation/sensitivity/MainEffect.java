package org.lifecircle.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * What one assumption does to a result on average over all that was tried of the others: the mean
 * of the results at each of its levels. A range that was tried at many values is cut into {@link
 * #CLASSES} of as many points each.
 *
 * @param levels from the lowest to the highest, 1 or more
 * @param varianceShare how much of the variance of all results lies between the levels, 0 to 1 (the
 *     correlation ratio of K. Pearson, 1905), less what as many levels take by chance
 */
public record MainEffect(List<Level> levels, double varianceShare) {

  /** So many classes a range is cut into. */
  public static final int CLASSES = 5;

  /** Up to so many values are levels of their own. */
  private static final int MOST_LEVELS = 10;

  /**
   * The results at one level.
   *
   * @param low the least value of it that was tried
   * @param high the greatest
   * @param result their mean with its 95 % interval, which has no bounds for a single one
   */
  public record Level(double low, double high, Estimate result) {

    /** The middle of the values. */
    public double middle() {
      return (low + high) / 2;
    }
  }

  public MainEffect {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("there is no effect without a level");
    }
  }

  /**
   * The effect of an assumption.
   *
   * @param values what it was at every point
   * @param results as many, in the same order
   */
  public static MainEffect of(double[] values, double[] results) {
    return of(values, results, false);
  }

  /**
   * The effect of an assumption, perhaps among others that were varied at the same points. Of
   * others a point says as much as of this one: where no value was tried twice, the mean of a level
   * would be that of one point, and so its values are cut into classes of two points or more.
   *
   * @param values what it was at every point
   * @param results as many, in the same order
   * @param amongOthers whether others were varied too
   */
  public static MainEffect of(double[] values, double[] results, boolean amongOthers) {
    if (values.length != results.length) {
      throw new IllegalArgumentException(values.length + " values, " + results.length + " results");
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> classes = classes(values, order, amongOthers);
    List<Level> levels = new ArrayList<>();
    double within = 0;
    for (int[] one : classes) {
      double[] own = Arrays.stream(one).mapToDouble(i -> results[i]).toArray();
      Estimate result = Estimate.of(own);
      within += result.variance() * (own.length - 1);
      levels.add(new Level(values[one[0]], values[one[one.length - 1]], result));
    }
    double all = Estimate.of(results).variance() * (results.length - 1);
    return new MainEffect(levels, share(within, all, classes.size(), results.length));
  }

  /** Epsilon squared (T. L. Kelley, 1935): the share without what chance alone would give. */
  private static double share(double within, double all, int classes, int points) {
    if (all <= 0 || points <= classes) {
      return all <= 0 || classes < 2 ? 0 : 1;
    }
    double chance = within / (points - classes) * (classes - 1);
    return Math.max(0, Math.min(1, (all - within - chance) / all));
  }

  private static List<int[]> classes(double[] values, int[] order, boolean amongOthers) {
    List<int[]> classes = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || values[order[i]] != values[order[i - 1]]) {
        classes.add(Arrays.copyOfRange(order, start, i));
        start = i;
      }
    }
    boolean each = classes.size() == order.length;
    if (classes.size() <= MOST_LEVELS && !(amongOthers && each)) {
      return classes;
    }
    int parts = Math.max(1, Math.min(CLASSES, order.length / 2));
    List<int[]> cut = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      cut.add(
          Arrays.copyOfRange(
              order, order.length * part / parts, order.length * (part + 1) / parts));
    }
    return cut;
  }

  /** The lowest level. */
  public Level lowest() {
    return levels.get(0);
  }

  /** The highest level. */
  public Level highest() {
    return levels.get(levels.size() - 1);
  }

  /** How much greater the result is at the highest level than at the lowest. */
  public double change() {
    return highest().result().mean() - lowest().result().mean();
  }

  /** How far apart the results of all levels are: also where the middle ones stand out. */
  public double swing() {
    return levels.stream().mapToDouble(level -> level.result().mean()).max().orElseThrow()
        - levels.stream().mapToDouble(level -> level.result().mean()).min().orElseThrow();
  }

  /**
   * The values at which the mean result changes its sign, by a straight line between the middles of
   * two levels; none where it never does.
   */
  public List<Double> signChanges() {
    List<Double> changes = new ArrayList<>();
    for (int i = 1; i < levels.size(); i++) {
      double before = levels.get(i - 1).result().mean();
      double after = levels.get(i).result().mean();
      if (before * after < 0) {
        double from = levels.get(i - 1).middle();
        changes.add(from + (levels.get(i).middle() - from) * before / (before - after));
      }
    }
    return List.copyOf(changes);
  }
}
