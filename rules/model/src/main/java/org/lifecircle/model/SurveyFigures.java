package org.lifecircle.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of a circle that no map knows and that somebody asked or counted. A figure that was
 * not supplied is not known, never 0.
 *
 * @param values by key; those of {@link SurveyFigure} first, then all others by their letters
 */
public record SurveyFigures(Map<String, BigDecimal> values) {

  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(
              key ->
                  SurveyFigure.KEYS.contains(key)
                      ? SurveyFigure.KEYS.indexOf(key)
                      : SurveyFigure.KEYS.size())
          .thenComparing(Comparator.naturalOrder());

  /** Nothing was surveyed. */
  public static final SurveyFigures NONE = new SurveyFigures(Map.of());

  public SurveyFigures {
    Map<String, BigDecimal> ordered = new TreeMap<>(ORDER);
    ordered.putAll(values);
    values = Collections.unmodifiableMap(ordered);
  }

  /** A figure by its key, empty when it was not supplied. */
  public Optional<BigDecimal> get(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
