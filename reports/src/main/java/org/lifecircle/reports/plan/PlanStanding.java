package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.facts.Level;

/**
 * How a circle stands before a plan, or after some of its steps.
 *
 * @param level the level that is certainly reached
 * @param levelAtMost the level if everything unknown were met
 * @param points of the standard that are certain
 * @param pointsAtMost the points if everything unknown were met
 * @param index the convenience index; empty where nobody lives
 * @param cost of all steps so far; empty when no costs were given
 */
public record PlanStanding(
    Level level,
    Level levelAtMost,
    BigDecimal points,
    BigDecimal pointsAtMost,
    Optional<PointInterval> index,
    Optional<BigDecimal> cost) {

  public PlanStanding {
    requireNonNull(level, "level");
    requireNonNull(levelAtMost, "levelAtMost");
    requireNonNull(points, "points");
    requireNonNull(pointsAtMost, "pointsAtMost");
    requireNonNull(index, "index");
    requireNonNull(cost, "cost");
  }
}
