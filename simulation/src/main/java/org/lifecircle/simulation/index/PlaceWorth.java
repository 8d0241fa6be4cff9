package org.lifecircle.simulation.index;

import java.time.DayOfWeek;

/**
 * What all outlets are worth to residents of an age group who live at a place, or around it: means
 * over the formats that they need, or over the places.
 */
final class PlaceWorth {

  private static final int NOTHING = -1;

  /** The number of what {@link #walking} means. */
  static final int WALKING = 0;

  /** The number of what {@link #choice} means. */
  static final int CHOICE = 1;

  /** The number of what {@link #burden} means. */
  static final int BURDEN = 2;

  private static final int ERRANDS = 3;

  /** The number of the first moment; behind the moments stand the days of the week. */
  static final int FIRST_MOMENT = 4;

  private final int moments;

  /** By mean, the sum of the weights, and of what is worth at least and at most by its weight. */
  private final long[] weights;

  private final long[] least;
  private final long[] most;

  /** Means to which nothing was added. */
  PlaceWorth(int moments) {
    this.moments = moments;
    weights = new long[parts(moments)];
    least = new long[weights.length];
    most = new long[weights.length];
  }

  /** How many means there are. */
  static int parts(int moments) {
    return FIRST_MOMENT + moments + DayOfWeek.values().length;
  }

  /** Whether nothing was added but errands. */
  boolean isEmpty() {
    return weights[WALKING] == 0;
  }

  private IntervalMean mean(int part) {
    return new IntervalMean(weights[part], least[part], most[part]);
  }

  /** The nearest outlet. */
  IntervalMean walking() {
    return mean(WALKING);
  }

  /** The second and the third. */
  IntervalMean choice() {
    return mean(CHOICE);
  }

  /** The nearest when what is lost on the way counts several times. */
  IntervalMean burden() {
    return mean(BURDEN);
  }

  /** What can be done on one walk. */
  IntervalMean errands() {
    return mean(ERRANDS);
  }

  /** The nearest that is open at a time. */
  IntervalMean atMoment(int moment) {
    return mean(FIRST_MOMENT + moment);
  }

  /** The needs of a day of the week that are served. */
  IntervalMean onDay(int day) {
    return mean(FIRST_MOMENT + moments + day);
  }

  /** The means, the least and the most of each, as {@link #add} takes them. */
  int[] figures() {
    int[] figures = new int[2 * weights.length];
    for (int i = 0; i < weights.length; i++) {
      figures[2 * i] = weights[i] == 0 ? NOTHING : (int) (least[i] / weights[i]);
      figures[2 * i + 1] = weights[i] == 0 ? NOTHING : (int) (most[i] / weights[i]);
    }
    return figures;
  }

  /**
   * Adds a format.
   *
   * @param itsWeights what it weighs in every mean
   * @param itsLeast what it is worth at least
   * @param itsMost what it is worth at most
   */
  void add(int[] itsWeights, int[] itsLeast, int[] itsMost) {
    for (int i = 0; i < weights.length; i++) {
      add(i, itsWeights[i], itsLeast[i], itsMost[i]);
    }
  }

  /** Thousands of weights that an int can hold, each times a million, are less than a long. */
  private void add(int part, int weight, int itsLeast, int itsMost) {
    weights[part] += weight;
    least[part] += Math.multiplyFull(weight, itsLeast);
    most[part] += Math.multiplyFull(weight, itsMost);
  }

  void addErrands(int itsLeast, int itsMost) {
    add(ERRANDS, 1, itsLeast, itsMost);
  }

  /** Adds the {@link #figures} of another, where they are of anything. */
  void add(int weight, int[] figures) {
    for (int i = 0; i < weights.length; i++) {
      if (figures[2 * i] != NOTHING) {
        add(i, weight, figures[2 * i], figures[2 * i + 1]);
      }
    }
  }
}
