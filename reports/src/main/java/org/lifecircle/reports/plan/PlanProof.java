package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lifecircle.standards.facts.Level;

/**
 * How good the choice of sites is. Where the plan begins with ways to open or to build, all figures
 * are of the additions after them; the ways themselves were compared one by one and are not proved.
 *
 * @param worth what the chosen steps reach, and others at most, in the unit of the aim
 * @param proved whether no better choice exists
 * @param nextLevel the level above the circle's own; empty when there is none
 * @param forLevel the additions that reach it; empty when no additions at these sites do
 * @param unit what value and bound count
 */
public record PlanProof(
    Worth worth,
    boolean proved,
    Optional<Level> nextLevel,
    Optional<ForLevel> forLevel,
    String unit) {

  /**
   * What a choice is worth.
   *
   * @param greedy what one step after another reaches, each the best after those before it; empty
   *     where that was not looked at
   * @param value what the chosen steps reach
   * @param bound what no choice of as many steps between these sites can surpass: at least the
   *     value, or at most the value where less is better
   */
  public record Worth(OptionalDouble greedy, double value, double bound) {

    public Worth {
      requireNonNull(greedy, "greedy");
    }
  }

  /**
   * The additions that reach the next level when there are as many residents as is said.
   *
   * @param additions how many, 1 or more
   * @param atLeast so many are certainly necessary; 0 where that is not known
   * @param certain whether the rules then grant the level, whatever is estimated
   */
  public record ForLevel(int additions, int atLeast, boolean certain) {

    public ForLevel {
      if (additions < 1) {
        throw new IllegalArgumentException("a level is lacking 1 addition or more: " + additions);
      }
      if (atLeast < 0 || atLeast > additions) {
        throw new IllegalArgumentException(additions + " additions are enough, not " + atLeast);
      }
    }

    /** Whether fewer are certainly not enough. */
    public boolean fewest() {
      return atLeast == additions;
    }
  }

  public PlanProof {
    requireNonNull(worth, "worth");
    requireNonNull(nextLevel, "nextLevel");
    requireNonNull(forLevel, "forLevel");
    requireNonNull(unit, "unit");
  }

  /** What the chosen steps reach. */
  public double value() {
    return worth.value();
  }

  /** What no choice of as many steps can surpass. */
  public double bound() {
    return worth.bound();
  }

  /** By how much another choice can be better at most, as a share of the value; 0 when proved. */
  public double gap() {
    return proved || value() <= 0 ? 0 : Math.abs(bound() - value()) / value();
  }

  /** This proof with what the rules say of the additions that reach the next level. */
  public PlanProof withCertain(boolean certain) {
    return new PlanProof(
        worth,
        proved,
        nextLevel,
        forLevel.map(one -> new ForLevel(one.additions, one.atLeast, certain)),
        unit);
  }
}
