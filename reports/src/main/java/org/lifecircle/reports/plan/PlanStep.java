package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param number from 1, in the order in which steps are taken
 * @param measure what is done
 * @param place where
 * @param gain what it brings beyond the steps before it
 * @param after how the circle stands then
 * @param notes what else a reader must know of it
 */
public record PlanStep(
    int number,
    PlanMeasure measure,
    PlanPlace place,
    PlanGain gain,
    PlanStanding after,
    Notes notes) {

  /**
   * What else a reader must know of a step.
   *
   * @param verifyFirst whether outlets of the format may have been overlooked: then they are looked
   *     for on the spot before anything is spent, and the step falls away when enough are found
   * @param forLevel whether the step belongs to the fewest that reach the next level
   * @param cost of the step; empty when no costs were given
   * @param alternatives the next-best places or measures for the same formats, the best first
   * @param cleared the lines of the red, yellow and blue lists that get shorter by it
   */
  public record Notes(
      boolean verifyFirst,
      boolean forLevel,
      Optional<BigDecimal> cost,
      List<PlanAlternative> alternatives,
      List<ClearedLine> cleared) {

    public Notes {
      requireNonNull(cost, "cost");
      alternatives = List.copyOf(alternatives);
      cleared = List.copyOf(cleared);
    }

    /** These notes with the lines of the lists that get shorter. */
    public Notes withCleared(List<ClearedLine> lines) {
      return new Notes(verifyFirst, forLevel, cost, alternatives, lines);
    }
  }

  public PlanStep {
    requireNonNull(measure, "measure");
    requireNonNull(place, "place");
    requireNonNull(gain, "gain");
    requireNonNull(after, "after");
    requireNonNull(notes, "notes");
    if (number < 1) {
      throw new IllegalArgumentException("steps are numbered from 1: " + number);
    }
  }
}
