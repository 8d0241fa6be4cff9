package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * What a step of a plan brings beyond the steps before it.
 *
 * @param residents those who are newly within the standard's minutes of the step's format, by age
 *     group; every group has an entry, 0 or more
 * @param minutesSaved by how many minutes the walk to the nearest outlet of the format gets shorter
 *     on average, one way, for the residents whose walk gets shorter; those who had no walk before
 *     are left out; empty when there is nobody else
 * @param needsServed how many more needs of a simulated week are served, of any format, with its 95
 *     % interval; empty when nothing was simulated
 */
public record PlanGain(
    Map<AgeGroup, Integer> residents, OptionalDouble minutesSaved, Optional<Estimate> needsServed) {

  public PlanGain {
    Map<AgeGroup, Integer> byGroup = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      byGroup.put(group, residents.getOrDefault(group, 0));
    }
    residents = Collections.unmodifiableMap(byGroup);
    requireNonNull(minutesSaved, "minutesSaved");
    requireNonNull(needsServed, "needsServed");
  }

  /** All residents who are newly within the standard's minutes. */
  public int allResidents() {
    return residents.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the interval of the needs served holds zero, so that no gain is shown. */
  public boolean holdsZero() {
    return needsServed.isPresent() && needsServed.get().contains(0);
  }

  /** This gain with what the simulation says. */
  public PlanGain withNeedsServed(Estimate needs) {
    return new PlanGain(residents, minutesSaved, Optional.of(needs));
  }
}
