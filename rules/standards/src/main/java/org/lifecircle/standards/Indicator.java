package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Outcome;

/**
 * What one rule found, with everything that a reader needs to check it.
 *
 * @param id unique within a scorecard
 * @param dimension the id of the {@link Dimension} that its points count for
 * @param title what is judged
 * @param value what was measured; empty when not known
 * @param unit the unit of value and threshold; {@code 1} for a share, {@code kinds}, {@code min}, …
 * @param threshold what is demanded; empty when nothing is
 * @param outcome whether it is met
 * @param points the points given, 0 to maxPoints
 * @param maxPoints the points that can be given, as far as anything is known; 0 when nothing is, or
 *     when it is shown for information only
 * @param rule the id of the rule
 * @param source the clause behind the threshold, and how sure it is
 * @param reason why, with the facts used, in a sentence a resident could follow
 * @param fullPoints the points that could be given if everything were known, at least maxPoints
 */
public record Indicator(
    String id,
    String dimension,
    Text title,
    Optional<BigDecimal> value,
    String unit,
    Optional<BigDecimal> threshold,
    Outcome outcome,
    BigDecimal points,
    BigDecimal maxPoints,
    String rule,
    Clause source,
    Text reason,
    BigDecimal fullPoints) {

  /** An indicator that is judged in full, or not at all and counts for nothing. */
  public Indicator(
      String id,
      String dimension,
      Text title,
      Optional<BigDecimal> value,
      String unit,
      Optional<BigDecimal> threshold,
      Outcome outcome,
      BigDecimal points,
      BigDecimal maxPoints,
      String rule,
      Clause source,
      Text reason) {
    this(
        id, dimension, title, value, unit, threshold, outcome, points, maxPoints, rule, source,
        reason, maxPoints);
  }

  public Indicator {
    requireNonNull(id, "id");
    requireNonNull(dimension, "dimension");
    requireNonNull(title, "title");
    requireNonNull(value, "value");
    requireNonNull(unit, "unit");
    requireNonNull(threshold, "threshold");
    requireNonNull(outcome, "outcome");
    requireNonNull(rule, "rule");
    requireNonNull(source, "source");
    requireNonNull(reason, "reason");
    if (points.signum() < 0 || points.compareTo(maxPoints) > 0) {
      throw new IllegalArgumentException("points must be within 0.." + maxPoints + ": " + points);
    }
    if (maxPoints.compareTo(fullPoints) > 0) {
      throw new IllegalArgumentException(
          "no more than " + fullPoints + " points can be given: " + maxPoints);
    }
  }
}
