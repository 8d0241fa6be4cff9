package org.lifecircle.simulation.delineation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * The homes of a city, each in exactly one group or in the remainder.
 *
 * <p>Homes are joined to ways on their side of water, rails and expressways, and the network is cut
 * where a way crosses one of these. On every land that remains, homes are gathered around as many
 * middles as the residents make circles, each home with the middle that it walks to most cheaply (a
 * Voronoi diagram on the network); middles move to where their residents live (Lloyd 1982) and get
 * handicaps as they have too many of them. Groups that are too large or too wide are split, those
 * with less than half of the residents that are aimed at are merged where nearly everybody then
 * still walks no longer than a circle allows. Everything goes by places and ids, so that the order
 * of the input changes nothing.
 *
 * @param groups by their middles from north to south, and from west to east
 * @param remainder by id
 */
public record Delineation(List<HomeGroup> groups, List<Leftover> remainder) {

  /**
   * Homes that make a circle.
   *
   * @param middle a place on a way, from which walks are measured
   * @param homes by id, at least one
   * @param farthestMillimeters the longest of the walks that are known from a home to the middle,
   *     in the millimeters of level walking that take an adult as long
   * @param residentsBeyond how many live farther than a circle's walk from the middle, or have no
   *     known walk
   */
  public record HomeGroup(
      Coordinate middle, List<Home> homes, int farthestMillimeters, int residentsBeyond) {
    public HomeGroup {
      requireNonNull(middle, "middle");
      homes = homes.stream().sorted(Comparator.comparing(Home::id)).toList();
      if (homes.isEmpty()) {
        throw new IllegalArgumentException("a group has a home");
      }
    }

    /** How many people live there. */
    public int residents() {
      return homes.stream().mapToInt(home -> home.residents().total()).sum();
    }
  }

  /** Why a home belongs to no circle. */
  public enum Cause implements Coded {
    /** No way is near enough on its side of the barriers. */
    NO_WAY("no-way"),
    /** Too few people live where one gets to without crossing a barrier. */
    TOO_FEW("too-few"),
    /** It lies outside of every polygon that was given. */
    OUTSIDE("outside");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** A home that belongs to no circle. */
  public record Leftover(Home home, Cause cause) {}

  public Delineation {
    groups =
        groups.stream()
            .sorted(
                Comparator.<HomeGroup>comparingDouble(group -> -group.middle().latitude())
                    .thenComparingDouble(group -> group.middle().longitude())
                    .thenComparing(group -> group.homes().get(0).id()))
            .toList();
    remainder = remainder.stream().sorted(Comparator.comparing(left -> left.home().id())).toList();
  }

  /**
   * What homes are gathered on.
   *
   * @param network all ways of the city
   * @param walking how fast people move
   * @param barriers what no circle reaches across
   * @param closedWays the ids of ways that are barriers themselves, such as long bridges
   */
  public record City(
      WalkingNetwork network,
      WalkingParameters walking,
      Barriers barriers,
      Set<String> closedWays) {}

  /**
   * Gathers the homes of a city by themselves.
   *
   * @param homes with ids of their own, in any order
   */
  public static Delineation of(City city, List<Home> homes, DelineationParameters parameters) {
    Joined joined = new Joined(city, parameters);
    List<Leftover> left = new ArrayList<>();
    Map<Integer, List<DoorOfHome>> lands = new TreeMap<>();
    for (Home home : inOrder(homes)) {
      Optional<DoorOfHome> door = joined.door(home);
      if (door.isEmpty()) {
        left.add(new Leftover(home, Cause.NO_WAY));
      } else {
        int land = joined.ground.land(door.get().ends().get(0).node());
        lands.computeIfAbsent(land, one -> new ArrayList<>()).add(door.get());
      }
    }
    int least = parameters.get(DelineationParameters.LEAST);
    List<Gathered> gathered = new ArrayList<>();
    List<List<DoorOfHome>> islands = new ArrayList<>();
    for (List<DoorOfHome> land : lands.values()) {
      if (DoorOfHome.residents(land) >= least) {
        gathered.addAll(new LandGathering(joined.ground, land, joined.limits).gather());
      } else {
        islands.add(land);
      }
    }
    new Islands(joined.ground, parameters)
        .join(islands, gathered)
        .forEach(
            island -> {
              if (DoorOfHome.residents(island) < parameters.get(DelineationParameters.FEWEST)) {
                island.forEach(door -> left.add(new Leftover(door.home(), Cause.TOO_FEW)));
              } else {
                gathered.addAll(new LandGathering(joined.ground, island, joined.limits).gather());
              }
            });
    return new Delineation(gathered.stream().map(joined::group).toList(), left);
  }

