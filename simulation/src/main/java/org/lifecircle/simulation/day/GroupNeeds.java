package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lifecircle.model.AgeGroup;

/**
 * The needs and the walking of one age group on one day.
 *
 * @param ageGroup the group
 * @param residents how many people it has
 * @param outcomes how many needs ended how; every {@link NeedOutcome} has an entry
 * @param trips how many times somebody of it left home for an outlet to meet a need of their own
 * @param walkSeconds the sum of their walking, there and back, of those too who went along
 */
public record GroupNeeds(
    AgeGroup ageGroup,
    int residents,
    Map<NeedOutcome, Integer> outcomes,
    int trips,
    long walkSeconds) {

  public GroupNeeds {
    requireNonNull(ageGroup, "ageGroup");
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

  /** Minutes walked per person and day; 0 when nobody belongs to the group. */
  public double walkMinutesPerPerson() {
    return residents == 0 ? 0 : walkSeconds / 60.0 / residents;
  }
}
