package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The needs of one day for one format.
 *
 * @param formatId the format
 * @param outcomes how many needs ended how; every {@link NeedOutcome} has an entry
 * @param needsByHour 24 counts, by the hour in which the need arose, without those that a channel
 *     met
 * @param servedByHour of those, the ones that were served in the end
 */
public record FormatNeeds(
    String formatId,
    Map<NeedOutcome, Integer> outcomes,
    List<Integer> needsByHour,
    List<Integer> servedByHour) {

  public FormatNeeds {
    requireNonNull(formatId, "formatId");
    Map<NeedOutcome, Integer> ordered = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : NeedOutcome.values()) {
      ordered.put(outcome, outcomes.getOrDefault(outcome, 0));
    }
    outcomes = Collections.unmodifiableMap(ordered);
    needsByHour = List.copyOf(needsByHour);
    servedByHour = List.copyOf(servedByHour);
    if (needsByHour.size() != 24 || servedByHour.size() != 24) {
      throw new IllegalArgumentException("a day has 24 hours");
    }
  }

  /** All needs but those that a channel met. */
  public int needs() {
    return NeedOutcome.onFoot(outcomes);
  }
}
