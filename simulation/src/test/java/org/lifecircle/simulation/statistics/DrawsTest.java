package org.lifecircle.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int MANY = 100_000;

  @Test
  void aDrawDependsOnItsKeyAndPurposeAlone() {
    long key = Draws.key(Draws.key(7), 12);
    assertThat(Draws.uniform(key, 3)).isEqualTo(Draws.uniform(Draws.key(Draws.key(7), 12), 3));
    assertThat(Draws.uniform(key, 3)).isNotEqualTo(Draws.uniform(key, 4));
    assertThat(Draws.uniform(key, 3)).isNotEqualTo(Draws.uniform(Draws.key(Draws.key(8), 12), 3));
  }

  @Test
  void theOrderOfThePartsOfAKeyMatters() {
    assertThat(Draws.key(Draws.key(1, 2), 3)).isNotEqualTo(Draws.key(Draws.key(1, 3), 2));
  }

  @Test
  void drawsAreEvenOverNeighboringKeys() {
    long[] counts = new long[100];
    double[] expected = new double[100];
    for (int i = 0; i < MANY; i++) {
      counts[(int) (Draws.uniform(Draws.key(Draws.key(1), i), 2) * 100)]++;
    }
    Arrays.fill(expected, MANY / 100.0);
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(0.001);
  }

  @Test
  void drawsForNeighboringResidentsPurposesAndSeedsAreUnrelated() {
    double[] own = new double[MANY];
    double[] neighbor = new double[MANY];
    double[] purpose = new double[MANY];
    double[] seed = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      own[i] = Draws.uniform(Draws.key(Draws.key(1), i), 2);
      neighbor[i] = Draws.uniform(Draws.key(Draws.key(1), i + 1), 2);
      purpose[i] = Draws.uniform(Draws.key(Draws.key(1), i), 3);
      seed[i] = Draws.uniform(Draws.key(Draws.key(2), i), 2);
    }
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    // Four standard errors of a correlation of 100,000 pairs.
    assertThat(correlation.correlation(own, neighbor)).isEqualTo(0, within(0.0127));
    assertThat(correlation.correlation(own, purpose)).isEqualTo(0, within(0.0127));
    assertThat(correlation.correlation(own, seed)).isEqualTo(0, within(0.0127));
  }

  @Test
  void normalAndExponentialDrawsFollowTheirDistributions() {
    double[] normal = new double[5_000];
    double[] exponential = new double[5_000];
    for (int i = 0; i < normal.length; i++) {
      long key = Draws.key(Draws.key(9), i);
      normal[i] = Draws.normal(key, 1);
      exponential[i] = Draws.exponential(key, 2);
    }
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    assertThat(test.kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), normal))
        .isGreaterThan(0.001);
    assertThat(test.kolmogorovSmirnovTest(new ExponentialDistribution(null, 1), exponential))
        .isGreaterThan(0.001);
  }

  @Test
  void poissonCountsHaveTheProbabilitiesOfTheirMean() {
    double mean = 0.65;
    double none = StrictMath.exp(-mean);
    long[] counts = new long[4];
    for (int i = 0; i < MANY; i++) {
      counts[Math.min(3, Draws.poisson(Draws.key(Draws.key(4), i), 1, mean, none))]++;
    }
    double one = mean * none;
    double two = mean * mean / 2 * none;
    double[] expected = {none * MANY, one * MANY, two * MANY, (1 - none - one - two) * MANY};
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(0.001);
    assertThat(Draws.poisson(Draws.key(1), 1, 0, 1)).isZero();
  }

  @Test
  void drawsAreToldFromALimitByTheirBitsAlone() {
    for (double limit : new double[] {0, 0x1.0p-54, 0.37, 1 - 1e-12, Math.nextDown(1.0), 1}) {
      long most = Draws.mostBits(limit);
      for (long bits = most - 3; bits <= most + 3; bits++) {
        if (bits >= 0 && bits < 1L << 53) {
          long key = bits << 11 | 5;
          assertThat(Draws.bits(key)).isEqualTo(bits);
          assertThat(bits <= most)
              .as("bits %d and limit %s", bits, limit)
              .isEqualTo(Draws.uniformOf(key) <= limit);
        }
      }
    }
    assertThat(Draws.mostBits(0)).isEqualTo(-1);
    assertThat(Draws.mostBits(1)).isEqualTo((1L << 53) - 1);
  }
}
