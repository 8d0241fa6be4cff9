package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The counter of one outlet: places, when each is free again, and who waits. */
final class SmallCounter {

  /** Somebody who waits until a second, and for how many places. */
  private record Waiting(int until, int places) {}

  private final int[] freeAt;
  private final List<Waiting> queue = new ArrayList<>();

  SmallCounter(int places) {
    freeAt = new int[places];
  }

  int places() {
    return freeAt.length;
  }

  /** How many places those want who stand in the queue at a second. */
  int queueAt(int second) {
    int wanted = 0;
    for (Waiting one : queue) {
      if (one.until() > second) {
        wanted += one.places();
      }
    }
    return wanted;
  }

  /** When so many places are free at once for who comes at a second. */
  int start(int second, int wanted) {
    Arrays.sort(freeAt);
    return Math.max(second, freeAt[Math.min(wanted, freeAt.length) - 1]);
  }

  void waitUntil(int until, int wanted) {
    queue.add(new Waiting(until, wanted));
  }

  /** Serves from a second on; returns when it ends. */
  int serve(int start, int seconds, int wanted) {
    Arrays.sort(freeAt);
    int taken = Math.min(wanted, freeAt.length);
    // A party larger than the shop takes all of it for longer in proportion.
    int end = start + seconds * wanted / taken;
    for (int i = 0; i < taken; i++) {
      freeAt[i] = end;
    }
    return end;
  }
}
