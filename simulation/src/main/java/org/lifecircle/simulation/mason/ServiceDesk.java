package org.lifecircle.simulation.mason;

import java.util.Arrays;

/**
 * Where an outlet serves: some places and one queue, first come, first served. All formats of an
 * outlet share it.
 *
 * <p>The next free place is known in advance, because everybody's service time is known when they
 * join and those who will give up never take a place: so a wait is exact at the moment of arrival.
 */
final class ServiceDesk {

  /** When each place is free again, a heap with the earliest first, seconds of the day. */
  private final int[] freeAt;

  private int queue;

  ServiceDesk(int places) {
    freeAt = new int[places];
    Arrays.fill(freeAt, Integer.MIN_VALUE);
  }

  int places() {
    return freeAt.length;
  }

  /** How many people stand in the queue. */
  int queue() {
    return queue;
  }

  /** When somebody who arrives now is served. */
  int startFor(int now) {
    return Math.max(now, freeAt[0]);
  }

  /** Takes the next place for a service. */
  void take(int start, int seconds) {
    int end = start + seconds;
    int hole = 0;
    int size = freeAt.length;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && freeAt[child + 1] < freeAt[child]) {
        child++;
      }
      if (end <= freeAt[child]) {
        break;
      }
      freeAt[hole] = freeAt[child];
      hole = child;
    }
    freeAt[hole] = end;
  }

  void joinQueue() {
    queue++;
  }

  void leaveQueue() {
    queue--;
  }
}
