package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

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
 * @param counted what was counted at outlets, by the ids of items, by their letters
 * @param answers what residents answered of whom the satisfaction is; empty when it was only told
 */
public record SurveyFigures(
    Map<String, BigDecimal> values,
    Map<String, Counted> counted,
    Optional<SatisfactionSurvey> answers) {

  /**
   * A figure that was counted at outlets.
   *
   * @param atLeast what is certain, 0 or more
   * @param whole whether it is all: nothing is left out, so that it cannot be more
   */
  public record Counted(BigDecimal atLeast, boolean whole) {

    public Counted {
      if (atLeast.signum() < 0) {
        throw new IllegalArgumentException("what is counted is 0 or more: " + atLeast);
      }
    }
  }

  /** Figures of the circle alone. */
  public SurveyFigures(Map<String, BigDecimal> values) {
    this(values, Map.of());
  }

  /** Figures of the circle and of its outlets, without the answers of residents. */
  public SurveyFigures(Map<String, BigDecimal> values, Map<String, Counted> counted) {
    this(values, counted, Optional.empty());
  }

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
    counted = Collections.unmodifiableMap(new TreeMap<>(counted));
    requireNonNull(answers, "answers");
  }

  /** These figures and what was counted at outlets. */
  public SurveyFigures withCounted(Map<String, Counted> items) {
    return new SurveyFigures(values, items, answers);
  }

  /** These figures, and the satisfaction that the answers of residents give. */
  public SurveyFigures withAnswers(SatisfactionSurvey survey) {
    Map<String, BigDecimal> all = new TreeMap<>(values);
    if (survey.tells()) {
      survey.all().share().ifPresent(share -> all.put(SurveyFigure.SATISFACTION, share));
    }
    return new SurveyFigures(all, counted, Optional.of(survey));
  }

  /** A figure by its key, empty when it was not supplied. */
  public Optional<BigDecimal> get(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
