package org.lifecircle.simulation.index;

/**
 * A weighted mean of intervals of millionths; whole numbers, so that the order of adding changes
 * nothing.
 */
final class IntervalMean {

  private long weight;
  private long least;
  private long most;

  /** A mean of nothing. */
  IntervalMean() {}

  /** A mean of what was added up elsewhere. */
  IntervalMean(long weight, long least, long most) {
    this.weight = weight;
    this.least = least;
    this.most = most;
  }

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

  /** The sum of what lies above a mean, less of what lies below it, of the least. */
  long leastAbove(int mean) {
    return Math.subtractExact(least, Math.multiplyExact(weight, (long) mean));
  }

  /** The sum of what lies above a mean, less of what lies below it, of the most. */
  long mostAbove(int mean) {
    return Math.subtractExact(most, Math.multiplyExact(weight, (long) mean));
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
