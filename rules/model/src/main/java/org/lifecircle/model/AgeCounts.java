package org.lifecircle.model;

/**
 * Residents by age group.
 *
 * @param children 0 to 14 years, 0 or more
 * @param adults 15 to 59 years, 0 or more
 * @param olderAdults 60 years and more, 0 or more
 */
public record AgeCounts(int children, int adults, int olderAdults) {

  public AgeCounts {
    if (children < 0 || adults < 0 || olderAdults < 0) {
      throw new IllegalArgumentException(
          "residents must not be negative: " + children + ", " + adults + ", " + olderAdults);
    }
  }

  /** All residents. */
  public int total() {
    return Math.addExact(Math.addExact(children, adults), olderAdults);
  }

  /** The residents of one group. */
  public int of(AgeGroup group) {
    return switch (group) {
      case CHILD -> children;
      case ADULT -> adults;
      case OLDER_ADULT -> olderAdults;
    };
  }
}
