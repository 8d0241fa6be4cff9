package org.lifecircle.reports;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Justification;
import org.lifecircle.standards.facts.Outcome;

/** Builds an indicator whose outcome follows from its value and threshold. */
final class SampleIndicator {

  private final String id;
  private final String dimension;
  private final Text title;
  private Optional<BigDecimal> value = Optional.empty();
  private String unit = "1";
  private BigDecimal threshold = BigDecimal.ONE;
  private BigDecimal points = BigDecimal.ZERO;
  private BigDecimal fullPoints = BigDecimal.ZERO;
  private String rule;
  private Clause source;

  private SampleIndicator(String id, String dimension, Text title) {
    this.id = id;
    this.dimension = dimension;
    this.title = title;
  }

  static SampleIndicator of(String id, String dimension, String zh, String en) {
    return new SampleIndicator(id, dimension, new Text(zh, en));
  }

  /** What it is; null when nobody supplied it. */
  SampleIndicator value(String figure, String unitOfFigure) {
    value = Optional.ofNullable(figure).map(BigDecimal::new);
    unit = unitOfFigure;
    return this;
  }

  /** What is demanded: at most so many minutes, at least so much of anything else. */
  SampleIndicator threshold(String figure) {
    threshold = new BigDecimal(figure);
    return this;
  }

  SampleIndicator points(BigDecimal given, int full) {
    points = given;
    fullPoints = new BigDecimal(full);
    return this;
  }

  SampleIndicator source(String ruleId, Clause clause) {
    rule = ruleId;
    source = clause;
    return this;
  }

  Indicator build() {
    Outcome outcome = outcome();
    return new Indicator(
        id,
        dimension,
        title,
        new Indicator.Measured(value, unit, Optional.of(threshold)),
        new Indicator.Points(
            points, outcome == Outcome.NOT_KNOWN ? fullPoints : points, fullPoints),
        new Justification(outcome, rule, source, reason()));
  }

  private Outcome outcome() {
    if (value.isEmpty()) {
      return Outcome.NOT_KNOWN;
    }
    int above = value.get().compareTo(threshold);
    return (unit.equals("min") ? -above : above) >= 0 ? Outcome.MET : Outcome.NOT_MET;
  }

  private Text reason() {
    return value
        .map(
            figure ->
                new Text(
                    "现值 " + figure + "，要求 " + threshold + "。",
                    "It is " + figure + "; " + threshold + " is required."))
        .orElseGet(
            () ->
                new Text(
                    "没有提供这项资料，所以不作判断。", "This figure was not supplied, so nothing is judged."));
  }
}
