package org.lifecircle.service.keys;

import java.util.function.LongSupplier;

/** How often somebody may ask: so often a second in the long run, and a second's worth at once. */
final class RateLimit {

  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoseconds;
  private double left;
  private long last;

  /**
   * Nobody has asked yet.
   *
   * @param nanoseconds a clock that only goes forward
   */
  RateLimit(int perSecond, LongSupplier nanoseconds) {
    this.perSecond = perSecond;
    this.nanoseconds = nanoseconds;
    this.left = perSecond;
    this.last = nanoseconds.getAsLong();
  }

  /** Takes one request; false when it is one too many. */
  synchronized boolean take() {
    long now = nanoseconds.getAsLong();
    left = Math.min(perSecond, left + (now - last) / NANOS * perSecond);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
