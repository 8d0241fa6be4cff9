package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * A residential building.
 *
 * @param id unique among the homes of a circle
 * @param name what people call it
 * @param location its door, or its middle when no door is known
 * @param households 0 or more
 * @param residents by age group
 * @param residentsEstimated true when the number was not counted but estimated
 * @param agesEstimated true when the split by age was not counted but taken from the census
 */
public record Home(
    String id,
    String name,
    Coordinate location,
    int households,
    AgeCounts residents,
    boolean residentsEstimated,
    boolean agesEstimated) {

  public Home {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(location, "location");
    requireNonNull(residents, "residents");
    if (households < 0) {
      throw new IllegalArgumentException("households must not be negative: " + households);
    }
  }

  /** The resident groups of this home in the order of {@link AgeGroup}, empty ones too. */
  public List<ResidentGroup> groups() {
    return Arrays.stream(AgeGroup.values())
        .map(group -> new ResidentGroup(id, group, residents.of(group)))
        .toList();
  }
}
