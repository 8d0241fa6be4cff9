package org.lifecircle.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The survey figures that were supplied. A figure that was not is not known, never 0.
 *
 * @param values each within 0 and the figure's maximum
 */
public record SurveyFigures(Map<SurveyFigure, BigDecimal> values) {

  /** Nothing was surveyed. */
  public static final SurveyFigures NONE = new SurveyFigures(Map.of());

  public SurveyFigures {
    Map<SurveyFigure, BigDecimal> ordered = new EnumMap<>(SurveyFigure.class);
    ordered.putAll(values);
    ordered.forEach(
        (figure, value) -> {
          if (value.signum() < 0 || value.compareTo(figure.maximum()) > 0) {
            throw new IllegalArgumentException(
                figure.key() + " must be within 0.." + figure.maximum() + ": " + value);
          }
        });
    values = Collections.unmodifiableMap(ordered);
  }

  /** A figure, empty when it was not supplied. */
  public Optional<BigDecimal> get(SurveyFigure figure) {
    return Optional.ofNullable(values.get(figure));
  }
}
