package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.City;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.delineation.Delineation.Limits;
import org.lifecircle.simulation.network.graph.SnappedPoint;

/** Joins homes to the network of a city, and measures from the middle of a group to its homes. */
final class JoinedHomes {

  private final WalkingGround ground;
  private final Limits limits;
  private final int doorMeters;
  private final NearestMiddles search;

  JoinedHomes(City city, DelineationParameters parameters) {
    ground = new WalkingGround(city.network(), city.walking(), city.barriers(), city.closedWays());
    doorMeters = parameters.get(DelineationParameters.DOOR);
    limits =
        new Limits(
            parameters.get(DelineationParameters.RESIDENTS),
            parameters.get(DelineationParameters.MOST),
            parameters.get(DelineationParameters.LEAST),
            parameters.get(DelineationParameters.FEWEST),
            parameters.get(DelineationParameters.MINUTES)
                * 60
                * city.walking().millimetersPerSecond(AgeGroup.ADULT));
    search = new NearestMiddles(ground);
  }

  WalkingGround ground() {
    return ground;
  }

  Limits limits() {
    return limits;
  }

  /** A home with the stretch of way that its door opens to; empty where no way is near. */
  Optional<DoorOfHome> door(Home home) {
    Optional<SnappedPoint> point = ground.join(home.location(), doorMeters);
    return point.map(at -> new DoorOfHome(home, ground.ends(at), at.doorMillimeters()));
  }

  /** Homes around their middle; those without a door are apart. */
  Gathered gathered(List<Home> homes) {
    List<DoorOfHome> doors = new ArrayList<>();
    List<Home> apart = new ArrayList<>();
    for (Home home : Delineation.inOrder(homes)) {
      door(home).ifPresentOrElse(doors::add, () -> apart.add(home));
    }
    return new Gathered(doors.isEmpty() ? -1 : ground.middle(doors), doors, apart);
  }

  /** Groups of the homes of one land. */
  List<Gathered> gather(List<DoorOfHome> land) {
    List<Gathered> groups = new LandGathering(ground, land, limits).gather();
    return new Exclaves(ground, limits, search, groups).mend();
  }

  HomeGroup group(Gathered gathered) {
    if (gathered.doors().isEmpty()) {
      return new HomeGroup(
          gathered.apart().get(0).location(), gathered.apart(), 0, residents(gathered.apart()));
    }
    search.run(List.of(gathered.middle()), new int[1]);
    int farthest = 0;
    List<Home> homes = new ArrayList<>(gathered.apart());
    for (DoorOfHome door : gathered.doors()) {
      homes.add(door.home());
      long walk = search.of(door.ends()).cost();
      boolean known = walk != WalkingGround.NOT_REACHED;
      farthest = known ? (int) Math.max(farthest, walk + door.millimeters()) : farthest;
    }
    return new HomeGroup(ground.place(gathered.middle()), homes, farthest, beyondFound(gathered));
  }

  /** How many live farther than a circle's walk from the middle, or have no known walk. */
  int beyond(Gathered gathered) {
    if (!gathered.doors().isEmpty()) {
      search.run(List.of(gathered.middle()), new int[1], limits.millimeters());
    }
    return beyondFound(gathered);
  }

  private int beyondFound(Gathered gathered) {
    int beyond = residents(gathered.apart());
    for (DoorOfHome door : gathered.doors()) {
      long walk = search.of(door.ends()).cost();
      if (walk == WalkingGround.NOT_REACHED || walk + door.millimeters() > limits.millimeters()) {
        beyond += door.residents();
      }
    }
    return beyond;
  }

  static int residents(List<Home> homes) {
    return homes.stream().mapToInt(home -> home.residents().total()).sum();
  }
}
