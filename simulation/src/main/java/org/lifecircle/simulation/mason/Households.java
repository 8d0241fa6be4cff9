package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HouseholdKind;
import org.lifecircle.simulation.statistics.Draws;

/**
 * Who of a circle lives with whom: synthetic households, because only the people of a building are
 * known. The census's shares of sizes are fitted to the children, adults and older adults of every
 * home by iterative proportional fitting, and made whole by hashed draws. They depend on the home
 * and the tables alone, and on no seed.
 *
 * <p>Everybody is in one household, and no child is without somebody grown, unless a home has
 * nobody grown.
 *
 * <p>Immutable.
 */
public final class Households {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int CHILD = AgeGroup.CHILD.ordinal();
  private static final int ADULT = AgeGroup.ADULT.ordinal();
  private static final int OLDER = AgeGroup.OLDER_ADULT.ordinal();

  /** By household and age group: how many live there, the group fastest. */
  private final int[] people;

  /** By resident, in the order of homes, groups and numbers: the household. */
  private final int[] householdOf;

  /** By household and age group: the first of those who live there, the group fastest. */
  private final int[] firsts;

  private Households(int[] people, int[] householdOf, int[] firsts) {
    this.people = people;
    this.firsts = firsts;
    this.householdOf = householdOf;
  }

  /** The households of a circle. */
  public static Households of(Circle circle, Demand demand) {
    Making making = new Making(demand, circle.residents());
    for (Home home : circle.homes()) {
      making.settle(home);
    }
    return new Households(
        Arrays.copyOf(making.people, making.count * GROUPS.length),
        making.householdOf,
        Arrays.copyOf(making.firsts, making.count * GROUPS.length));
  }

  /** How many households there are. */
  public int count() {
    return people.length / GROUPS.length;
  }

  /** How many of a group live in a household, by its number from 0. */
  public int people(int household, AgeGroup group) {
    return people[household * GROUPS.length + group.ordinal()];
  }

  /** How many live in a household, by its number from 0. */
  public int size(int household) {
    int size = 0;
    for (AgeGroup group : GROUPS) {
      size += people(household, group);
    }
    return size;
  }

  /**
   * The household of a resident.
   *
   * @param resident by its place among all: home by home, group by group
   */
  public int householdOf(int resident) {
    return householdOf[resident];
  }

  /** How many of a group, by its ordinal, live with a resident, that one included. */
  int with(int resident, int group) {
    return people[householdOf[resident] * GROUPS.length + group];
  }

  /**
   * The first of a group, by its ordinal, who live with a resident, by its place among all: the
   * others follow. Of no meaning where nobody of the group does.
   */
  int first(int resident, int group) {
    return firsts[householdOf[resident] * GROUPS.length + group];
  }

  /** Makes the households of one home after the other. */
  private static final class Making {

    /** By kind and age group: how many of the group. */
    private final int[][] kinds;

    private final HouseholdFit fit;

    /** By kind: what is expected of it before anything is known of the home. */
    private final double[] usual;

    /** How many households there are so far. */
    private int count;

    /** As those of {@link Households}, with room for as many households as people. */
    private final int[] people;

    private final int[] firsts;
    private final int[] householdOf;
    private int settled;

    Making(Demand demand, int residents) {
      requireNonNull(demand, "demand");
      List<HouseholdKind> standard = HouseholdKind.standard();
      kinds =
          standard.stream()
              .map(kind -> Arrays.stream(GROUPS).mapToInt(kind::of).toArray())
              .toArray(int[][]::new);
      double[] sizeShares = new double[HouseholdKind.LARGEST + 1];
      for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
        sizeShares[size] = demand.value(BehaviorParameter.householdsOf(size));
      }
      fit = new HouseholdFit(standard, sizeShares);
      usual = fit.usual();
      people = new int[residents * GROUPS.length];
      firsts = new int[people.length];
      householdOf = new int[residents];
    }

    void settle(Home home) {
      int[] left = new int[GROUPS.length];
      for (AgeGroup group : GROUPS) {
        left[group.ordinal()] = home.residents().of(group);
      }
      int[] living = left.clone();
      int first = count;
      long key = Draws.key(Draws.name(home.id()));
      makeWhole(fit.expected(left), left, Draws.uniformOf(key));
      while (sum(left) > 0) {
        int kind = drawn(left, Draws.uniformOf(Draws.key(key, count - first)));
        take(kind < 0 ? left.clone() : kinds[kind], left);
      }
      moveIn(living, first);
    }

    private static int sum(int[] people) {
      int sum = 0;
      for (int number : people) {
        sum += number;
      }
      return sum;
    }

    /** Whether a kind's people are left, and enough who are grown stay for the children. */
    private boolean fits(int kind, int[] left) {
      int[] of = kinds[kind];
      int children = left[CHILD] - of[CHILD];
      int adults = left[ADULT] - of[ADULT];
      int older = left[OLDER] - of[OLDER];
      return children >= 0
          && adults >= 0
          && older >= 0
          && children <= HouseholdKind.MOST_CHILDREN * (adults + older);
    }

    /** Some of those who are left make a household. */
    private void take(int[] household, int[] left) {
      for (int group = 0; group < GROUPS.length; group++) {
        people[count * GROUPS.length + group] = household[group];
        left[group] -= household[group];
      }
      count++;
    }

    /**
     * Systematic sampling, so that number and sizes stay as fitted: those with children and the
     * larger first, because children are the fewest and fit least often at the end.
     */
    private void makeWhole(double[] n, int[] left, double start) {
      double due = start;
      for (boolean withChildren : new boolean[] {true, false}) {
        for (int k = n.length - 1; k >= 0; k--) {
          if (kinds[k][CHILD] > 0 == withChildren) {
            for (due += n[k]; due >= 1; due -= 1) {
              if (fits(k, left)) {
                take(kinds[k], left);
              }
            }
          }
        }
      }
    }

    /** A kind that fits, by how usual it is; -1 when none does. */
    private int drawn(int[] left, double u) {
      double all = 0;
      for (int k = 0; k < usual.length; k++) {
        all += fits(k, left) ? usual[k] : 0;
      }
      double below = u * all;
      int last = -1;
      for (int k = 0; k < usual.length; k++) {
        if (fits(k, left) && (usual[k] > 0 || last < 0 && all == 0)) {
          last = k;
          below -= usual[k];
          if (below < 0) {
            return k;
          }
        }
      }
      return last;
    }

    /** People of a group move in in the order of their numbers. */
    private void moveIn(int[] living, int first) {
      for (int g = 0; g < living.length; g++) {
        int household = first - 1;
        int free = 0;
        for (int i = 0; i < living[g]; i++) {
          while (free == 0) {
            int at = ++household * GROUPS.length + g;
            free = people[at];
            firsts[at] = settled;
          }
          householdOf[settled++] = household;
          free--;
        }
      }
    }
  }
}
