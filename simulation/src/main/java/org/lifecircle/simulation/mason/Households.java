package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
  private static final int ROUNDS = 50;

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
    return new Households(flat(making.households), making.householdOf, flat(making.firsts));
  }

  private static int[] flat(List<int[]> lists) {
    return lists.stream().flatMapToInt(Arrays::stream).toArray();
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

    private final List<HouseholdKind> kinds = HouseholdKind.standard();

    /** By size: the census's share of the households. */
    private final double[] sizeShares = new double[HouseholdKind.LARGEST + 1];

    /** By kind: how many live together. */
    private final int[] sizes;

    /** By age group and kind: how many of the group. */
    private final int[][] people = new int[GROUPS.length][];

    /** By kind: what is expected of it before anything is known of the home. */
    private final double[] usual;

    private final List<int[]> households = new ArrayList<>();

    /** By household: the first of each group. */
    private final List<int[]> firsts = new ArrayList<>();

    private final int[] householdOf;
    private int settled;

    Making(Demand demand, int residents) {
      requireNonNull(demand, "demand");
      for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
        sizeShares[size] = demand.value(BehaviorParameter.householdsOf(size));
      }
      sizes = kinds.stream().mapToInt(HouseholdKind::size).toArray();
      for (AgeGroup group : GROUPS) {
        people[group.ordinal()] = kinds.stream().mapToInt(kind -> kind.of(group)).toArray();
      }
      usual = kinds.stream().mapToDouble(kind -> sizeShares[kind.size()] * kind.share()).toArray();
      householdOf = new int[residents];
    }

    void settle(Home home) {
      int[] left = new int[GROUPS.length];
      for (AgeGroup group : GROUPS) {
        left[group.ordinal()] = home.residents().of(group);
      }
      int[] living = left.clone();
      int first = households.size();
      long key = Draws.key(Draws.name(home.id()));
      makeWhole(fitted(left), left, Draws.uniformOf(key));
      while (sum(left) > 0) {
        int kind = drawn(left, Draws.uniformOf(Draws.key(key, households.size() - first)));
        if (kind < 0) {
          households.add(left.clone());
          Arrays.fill(left, 0);
        } else {
          take(kind, left);
        }
      }
      moveIn(living, first);
    }

    /** Expected households of every kind, with the people of a home. */
    private double[] fitted(int[] living) {
      double[] n = usual.clone();
      for (int round = 0; round < ROUNDS; round++) {
        fitSizes(n);
        for (int group = 0; group < living.length; group++) {
          fitPeople(n, people[group], living[group]);
        }
      }
      return n;
    }

    /** In order, so that it is the same to the last bit everywhere. */
    private static double sum(double[] numbers) {
      double sum = 0;
      for (double number : numbers) {
        sum += number;
      }
      return sum;
    }

    private static int sum(int[] people) {
      int sum = 0;
      for (int number : people) {
        sum += number;
      }
      return sum;
    }

    private void fitSizes(double[] n) {
      double all = 0;
      double[] ofSize = new double[sizeShares.length];
      for (int k = 0; k < n.length; k++) {
        all += n[k];
        ofSize[sizes[k]] += n[k];
      }
      double shares = sum(sizeShares);
      for (int k = 0; k < n.length; k++) {
        int size = sizes[k];
        if (ofSize[size] > 0) {
          n[k] *= sizeShares[size] / shares * all / ofSize[size];
        }
      }
    }

    /**
     * Makes as many expected people of a group as live in the home.
     *
     * @param each by kind, how many of the group
     */
    private static void fitPeople(double[] n, int[] each, int living) {
      double expected = 0;
      for (int k = 0; k < n.length; k++) {
        expected += n[k] * each[k];
      }
      for (int k = 0; k < n.length && expected > 0; k++) {
        if (each[k] > 0) {
          n[k] *= living / expected;
        }
      }
    }

    /** Whether a kind's people are left, and enough who are grown stay for the children. */
    private boolean fits(int kind, int[] left) {
      int children = left[AgeGroup.CHILD.ordinal()] - kinds.get(kind).children();
      int adults = left[AgeGroup.ADULT.ordinal()] - kinds.get(kind).adults();
      int older = left[AgeGroup.OLDER_ADULT.ordinal()] - kinds.get(kind).olderAdults();
      return children >= 0
          && adults >= 0
          && older >= 0
          && children <= HouseholdKind.MOST_CHILDREN * (adults + older);
    }

    private void take(int kind, int[] left) {
      int[] household = new int[GROUPS.length];
      for (AgeGroup group : GROUPS) {
        household[group.ordinal()] = kinds.get(kind).of(group);
        left[group.ordinal()] -= household[group.ordinal()];
      }
      households.add(household);
    }

    /**
     * Systematic sampling, so that number and sizes stay as fitted: those with children and the
     * larger first, because children are the fewest and fit least often at the end.
     */
    private void makeWhole(double[] n, int[] left, double start) {
      double due = start;
      for (boolean withChildren : new boolean[] {true, false}) {
        for (int k = n.length - 1; k >= 0; k--) {
          if (kinds.get(k).children() > 0 == withChildren) {
            for (due += n[k]; due >= 1; due -= 1) {
              if (fits(k, left)) {
                take(k, left);
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
      for (int household = first; household < households.size(); household++) {
        firsts.add(new int[living.length]);
      }
      for (int g = 0; g < living.length; g++) {
        int household = first - 1;
        int free = 0;
        for (int i = 0; i < living[g]; i++) {
          while (free == 0) {
            free = households.get(++household)[g];
            firsts.get(household)[g] = settled;
          }
          householdOf[settled++] = household;
          free--;
        }
      }
    }
  }
}
