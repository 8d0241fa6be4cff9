package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Homes on ways that the map joins to nothing else: where no barrier lies between, they belong to
 * the group of the nearest home, although no walk is known.
 */
final class Islands {

  private final WalkingGround ground;
  private final int withinMeters;

  /** The groups of homes by square; a neighbor lies in the same square or the next. */
  private final Map<Long, List<Neighbor>> squares = new LinkedHashMap<>();

  private record Neighbor(Coordinate place, int group) {}

  private record Nearest(long millimeters, int group) {}

  Islands(WalkingGround ground, DelineationParameters parameters) {
    this.ground = ground;
    withinMeters = parameters.get(DelineationParameters.ISLAND);
  }

  /**
   * Joins islands to groups.
   *
   * @param gathered takes the homes
   * @return the islands that lie near no group
   */
  List<List<DoorOfHome>> join(List<List<DoorOfHome>> islands, List<Gathered> gathered) {
    for (int g = 0; g < gathered.size(); g++) {
      for (DoorOfHome door : gathered.get(g).doors()) {
        Coordinate place = door.home().location();
        squares
            .computeIfAbsent(square(place, 0, 0), one -> new ArrayList<>())
            .add(new Neighbor(place, g));
      }
    }
    List<List<DoorOfHome>> left = new ArrayList<>();
    for (List<DoorOfHome> island : islands) {
      int group = nearestGroup(island);
      if (group < 0) {
        left.add(island);
      } else {
        List<Home> homes = gathered.get(group).apart();
        island.forEach(door -> homes.add(door.home()));
      }
    }
    return left;
  }

  private int nearestGroup(List<DoorOfHome> island) {
    Nearest best = new Nearest(1000L * withinMeters + 1, -1);
    for (DoorOfHome door : island) {
      Coordinate place = door.home().location();
      for (int east = -1; east <= 1; east++) {
        for (int north = -1; north <= 1; north++) {
          for (Neighbor other : squares.getOrDefault(square(place, east, north), List.of())) {
            long apart = LocalMetric.millimeters(place, other.place);
            boolean nearer =
                apart < best.millimeters || apart == best.millimeters && other.group < best.group;
            if (nearer && !ground.barriers().between(place, other.place)) {
              best = new Nearest(apart, other.group);
            }
          }
        }
      }
    }
    return best.group;
  }

  private long square(Coordinate place, int east, int north) {
    LocalMetric metric = LocalMetric.at(Math.rint(place.latitude()));
    // Rows of squares are somewhat wider than the search reaches, whatever the latitude.
    double side = 1.2 * withinMeters;
    long column = (long) Math.floor(place.longitude() * metric.metersPerDegreeEast() / side) + east;
    long row = (long) Math.floor(place.latitude() * metric.metersPerDegreeNorth() / side) + north;
    return column << 32 ^ row & 0xFFFF_FFFFL;
  }
}
