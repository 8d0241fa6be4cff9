package org.lifecircle.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;

/**
 * How residents grow older in the course of a year: a share of the children come to be adults, and
 * a share of the adults older adults, a twelfth of them each month. Every home keeps the number of
 * its residents and of its households: nobody is born, dies or moves, which a scenario says where
 * it is known.
 *
 * @param childShare the share of children who are adults a year later, 0 to 1
 * @param adultShare the share of adults who are older adults a year later, 0 to 1
 */
public record Ageing(double childShare, double adultShare) {

  /** The months of a year. */
  public static final int MONTHS = 12;

  /**
   * As many of each year of life within a group (assumed): of the fifteen years of a child (0 to
   * 14) and the forty-five of an adult (15 to 59) one ends each year.
   */
  public static final Ageing EVEN = new Ageing(1.0 / 15, 1.0 / 45);

  /** Steps of this size lie evenly in 0..1, however many there are. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  public Ageing {
    if (!(childShare >= 0 && childShare <= 1 && adultShare >= 0 && adultShare <= 1)) {
      throw new IllegalArgumentException(
          "shares of a year lie within 0..1: " + childShare + ", " + adultShare);
    }
  }

  /**
   * A circle some months later. Everybody has a turn, spread evenly over all people of a group in
   * the order of the homes, so that any part of the circle changes alike and nobody is ever young
   * again.
   *
   * @param months 0 or more; after twelve the shares of a whole year have changed, and no more
   *     after that
   */
  public Circle after(Circle circle, int months) {
    double year = Math.min(months, MONTHS) / (double) MONTHS;
    if (year == 0) {
      return circle;
    }
    List<Home> homes = new ArrayList<>();
    long children = 0;
    long adults = 0;
    for (Home home : circle.homes()) {
      AgeCounts now = home.residents();
      int grown = changed(children, now.children(), childShare * year);
      int retired = changed(adults, now.adults(), adultShare * year);
      children += now.children();
      adults += now.adults();
      homes.add(
          home.withResidents(
              new AgeCounts(
                  now.children() - grown,
                  now.adults() + grown - retired,
                  now.olderAdults() + retired),
              home.estimates()));
    }
    return circle.withHomes(homes);
  }

  /** How many of some people have had their turn, of whom the first is that of a number. */
  private static int changed(long first, int people, double share) {
    return (int)
        LongStream.range(first, first + people)
            .filter(person -> (person + 0.5) * GOLDEN % 1 < share)
            .count();
  }
}
