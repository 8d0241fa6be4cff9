package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Outcome;

/**
 * What one rule found, with everything that a reader needs to check it.
 *
 * @param id unique within a scorecard
 * @param dimension the id of the {@link Dimension} that its points count for
 * @param title what is judged
 * @param measured what was measured, and what is demanded
 * @param earned the points
 * @param why whether it is met, by which rule and clause, and a sentence
 */
public record Indicator(
    String id, String dimension, Text title, Measured measured, Points earned, Justification why) {

  public Indicator {
    requireNonNull(id, "id");
    requireNonNull(dimension, "dimension");
    requireNonNull(title, "title");
    requireNonNull(measured, "measured");
    requireNonNull(earned, "earned");
    requireNonNull(why, "why");
  }

  /**
   * What was measured, and what is demanded.
   *
   * @param value what was measured; empty when not known
   * @param unit the unit of value and threshold; {@code 1} for a share, {@code kinds}, {@code min},
   *     …
   * @param threshold what is demanded; empty when nothing is
   */
  public record Measured(Optional<BigDecimal> value, String unit, Optional<BigDecimal> threshold) {

    public Measured {
      requireNonNull(value, "value");
      requireNonNull(unit, "unit");
      requireNonNull(threshold, "threshold");
    }
  }

  /**
   * The points of an indicator.
   *
   * @param atLeast the points that are certain, 0 to atMost
   * @param atMost the points if all that is not known were met
   * @param full the points that the standard gives, at least atMost; 0 when it is shown for
   *     information only
   */
  public record Points(BigDecimal atLeast, BigDecimal atMost, BigDecimal full) {

    public Points {
      if (atLeast.signum() < 0 || atLeast.compareTo(atMost) > 0) {
        throw new IllegalArgumentException("points must be within 0.." + atMost + ": " + atLeast);
      }
      if (atMost.compareTo(full) > 0) {
        throw new IllegalArgumentException(
            "no more than " + full + " points can be given: " + atMost);
      }
    }

    /** Points that hinge on nothing unknown. */
    public static Points decided(BigDecimal given, BigDecimal full) {
      return new Points(given, given, full);
    }

    /** Whether no point hinges on what is not known. */
    public boolean decided() {
      return atLeast.compareTo(atMost) == 0;
    }
  }

  /** Whether it has no points and nobody but the project demands it: shown, and no gap. */
  public boolean assumedItem() {
    return earned.full().signum() == 0
        && threshold().isPresent()
        && source().status() == SourceStatus.ASSUMPTION;
  }

  /** What was measured; empty when not known. */
  public Optional<BigDecimal> value() {
    return measured.value();
  }

  /** The unit of value and threshold. */
  public String unit() {
    return measured.unit();
  }

  /** What is demanded; empty when nothing is. */
  public Optional<BigDecimal> threshold() {
    return measured.threshold();
  }

  /** Whether it is met. */
  public Outcome outcome() {
    return why.outcome();
  }

  /** The points that are certain. */
  public BigDecimal points() {
    return earned.atLeast();
  }

  /** The points if all that is not known were met. */
  public BigDecimal pointsAtMost() {
    return earned.atMost();
  }

  /** The points that the standard gives for it. */
  public BigDecimal fullPoints() {
    return earned.full();
  }

  /** The id of the rule. */
  public String rule() {
    return why.rule();
  }

  /** The clause behind the threshold, and how sure it is. */
  public Clause source() {
    return why.source();
  }

  /** Why, in a sentence a resident could follow. */
  public Text reason() {
    return why.reason();
  }
}
