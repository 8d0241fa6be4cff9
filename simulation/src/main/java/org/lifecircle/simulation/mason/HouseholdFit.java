package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.HouseholdKind;

/**
 * How many households of every kind are expected among given people: the census's shares of sizes,
 * fitted to the people of every age group in turn (iterative proportional fitting). All sums are
 * taken in the order of the kinds, so that they are the same to the last bit everywhere.
 *
 * <p>What was fitted is kept, because many homes of a circle have the same figures. For one thread.
 */
final class HouseholdFit {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int ROUNDS = 50;

  /** By size: its share of all households. */
  private final double[] shares;

  /** By kind: how many live together. */
  private final int[] sizes;

  /** By age group: the kinds in which somebody of it lives, in order. */
  private final int[][] kindsWith = new int[GROUPS.length][];

  /** By age group and place among those kinds: how many of the group. */
  private final double[][] people = new double[GROUPS.length][];

  /** By kind: what is expected before anything is known of the people. */
  private final double[] usual;

  private final Map<List<Integer>, double[]> fitted = new LinkedHashMap<>();

  /**
   * Of kinds of households.
   *
   * @param sizeShares by size, from 0: what the households of the size weigh among all
   */
  HouseholdFit(List<HouseholdKind> kinds, double[] sizeShares) {
    double all = 0;
    for (double share : sizeShares) {
      all += share;
    }
    double sum = all;
    shares = Arrays.stream(sizeShares).map(share -> share / sum).toArray();
    sizes = kinds.stream().mapToInt(HouseholdKind::size).toArray();
    usual = kinds.stream().mapToDouble(kind -> sizeShares[kind.size()] * kind.share()).toArray();
    for (AgeGroup group : GROUPS) {
      int[] with =
          IntStream.range(0, sizes.length).filter(k -> kinds.get(k).of(group) > 0).toArray();
      kindsWith[group.ordinal()] = with;
      people[group.ordinal()] =
          Arrays.stream(with).mapToDouble(k -> kinds.get(k).of(group)).toArray();
    }
  }

  /** By kind: what is expected before anything is known of the people. Nobody changes it. */
  double[] usual() {
    return usual;
  }

  /**
   * Expected households of every kind. Nobody changes them.
   *
   * @param living by age group: how many people
   */
  double[] expected(int[] living) {
    return fitted.computeIfAbsent(Arrays.stream(living).boxed().toList(), figures -> fit(living));
  }

  private double[] fit(int[] living) {
    double[] n = usual.clone();
    double[] bySize = new double[shares.length];
    for (int round = 0; round < ROUNDS; round++) {
      fitSizes(n, bySize);
      for (int group = 0; group < living.length; group++) {
        fitPeople(n, kindsWith[group], people[group], living[group]);
      }
    }
    return n;
  }

  /**
   * Gives the households of every size their share of all.
   *
   * @param bySize by size, where it is reckoned
   */
  private void fitSizes(double[] n, double[] bySize) {
    Arrays.fill(bySize, 0);
    double all = 0;
    for (int k = 0; k < n.length; k++) {
      all += n[k];
      bySize[sizes[k]] += n[k];
    }
    for (int size = 0; size < bySize.length; size++) {
      bySize[size] = bySize[size] > 0 ? shares[size] * all / bySize[size] : 1;
    }
    for (int k = 0; k < n.length; k++) {
      n[k] *= bySize[sizes[k]];
    }
  }

  /**
   * Makes as many expected people of a group as live in the home.
   *
   * @param with the kinds in which somebody of the group lives
   * @param each by place among them: how many of the group
   */
  private static void fitPeople(double[] n, int[] with, double[] each, int living) {
    double expected = 0;
    for (int i = 0; i < with.length; i++) {
      expected += n[with[i]] * each[i];
    }
    if (expected > 0) {
      double factor = living / expected;
      for (int kind : with) {
        n[kind] *= factor;
      }
    }
  }
}
