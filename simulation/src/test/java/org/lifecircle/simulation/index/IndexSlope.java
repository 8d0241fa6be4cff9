package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.simulation.index.FormatSupply.Moment;

/**
 * By how much the index can change when the walks of one home change: worked out from the tables of
 * the index alone, for no walk is worth more by a second than the steepest place of its decay.
 *
 * <p>Every part is a mean over residents, of which a home has a share; the worst-off tenth is a
 * mean over a tenth of them, of which a home has at most ten times as much. Second choices, open
 * outlets, needs served and linked errands are the best of several walks and change no more than
 * the walk that changes most. What is lost at crossings changes by at most twice as much as the
 * walk, and counts so many times more.
 */
final class IndexSlope {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3_600;

  private final Circle circle;
  private final IndexParameters parameters;

  /** Of a part, in millionths a second, if the walks of everybody changed. */
  private final double walking;

  private final double opening;
  private final double capacity;
  private final double linked;

  IndexSlope(IndexTown town) {
    circle = town.circle();
    parameters = IndexTown.PARAMETERS;
    List<Moment> moments = FormatSupply.moments(parameters, IndexTown.WALKING);
    double[] most = new double[3];
    for (AgeGroup group : GROUPS) {
      most[0] = Math.max(most[0], mean(need -> need.weight(group)));
      for (Moment moment : moments) {
        most[1] =
            Math.max(
                most[1],
                mean(
                    need ->
                        moment.minuteOfDay() == Moment.ANY_TIME
                            ? need.weightOn(group, moment.day())
                            : need.weightAt(group, moment.day(), moment.minuteOfDay())));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        most[2] = Math.max(most[2], mean(need -> need.weightOn(group, day)));
      }
    }
    walking = most[0];
    opening = most[1];
    capacity = most[2];
    linked =
        steepest(
            new Decay(parameters.value(IndexParameters.TRIP_HALF_MINUTES) * SECONDS_PER_MINUTE));
  }

  private double mean(ToIntFunction<FormatNeed> weight) {
    double sum = 0;
    double weights = 0;
    for (String format : IndexTown.DEMAND.formatIds()) {
      int own = weight.applyAsInt(new FormatNeed(format, IndexTown.DEMAND, parameters));
      double half =
          IndexTown.DEMAND.service(format).orElseThrow().acceptableMinutes() * SECONDS_PER_MINUTE;
      sum += own * steepest(new Decay(half));
      weights += own;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double steepest(Decay decay) {
    return IntStream.range(0, SECONDS_PER_HOUR)
        .map(second -> decay.of(second) - decay.of(second + 1))
        .max()
        .orElseThrow();
  }

  /** The largest part of the residents of any age group who live in a home, 0 to 1. */
  double share(int home) {
    double share = 0;
    for (AgeGroup group : GROUPS) {
      long all = 0;
      for (Home one : circle.homes()) {
        all += one.residents().of(group);
      }
      for (ResidentGroup own : circle.homes().get(home).groups()) {
        if (own.ageGroup() == group && all > 0) {
          share = Math.max(share, own.residents() / (double) all);
        }
      }
    }
    return share;
  }

  /**
   * The most that the index can change, in thousandths of a point.
   *
   * @param share of the residents who live in the home, 0 to 1
   * @param seconds no walk of the home changes by more, its length on the level neither
   */
  double most(double share, int seconds) {
    double lostToo = 1 + 2 * parameters.value(IndexParameters.BURDEN_FACTOR);
    double worst = Math.min(1, share / parameters.value(IndexParameters.WORST_OFF_SHARE));
    double sum =
        parameters.weight(IndexPart.WALKING) * share * part(walking, seconds)
            + parameters.weight(IndexPart.WORST_OFF) * worst * part(walking, seconds)
            + parameters.weight(IndexPart.CHOICE) * share * part(walking, seconds)
            + parameters.weight(IndexPart.OPENING) * share * part(opening, seconds)
            + parameters.weight(IndexPart.CAPACITY) * share * part(capacity, seconds)
            + parameters.weight(IndexPart.LINKED_ERRANDS) * share * part(linked, seconds)
            + parameters.weight(IndexPart.BURDEN) * share * part(walking, lostToo * seconds);
    double weights = 0;
    for (IndexPart part : IndexPart.values()) {
      weights += parameters.weight(part);
    }
    return sum / weights;
  }

  /** In thousandths of a point; a part is never more than 100 points. */
  private static double part(double slope, double seconds) {
    return Math.min(PointInterval.FULL, slope * seconds / 10);
  }
}