  /**
   * The middles of groups that somebody else has made.
   *
   * @param given the homes of each, which stay together whatever lies between them
   */
  public static List<HomeGroup> around(
      City city, List<List<Home>> given, DelineationParameters parameters) {
    Joined joined = new Joined(city, parameters);
    List<HomeGroup> groups = new ArrayList<>();
    for (List<Home> homes : given) {
      List<DoorOfHome> doors = new ArrayList<>();
      List<Home> apart = new ArrayList<>();
      for (Home home : inOrder(homes)) {
        joined.door(home).ifPresentOrElse(doors::add, () -> apart.add(home));
      }
      if (doors.isEmpty()) {
        groups.add(new HomeGroup(apart.get(0).location(), apart, 0, sum(apart)));
      } else {
        groups.add(
            joined.group(new Gathered(joined.ground.middle(doors), doors, new ArrayList<>(apart))));
      }
    }
    return groups;
  }

  private static int sum(List<Home> homes) {
    return homes.stream().mapToInt(home -> home.residents().total()).sum();
  }

  private static List<Home> inOrder(List<Home> homes) {
    return homes.stream()
        .sorted(
            Comparator.<Home>comparingDouble(home -> home.location().longitude())
                .thenComparingDouble(home -> home.location().latitude())
                .thenComparing(Home::id))
        .toList();
  }

  /** The walks that a circle allows, and how many people it has. */
  record Limits(int residents, int most, int least, int fewest, int millimeters) {}

  /**
   * Homes around a node.
   *
   * @param apart homes without a known walk
   */
  record Gathered(int middle, List<DoorOfHome> doors, List<Home> apart) {}

  /** Joins homes to the network and measures from their middle. */
  private static final class Joined {
    private final WalkingGround ground;
    private final Limits limits;
    private final int doorMeters;
    private final NearestMiddles search;

    Joined(City city, DelineationParameters parameters) {
      ground =
          new WalkingGround(city.network(), city.walking(), city.barriers(), city.closedWays());
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

    Optional<DoorOfHome> door(Home home) {
      Optional<SnappedPoint> point = ground.join(home.location(), doorMeters);
      return point.map(at -> new DoorOfHome(home, ground.ends(at), at.doorMillimeters()));
    }

    HomeGroup group(Gathered gathered) {
      search.run(List.of(gathered.middle), new int[1]);
      int farthest = 0;
      int beyond = sum(gathered.apart);
      List<Home> homes = new ArrayList<>(gathered.apart);
      for (DoorOfHome door : gathered.doors) {
        homes.add(door.home());
        long walk = search.of(door.ends()).cost();
        boolean known = walk != WalkingGround.NOT_REACHED;
        if (!known || walk + door.millimeters() > limits.millimeters) {
          beyond += door.residents();
        }
        farthest = known ? (int) Math.max(farthest, walk + door.millimeters()) : farthest;
      }
      return new HomeGroup(ground.place(gathered.middle), homes, farthest, beyond);
    }
  }

  /** By home its group. */
  public Map<String, HomeGroup> groupOfHome() {
    Map<String, HomeGroup> byHome = new LinkedHashMap<>();
    groups.forEach(group -> group.homes().forEach(home -> byHome.put(home.id(), group)));
    return byHome;
  }
}
