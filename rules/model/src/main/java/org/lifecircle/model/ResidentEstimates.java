package org.lifecircle.model;

import java.util.function.ToIntFunction;

/**
 * How far the residents of a home who were estimated may be from those who live there: their number
 * where it was not counted, and their ages where those were taken from the census. Households are
 * as sure as residents.
 *
 * @param leastPercent of the estimate there are at least so many, whole percent, 0 to 100
 * @param mostPercent of the estimate there are at most so many, whole percent, 100 or more
 * @param mostChildrenPercent at most so many of a home's residents are children, whole percent, 0
 *     to 100
 * @param mostOlderAdultsPercent at most so many are older adults, whole percent, 0 to 100
 * @param morePeople so many more children or older adults there may be in any home, because shares
 *     mean little where few people live; 0 or more
 */
public record ResidentEstimates(
    int leastPercent,
    int mostPercent,
    int mostChildrenPercent,
    int mostOlderAdultsPercent,
    int morePeople) {

  static final int MILLIONTHS = 1_000_000;
  private static final int HUNDRED = 100;
  private static final int MILLIONTHS_PER_PERCENT = MILLIONTHS / HUNDRED;

  public ResidentEstimates {
    if (leastPercent < 0 || leastPercent > HUNDRED || mostPercent < HUNDRED) {
      throw new IllegalArgumentException(
          "an estimate lies between its least and its most: " + leastPercent + ", " + mostPercent);
    }
    if (mostChildrenPercent < 0
        || mostChildrenPercent > HUNDRED
        || mostOlderAdultsPercent < 0
        || mostOlderAdultsPercent > HUNDRED
        || morePeople < 0) {
      throw new IllegalArgumentException(
          "children and older adults are shares of 0 to 100 %, and 0 or more people: "
              + mostChildrenPercent
              + ", "
              + mostOlderAdultsPercent
              + ", "
              + morePeople);
    }
  }

  /** How many residents a home has. */
  public PeopleCount residents(Home home) {
    return count(home, home.residents().total());
  }

  /** How many residents a circle has. */
  public PeopleCount residents(Circle circle) {
    return sum(circle, home -> home.residents().total());
  }

  /** How many households a circle has. */
  public PeopleCount households(Circle circle) {
    return sum(circle, Home::households);
  }

  private PeopleCount sum(Circle circle, ToIntFunction<Home> people) {
    PeopleCount sum = PeopleCount.NOBODY;
    for (Home home : circle.homes()) {
      sum = sum.plus(count(home, people.applyAsInt(home)));
    }
    return sum;
  }

  private PeopleCount count(Home home, int people) {
    if (!home.residentsEstimated()) {
      return PeopleCount.exactly(people);
    }
    return new PeopleCount(
        people,
        (int) (Math.multiplyFull(people, leastPercent) / HUNDRED),
        Math.toIntExact((Math.multiplyFull(people, mostPercent) + HUNDRED - 1) / HUNDRED));
  }

  /** The largest part that an age group can be of a home's residents, in millionths. */
  public int mostMillionths(AgeGroup group, int residentsAtLeast) {
    int percent =
        switch (group) {
          case CHILD -> mostChildrenPercent;
          case ADULT -> HUNDRED;
          case OLDER_ADULT -> mostOlderAdultsPercent;
        };
    if (residentsAtLeast <= morePeople) {
      return MILLIONTHS;
    }
    long more = Math.multiplyFull(morePeople, MILLIONTHS) / residentsAtLeast + 1;
    return (int) Math.min(MILLIONTHS, Math.multiplyFull(percent, MILLIONTHS_PER_PERCENT) + more);
  }
}
