package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Opening hours of some days: every Tuesday, the 10th of each month, the last Friday, July and
 * August.
 *
 * @param days the dates on which it holds: those that lie in at least one set of each list, so
 *     {@code [[April, July], [Tuesdays]]} are the Tuesdays of April and July; empty for every date
 * @param effect what it does to the hours before it
 * @param stretches of those days; empty for the whole day, midnight to midnight
 */
public record CalendarRule(List<List<DaySet>> days, Effect effect, List<Stretch> stretches)
    implements HoursRule {

  /** What a rule does to what was said before it. */
  public enum Effect {
    /** Its hours stand in place of others on its days. */
    REPLACES,
    /** Its hours come to others. */
    ADDS,
    /** Its hours count where all before it say closed. */
    FALLS_BACK,
    /** Closed at its hours; without hours, what opens on its days does not open. */
    CLOSES
  }

  /**
   * A stretch of a day. It belongs to the day on which it begins, also where it runs past midnight.
   *
   * @param fromMinute since midnight, 0 to 2,879
   * @param toMinute the first minute after it, up to 2,880
   * @param certain whether it is surely so; what is open at an uncertain stretch is not known
   */
  public record Stretch(int fromMinute, int toMinute, boolean certain) {

    /** All minutes of a day, from midnight to midnight. */
    public static final Stretch WHOLE_DAY = new Stretch(0, OpeningHours.MINUTES_PER_DAY);

    public Stretch {
      if (fromMinute < 0 || fromMinute >= toMinute || toMinute > 2 * OpeningHours.MINUTES_PER_DAY) {
        throw new IllegalArgumentException(
            "a stretch runs forward within two days: " + fromMinute + "-" + toMinute);
      }
    }

    /** A stretch that is surely so. */
    public Stretch(int fromMinute, int toMinute) {
      this(fromMinute, toMinute, true);
    }
  }

  public CalendarRule {
    days = days.stream().map(List::copyOf).toList();
    requireNonNull(effect, "effect");
    stretches = List.copyOf(stretches);
  }

  /** Whether it holds on a date. */
  public Answer holdsOn(LocalDate date) {
    Answer holds = Answer.YES;
    for (List<DaySet> sets : days) {
      Answer one = contain(sets, date);
      if (one == Answer.NO) {
        return Answer.NO;
      }
      if (one == Answer.UNKNOWN) {
        holds = Answer.UNKNOWN;
      }
    }
    return holds;
  }

  private static Answer contain(List<DaySet> sets, LocalDate date) {
    Answer contained = Answer.NO;
    for (DaySet set : sets) {
      Answer one = set.contains(date);
      if (one == Answer.YES) {
        return Answer.YES;
      }
      if (one == Answer.UNKNOWN) {
        contained = Answer.UNKNOWN;
      }
    }
    return contained;
  }
}
