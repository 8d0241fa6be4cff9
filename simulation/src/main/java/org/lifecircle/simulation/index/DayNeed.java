package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.function.IntToDoubleFunction;
import org.lifecircle.model.AgeGroup;

/**
 * The needs of a format that arise on a day, by the hour, and what share of them an outlet has room
 * for, as a typical need of the day meets it: Σ n·c / Σ n² over the hours, of {@code n} needs and
 * {@code c} places.
 *
 * <p>Where residents were estimated, {@code n} is so many times what one of them needs on average,
 * which depends on their ages. The share falls with their number. As a function of the ages it is
 * linear over convex and so least at a corner of what they can be; the most is bounded from cell to
 * cell of a grid over them.
 */
final class DayNeed {

  private static final int GROUPS = AgeGroup.values().length;
  private static final int HOURS = 24;

  /** Cells of the grid over the shares of two groups, along either. */
  private static final int CELLS = 12;

  /** More than what fractions lose by rounding, less than what is shown. */
  private static final double SLACK = 1e-6;

  /** Shares are whole millionths, which need not add up to all. */
  private static final double SHARE_SLACK = 2e-6;

  private final double[] needs;
  private final boolean known;

  /** Of estimated residents. */
  private final double fewest;

  private final double most;
  private final double[] shareLeast = new double[GROUPS];
  private final double[] shareMost = new double[GROUPS];

  /** By age group and hour, what one of them needs. */
  private final double[][] ofOne = new double[GROUPS][];

  /** By two age groups, the sum of products over the hours. */
  private final double[][] products = new double[GROUPS][GROUPS];

  DayNeed(FormatNeed need, DayOfWeek day, CirclePeople people) {
    needs = need.byHour(day, people.ofGroup());
    known = people.known();
    fewest = people.all().atLeast();
    most = people.all().atMost();
    if (!known) {
      prepare(need, day, people);
    }
  }

  private void prepare(FormatNeed need, DayOfWeek day, CirclePeople people) {
    for (AgeGroup group : AgeGroup.values()) {
      long[] one = new long[GROUPS];
      one[group.ordinal()] = 1;
      ofOne[group.ordinal()] = need.byHour(day, one);
      shareLeast[group.ordinal()] = people.shareAtLeast(group) / (double) Decay.FULL;
      shareMost[group.ordinal()] = people.shareAtMost(group) / (double) Decay.FULL;
    }
    for (int g = 0; g < GROUPS; g++) {
      for (int other = 0; other < GROUPS; other++) {
        for (int hour = 0; hour < HOURS; hour++) {
          products[g][other] += ofOne[g][hour] * ofOne[other][hour];
        }
      }
    }
  }

  /**
   * The share of the needs that there is certainly room for, in millionths.
   *
   * @param places in an hour
   * @param open by hour, how much of it they are there
   */
  int roomAtLeast(double places, IntToDoubleFunction open) {
    return known
        ? room(places, open)
        : millionths(leastOfOne(placesOfOne(places, open)) / most - SLACK);
  }

  /**
   * The share of the needs that there may be room for, in millionths.
   *
   * @param places in an hour
   * @param open by hour, how much of it they are there
   */
  int roomAtMost(double places, IntToDoubleFunction open) {
    return known
        ? room(places, open)
        : millionths(mostOfOne(placesOfOne(places, open)) / fewest + SLACK);
  }

  private int room(double places, IntToDoubleFunction open) {
    double sum = 0;
    double squares = 0;
    double met = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      sum += needs[hour];
      squares += needs[hour] * needs[hour];
      met += needs[hour] * places * open.applyAsDouble(hour);
    }
    return sum == 0 ? Decay.FULL : millionths(met / squares);
  }

  /** All of it where nothing is needed or nobody may live. */
  private static int millionths(double share) {
    return Double.isNaN(share)
        ? Decay.FULL
        : (int) Math.max(0, Math.min(Decay.FULL, Decay.FULL * share));
  }

  private double[] placesOfOne(double places, IntToDoubleFunction open) {
    double[] met = new double[GROUPS];
    for (int hour = 0; hour < HOURS; hour++) {
      double there = places * open.applyAsDouble(hour);
      for (int group = 0; group < GROUPS; group++) {
        met[group] += ofOne[group][hour] * there;
      }
    }
    return met;
  }

  /** Over the corners of what shares can be: two groups at a limit, the third the rest. */
  private double leastOfOne(double[] places) {
    double least = Double.POSITIVE_INFINITY;
    for (int rest = 0; rest < GROUPS; rest++) {
      int first = (rest + 1) % GROUPS;
      int second = (rest + 2) % GROUPS;
      for (int corner = 0; corner < 4; corner++) {
        double[] shares = new double[GROUPS];
        shares[first] = corner % 2 == 0 ? shareLeast[first] : shareMost[first];
        shares[second] = corner < 2 ? shareLeast[second] : shareMost[second];
        shares[rest] = 1 - shares[first] - shares[second];
        if (shares[rest] >= shareLeast[rest] - SHARE_SLACK
            && shares[rest] <= shareMost[rest] + SHARE_SLACK) {
          shares[rest] = Math.max(0, shares[rest]);
          least = Math.min(least, ratio(places, shares, shares));
        }
      }
    }
    return least;
  }

  private double mostOfOne(double[] places) {
    double most = 0;
    for (int first = 0; first < CELLS; first++) {
      for (int second = 0; second < CELLS; second++) {
        double[] low = {at(0, first), 0, at(2, second)};
        double[] high = {at(0, first + 1), 0, at(2, second + 1)};
        low[1] = Math.max(shareLeast[1], 1 - high[0] - high[2]);
        high[1] = Math.min(shareMost[1], 1 - low[0] - low[2]);
        if (low[1] <= high[1] + SHARE_SLACK) {
          high[1] = Math.max(low[1], high[1]);
          most = Math.max(most, ratio(places, high, low));
        }
      }
    }
    return most;
  }

  private double at(int group, int cell) {
    return shareLeast[group] + (shareMost[group] - shareLeast[group]) * cell / CELLS;
  }

  private double ratio(double[] places, double[] upper, double[] lower) {
    double met = 0;
    double squares = 0;
    for (int group = 0; group < GROUPS; group++) {
      met += upper[group] * places[group];
      for (int other = 0; other < GROUPS; other++) {
        squares += lower[group] * lower[other] * products[group][other];
      }
    }
    return squares == 0 ? Double.POSITIVE_INFINITY : met / squares;
  }
}
