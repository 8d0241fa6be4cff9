package org.lifecircle.simulation.odd;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The draws, as the ODD description writes the hash down. */
final class SmallDraws {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private SmallDraws() {}

  static long mix(long number) {
    long z = number;
    z ^= z >>> 30;
    z *= 0xBF58476D1CE4E5B9L;
    z ^= z >>> 27;
    z *= 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return z;
  }

  static long start(long seed) {
    return mix(seed + STEP);
  }

  /** The key of a key and more parts, one after the other. */
  static long key(long key, long... parts) {
    long result = key;
    for (long part : parts) {
      result = mix((result ^ mix(part + STEP)) + STEP);
    }
    return result;
  }

  static long name(String name) {
    long hash = 0xCBF29CE484222325L;
    for (char unit : name.toCharArray()) {
      hash ^= unit;
      hash *= 0x100000001B3L;
    }
    return hash;
  }

  static double even(long key) {
    return ((key >>> 11) + 0.5) / (1L << 53);
  }

  static double exponential(long key) {
    return -StrictMath.log(even(key));
  }

  static double normal(long key) {
    return NORMAL.inverseCumulativeProbability(even(key));
  }

  static double logistic(long key) {
    double u = even(key);
    return StrictMath.log(u / (1 - u));
  }

  static int poisson(long key, double mean) {
    double u = even(key);
    double chance = StrictMath.exp(-mean);
    double sum = chance;
    int count = 0;
    while (u > sum && chance > 0) {
      count = count + 1;
      chance = chance * (mean / count);
      sum = sum + chance;
    }
    return count;
  }
}
