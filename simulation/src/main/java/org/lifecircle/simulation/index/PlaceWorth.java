package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** Means to which nothing was added. */
  static PlaceWorth none(int moments) {
    return new PlaceWorth(
        new IntervalMean(),
        new IntervalMean(),
        new IntervalMean(),
        new IntervalMean(),
        IntStream.range(0, moments).mapToObj(moment -> new IntervalMean()).toList(),
        Stream.of(DayOfWeek.values()).map(day -> new IntervalMean()).toList());
  }

  /** Adds the means of another, where they are of anything. */
  void add(long weight, PlaceWorth other) {
    walking.add(weight, other.walking);
    choice.add(weight, other.choice);
    burden.add(weight, other.burden);
    errands.add(weight, other.errands);
    for (int moment = 0; moment < byMoment.size(); moment++) {
      byMoment.get(moment).add(weight, other.byMoment.get(moment));
    }
    for (int day = 0; day < byDay.size(); day++) {
      byDay.get(day).add(weight, other.byDay.get(day));
    }
  }
}
