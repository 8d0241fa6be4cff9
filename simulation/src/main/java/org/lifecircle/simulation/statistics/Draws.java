package org.lifecircle.simulation.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Random numbers that depend on nothing but what they are for.
 *
 * <p>A draw is a hash of its key, and a key is made of the seed, the resident, the day and the
 * purpose. So the same resident draws the same number for the same purpose in every scenario,
 * whatever happens elsewhere (common random numbers), and no draw depends on the order of events or
 * on threads.
 *
 * <p>The idea of counter-based generators is that of Salmon, Moraes, Dror and Shaw, <i>Parallel
 * random numbers: as easy as 1, 2, 3</i>, SC 2011. The hash is the finalizer of SplitMix64 (Steele,
 * Lea and Flood, <i>Fast splittable pseudorandom number generators</i>, OOPSLA 2014, variant 13 of
 * D. Stafford), applied once for every part of the key. Logarithms are those of {@link StrictMath},
 * so that the draws are the same on every machine.
 */
public final class Draws {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
  private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

  private Draws() {}

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** The key of a seed. */
  public static long key(long seed) {
    return mix(seed + GOLDEN_GAMMA);
  }

  /** The key that a part adds to a key. */
  public static long key(long key, long part) {
    return mix((key ^ mix(part + GOLDEN_GAMMA)) + GOLDEN_GAMMA);
  }

  /** What stands for a part in {@link #keyOf}: worked out once for a part that is used often. */
  public static long part(long part) {
    return mix(part + GOLDEN_GAMMA);
  }

  /** The same as {@link #key(long, long)} with the part that {@link #part} has prepared. */
  public static long keyOf(long key, long preparedPart) {
    return mix((key ^ preparedPart) + GOLDEN_GAMMA);
  }

  /** A number that stands for a name: FNV-1a over its UTF-16 units. */
  public static long name(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** An even draw above 0 and below 1. */
  public static double uniform(long key, long purpose) {
    return uniformOf(key(key, purpose));
  }

  /** The even draw above 0 and below 1 that a key stands for. */
  public static double uniformOf(long key) {
    return ((key >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }

  /**
   * The largest {@link #bits} of a key whose {@link #uniformOf even draw} is not above a limit; -1
   * when there are none. By these, draws are compared with a limit many times without being worked
   * out.
   */
  public static long mostBits(double limit) {
    long from = -1;
    long to = (1L << 53) - 1;
    while (from < to) {
      long middle = (from + to + 1) >> 1;
      if (uniformOf(middle << 11) <= limit) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }

  /** The bits of a key by which {@link #uniformOf} goes: the more, the larger the draw. */
  public static long bits(long key) {
    return key >>> 11;
  }

  /** An exponential draw of mean 1. */
  public static double exponential(long key, long purpose) {
    return -StrictMath.log(uniform(key, purpose));
  }

  /** A draw from the standard normal distribution. */
  public static double normal(long key, long purpose) {
    return STANDARD_NORMAL.inverseCumulativeProbability(uniform(key, purpose));
  }

  /** A draw from the standard logistic distribution. */
  public static double logistic(long key, long purpose) {
    double u = uniform(key, purpose);
    return StrictMath.log(u / (1 - u));
  }

  /**
   * A draw from the Poisson distribution by inversion.
   *
   * @param mean 0 or more; meant for small means
   * @param none the probability of no event, {@code exp(-mean)}, which the caller knows
   */
  public static int poisson(long key, long purpose, double mean, double none) {
    return poisson(uniform(key, purpose), mean, none);
  }

  /** A draw of Poisson from an even draw. */
  public static int poisson(double uniform, double mean, double none) {
    double u = uniform;
    int count = 0;
    double probability = none;
    double sum = none;
    while (u > sum && probability > 0) {
      count++;
      probability *= mean / count;
      sum += probability;
    }
    return count;
  }
}
