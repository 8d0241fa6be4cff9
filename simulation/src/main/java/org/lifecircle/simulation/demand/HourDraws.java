package org.lifecircle.simulation.demand;

import java.util.List;
import java.util.OptionalInt;

/**
 * When needs of a profile arise, by draws: its stretches laid out side by side, because a day asks
 * for every need. Immutable.
 */
public final class HourDraws {

  private static final int SECONDS_PER_DAY = HourProfile.SECONDS_PER_DAY;

  /** By stretch: its first second and the first after it. */
  private final int[] froms;

  private final int[] tos;
  private final double[] weights;
  private final double sum;

  HourDraws(List<HourProfile.Stretch> stretches) {
    froms = stretches.stream().mapToInt(HourProfile.Stretch::fromSecond).toArray();
    tos = stretches.stream().mapToInt(HourProfile.Stretch::toSecond).toArray();
    weights = stretches.stream().mapToDouble(HourProfile.Stretch::weight).toArray();
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    sum = all;
  }

  /** What the part of a stretch weighs that lies within a part of the day. */
  private double weight(int stretch, int from, int to) {
    int length = Math.min(to, tos[stretch]) - Math.max(from, froms[stretch]);
    return length > 0 ? weights[stretch] * length / (tos[stretch] - froms[stretch]) : 0;
  }

  /**
   * The second of the day below which a share of the needs arises.
   *
   * @param share at least 0, below 1
   */
  public int secondAt(double share) {
    double left = share * sum;
    for (int s = 0; s < weights.length; s++) {
      if (left < weights[s]) {
        int length = tos[s] - froms[s];
        return froms[s] + Math.min(length - 1, (int) (left / weights[s] * length));
      }
      left -= weights[s];
    }
    return tos[tos.length - 1] - 1;
  }

  /**
   * The second below which a share of those needs arises that arise before or after a part of the
   * day.
   *
   * @param share at least 0, below 1
   * @param from the first second of the part that is left out
   * @param to the first second after it, at least {@code from}
   * @return empty when no need arises before or after it
   */
  public OptionalInt secondOutside(double share, int from, int to) {
    return secondOf(share, 0, from, to, SECONDS_PER_DAY);
  }

  /**
   * The second below which a share of those needs arises that arise within a part of the day.
   *
   * @param share at least 0, below 1
   * @param from the first second of the part
   * @param to the first second after it
   * @return empty when no need arises within it
   */
  public OptionalInt secondWithin(double share, int from, int to) {
    return secondOf(share, from, to, SECONDS_PER_DAY, SECONDS_PER_DAY);
  }

  /** The share of the needs that arise within a part of the day, 0 to 1. */
  public double shareWithin(int from, int to) {
    double within = 0;
    for (int s = 0; s < weights.length; s++) {
      within += weight(s, from, to);
    }
    return within / sum;
  }

  /** Of the needs within two parts of the day. */
  private OptionalInt secondOf(double share, int from, int to, int fromAgain, int toAgain) {
    double all = 0;
    for (int s = 0; s < weights.length; s++) {
      all += weight(s, from, to) + weight(s, fromAgain, toAgain);
    }
    if (all == 0) {
      return OptionalInt.empty();
    }
    double left = share * all;
    int last = 0;
    for (int s = 0; s < weights.length; s++) {
      for (int part = 0; part < 2; part++) {
        int start = part == 0 ? from : fromAgain;
        int end = part == 0 ? to : toAgain;
        double weight = weight(s, start, end);
        if (weight > 0) {
          int first = Math.max(froms[s], start);
          int length = Math.min(tos[s], end) - first;
          last = first + length - 1;
          if (left < weight) {
            return OptionalInt.of(first + Math.min(length - 1, (int) (left / weight * length)));
          }
          left -= weight;
        }
      }
    }
    return OptionalInt.of(last);
  }
}
