package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;

import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.CalendarRule.Stretch;

/**
 * The times of a rule as stretches of a day. What hangs on the sun or has no told end is uncertain
 * as far as it may reach.
 */
final class ClockTimes {

  private static final int LAST = 2 * MINUTES_PER_DAY;

  /** Why something of a time is not known. */
  enum Doubt {
    /** It hangs on the sun. */
    SUN("left.sun"),
    /** It is a moment, not a time from and to. */
    MOMENTS("left.moments"),
    /** It has no told end. */
    OPEN_END("left.end");

    private final String phrase;

    Doubt(String phrase) {
      this.phrase = phrase;
    }

    String phrase() {
      return phrase;
    }
  }

  /**
   * When a time can be, minutes since midnight.
   *
   * @param earliest at the earliest
   * @param latest at the latest, not before
   */
  private record Moment(int earliest, int latest) {

    static Moment of(int minute, VariableTime event) {
      if (event == null) {
        return new Moment(minute, minute);
      }
      Moment sun = of(event.getEvent());
      return new Moment(
          Math.max(0, sun.earliest + event.getOffset()),
          Math.max(0, Math.min(LAST, sun.latest + event.getOffset())));
    }

    /** Within China all year, by the one clock that it has: from Fuyuan to Kashgar. */
    private static Moment of(Event event) {
      return switch (event) {
        case DAWN -> new Moment(60, 10 * 60 + 30);
        case SUNRISE -> new Moment(2 * 60, 10 * 60 + 30);
        case SUNSET -> new Moment(15 * 60, 23 * 60);
        case DUSK -> new Moment(15 * 60, 24 * 60);
      };
    }

    Moment nextDay() {
      return new Moment(earliest + MINUTES_PER_DAY, latest + MINUTES_PER_DAY);
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();

  private ClockTimes() {}

  /** The stretches of one time; those that are certain and those that are not. */
  static List<Stretch> of(TimeSpan time) {
    ClockTimes times = new ClockTimes();
    boolean moment = time.getEnd() < 0 && time.getEndEvent() == null && !time.isOpenEnded();
    Moment from = Moment.of(time.getStart(), time.getStartEvent());
    if (moment) {
      times.add(0, MINUTES_PER_DAY, false);
    } else if (time.getEnd() < 0 && time.getEndEvent() == null) {
      times.openEnd(from);
    } else {
      Moment to = Moment.of(time.getEnd(), time.getEndEvent());
      times.fromTo(from, to, time.getInterval() == 0);
      if (time.isOpenEnded()) {
        times.openEnd(to.latest() > MINUTES_PER_DAY || after(from, to) ? to : to.nextDay());
      }
    }
    return times.stretches;
  }

  private static boolean after(Moment from, Moment to) {
    return to.earliest() > from.latest();
  }

  private void fromTo(Moment from, Moment to, boolean certain) {
    if (after(from, to)) {
      between(from, to, certain);
    } else if (to.latest() <= from.earliest()) {
      between(from, to.nextDay(), certain);
    } else {
      // Which of both is first changes with the season.
      add(0, to.nextDay().latest(), false);
    }
  }

  private void between(Moment from, Moment to, boolean certain) {
    if (from.latest() > from.earliest() || to.latest() > to.earliest()) {
      add(from.earliest(), to.latest(), false);
    }
    add(from.latest(), to.earliest(), certain);
  }

  /**
   * What follows on an end that is not told: until midnight; in the evening for ten hours, in the
   * night for eight. So does opening_hours.js, which calls it unknown too.
   */
  private void openEnd(Moment from) {
    int hour = from.earliest() % MINUTES_PER_DAY / 60;
    int midnight = (from.latest() / MINUTES_PER_DAY + 1) * MINUTES_PER_DAY;
    int until = hour < 17 ? midnight : from.latest() + (hour < 22 ? 10 : 8) * 60;
    add(from.earliest(), Math.max(until, midnight), false);
  }

  private void add(int from, int to, boolean certain) {
    int last = Math.min(to, LAST);
    if (from < last) {
      stretches.add(new Stretch(from, last, certain));
    }
  }

  /** Why something of a time is not known; empty when all of it is. */
  static Optional<Doubt> doubt(TimeSpan time) {
    if (time.getStartEvent() != null || time.getEndEvent() != null) {
      return Optional.of(Doubt.SUN);
    }
    if (time.isOpenEnded()) {
      return Optional.of(Doubt.OPEN_END);
    }
    return time.getInterval() > 0 || time.getEnd() < 0
        ? Optional.of(Doubt.MOMENTS)
        : Optional.empty();
  }
}
