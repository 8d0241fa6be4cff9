package org.lifecircle.simulation.mason;

import java.util.Arrays;

/** The people who walk between one place and others, by the other place and hour. */
final class HourlyPeople {

  private static final int HOURS = DayCounts.HOURS;

  /** Takes what is known of one of the other places. */
  interface Taker {

    /**
     * Takes people.
     *
     * @param other the place
     * @param marked how many of them are marked
     * @param byHour the hours of all places, the hour fastest
     * @param at where those of this one begin
     */
    void take(int other, int marked, int[] byHour, int at);
  }

  private final int[] byHour;
  private final int[] marked;
  private final boolean[] isMet;

  /** The places that were met, in their order. */
  private final int[] met;

  private int size;

  HourlyPeople(int others) {
    byHour = new int[others * HOURS];
    marked = new int[others];
    isMet = new boolean[others];
    met = new int[others];
  }

  void add(int other, int hour, int people, boolean mark) {
    if (!isMet[other]) {
      isMet[other] = true;
      met[size++] = other;
    }
    byHour[other * HOURS + hour] += people;
    marked[other] += mark ? people : 0;
  }

  /** Hands out all people, and begins again without any. */
  void drain(Taker taker) {
    for (int i = 0; i < size; i++) {
      int other = met[i];
      taker.take(other, marked[other], byHour, other * HOURS);
      Arrays.fill(byHour, other * HOURS, (other + 1) * HOURS, 0);
      marked[other] = 0;
      isMet[other] = false;
    }
    size = 0;
  }
}
