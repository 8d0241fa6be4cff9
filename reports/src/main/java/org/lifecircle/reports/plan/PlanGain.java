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
 *     group, for a way summed over formats; every group has an entry, 0 or more
 * @param minutesSaved by how many minutes the walk to the nearest outlet of the format gets shorter
 *     on average, one way, for the residents whose walk gets shorter; those who had no walk before
 *     are left out; empty when there is nobody else
 * @param needsServed how many more needs of a simulated week are served, of any format, with its 95
 *     % interval; empty when nothing was simulated
 * @param reach within which minutes residents are counted, and how many there were; empty where no
 *     one walk counts, as with a way that brings several formats nearer
 */
public record PlanGain(
    Map<AgeGroup, Integer> residents,
    OptionalDouble minutesSaved,
    Optional<Estimate> needsServed,
    Optional<Reach> reach) {

  /**
   * Within which walk residents are counted.
   *
   * @param seconds the standard's walk to the format, 0 or more
   * @param residentsBefore those who were certainly within it before the step, 0 or more
   */
  public record Reach(int seconds, int residentsBefore) {

    public Reach {
      if (seconds < 0 || residentsBefore < 0) {
        throw new IllegalArgumentException(
            "must not be negative: " + seconds + " s, " + residentsBefore + " residents");
      }
    }
  }

  /** A gain of which nobody says within which walk it is counted. */
  public PlanGain(
      Map<AgeGroup, Integer> residents,
      OptionalDouble minutesSaved,
      Optional<Estimate> needsServed) {
    this(residents, minutesSaved, needsServed, Optional.empty());
  }

  public PlanGain {
    Map<AgeGroup, Integer> byGroup = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      byGroup.put(group, residents.getOrDefault(group, 0));
    }
    residents = Collections.unmodifiableMap(byGroup);
    requireNonNull(minutesSaved, "minutesSaved");
    requireNonNull(needsServed, "needsServed");
    requireNonNull(reach, "reach");
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
    return new PlanGain(residents, minutesSaved, Optional.of(needs), reach);
  }
}
