package org.lifecircle.reports.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lifecircle.model.AgeGroup;

/**
 * How much a resident of each age group counts where a plan chooses by residents. Only the relation
 * of the weights matters, so weights that are all alike are the same as none.
 *
 * @param byGroup 0 to {@link #LARGEST} with at most {@link #DECIMALS} decimals, not 0 for every
 *     group; groups that are left out count 1
 */
public record GroupWeights(Map<AgeGroup, BigDecimal> byGroup) {

  /** The largest weight. */
  public static final int LARGEST = 100;

  /** The most decimals of a weight. */
  public static final int DECIMALS = 2;

  /** Every resident counts once. */
  public static final GroupWeights ALIKE = new GroupWeights(Map.of());

  public GroupWeights {
    Map<AgeGroup, BigDecimal> all = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      BigDecimal weight = byGroup.getOrDefault(group, BigDecimal.ONE);
      if (!isWeight(weight)) {
        throw new IllegalArgumentException("no weight: " + weight);
      }
      all.put(group, weight);
    }
    BigDecimal first = all.get(AgeGroup.values()[0]);
    if (all.values().stream().allMatch(weight -> weight.compareTo(first) == 0)) {
      if (first.signum() == 0) {
        throw new IllegalArgumentException("somebody must count");
      }
      all.replaceAll((group, weight) -> BigDecimal.ONE);
    }
    byGroup = Collections.unmodifiableMap(all);
  }

  /** Whether a number may be a weight. */
  public static boolean isWeight(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(LARGEST)) <= 0
        && number.stripTrailingZeros().scale() <= DECIMALS;
  }

  /** The weight of a group. */
  public BigDecimal of(AgeGroup group) {
    return byGroup.get(group);
  }

  /** Whether every resident counts once. */
  public boolean alike() {
    return this.equals(ALIKE);
  }

  /** How many units a resident of a group counts; units are as large as whole numbers allow. */
  public long units(AgeGroup group) {
    return hundredths(of(group)) / unit();
  }

  /** How many units make the weight 1. */
  public double unitsOfOne() {
    return (double) hundredths(BigDecimal.ONE) / unit();
  }

  private static long hundredths(BigDecimal weight) {
    return weight.movePointRight(DECIMALS).longValueExact();
  }

  private long unit() {
    return byGroup.values().stream()
        .map(weight -> BigInteger.valueOf(hundredths(weight)))
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .longValueExact();
  }
}
