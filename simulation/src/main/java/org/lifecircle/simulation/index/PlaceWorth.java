package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * What all outlets are worth to residents of an age group who live at a place, or around it: means
 * over the formats that they need, or over the places.
 *
 * @param walking the nearest outlet
 * @param choice the second and the third
 * @param burden the nearest when what is lost on the way counts several times
 * @param errands what can be done on one walk
 * @param byMoment the nearest that is open at a time
 * @param byDay the needs of a day of the week that are served
 */
record PlaceWorth(
    IntervalMean walking,
    IntervalMean choice,
    IntervalMean burden,
    IntervalMean errands,
    List<IntervalMean> byMoment,
    List<IntervalMean> byDay) {

  private static final int NOTHING = -1;

  /** Means to which nothing was added. */
  static PlaceWorth none(int moments) {
    return new PlaceWorth(
        new IntervalMean(),
        new IntervalMean(),
        new IntervalMean(),
        new IntervalMean(),
        means(moments),
        means(DayOfWeek.values().length));
  }

  private static List<IntervalMean> means(int count) {
    List<IntervalMean> means = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      means.add(new IntervalMean());
    }
    return means;
  }

  private List<IntervalMean> all() {
    List<IntervalMean> all = new ArrayList<>(List.of(walking, choice, burden, errands));
    all.addAll(byMoment);
    all.addAll(byDay);
    return all;
  }

  /** The means, the least and the most of each, as {@link #add} takes them. */
  int[] figures() {
    List<IntervalMean> all = all();
    int[] figures = new int[2 * all.size()];
    for (int i = 0; i < all.size(); i++) {
      IntervalMean mean = all.get(i);
      figures[2 * i] = mean.isEmpty() ? NOTHING : mean.least();
      figures[2 * i + 1] = mean.isEmpty() ? NOTHING : mean.most();
    }
    return figures;
  }

  /** Adds the {@link #figures} of another, where they are of anything. */
  void add(long weight, int[] figures) {
    List<IntervalMean> all = all();
    for (int i = 0; i < all.size(); i++) {
      if (figures[2 * i] != NOTHING) {
        all.get(i).add(weight, figures[2 * i], figures[2 * i + 1]);
      }
    }
  }
}
