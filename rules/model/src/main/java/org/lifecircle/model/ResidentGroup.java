package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * The residents of one age group who start their walks at one place: a home, or, for survey
 * figures, a whole community.
 *
 * @param homeId the home (or surveyed community) they live in
 * @param ageGroup their age group
 * @param residents how many they are, 0 or more
 */
public record ResidentGroup(String homeId, AgeGroup ageGroup, int residents) {

  public ResidentGroup {
    requireNonNull(homeId, "homeId");
    requireNonNull(ageGroup, "ageGroup");
    if (residents < 0) {
      throw new IllegalArgumentException("residents must not be negative: " + residents);
    }
  }
}
