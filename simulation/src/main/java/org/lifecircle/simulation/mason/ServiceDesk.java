package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.util.Arrays;
import org.lifecircle.simulation.demand.Companions;

/**
 * Where an outlet serves: some places and one queue, first come, first served. All formats of an
 * outlet share it.
 *
 * <p>The next free place is known in advance, because everybody's service time is known when they
 * join and those who will give up never take a place: so a wait is exact at the moment of arrival,
 * and so is the time at which somebody leaves the queue.
 */
final class ServiceDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NOBODY = 4;

  /** When each place is free again, a heap with the earliest first, seconds of the day. */
  private final int[] freeAt;

  /** When each person in the queue leaves it, a heap with the earliest first. */
  private int[] leaveAt = new int[NOBODY];

  private int queue;

  /** The earliest places, ascending, while {@link #startFor} looks for several. */
  private int[] earliest = new int[0];

  ServiceDesk(int places) {
    freeAt = new int[places];
    Arrays.fill(freeAt, Integer.MIN_VALUE);
  }

  int places() {
    return freeAt.length;
  }

  /** How many people stand in the queue at a second; seconds never go back. */
  int queueAt(int now) {
    while (queue > 0 && leaveAt[0] <= now) {
      int last = leaveAt[--queue];
      if (queue > 0) {
        sink(leaveAt, queue, last);
      }
    }
    return queue;
  }

  /** People join the queue together and leave it at a second that is known. */
  void joinQueue(int people, int leave) {
    for (int i = 0; i < people; i++) {
      if (queue == leaveAt.length) {
        leaveAt = Arrays.copyOf(leaveAt, 2 * queue);
      }
      int hole = queue++;
      while (hole > 0 && leaveAt[(hole - 1) / 2] > leave) {
        leaveAt[hole] = leaveAt[(hole - 1) / 2];
        hole = (hole - 1) / 2;
      }
      leaveAt[hole] = leave;
    }
  }

  /**
   * When people who arrive now are served, all at once; more of them than there are places take
   * them all.
   */
  int startFor(int now, int people) {
    int several = Math.min(people, freeAt.length);
    return Math.max(now, several == 1 ? freeAt[0] : lastOfEarliest(several));
  }

  /** When so many places are free; those lie in as many levels of the heap. */
  private int lastOfEarliest(int several) {
    if (earliest.length == 0) {
      earliest = new int[1 << Companions.MOST + 1];
    }
    int count = Math.min(freeAt.length, (1 << several) - 1);
    System.arraycopy(freeAt, 0, earliest, 0, count);
    Arrays.sort(earliest, 0, count);
    return earliest[several - 1];
  }

  /**
   * People who cannot be served at once join the queue together, unless it promises a longer wait
   * than they have patience for.
   *
   * @param start when they could be served, after {@code now}
   * @param patience seconds
   * @param meanSeconds of a service
   * @param closes when the outlet does
   * @return when they are served, or the complement ({@code ~}) of when they leave in vain
   */
  int queue(int start, int now, int people, double patience, double meanSeconds, int closes) {
    if ((queueAt(now) + people) * meanSeconds / places() > patience) {
      return ~now;
    }
    int givesUp = Math.min(now + (int) patience, closes - 1);
    joinQueue(people, Math.min(start, givesUp));
    return start > givesUp ? ~givesUp : start;
  }

  /**
   * Takes the next places for a service. When there are fewer places than people, the service takes
   * longer in proportion.
   *
   * @return when the service ends
   */
  int take(int start, int seconds, int people) {
    int several = Math.min(people, freeAt.length);
    int end = start + (int) ((long) seconds * people / several);
    for (int i = 0; i < several; i++) {
      sink(freeAt, freeAt.length, end);
    }
    return end;
  }

  /** Puts a number in place of the first of a heap and lets it sink. */
  private static void sink(int[] heap, int size, int number) {
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (number <= heap[child]) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = number;
  }
}
