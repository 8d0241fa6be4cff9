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
 * @param estimates what of the residents was estimated
 */
public record Home(
    String id,
    String name,
    Coordinate location,
    int households,
    AgeCounts residents,
    Estimates estimates) {

  /**
   * What of a home's residents was estimated instead of counted.
   *
   * @param residents true when their number was not counted but estimated
   * @param ages true when their split by age was not counted but taken from the census
   */
  public record Estimates(boolean residents, boolean ages) {

    /** Everything was counted. */
    public static final Estimates NONE = new Estimates(false, false);

    /** Number and ages were estimated. */
    public static final Estimates ALL = new Estimates(true, true);
  }

  public Home {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(location, "location");
    requireNonNull(residents, "residents");
    requireNonNull(estimates, "estimates");
    if (households < 0) {
      throw new IllegalArgumentException("households must not be negative: " + households);
    }
  }

  /** A home whose residents were counted. */
  public static Home counted(
      String id, String name, Coordinate location, int households, AgeCounts residents) {
    return new Home(id, name, location, households, residents, Estimates.NONE);
  }

  /** This home at another place. */
  public Home withLocation(Coordinate other) {
    return new Home(id, name, other, households, residents, estimates);
  }

  /** This home with other residents, and with what of them was estimated. */
  public Home withResidents(AgeCounts others, Estimates estimated) {
    return new Home(id, name, location, households, others, estimated);
  }

  /** Whether the number of residents was not counted but estimated. */
  public boolean residentsEstimated() {
    return estimates.residents();
  }

  /** Whether the split by age was not counted but taken from the census. */
  public boolean agesEstimated() {
    return estimates.ages();
  }

  /** The resident groups of this home in the order of {@link AgeGroup}, empty ones too. */
  public List<ResidentGroup> groups() {
    return Arrays.stream(AgeGroup.values())
        .map(group -> new ResidentGroup(id, group, residents.of(group)))
        .toList();
  }
}
