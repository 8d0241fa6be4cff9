package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.OpeningHours.Span;

/**
 * The minutes of a day and the one after it at which an outlet is open.
 *
 * @param open those at which it is surely open
 * @param notKnown those of which nobody knows
 */
record OutletDay(BitSet open, BitSet notKnown) {

  private static final int MINUTES = 2 * OpeningHours.MINUTES_PER_DAY;

  /** Of the day and the one after it. */
  static final int SECONDS = 60 * MINUTES;

  /** Of an outlet whose hours nobody knows. */
  static OutletDay unknown() {
    BitSet all = new BitSet(MINUTES);
    all.set(0, MINUTES);
    return new OutletDay(new BitSet(), all);
  }

  /** Of hours; without hours it is closed. */
  static OutletDay of(Optional<OpeningHours> hours, LocalDate day) {
    return hours
        .map(known -> of(known, day))
        .orElseGet(() -> new OutletDay(new BitSet(), new BitSet()));
  }

  static OutletDay of(OpeningHours hours, LocalDate day) {
    OutletDay minutes = new OutletDay(new BitSet(MINUTES), new BitSet(MINUTES));
    for (int after = 0; after <= 1; after++) {
      LocalDate date = day.plusDays(after);
      set(minutes.open, hours.on(date), after);
      set(minutes.notKnown, hours.notKnownOn(date), after);
    }
    return minutes;
  }

  private static void set(BitSet minutes, List<Span> spans, int after) {
    int midnight = after * OpeningHours.MINUTES_PER_DAY;
    spans.forEach(span -> minutes.set(midnight + span.fromMinute(), midnight + span.toMinute()));
  }

  /**
   * The open seconds in pairs (first open, first closed), joined where they meet.
   *
   * @param usual what outlets of this kind usually do, taken where nobody knows
   */
  int[] seconds(OutletDay usual) {
    BitSet taken = (BitSet) notKnown.clone();
    taken.and(usual.open);
    taken.or(open);
    int[] seconds = new int[0];
    for (int from = taken.nextSetBit(0); from >= 0; ) {
      int to = taken.nextClearBit(from);
      seconds = Arrays.copyOf(seconds, seconds.length + 2);
      seconds[seconds.length - 2] = from * 60;
      seconds[seconds.length - 1] = to * 60;
      from = taken.nextSetBit(to);
    }
    return seconds;
  }
}
