package org.lifecircle.simulation.index;

import java.util.function.IntToLongFunction;

/** Where a sum that falls with a number of millionths changes its sign. */
final class Thresholds {

  private Thresholds() {}

  /** The largest number, 0 to all millionths, at which the sum is 0 or more; 0 if there is none. */
  static int lastNotBelowZero(IntToLongFunction falling) {
    int low = 0;
    int high = Decay.FULL;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (falling.applyAsLong(middle) >= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The smallest number at which the sum is 0 or less; all millionths if there is none. */
  static int firstNotAboveZero(IntToLongFunction falling) {
    int low = 0;
    int high = Decay.FULL;
    while (low < high) {
      int middle = (low + high) / 2;
      if (falling.applyAsLong(middle) <= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
