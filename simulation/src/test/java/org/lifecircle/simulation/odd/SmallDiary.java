package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.AgeGroup;

/** What everybody did on the day, one line after the other, as a diary of time use has it. */
final class SmallDiary {

  /** What a line is about. */
  enum Kind {
    WALK,
    WAIT,
    SERVICE
  }

  /**
   * A line.
   *
   * @param person its number; companions write no lines
   * @param trip its number among the person's trips, from 1
   * @param format that it went for
   * @param from the second of the day
   */
  record Line(
      int person, AgeGroup group, int trip, Kind kind, String format, int from, int seconds) {}

  final List<Line> lines = new ArrayList<>();

  void write(SmallPerson person, Kind kind, String format, int from, int seconds) {
    lines.add(new Line(person.number, person.group, person.trips, kind, format, from, seconds));
  }
}
