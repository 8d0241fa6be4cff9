package org.lifecircle.simulation.index;

import java.util.Arrays;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * What a walk is worth, in whole millionths: all of it where it takes no time, half of it where
 * half of the people still accept the walk, next to nothing at three times that, and without a
 * step.
 *
 * <pre>worth = 2^-(t/h)²</pre>
 *
 * The Gaussian form is Ingram's ("The concept of accessibility", Regional Studies 5, 1971): flat
 * near the door, where a minute matters little, as the score of walkscore.com is. Counting the
 * outlets within a radius (cumulative opportunities) has a cliff at the radius, and the negative
 * exponential of gravity models falls fastest at the door. Immutable.
 */
final class Decay {

  /** What a walk is worth that takes no time. */
  static final int FULL = 1_000_000;

  private final int[] bySecond;

  /**
   * A decay.
   *
   * @param halfSeconds the walk that is worth half, above 0
   */
  Decay(double halfSeconds) {
    int[] worth = new int[(int) Math.ceil(halfSeconds * 5) + 1];
    int length = 0;
    for (int t = 0; t < worth.length; t++) {
      double ratio = t / halfSeconds;
      // Strict, so that every machine gives the same.
      worth[t] = (int) Math.round(FULL * StrictMath.pow(2, -ratio * ratio));
      if (worth[t] > 0) {
        length = t + 1;
      }
    }
    bySecond = Arrays.copyOf(worth, length);
  }

  /** A walk that takes so many seconds or more is worth nothing. */
  int uselessSeconds() {
    return bySecond.length;
  }

  /** What a walk of whole seconds is worth; nothing where no walk leads there. */
  int of(int seconds) {
    return seconds == Walks.NO_WALK || seconds >= bySecond.length ? 0 : bySecond[seconds];
  }
}
