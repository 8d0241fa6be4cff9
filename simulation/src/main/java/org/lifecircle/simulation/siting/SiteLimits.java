package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How much may be added: so many additions, so much money, and one addition in a room. Immutable.
 *
 * <p>Costs and rooms are given for every site or for none. Without costs everything is free,
 * without rooms every site has a room of its own.
 */
public final class SiteLimits {

  private static final long MOST_COST = 1_000_000_000_000L;

  private final int additions;
  private final long budget;
  private final long[] costs;
  private final int[] rooms;

  private SiteLimits(int additions, long budget, long[] costs, int[] rooms) {
    this.additions = additions;
    this.budget = budget;
    this.costs = costs;
    this.rooms = rooms;
  }

  /**
   * At most so many additions, at no cost.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public static SiteLimits additions(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("0 additions or more: " + most);
    }
    return new SiteLimits(most, Long.MAX_VALUE, new long[0], new int[0]);
  }

  /** Any number of additions, limited by what else is said. */
  public static SiteLimits unlimited() {
    return additions(Integer.MAX_VALUE);
  }

  /**
   * These limits, and the additions cost no more than a budget together.
   *
   * @param costs the cost of each site in whole units of money, 0 to 10<sup>12</sup>
   * @param budget the most that all additions cost together, 0 or more; {@code Long.MAX_VALUE} if
   *     costs are only known and not limited
   * @throws IllegalArgumentException if a cost or the budget is out of its range
   */
  public SiteLimits withBudget(long[] costs, long budget) {
    if (budget < 0) {
      throw new IllegalArgumentException("a budget is 0 or more: " + budget);
    }
    return new SiteLimits(additions, budget, checked(costs), rooms);
  }

  static long[] checked(long[] costs) {
    for (int site = 0; site < costs.length; site++) {
      if (costs[site] < 0 || costs[site] > MOST_COST) {
        throw new IllegalArgumentException(
            "site " + site + " costs 0 to " + MOST_COST + ": " + costs[site]);
      }
    }
    return costs.clone();
  }

  /**
   * These limits, and at most one addition in a room.
   *
   * @param rooms for each site the number of its room, 0 or more; sites of one number are different
   *     uses of one room
   * @throws IllegalArgumentException if a number is less than 0
   */
  public SiteLimits withRooms(int[] rooms) {
    for (int site = 0; site < rooms.length; site++) {
      if (rooms[site] < 0) {
        throw new IllegalArgumentException(
            "site " + site + " lies in room 0 or a higher one: " + rooms[site]);
      }
    }
    return new SiteLimits(additions, budget, costs, rooms.clone());
  }

  /** The most additions. */
  public int additions() {
    return additions;
  }

  /** The most that all additions cost together; {@code Long.MAX_VALUE} if there is no budget. */
  public long budget() {
    return budget;
  }

  /** What a site costs; 0 without costs. */
  public long cost(int site) {
    return costs.length == 0 ? 0 : costs[site];
  }

  /** What sites cost together. */
  public long cost(Iterable<Integer> sites) {
    long sum = 0;
    for (int site : sites) {
      sum += cost(site);
    }
    return sum;
  }

  /** The room of a site; its own number without rooms. */
  public int room(int site) {
    return rooms.length == 0 ? site : rooms[site];
  }

  /** Whether sites keep all limits together. */
  public boolean allow(List<Integer> sites) {
    Set<Integer> taken = new LinkedHashSet<>();
    return sites.size() <= additions
        && cost(sites) <= budget
        && sites.stream().allMatch(site -> taken.add(room(site)));
  }

  boolean hasRooms() {
    return rooms.length > 0 && Arrays.stream(rooms).distinct().count() < rooms.length;
  }

  /** Whether the money can run out before the additions do. */
  boolean hasBudget() {
    return budget < Long.MAX_VALUE && Arrays.stream(costs).anyMatch(cost -> cost > 0);
  }

  /** Complains unless costs and rooms are given for every one of the sites or for none. */
  void checkFor(int sites) {
    if (costs.length != 0 && costs.length != sites) {
      throw new IllegalArgumentException(sites + " sites have " + costs.length + " costs");
    }
    if (rooms.length != 0 && rooms.length != sites) {
      throw new IllegalArgumentException(sites + " sites have " + rooms.length + " rooms");
    }
  }
}
