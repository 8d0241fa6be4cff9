package org.lifecircle.simulation.network.walks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.joining.DoorJoiner;
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkBounds.Doors;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The places around homes where their doors may be. A home is one point that stands for a building,
 * and on which side its doors open is not known. The places lie on a lattice over the earth, the
 * same for every circle; what a place weighs to a home falls with its distance to nothing at a
 * radius, so that it changes steadily when the home moves. Where no door can be, in water or
 * between rails, is no place. A home around which few are left has its own point for those that are
 * missing. Immutable.
 *
 * <pre>weight = 1 - (d/r)²</pre>
 *
 * The kernel is Epanechnikov's (Theory of Probability and Its Applications 14, 1969).
 */
final class Surroundings {

  /** The side of the lattice, as a part of the radius. */
  private static final double SIDE = 0.5;

  /** The own point of a home stands for places that are missing of one in so many. */
  private static final int OWN_POINT = 4;

  private static final double MIDDLE_LATITUDE = 45;
  private static final double MOST_LATITUDE = 89;
  private static final long SQUARE_MILLIMETERS_OF_A_WEIGHT = 1_000;

  /** A node of the lattice for homes of one spread; homes of another have a place of their own. */
  private record Node(long row, long column, int spreadMeters) {}

  private final int radiusMeters;
  private final double sideMeters;
  private final double rowDegrees;

  /** Empty where no ways are known: a door may then be everywhere. */
  private final Optional<DoorJoiner> joiner;

  /** By node, the number of its place, or -1 where no door can be. */
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();

  private final List<Coordinate> places = new ArrayList<>();
  private final List<JoinedDoor> doors = new ArrayList<>();
  private final List<Integer> spreads = new ArrayList<>();
  private final List<List<PlaceShare>> ofHomes = new ArrayList<>();

  private Surroundings(int radiusMeters, Optional<DoorJoiner> joiner) {
    this.radiusMeters = radiusMeters;
    this.joiner = joiner;
    sideMeters = radiusMeters * SIDE;
    rowDegrees = sideMeters / LocalMetric.at(MIDDLE_LATITUDE).metersPerDegreeNorth();
  }

  /**
   * The places around homes.
   *
   * @param doors how the homes are joined to the ways; empty where no ways are known
   * @param radiusMeters how far from a home's point they may lie, above 0
   * @param spreadMeters how far from a home's place its residents' doors may lie, straight
   */
  static Surroundings of(
      List<Home> homes,
      Optional<CircleDoors> doors,
      WalkingNetwork network,
      WalkingParameters parameters,
      int radiusMeters,
      ToIntFunction<Home> spreadMeters) {
    Surroundings surroundings =
        new Surroundings(
            radiusMeters, doors.map(all -> new DoorJoiner(network, parameters, new ArrayList<>())));
    for (int home = 0; home < homes.size(); home++) {
      int number = home;
      surroundings.add(
          homes.get(home).location(),
          doors.map(all -> all.homes().get(number)),
          spreadMeters.applyAsInt(homes.get(home)));
    }
    return surroundings;
  }

  private void add(Coordinate home, Optional<JoinedDoor> door, int spreadMeters) {
    List<PlaceShare> shares = new ArrayList<>();
    long all = 0;
    long found = 0;
    LocalMetric metric = LocalMetric.at(home.latitude());
    double rows = radiusMeters / metric.metersPerDegreeNorth() / rowDegrees + 1;
    long middleRow = Math.round(home.latitude() / rowDegrees);
    for (long row = (long) (middleRow - rows); row <= middleRow + rows; row++) {
      double latitude = row * rowDegrees;
      double columnDegrees = columnDegrees(latitude);
      double columns = radiusMeters / metric.metersPerDegreeEast() / columnDegrees + 2;
      long middleColumn = Math.round(home.longitude() / columnDegrees);
      for (long column = (long) (middleColumn - columns);
          column <= middleColumn + columns;
          column++) {
        double longitude = column * columnDegrees;
        int weight =
            weight(LocalMetric.millimeters(home.longitude(), home.latitude(), longitude, latitude));
        if (weight > 0) {
          all += weight;
          int place = place(new Node(row, column, spreadMeters), longitude, latitude);
          if (place >= 0) {
            shares.add(new PlaceShare(place, weight));
            found += weight;
          }
        }
      }
    }
    int missing = (int) (all / OWN_POINT - found);
    if (missing > 0 || shares.isEmpty()) {
      shares.add(new PlaceShare(add(home, spreadMeters, door), Math.max(1, missing)));
    }
    ofHomes.add(List.copyOf(shares));
  }

  /** Of every row its own, so that the nodes of all rows lie equally far apart. */
  private double columnDegrees(double latitude) {
    double near = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
    return sideMeters / LocalMetric.at(near).metersPerDegreeEast();
  }

  private int weight(long millimeters) {
    long radius = 1_000L * radiusMeters;
    return millimeters >= radius
        ? 0
        : (int) ((radius * radius - millimeters * millimeters) / SQUARE_MILLIMETERS_OF_A_WEIGHT);
  }

  private int place(Node node, double longitude, double latitude) {
    Integer known = numbers.get(node);
    if (known == null) {
      known = found(node, longitude, latitude);
      numbers.put(node, known);
    }
    return known;
  }

  private int found(Node node, double longitude, double latitude) {
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
      return -1;
    }
    Coordinate place = new Coordinate(longitude, latitude);
    if (joiner.isEmpty()) {
      return add(place, node.spreadMeters(), Optional.empty());
    }
    Optional<JoinedDoor> door = joiner.get().joinPlace(place);
    return door.isEmpty() ? -1 : add(place, node.spreadMeters(), door);
  }

  private int add(Coordinate place, int spreadMeters, Optional<JoinedDoor> door) {
    places.add(place);
    spreads.add(spreadMeters == 0 ? 0 : spreadMeters + (int) Math.ceil(sideMeters));
    door.ifPresent(doors::add);
    return places.size() - 1;
  }

  /** The places, and how they are joined to the ways. */
  Doors doors() {
    return new Doors(places, doors);
  }

  /**
   * By place, how far from it the doors may lie that it stands for: as far as from the home's, and
   * by the lattice more, so that wherever in its spread the home may be, its places are within that
   * of these.
   */
  int[] spreadMillimeters() {
    return spreads.stream().mapToInt(meters -> Math.multiplyExact(1_000, meters)).toArray();
  }

  /** The places of every home and what they weigh, at least one each. */
  List<List<PlaceShare>> ofHomes() {
    return ofHomes;
  }
}
