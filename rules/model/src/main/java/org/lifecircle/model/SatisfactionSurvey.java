package org.lifecircle.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What residents answered who were asked how satisfied they are (居民满意度调查). Only counts are kept;
 * nobody can be found in them.
 *
 * @param byAge how many answered about everything together, by their age
 * @param byTopic how many answered about each thing, {@link SurveyTopic#OVERALL} among them
 */
public record SatisfactionSurvey(Map<SurveyAge, Tally> byAge, Map<SurveyTopic, Tally> byTopic) {

  /** Groups of fewer answers are not told, and nothing is said of a circle by fewer. */
  public static final int SMALLEST_GROUP = 5;

  private static final int PLACES = 6;

  /**
   * How many of those who answered are satisfied.
   *
   * @param satisfied 0 or more
   * @param answered no fewer
   */
  public record Tally(int satisfied, int answered) {

    /** Nobody answered. */
    public static final Tally NONE = new Tally(0, 0);

    public Tally {
      if (satisfied < 0 || satisfied > answered) {
        throw new IllegalArgumentException(
            satisfied + " of " + answered + " who answered are satisfied");
      }
    }

    /** This tally and one more answer. */
    public Tally and(SurveyAnswer answer) {
      return new Tally(satisfied + (answer.satisfied() ? 1 : 0), answered + 1);
    }

    /**
     * The share of them, never rounded up, so that no goal is met by rounding; empty when nobody
     * answered.
     */
    public Optional<BigDecimal> share() {
      return answered == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(satisfied)
                  .divide(BigDecimal.valueOf(answered), PLACES, RoundingMode.DOWN));
    }
  }

  public SatisfactionSurvey {
    EnumMap<SurveyAge, Tally> ages = new EnumMap<>(SurveyAge.class);
    ages.putAll(byAge);
    byAge = Collections.unmodifiableMap(ages);
    EnumMap<SurveyTopic, Tally> topics = new EnumMap<>(SurveyTopic.class);
    topics.putAll(byTopic);
    byTopic = Collections.unmodifiableMap(topics);
    int answered = byAge.values().stream().mapToInt(Tally::answered).sum();
    int satisfied = byAge.values().stream().mapToInt(Tally::satisfied).sum();
    if (!all(byTopic).equals(new Tally(satisfied, answered))) {
      throw new IllegalArgumentException("the ages do not add up to all: " + byAge);
    }
  }

  private static Tally all(Map<SurveyTopic, Tally> byTopic) {
    return byTopic.getOrDefault(SurveyTopic.OVERALL, Tally.NONE);
  }

  /** All who answered about everything together. */
  public Tally all() {
    return all(byTopic);
  }

  /** Whether there are answers enough to say anything of the circle. */
  public boolean tells() {
    return all().answered() >= SMALLEST_GROUP;
  }

  /**
   * The ages that may be told: those of answers enough. Where one group alone is left out, the next
   * smallest is left out too, because what is missing could be reckoned from the sum.
   */
  public Set<SurveyAge> told() {
    Set<SurveyAge> told = new TreeSet<>();
    int hidden = 0;
    for (Map.Entry<SurveyAge, Tally> group : byAge.entrySet()) {
      int answered = group.getValue().answered();
      if (answered >= SMALLEST_GROUP) {
        told.add(group.getKey());
      } else if (answered > 0) {
        hidden++;
      }
    }
    if (hidden == 1) {
      told.stream()
          .min(
              (a, b) -> {
                int fewer = Integer.compare(byAge.get(a).answered(), byAge.get(b).answered());
                return fewer == 0 ? a.compareTo(b) : fewer;
              })
          .ifPresent(told::remove);
    }
    return Collections.unmodifiableSet(told);
  }
}
