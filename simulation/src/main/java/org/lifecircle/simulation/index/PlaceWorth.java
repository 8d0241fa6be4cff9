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
  private final IntervalMean[] means;

  /** Means to which nothing was added. */
  PlaceWorth(int moments) {
    this.moments = moments;
    means = new IntervalMean[parts(moments)];
    for (int i = 0; i < means.length; i++) {
      means[i] = new IntervalMean();
    }
  }

  /** How many means there are. */
  static int parts(int moments) {
    return FIRST_MOMENT + moments + DayOfWeek.values().length;
  }

  /** Whether nothing was added but errands. */
  boolean isEmpty() {
    return walking().isEmpty();
  }

  /** The nearest outlet. */
  IntervalMean walking() {
    return means[WALKING];
  }

  /** The second and the third. */
  IntervalMean choice() {
    return means[CHOICE];
  }

  /** The nearest when what is lost on the way counts several times. */
  IntervalMean burden() {
    return means[BURDEN];
  }

  /** What can be done on one walk. */
  IntervalMean errands() {
    return means[ERRANDS];
  }

  /** The nearest that is open at a time. */
  IntervalMean atMoment(int moment) {
    return means[FIRST_MOMENT + moment];
  }

  /** The needs of a day of the week that are served. */
  IntervalMean onDay(int day) {
    return means[FIRST_MOMENT + moments + day];
  }

  /** The means, the least and the most of each, as {@link #add} takes them. */
  int[] figures() {
    int[] figures = new int[2 * means.length];
    for (int i = 0; i < means.length; i++) {
      figures[2 * i] = means[i].isEmpty() ? NOTHING : means[i].least();
      figures[2 * i + 1] = means[i].isEmpty() ? NOTHING : means[i].most();
    }
    return figures;
  }

  /**
   * Adds a format.
   *
   * @param weights what it weighs in every mean
   * @param least what it is worth at least
   * @param most what it is worth at most
   */
  void add(int[] weights, int[] least, int[] most) {
    for (int i = 0; i < means.length; i++) {
      means[i].add(weights[i], least[i], most[i]);
    }
  }

  void addErrands(int least, int most) {
    errands().add(1, least, most);
  }

  /** Adds the {@link #figures} of another, where they are of anything. */
  void add(long weight, int[] figures) {
    for (int i = 0; i < means.length; i++) {
      if (figures[2 * i] != NOTHING) {
        means[i].add(weight, figures[2 * i], figures[2 * i + 1]);
      }
    }
  }
}
