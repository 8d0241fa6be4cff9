package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The needs of the residents of one home on one day.
 *
 * @param homeId the home
 * @param residents how many people live there
 * @param outcomes how many needs ended how; every {@link NeedOutcome} has an entry
 */
public record HomeNeeds(String homeId, int residents, Map<NeedOutcome, Integer> outcomes) {

  public HomeNeeds {
    requireNonNull(homeId, "homeId");
    Map<NeedOutcome, Integer> ordered = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : NeedOutcome.values()) {
      ordered.put(outcome, outcomes.getOrDefault(outcome, 0));
    }
    outcomes = Collections.unmodifiableMap(ordered);
  }

  /** All needs but those that a channel met. */
  public int needs() {
    return NeedOutcome.onFoot(outcomes);
  }
}
