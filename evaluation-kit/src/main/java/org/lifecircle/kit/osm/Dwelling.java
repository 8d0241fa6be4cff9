package org.lifecircle.kit.osm;

import java.util.OptionalInt;

/**
 * A building in which people live.
 *
 * @param place the building
 * @param type what its levels are assumed by
 * @param levels how many it has, stated or estimated
 * @param source how they are known
 * @param hiddenSquareMeters floor area of it that is counted with another building
 * @param groundFloorShared whether its ground floor is used otherwise
 */
record Dwelling(
    MapPlace place,
    HomeRules.Type type,
    double levels,
    LevelSource source,
    double hiddenSquareMeters,
    boolean groundFloorShared) {

  /** How it is known how many levels a building has. */
  enum LevelSource {
    STATED,
    NEIGHBORS,
    ASSUMED
  }

  /** This dwelling with another number of levels. */
  Dwelling withLevels(double number, LevelSource from) {
    return new Dwelling(place, type, number, from, hiddenSquareMeters, groundFloorShared);
  }

  /** This dwelling with more of its floor area counted elsewhere. */
  Dwelling hiding(double squareMeters) {
    return new Dwelling(
        place, type, levels, source, hiddenSquareMeters + squareMeters, groundFloorShared);
  }

  /** The floor area in which people live, m². */
  double floorSquareMeters() {
    return floorSquareMeters(levels);
  }

  /** The floor area with another number of levels, m². */
  double floorSquareMeters(double number) {
    double lived = Math.max(0, number - (groundFloorShared ? 1 : 0));
    return Math.max(0, place.squareMeters() * lived - hiddenSquareMeters);
  }

  /** How many flats the map says it has. */
  OptionalInt flats() {
    return BuildingLevels.flats(place.tags());
  }
}
