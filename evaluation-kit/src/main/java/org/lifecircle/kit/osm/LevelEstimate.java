package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.lifecircle.kit.osm.Dwelling.LevelSource;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * How many levels buildings have: what the map states; else the median of the nearest buildings of
 * the same type that state it; else an assumption.
 */
final class LevelEstimate {

  /** The residents of all buildings lie between two figures, floor areas in m². */
  record Range(double least, double most) {}

  private static final int MOST_NEIGHBORS = 5;

  private final ImportParameters parameters;
  private final BuildingLevels reading;

  LevelEstimate(ImportParameters parameters) {
    this.parameters = parameters;
    reading = new BuildingLevels(parameters.value("level-height"));
  }

  /** All buildings, each with its levels. */
  List<Dwelling> of(List<Dwelling> dwellings) {
    List<Dwelling> stated = new ArrayList<>();
    for (Dwelling dwelling : dwellings) {
      reading
          .stated(dwelling.place().tags())
          .ifPresent(levels -> stated.add(dwelling.withLevels(levels, LevelSource.STATED)));
    }
    List<Dwelling> all = new ArrayList<>();
    for (Dwelling dwelling : dwellings) {
      OptionalDouble levels = reading.stated(dwelling.place().tags());
      if (levels.isPresent()) {
        all.add(dwelling.withLevels(levels.getAsDouble(), LevelSource.STATED));
        continue;
      }
      List<Dwelling> neighbors = neighbors(dwelling, stated);
      all.add(
          neighbors.size() >= parameters.value("level-neighbors")
              ? dwelling.withLevels(median(neighbors), LevelSource.NEIGHBORS)
              : dwelling.withLevels(assumed(dwelling.type()), LevelSource.ASSUMED));
    }
    return all;
  }

  /** The tags of a building about levels, heights and flats that cannot be read. */
  List<String> unread(Dwelling dwelling) {
    return reading.unread(dwelling.place().tags());
  }

  double assumed(HomeRules.Type type) {
    return parameters.value(type == HomeRules.Type.HOUSE ? "levels-house" : "levels-flats");
  }

  private List<Dwelling> neighbors(Dwelling dwelling, List<Dwelling> stated) {
    double reach = 1000 * parameters.value("level-neighbors-within");
    return stated.stream()
        .filter(other -> other.type() == dwelling.type())
        .filter(other -> millimeters(dwelling, other) <= reach)
        .sorted(
            Comparator.<Dwelling>comparingInt(other -> millimeters(dwelling, other))
                .thenComparing(other -> other.place().id()))
        .limit(MOST_NEIGHBORS)
        .toList();
  }

  private static int millimeters(Dwelling a, Dwelling b) {
    return LocalMetric.millimeters(a.place().location(), b.place().location());
  }

  private static double median(List<Dwelling> neighbors) {
    double[] levels = neighbors.stream().mapToDouble(Dwelling::levels).sorted().toArray();
    int middle = levels.length / 2;
    return levels.length % 2 == 1 ? levels[middle] : (levels[middle - 1] + levels[middle]) / 2;
  }

  /** The floor area of all buildings, with estimated levels as wrong as the parameters say. */
  Range range(List<Dwelling> dwellings) {
    double least = 0;
    double most = 0;
    for (Dwelling dwelling : dwellings) {
      double share =
          switch (dwelling.source()) {
            case STATED -> 0;
            case NEIGHBORS -> parameters.value("levels-spread-neighbors") / 100;
            case ASSUMED -> parameters.value("levels-spread-assumed") / 100;
          };
      least += dwelling.floorSquareMeters(Math.max(1, dwelling.levels() * (1 - share)));
      most += dwelling.floorSquareMeters(dwelling.levels() * (1 + share));
    }
    return new Range(least, most);
  }
}
