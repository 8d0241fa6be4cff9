package org.lifecircle.simulation.network.walks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.searching.WalkTree;

/**
 * Walks along the ways. All are found at once, by searches from every outlet or from every home,
 * whichever are fewer: one for the lengths and, where inclines or crossings slow people down, one
 * for the times of every group. What a route needs is found when the first route of that outlet (or
 * home) is asked for; whichever thread finds it, it is the same.
 */
final class NetworkWalks implements Walks {

  private static final int NO_WAY = ShortestWalks.NOT_REACHED;

  private final WalkingNetwork network;
  private final List<Coordinate> homes;
  private final List<Optional<SnappedPoint>> homeDoors;
  private final List<Coordinate> outlets;
  private final List<Optional<SnappedPoint>> outletDoors;
  private final Pace pace;

  /** Along the ways only, home by home. */
  private final int[] alongWays;

  /** By group, what costs least along the ways, home by home; groups may share one. */
  private final int[][] costs = new int[AgeGroup.values().length][];

  /** What walking costs an adult, whose routes are drawn. */
  private final Impedance adult;

  private final boolean fromHomes;
  private final AtomicReferenceArray<WalkTree> trees;

  NetworkWalks(
      WalkingNetwork network,
      List<Coordinate> homes,
      List<Coordinate> outlets,
      CircleDoors doors,
      WalkingParameters parameters) {
    this.network = network;
    this.homes = homes;
    homeDoors = doors.homes().stream().map(JoinedDoor::point).toList();
    this.outlets = outlets;
    outletDoors = doors.outlets().stream().map(JoinedDoor::point).toList();
    pace = new Pace(parameters);
    fromHomes = homes.size() < outlets.size();
    trees = new AtomicReferenceArray<>(fromHomes ? homes.size() : outlets.size());
    alongWays = alongWays(Impedance.lengths(network));
    int[] shared = null;
    adult = Impedance.of(network, parameters, AgeGroup.ADULT);
    for (AgeGroup group : AgeGroup.values()) {
      Impedance impedance =
          group == AgeGroup.ADULT ? adult : Impedance.of(network, parameters, group);
      int[] own = impedance.isLength() ? alongWays : shared;
      if (own == null) {
        own = alongWays(impedance);
        shared = impedance.isSameForEverySpeed() ? own : null;
      }
      costs[group.ordinal()] = own;
    }
  }

  private int[] alongWays(Impedance impedance) {
    int[] least = new int[Math.multiplyExact(homes.size(), outlets.size())];
    Arrays.fill(least, NO_WAY);
    List<Optional<SnappedPoint>> seeds = fromHomes ? homeDoors : outletDoors;
    List<Optional<SnappedPoint>> others = fromHomes ? outletDoors : homeDoors;
    ShortestWalks search = search(impedance);
    for (int s = 0; s < seeds.size(); s++) {
      if (seeds.get(s).isPresent()) {
        search.reset();
        search.seed(seeds.get(s).get());
        search.run();
        for (int o = 0; o < others.size(); o++) {
          if (others.get(o).isPresent()) {
            least[fromHomes ? cell(s, o) : cell(o, s)] = search.millimeters(others.get(o).get());
          }
        }
      }
    }
    return least;
  }

  private ShortestWalks search(Impedance impedance) {
    return new ShortestWalks(
        network,
        fromHomes ? ShortestWalks.Direction.OUTWARD : ShortestWalks.Direction.INWARD,
        impedance);
  }

  private int cell(int home, int outlet) {
    return home * outlets.size() + outlet;
  }

  /** From door to door. */
  private int millimeters(int[] alongWays, int home, int outlet) {
    int along = alongWays[cell(home, outlet)];
    if (along == NO_WAY) {
      return NO_WAY;
    }
    return along
        + homeDoors.get(home).orElseThrow().doorMillimeters()
        + outletDoors.get(outlet).orElseThrow().doorMillimeters();
  }

  @Override
  public int homes() {
    return homes.size();
  }

  @Override
  public int outlets() {
    return outlets.size();
  }

  @Override
  public int meters(int home, int outlet) {
    int millimeters = millimeters(alongWays, home, outlet);
    return millimeters == NO_WAY ? NO_WALK : Pace.meters(millimeters);
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    int millimeters = millimeters(costs[group.ordinal()], home, outlet);
    return millimeters == NO_WAY ? NO_WALK : pace.seconds(millimeters, group);
  }

  @Override
  public List<Coordinate> route(int home, int outlet) {
    int cost = costs[AgeGroup.ADULT.ordinal()][cell(home, outlet)];
    if (cost == NO_WAY) {
      return List.of();
    }
    SnappedPoint from = homeDoors.get(home).orElseThrow();
    SnappedPoint to = outletDoors.get(outlet).orElseThrow();
    WalkTree tree = fromHomes ? tree(home, from) : tree(outlet, to);
    List<Coordinate> route = new ArrayList<>();
    route.add(homes.get(home));
    for (Coordinate point : tree.walk(fromHomes ? to : from, cost)) {
      if (!point.equals(route.get(route.size() - 1))) {
        route.add(point);
      }
    }
    Coordinate door = outlets.get(outlet);
    if (route.size() == 1 || !door.equals(route.get(route.size() - 1))) {
      route.add(door);
    }
    return List.copyOf(route);
  }

  @Override
  public List<String> ways(int home, int outlet) {
    int cost = costs[AgeGroup.ADULT.ordinal()][cell(home, outlet)];
    if (cost == NO_WAY) {
      return List.of();
    }
    SnappedPoint from = homeDoors.get(home).orElseThrow();
    SnappedPoint to = outletDoors.get(outlet).orElseThrow();
    WalkTree tree = fromHomes ? tree(home, from) : tree(outlet, to);
    return List.copyOf(tree.ways(fromHomes ? to : from, cost));
  }

  private WalkTree tree(int number, SnappedPoint seed) {
    WalkTree tree = trees.get(number);
    if (tree == null) {
      ShortestWalks search = search(adult);
      search.seed(seed);
      search.run();
      tree = search.tree();
      trees.set(number, tree);
    }
    return tree;
  }

  @Override
  public Measurement measurement() {
    return Measurement.NETWORK;
  }
}
