package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;

/**
 * How much a format matters to each age group, and when: whole weights by the visits that the
 * tables of demand expect.
 */
final class FormatNeed {

  private static final int PER_VISIT = 100;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final int HOURS = 24;
  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final int GROUPS = AgeGroup.values().length;

  private final NeedRate[] rates = new NeedRate[GROUPS];
  private final Demand demand;
  private final double exponent;
  private final int[] weights = new int[GROUPS];

  /** By age group and day of the week. */
  private final int[][] dayWeights = new int[GROUPS][DAYS.length];

  FormatNeed(String formatId, Demand demand, IndexParameters parameters) {
    this.demand = demand;
    exponent = parameters.value(IndexParameters.NEED_EXPONENT);
    for (NeedRate rate : demand.needs()) {
      if (rate.formatId().equals(formatId)) {
        rates[rate.ageGroup().ordinal()] = rate;
        weights[rate.ageGroup().ordinal()] = weight(rate.visitsPerWeek());
        for (DayOfWeek day : DAYS) {
          dayWeights[rate.ageGroup().ordinal()][day.ordinal()] =
              weight(rate.perDay(day) * DAYS.length);
        }
      }
    }
  }

  private int weight(double visitsPerWeek) {
    return visitsPerWeek > 0
        ? (int) Math.round(PER_VISIT * StrictMath.pow(visitsPerWeek, exponent))
        : 0;
  }

  /** What the format weighs to a group, 0 when it has no need of it. */
  int weight(AgeGroup group) {
    return weights[group.ordinal()];
  }

  /** What it weighs at a time of a day: by what would be needed in a week of such hours. */
  int weightAt(AgeGroup group, DayOfWeek day, int minuteOfDay) {
    NeedRate rate = rates[group.ordinal()];
    if (rate == null) {
      return 0;
    }
    int from = Math.max(0, minuteOfDay * SECONDS_PER_MINUTE - SECONDS_PER_HOUR / 2);
    return weight(rate.perDay(day) * DAYS.length * HOURS * share(rate.hours(), from));
  }

  /** What it weighs on a day: by what would be needed in a week of such days. */
  int weightOn(AgeGroup group, DayOfWeek day) {
    return dayWeights[group.ordinal()][day.ordinal()];
  }

  /**
   * The needs of a day by the hour in which they arise, as many as in the simulated day.
   *
   * @param people by age group
   */
  double[] byHour(DayOfWeek day, long[] people) {
    double[] needs = new double[HOURS];
    for (int g = 0; g < GROUPS; g++) {
      for (int hour = 0; rates[g] != null && hour < HOURS; hour++) {
        needs[hour] +=
            people[g]
                * demand.perDay(rates[g], day)
                * share(rates[g].hours(), hour * SECONDS_PER_HOUR);
      }
    }
    return needs;
  }

  /** The share of the needs of a day that arise within an hour. */
  private static double share(HourProfile profile, int fromSecond) {
    List<HourProfile.Stretch> stretches = profile.stretches();
    double within = 0;
    double sum = 0;
    for (HourProfile.Stretch stretch : stretches) {
      int from = Math.max(fromSecond, stretch.fromSecond());
      int to = Math.min(fromSecond + SECONDS_PER_HOUR, stretch.toSecond());
      sum += stretch.weight();
      if (from < to) {
        within += stretch.weight() * (to - from) / (stretch.toSecond() - stretch.fromSecond());
      }
    }
    return within / sum;
  }
}
