package org.lifecircle.simulation.index;

/**
 * A weighted mean of intervals of millionths; whole numbers, so that the order of adding changes
 * nothing.
 */
final class IntervalMean {

  private long weight;
  private long least;
  private long most;

  void add(long itsWeight, int itsLeast, int itsMost) {
    weight += itsWeight;
    least = Math.addExact(least, Math.multiplyExact(itsWeight, itsLeast));
    most = Math.addExact(most, Math.multiplyExact(itsWeight, itsMost));
  }

  /** Adds another mean, if it is of anything. */
  void add(long itsWeight, IntervalMean other) {
    if (!other.isEmpty()) {
      add(itsWeight, other.least(), other.most());
    }
  }

  boolean isEmpty() {
    return weight == 0;
  }

  /** Millionths, 0 when nothing was added. */
  int least() {
    return weight == 0 ? 0 : (int) (least / weight);
  }

  /** Millionths, 0 when nothing was added. */
  int most() {
    return weight == 0 ? 0 : (int) (most / weight);
  }
}
